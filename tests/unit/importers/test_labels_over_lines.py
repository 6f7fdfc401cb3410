"""Labels that boxes broke over lines, notes of the template, and what stands beside them."""

import pytest

from hoshin.importers.form.reader import read_lines_of_form
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.lines import read_lines
from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.label_parts import columns

FORM = """令和３年度　早瀬区運営方針
目標
橋をわたる
使命
町をつなぐ。
重点的に取り組む経営課題
経営課題１　橋のたもと
現状と課題
・空き地がある。
{label}
・朝市をひらく
"""


@pytest.mark.parametrize(
    "label",
    [
        "めざす成果及び\n戦略",
        "めざす成果と\n戦略",
        "めざす成果\n及び戦略",
        "主な戦略（課題\n解決の方策）",
        "主な戦略",
    ],
)
def test_a_label_of_two_lines_opens_one_box(label: str) -> None:
    lines = read_lines(FORM.format(label=label))
    theme = read_lines_of_form(lines, name="form", ordered=True).policy.issues[0].themes[0]
    assert (theme.recognition, theme.strategies) == (["空き地がある。"], ["朝市をひらく"])


@pytest.mark.parametrize(
    "note", ["(区の方針)", "（局の方針）", "（区・局長の方針）", "(室長の方針)", "（所属の方針）"]
)
def test_the_note_of_the_principles_may_be_their_label(note: str) -> None:
    assert section_of(note) is Section.PRINCIPLES


@pytest.mark.parametrize(
    "text", ["区民の方針", "（市民の方針）", "（区の方針を定める）", "（今後の方針案）"]
)
def test_other_words_are_not(text: str) -> None:
    assert section_of(text) is not Section.PRINCIPLES


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "決に向けた進捗 ８年度末までに40％以上とする。",
            ("決に向けた進捗", "８年度末までに40％以上とする。"),
        ),
        ("度合を示した指 で毎年度５件とする。", ("度合を示した指", "で毎年度５件とする。")),
        ("の定性自己評価）【経営課題３】", ("の定性自己評価）", "【経営課題３】")),
        ("（定量評価） ８年度実績", None),
        ("道を直す（二か所）【岸】", None),
    ],
)
def test_what_stands_behind_a_torn_note(line: str, parts: tuple[str, str] | None) -> None:
    assert columns(line) == parts


@pytest.mark.parametrize(
    ("heads", "order"),
    [
        ("平成22年度実績 達成状況 平成21年度実績", ("result", "letter", "previous")),
        ("４年度の実績　５年度の実績　達成状況", ("previous", "result", "letter")),
        ("前年度実績 ５年度実績 達成状況", ("previous", "result", "letter")),
        ("５年度実績 達成状況 ３年度実績", ("result", "letter")),  # no year before it
    ],
)
def test_of_two_years_the_earlier_is_last_year(heads: str, order: tuple[str, ...]) -> None:
    assert column_order(heads) == order
