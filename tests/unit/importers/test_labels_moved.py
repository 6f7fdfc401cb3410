"""Labels that stand below, among or before their boxes are put where they say what stands below them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.actions_apart import without_actions
from hoshin.importers.text.fragments_of_labels import with_principles_label_whole
from hoshin.importers.text.labels_below import with_labels_above
from hoshin.importers.text.torn.label_parts import columns

LABELS = ("課題認識", "主な戦略", "アウトカム指標", "自己評価", "今後の方針")
ENTRIES = (
    "・堀の水が浅い。",
    "・堀を掘る",
    "①堀の深さを２ｍ以上とする。",
    "・浅瀬が減った。",
    "・続ける。",
)


def _lines(texts: list[str], gaps: tuple[int, ...] = ()) -> list[Line]:
    return [Line(each, Place(1, at), at in gaps) for at, each in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _above(texts: list[str], gaps: tuple[int, ...] = ()) -> list[str]:
    return _texts(with_labels_above(_lines(texts, gaps)))


BOX = st.lists(st.sampled_from(ENTRIES), min_size=1, max_size=3)


@given(st.lists(st.lists(BOX, min_size=2, max_size=5), min_size=1, max_size=3), st.booleans())
def test_labels_below_their_boxes_in_every_issue_go_above(
    issues: list[list[list[str]]], with_money: bool
) -> None:
    money = ["４決算額 3百万円", "SDGs 6、11"] * with_money
    printed: list[str] = []
    told: list[str] = []
    for number, boxes in enumerate(issues, 1):
        head = [f"経営課題{number} 堀の手入れ", *money]
        pairs = list(zip(LABELS, boxes, strict=False))
        printed += [*head, *(text for label, box in pairs for text in (*box, label))]
        told += [*head, *(text for label, box in pairs for text in (label, *box))]
    assert _above(printed) == told
    assert _above(told) == told  # what is in order stays


@pytest.mark.parametrize(
    "second",
    [
        ["課題認識", "・浅い。", "主な戦略", "・掘る"],
        ["・浅い。", "課題認識", "主な戦略", "・掘る", "自己評価"],  # a label above another
        ["・浅い。", "・掘る", "課題認識"],  # one alone
        ["・浅い。", "課題認識", "・掘る", "主な戦略", "・続ける。"],  # ends on an entry
    ],
)
def test_labels_stay_where_one_issue_tells_otherwise(second: list[str]) -> None:
    first = ["経営課題1 堀", "・浅い。", "課題認識", "・掘る", "主な戦略"]
    printed = [*first, "経営課題2 石垣", *second]
    assert _above(printed) == printed


def test_labels_below_on_two_lines_and_those_of_the_first_page() -> None:
    first_page = ["令和６年度 堀端区運営方針", "水音のするまち", "目標", "堀を守る", "使命"]
    issue = [
        "経営課題1 堀",
        "・浅い。",
        "課題認識",
        "・掘る",
        "主な戦略",
        "①深さ",
        "アウトカム",
        "指標",
    ]
    assert _above([*first_page, *issue], gaps=(1,)) == [
        first_page[0],
        *("目標", "水音のするまち", "使命", "堀を守る"),
        issue[0],
        *("課題認識", "・浅い。", "主な戦略", "・掘る", "アウトカム指標", "①深さ"),
    ]


SAYS = ("堀の水が濁る中、", "次の２点に取り組む。", "水門を守る人を育てる。")


@given(st.lists(st.sampled_from(SAYS), min_size=1, max_size=3), st.integers(1, 3))
def test_a_label_of_principles_among_its_lines_goes_above_them(says: list[str], at: int) -> None:
    printed = ["所属運営の", *says[:at], "基本的な考え方", *says[at:], "経営課題１ 堀"]
    told = _texts(with_principles_label_whole(_lines(printed)))
    assert told == ["所属運営の基本的な考え方", *says, "経営課題１ 堀"]


@pytest.mark.parametrize(
    "printed",
    [
        ["所属運営の", "堀を守る", "経営課題１ 堀", "基本的な考え方"],  # below the first issue
        ["所属運営の", "堀を守る", "経営課題１ 堀"],
        [
            "令和６年度",
            "堀端区運営方針",
            "目標",
            "水音",
            "使命",
            "堀を守る",
            "運営の考え方",
            "経営課題１ 堀",
        ],
    ],
)
def test_what_is_no_part_of_the_label_of_principles_stays(printed: list[str]) -> None:
    assert _texts(with_principles_label_whole(_lines(printed))) == printed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("＜目標＞ 水音のするまち", ("＜目標＞", "水音のするまち")),
        ("【使命】堀を次の世代へ渡す", ("【使命】", "堀を次の世代へ渡す")),
        ("［課題認識］ ・浅い。", ("［課題認識］", "・浅い。")),
        ("＜水音＞ 目標を定める", None),  # no label
        ("【目標】（何をめざすのか）", None),  # its note
        ("〈使命〉：", None),
    ],
)
def test_a_framed_label_stands_before_its_box(text: str, told: tuple[str, str] | None) -> None:
    assert columns(text) == told


ACTIONS = ["具体的取組1-1-1 【堀の浚渫】", "①取組内容", "・６月に浚渫する。"]
SHEETS = ("様式３", "（様式３）", "【様式3】", "様式第３号")


@given(st.sampled_from(SHEETS), st.lists(st.sampled_from(ACTIONS[1:]), max_size=4))
def test_sheets_of_actions_are_notes_and_the_rest_is_the_form(sheet: str, more: list[str]) -> None:
    form = ["経営課題１ 堀", "【堀】", "・掘る"]
    rest = ["様式２", "経営課題２ 石垣", "・積む"]
    kept, notes = without_actions(_lines([*form, sheet, *ACTIONS, *more, *rest]))
    assert _texts(kept) == [*form, *rest]
    assert _texts(notes) == [sheet, *ACTIONS, *more]


def test_an_action_without_a_sheet_ends_with_the_next_issue() -> None:
    kept, notes = without_actions(_lines(["経営課題１ 堀", *ACTIONS, "経営課題２ 石垣", "・積む"]))
    assert _texts(kept) == ["経営課題１ 堀", "経営課題２ 石垣", "・積む"]
    assert _texts(notes) == ACTIONS


@pytest.mark.parametrize("sheet", ["様式２", "様式３"])
def test_a_sheet_without_actions_stays(sheet: str) -> None:
    form = ["経営課題１ 堀", sheet, "課題認識", "・浅い。"]
    assert _texts(without_actions(_lines(form))[0]) == form
