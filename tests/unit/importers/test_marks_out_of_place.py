"""Numbers out of their brackets or within figures, cut units, labels in round brackets, both closings."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.marks_in_brackets import with_marks_in_brackets
from hoshin.importers.text.marks_in_figures import with_marks_before_figures
from hoshin.importers.text.torn.heads import is_head
from hoshin.importers.text.torn.label_parts import columns, lines_over_boxes, whole_label
from hoshin.importers.text.torn.sequence import Box, sorted_into_boxes
from hoshin.importers.text.torn.shapes import Item, Shape

FORM = """令和６年度　若葉区運営方針（案）
目標　橋と坂のまち
使命　暮らしを支える。
経営課題１　橋と坂を守る
課題認識
【橋】
・橋が古い。
【坂】
・坂が急である。
主な戦略
【橋】（アウトカム指標 ）
・橋を直す。
【坂】（アウトカム指標 ）
・手すりを付ける。
{marks}
アウトカム指標
① 直した橋を令和８年度末までに 12 橋以上とする。
② 手すりのある坂を令和８年度末までに 30 か所以上とする。
③ 坂で転んだ人を令和８年度末までに 20 人以下とする。
"""


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts, 1)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_numbers_printed_elsewhere_go_to_brackets_in_their_order_with_a_doubt() -> None:
    policy = read_text(FORM.format(marks="②③\n①"), name="x").policy
    themes = policy.issues[0].themes
    assert [(each.name, each.indicators) for each in themes] == [("橋", [1]), ("坂", [2, 3])]
    assert [each.strategies for each in themes] == [["橋を直す。"], ["手すりを付ける。"]]
    doubts = {each.path for each in policy.review}
    assert {f"issues/0/themes/{at}/indicators" for at in (0, 1)} <= doubts


def test_a_bracket_whose_numbers_are_lost_leaves_the_name_and_a_doubt() -> None:
    policy = read_text(FORM.format(marks=""), name="x").policy
    assert [each.name for each in policy.issues[0].themes] == ["橋", "坂"]
    assert "issues/0/themes/0/indicators" in {each.path for each in policy.review}


def test_numbers_right_above_their_bracket_are_its_own() -> None:
    found = with_marks_in_brackets(
        _lines("主な戦略 ②", "＜坂＞（アウトカム指標 ）", "・手すり", "①", "＜橋＞（指標）")
    )
    assert _texts(found) == ["主な戦略", "＜坂＞（アウトカム指標②）", "・手すり", "＜橋＞（指標①）"]


@pytest.mark.parametrize("label", ["めざす成果（アウトカム指標）", "【主な戦略】（指標）"])
def test_a_label_with_such_a_note_stays(label: str) -> None:
    assert with_marks_in_brackets(_lines(label, "①")) == _lines(label, "①")


def test_numbers_before_sentences_are_left_where_they_stand() -> None:
    texts = ("①", "橋を直す。", "②", "坂を直す。", "＜橋＞（指標）")
    assert _texts(with_marks_in_brackets(_lines(*texts)))[:4] == list(texts[:4])


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["58① 件"], ["①58件"]),
        (["47.5①", "42② 基", "％"], ["①47.5％", "②42基"]),
        (["58", "① 件 未達成 61 件"], ["①58件 未達成 61 件"]),
        (["82.6①", "前年度実績"], ["82.6①", "前年度実績"]),
        (["12", "① 橋を直す。"], ["12", "① 橋を直す。"]),
    ],
)
def test_a_number_within_a_figure_goes_before_it(texts: list[str], told: list[str]) -> None:
    assert _texts(with_marks_before_figures(_lines(*texts))) == told


def test_a_unit_goes_on_below() -> None:
    texts = ["3,820 平方メート", "ル", "達成 2,940 平方メート", "ル", "12 月の", "催し"]
    told = ["3,820 平方メートル", "達成 2,940 平方メートル", "12 月の", "催し"]
    assert _texts(with_whole_cells(_lines(*texts))) == told


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("（課題認識）", Section.RECOGNITION),
        ("(今後の方針)", Section.NEXT_DIRECTIONS),
        ("（成果指標と評価）", Section.ACHIEVEMENT),
        ("（区長の方針）", None),
        ("（課題解決の方策）", None),
    ],
)
def test_labels_of_boxes_stand_in_round_brackets(text: str, section: Section | None) -> None:
    assert whole_label(text) is section


def test_the_whole_policy_may_be_told_behind_the_closing_parts_of_its_issues() -> None:
    self_evaluation, next_directions = CLOSING
    told: list[tuple[Shape, Section | None, str]] = []
    for _ in range(2):
        told += [
            (Shape.HEADING, None, "経営課題１ 堀"),
            (Shape.LABEL, Section.RECOGNITION, "課題認識"),
            (Shape.BULLET, None, "水が濁り、歩く人が減っている。"),
            (Shape.LABEL, Section.STRATEGIES, "主な戦略"),
            (Shape.BULLET, None, "水門の改修の実施"),
            (Shape.LABEL, Section.INDICATORS, "アウトカム指標"),
            (Shape.STATEMENT, None, "①歩く人を令和９年度末までに60％以上とする。"),
            (Shape.LABEL, self_evaluation, "自己評価"),
            (Shape.BULLET, None, "改修が終わり、歩く人が増えた。"),
            (Shape.LABEL, next_directions, "今後の方針"),
            (Shape.BULLET, None, "灯りを増やす。"),
        ]
    told += [
        (Shape.LABEL, self_evaluation, "運営方針全体の自己評価"),
        (Shape.BULLET, None, "全体では半分が進んだ。"),
        (Shape.LABEL, next_directions, "運営方針全体の今後の方針"),
        (Shape.BULLET, None, "残る半分を進める。"),
    ]
    items = [
        Item(shape, [text], Place(1, at), True, section, number=1, lines=[at])
        for at, (shape, section, text) in enumerate(told)
    ]
    found = sorted_into_boxes(items)
    assert found is not None
    assert found[0][-4:] == [Box(-1, each) for each in CLOSING for _ in range(2)]
    assert found[0][-5] == Box(1, next_directions)


@pytest.mark.parametrize("issues", [1, 2])
def test_the_labels_of_all_issues_tell_the_order_of_boxes(issues: int) -> None:
    told: list[tuple[Shape, Section | None, str]] = []
    for _ in range(issues):
        told += [
            (Shape.HEADING, None, "経営課題１ 堀"),
            (Shape.LABEL, Section.RECOGNITION, "課題認識"),
            (Shape.BULLET, None, "水が濁り、歩く人が減っている。"),
            (Shape.LABEL, Section.INDICATORS, "アウトカム指標"),
            (Shape.STATEMENT, None, "①歩く人を令和９年度末までに60％以上とする。"),
            (Shape.LABEL, Section.STRATEGIES, "主な戦略"),
            (Shape.BULLET, None, "水門の改修の実施"),
        ]
    items = [
        Item(shape, [text], Place(1, at), True, section, number=1, lines=[at])
        for at, (shape, section, text) in enumerate(told)
    ]
    found = sorted_into_boxes(items)
    assert found is not None
    boxes = zip(items, found[0], strict=True)
    assert {box.section for item, box in boxes if item.text == "水門の改修の実施"} == {
        Section.STRATEGIES
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("計画 現状・課題認識 ・橋が古い。", ("現状・課題認識", "・橋が古い。")),
        ("計画 課題認識", ("計画", "課題認識")),
        ("今後の対応方向 ・橋を直す。", ("今後の対応方向", "・橋を直す。")),
        ("計画 ・橋を直す。", None),
    ],
)
def test_a_label_over_several_boxes_stands_before_theirs(
    text: str, parts: tuple[str, str] | None
) -> None:
    assert columns(text) == parts


def test_a_label_over_several_boxes_is_no_entry() -> None:
    assert lines_over_boxes(["課題と", "戦略"], 0) == 2
    assert lines_over_boxes(["計画を見直す。"], 0) == 0


def test_the_legend_of_an_older_form_heads_its_column() -> None:
    assert is_head("５年度の実績 A：順調 B：順調でない 前年度の実績")
