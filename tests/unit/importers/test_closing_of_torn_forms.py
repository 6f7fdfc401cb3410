"""Closing parts of torn text: beside 主な戦略, with cells among them, their labels first, both above both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form.closing import WHOLE, read_closing
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text.torn.middle_labels import cut_by_labels, with_both_closing
from hoshin.importers.text.torn.sequence import Box, sorted_into_boxes
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.thrown import in_boxes
from hoshin.importers.text.torn.unsure import unsure_goal

SELF, NEXT = CLOSING
R, S, AIMS = Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS
Told = tuple[Section | Shape, str]
HEAD = (Shape.HEADING, "経営課題１ 堀")
AIM = (Shape.STATEMENT, "①堀端を歩く人を令和９年度末までに60％以上とする。")
WHAT, DEED = (
    (Shape.BULLET, "水が濁り、堀端を歩く人が減っている。"),
    (Shape.BULLET, "水門の改修の実施"),
)
DONE, NEXT_YEAR = (Shape.BULLET, "改修が終わり、歩く人が増えた。"), (Shape.BULLET, "灯りを増やす。")


def _items(*told: Told) -> list[Item]:
    found = []
    for at, (kind, text) in enumerate(told):
        shape = kind if isinstance(kind, Shape) else Shape.LABEL
        section = None if isinstance(kind, Shape) else kind
        found.append(Item(shape, [text], Place(1, at), True, section, number=1, lines=[at]))
    return found


def _labels(*sections: Section) -> list[Told]:
    return [(section, section.value) for section in sections]


def _box_of(items: list[Item], boxes: list[Box], text: str) -> list[Section]:
    return [box.section for item, box in zip(items, boxes, strict=True) if item.text == text]


@pytest.mark.parametrize("issues", [1, 2, 3])
def test_closing_parts_may_stand_beside_the_strategies(issues: int) -> None:
    labels = dict(zip((R, S, SELF, NEXT, AIMS), _labels(R, S, SELF, NEXT, AIMS), strict=True))
    issue = [HEAD, labels[R], WHAT, labels[S], DEED, labels[SELF], DONE, labels[NEXT], NEXT_YEAR]
    items = _items(*(each for _ in range(max(2, issues)) for each in (*issue, labels[AIMS], AIM)))
    found = sorted_into_boxes(items)
    assert found is not None
    for told, section in ((WHAT, R), (DEED, S), (DONE, SELF), (NEXT_YEAR, NEXT), (AIM, AIMS)):
        assert set(_box_of(items, found[0], told[1])) == {section}


CELLS = [(Shape.CELLS, "①58％ A 51％"), (Shape.CELLS, "②９人 B ７人")]


@given(st.integers(0, 3))
def test_cells_among_closing_entries_go_back_to_their_table(at: int) -> None:
    second = (Shape.STATEMENT, "②水門を守る人を令和９年度末までに12人以上とする。")
    closing = [*_labels(SELF), DONE, *_labels(NEXT), NEXT_YEAR]
    closing[1 + at : 1 + at] = CELLS
    items = _items(
        HEAD, *_labels(R), WHAT, *_labels(S), DEED, *_labels(AIMS), AIM, second, *closing
    )
    found = in_boxes(items)
    assert found is not None
    order = [item.text for item in found[0]]
    assert order.index(CELLS[1][1]) < order.index(DONE[1])
    assert _box_of(found[0], found[1], CELLS[0][1]) == [AIMS]
    assert _box_of(found[0], found[1], NEXT_YEAR[1]) == [NEXT]


def _closed(*closing: Told, sections: str) -> list[Section]:
    """The boxes of an issue's closing parts, below boxes whose labels stand in their middle."""
    centred = [WHAT, *_labels(R), WHAT, DEED, *_labels(S), DEED]
    items = _items(HEAD, *centred, *closing)
    own = [Section.ISSUES, R, R, R, S, S, S, *(CLOSING[each == "n"] for each in sections)]
    boxes = cut_by_labels(items, [Box(0, section) for section in own])
    return [box.section for box in boxes[7:]]


MORE = (Shape.BULLET, "夜に歩く人は少ないままである。")


def test_labels_that_begin_their_boxes_are_not_in_the_middle() -> None:
    told = [*_labels(SELF), DONE, MORE, *_labels(NEXT), NEXT_YEAR]
    assert _closed(*told, sections="sssnn") == [SELF] * 3 + [NEXT] * 2


def test_labels_in_the_middle_still_cut_the_boxes() -> None:
    told = [DONE, *_labels(SELF), MORE, NEXT_YEAR, *_labels(NEXT), NEXT_YEAR]
    assert _closed(*told, sections="ssnnnn") == [SELF] * 3 + [NEXT] * 3


def _prose_boxes(*told: Told, sections: str) -> list[Section]:
    """The boxes of issues' 課題認識 and 主な戦略, which were told apart as if labels stood above."""
    items = _items(*told)
    kinds = {"i": Section.ISSUES, "r": R, "s": S}
    numbers = [
        sum(item.shape is Shape.HEADING for item in items[: at + 1]) - 1 for at in range(len(items))
    ]
    given = [Box(issue, kinds[each]) for issue, each in zip(numbers, sections, strict=True)]
    return [box.section for box in cut_by_labels(items, given)]


def test_boxes_of_an_issue_are_cut_by_labels_in_their_middle() -> None:
    one = [HEAD, WHAT, *_labels(R), WHAT, DEED, *_labels(S), DEED]
    two = [HEAD, *_labels(R), WHAT, DEED, *_labels(S), DEED]
    found = _prose_boxes(*one, *two, sections="irrrrss" + "irrrss")
    told = {R: "r", S: "s", Section.ISSUES: "i"}
    assert "".join(told[each] for each in found) == "irrrsss" + "irrsss"


def test_boxes_stay_where_no_entry_stands_above_a_label() -> None:
    two = [HEAD, *_labels(R), WHAT, DEED, *_labels(S), DEED]
    assert _prose_boxes(*two, *two, sections="irrrss" * 2).count(R) == 6


def test_an_issue_with_a_third_label_in_a_run_stays_as_it_is() -> None:
    items = _items(HEAD, WHAT, *_labels(R), WHAT, DEED, *_labels(S), DEED, *_labels(R))
    items[-1].in_run = True
    boxes = [Box(0, each) for each in (Section.ISSUES, R, R, R, R, S, S, R)]
    assert cut_by_labels(items, boxes) == boxes


@pytest.mark.parametrize(
    ("above", "beside", "doubted"),
    [
        ("荷を運ぶ", True, ["goal", "mission"]),
        ("荷を運ぶ", False, []),
        ("令和６年度　水路局運営方針", True, []),
    ],
)
def test_a_box_above_a_goal_beside_its_label_may_be_the_goal(
    above: str, beside: bool, doubted: list[str]
) -> None:
    items = _items((Shape.TEXT, above), *_labels(Section.GOAL), (Shape.TEXT, "水と街"))
    if beside:
        items[2].place = items[1].place
    assert unsure_goal(items) == doubted


def _pieces(*told: tuple[Kind, str, Section | None, int]) -> list[Piece]:
    return [
        Piece(kind, [text], Place(1, at), section=section, number=number)
        for at, (kind, text, section, number) in enumerate(told)
    ]


def _groups(*numbers: int, word: str) -> list[tuple[Kind, str, Section | None, int]]:
    told: list[tuple[Kind, str, Section | None, int]] = []
    for number in numbers:
        told += [(Kind.GROUP, f"【経営課題{number}】", None, number)]
        told += [(Kind.BULLET, f"{word}{number}", None, 0)]
    return told


LABELS = [(Kind.LABEL, each.value, each, 0) for each in CLOSING]


@given(st.integers(2, 5), st.booleans())
def test_both_labels_above_both_boxes(issues: int, both: bool) -> None:
    first, second = (_groups(*range(1, issues + 1), word=word) for word in ("進んだ", "続ける"))
    told = [*LABELS, *first, *second] if both else [LABELS[0], *first, LABELS[1], *second]
    closing = read_closing(_pieces(*told), Findings())
    boxes = ((closing.self_evaluation, "進んだ"), (closing.next_directions, "続ける"))
    for part, word in boxes:
        assert {key: [each.text for each in own] for key, own in part.items() if key != WHOLE} == {
            (number, ""): [f"{word}{number}"] for number in range(1, issues + 1)
        }


def test_the_second_label_alone_heads_its_own_box() -> None:
    pieces = _pieces(LABELS[1], *_groups(1, 2, word="続ける"))
    closing = read_closing(pieces, Findings())
    assert not closing.self_evaluation
    assert len(closing.next_directions) == 2


def test_entries_below_both_labels_in_a_row_are_given_to_both() -> None:
    def item(shape: Shape, text: str, section: Section | None = None) -> Item:
        return Item(shape, [text], Place(1, 1), gap=False, section=section)

    items = [
        item(Shape.LABEL, "自己評価", Section.SELF_EVALUATION),
        item(Shape.LABEL, "今後の方針", Section.NEXT_DIRECTIONS),
        item(Shape.BULLET, "客は増えたが、夜の案内に課題が残る。"),
        item(Shape.BULLET, "夜のまち歩きを試し、宿と連携を進める。"),
    ]
    boxes = [Box(0, Section.SELF_EVALUATION), *[Box(0, Section.NEXT_DIRECTIONS)] * 3]
    found = with_both_closing(items, boxes)
    assert [box.section for box in found[2:]] == [Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS]
    assert with_both_closing(items[:3], boxes[:3]) == boxes[:3]  # one entry alone tells nothing
