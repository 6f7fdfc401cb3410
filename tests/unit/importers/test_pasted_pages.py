"""Pages copied out of a browser: tabs between cells, a line for each line of a cell, lists without marks."""

import pytest

from hoshin.importers.form.announced import points_below
from hoshin.importers.text import read_text
from hoshin.policy import Policy

PAGE = """令和６年度　鈴鳴区運営方針
所属長\t白井　綾
目標\t橋のあるまち
使命\t橋を守る。
{principles}
経営課題１　橋と電柱
{money}
{themes}
アウトカム指標\t①直した橋を令和８年度末までに９橋以上とする。
②地中に移した電線を令和８年度末までに３km以上とする。
{results}
自己評価\t・橋を直した。
今後の方針\t・直し続ける。
経営課題２　堤
{second}
"""
SECOND = """予算額\t令和６年度：９百万円
課題認識\t・堤が古い。
主な戦略\t・堤を直す。
アウトカム指標\t①直した堤を令和８年度末までに９か所以上とする。
"""
USUAL = {
    "principles": "所属運営の基本的な考え方\t暮らしの場を守る。",
    "money": "予算額\t令和５年度：11百万円\n令和６年度：12百万円",
    "themes": "課題認識\t【橋梁】\n・橋が古い。\n【電柱】\n・電柱が歩道を狭める。\n"
    "主な戦略\t【橋梁】（アウトカム指標①）\n・橋を直す。\n【電柱】（アウトカム指標②）\n・電線を地中に移す。",
    "results": "指標\t６年度実績\t達成状況\t前年度実績\n①\t３橋\tB\t１橋\n②\t２km\tB\t1.5km",
    "second": SECOND,
}
THEMES = [
    ("橋梁", ["橋が古い。"], ["橋を直す。"], [1]),
    ("電柱", ["電柱が歩道を狭める。"], ["電線を地中に移す。"], [2]),
]


def _read(**ways: str) -> Policy:
    return read_text(PAGE.format(**USUAL | ways), name="page.txt").policy


def _check(policy: Policy) -> None:
    first = policy.issues[0]
    assert (policy.organization.head, policy.goal, policy.mission) == (
        "白井　綾",
        "橋のあるまち",
        "橋を守る。",
    )
    assert [(each.fiscal_year, each.yen) for each in first.budgets] == [
        (2023, 11_000_000),
        (2024, 12_000_000),
    ]
    assert [(t.name, t.recognition, t.strategies, t.indicators) for t in first.themes] == THEMES
    told = [(each.result, each.verdict, each.previous) for each in first.indicators]
    figures = [(float(r.value), v, float(p.value)) for r, v, p in told if r and p]
    assert figures == [(3, "B", 1), (2, "B", 1.5)]
    assert (first.self_evaluation, first.next_directions) == (["橋を直した。"], ["直し続ける。"])


@pytest.mark.parametrize(
    ("part", "printed"),
    [
        (
            "principles",
            "令和６年度\n所属運営の\n基本的な考え方\n（区長の方針）\t暮らしの場を守る。",
        ),
        ("money", "事業費\t５決算額\n11百万円\t６予算額\n12百万円"),
        ("themes", USUAL["themes"].replace("主な戦略\t", "主な戦略\n（課題解決の方策）\t")),
        (
            "themes",
            "テーマ\t課題認識\t主な戦略\n橋梁\n（アウトカム指標①）\t・橋が古い。\t・橋を直す。\n"
            "電柱\n（アウトカム指標②）\t・電柱が歩道を狭める。\t・電線を地中に移す。",
        ),
        (
            "themes",
            "テーマ\t課題認識\t主な戦略\n橋梁（アウトカム指標①）\t\n橋が古い。\n\t\n橋を直す。\n"
            "電柱（アウトカム指標②）\t\n電柱が歩道を狭める。\n\t\n電線を地中に移す。",
        ),
        (
            "themes",
            "課題認識\t橋梁\t\n橋が古い。\n\n電柱\t\n電柱が歩道を狭める。\n\n"
            "主な戦略\t橋梁\n（アウトカム指標①）\t\n橋を直す。\n\n電柱\n（アウトカム指標②）\t\n電線を地中に移す。",
        ),
        ("results", USUAL["results"].replace("達成状況\t", "達成状況\nA：達成　B：未達成\t")),
        ("results", USUAL["results"].replace("達成状況\t", "達成状況\nA：達成\nB：未達成\t")),
        (
            "results",
            "指標\t令和６年度\t前年度実績\n実績\t達成状況\n①\t３橋\tB\t１橋\n②\t２km\tB\t1.5km",
        ),
    ],
)
def test_cells_of_several_lines_are_one_cell(part: str, printed: str) -> None:
    _check(_read(**{part: printed}))


def test_an_entry_that_names_an_amount_is_no_money_of_the_issue() -> None:
    entry = "直す費用が３億円に達する。"
    themes = USUAL["themes"].replace("・橋が古い。", f"・橋が古い。\n・{entry}")
    issue = _read(themes=themes).issues[0]
    assert issue.themes[0].recognition == ["橋が古い。", entry]
    assert [each.yen for each in issue.budgets] == [11_000_000, 12_000_000]


def test_a_list_of_corrections_above_the_form_is_no_part_of_it() -> None:
    errata = "正誤表\n箇所\t誤\t正\n経営課題２　指標①\t８か所\t９か所\n所属長\t"
    text = PAGE.format(**USUAL).replace("所属長\t", errata)
    _check(read_text(text, name="page.txt").policy)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_lines_below_a_sentence_that_are_none_are_points(count: int) -> None:
    points = ["橋を直し続ける", "堤の桜を守る", "声を聴きに出かける", "足元の備えを固める"][:count]
    told = _read(principles="\n".join(["所属運営の基本的な考え方", "暮らしの場を守る。", *points]))
    assert (told.principles.text, told.principles.points) == ("暮らしの場を守る。", points)
    assert [each for each in told.review if each.path.startswith("principles")]


@pytest.mark.parametrize(
    "texts",
    [
        ["暮らしの場を守る。", "橋を直し続ける"],  # one alone
        ["暮らしの場を", "守るために", "橋を直す"],  # no sentence above
        ["暮らしの場を守る。", "橋を直し、堤の", "桜を守る"],  # what a width broke
        ["暮らしの場を守る。", "橋を直す", "桜を守る。"],
        ["暮らしの場を守る。", "４　所属長", "白井　綾"],
    ],
)
def test_what_is_no_list_stays_prose(texts: list[str]) -> None:
    assert points_below(texts) is None


BOTH = """自己評価
今後の方針
・橋を直した。
・直し続ける。
"""


def test_two_labels_in_a_row_leave_no_box_without_a_doubt() -> None:
    text = PAGE.format(**USUAL).replace(
        "自己評価\t・橋を直した。\n今後の方針\t・直し続ける。\n", BOTH
    )
    policy = read_text(text, name="page.txt").policy
    held = [(each.self_evaluation, each.next_directions) for each in policy.issues]
    doubted = {each.path for each in policy.review}
    told_apart = held[0] == (["橋を直した。"], ["直し続ける。"])
    assert told_apart or "issues/0/next_directions" in doubted or "next_directions" in doubted


@pytest.mark.parametrize(
    "note",
    [
        "（年度終了後に記載）",
        "（年度末に記入）",
        "［事業完了後に公表予定］",
        "（年度終了後に評価します。）",
    ],
)
def test_a_note_that_the_box_is_filled_later_is_no_part_of_a_sentence(note: str) -> None:
    policy = _read(second=SECOND + f"アウトカム指標の達成状況\n{note}")
    assert policy.issues[1].indicators[0].statement.endswith("とする。")
    assert note not in policy.model_dump_json(exclude={"review"})


@pytest.mark.parametrize(
    ("told", "doubted"),
    [
        ("暮らしの場を守る。橋を直し続ける堤の桜を守る", True),
        ("暮らしの場を守る。橋を直し続ける。", False),
        ("暮らしの場を守る。次の二つの柱で区政を進める", False),  # announces what stands below
        ("暮らしの場を守り、橋を直し続ける", False),
    ],
)
def test_what_follows_the_last_sentence_of_the_principles_may_be_points(
    told: str, doubted: bool
) -> None:
    policy = _read(principles=f"所属運営の基本的な考え方\t{told}")
    assert policy.principles.text == told
    assert ("principles" in {each.path for each in policy.review}) is doubted
