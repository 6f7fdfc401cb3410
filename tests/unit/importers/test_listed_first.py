"""A list of the issues above the first of them, whose headings come again above their boxes."""

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text import read_text
from hoshin.importers.text.torn.items import items_of
from hoshin.importers.text.torn.listed_first import without_listed_headings
from hoshin.importers.text.torn.shapes import Item, Shape

LIST = ("経営課題１　橋を守る", "経営課題２　坂をゆるめる")
ISSUE = (
    "経営課題{}",
    "〈課題認識〉",
    "【{}】",
    "・{}が古い。",
    "〈主な戦略〉",
    "【{}】（アウトカム指標①）",
    "・{}を直す。",
    "アウトカム指標",
    "達成状況",
    "① 直した{}を令和８年度末までに 12 か所以上とする。",
    "",
    "９か所",
    "",
    "B",
    "",
    "７か所",
)
CLOSING = ("５　自己評価", "・半分が終わった。", "６　今後の方針", "・残りを直す。")


def _items(*texts: str) -> list[Item]:
    lines = [Line(text, Place(1, at), True) for at, text in enumerate(texts, 1) if text]
    return items_of(lines)[0]


def _issue(number: str, name: str) -> tuple[str, ...]:
    return (ISSUE[0].format(number), *(text.format(name) for text in ISSUE[1:]))


ISSUES = (*_issue("１　橋を守る", "橋"), *_issue("２　坂をゆるめる", "坂"))


def _headings(items: list[Item]) -> list[int]:
    return [at for at, item in enumerate(items) if item.shape is Shape.HEADING]


def test_headings_that_come_again_above_their_boxes_hold() -> None:
    found = without_listed_headings(_items(*LIST, "経営課題ごとの取組", *ISSUES, *CLOSING))
    assert [found[at].number for at in _headings(found)] == [1, 2]
    assert all(found[at + 1].text == "〈課題認識〉" for at in _headings(found))


def test_headings_of_the_closing_parts_are_no_list() -> None:
    closing = ("自己評価", LIST[0], "・直した。", LIST[1], "・ゆるめた。")
    items = _items(*ISSUES, *closing)
    assert without_listed_headings(items) == items


def test_a_list_that_not_all_issues_repeat_stays() -> None:
    items = _items(*LIST, *_issue("１　橋を守る", "橋"))
    assert without_listed_headings(items) == items


def test_a_form_with_such_a_list_is_read() -> None:
    above = (
        "令和６年度　若葉区運営方針",
        "目標",
        "橋と坂のまち",
        "使命",
        "暮らしを支える。",
        *LIST,
    )
    policy = read_text("\n".join([*above, "", *ISSUES, *CLOSING]), name="x").policy
    assert [each.title for each in policy.issues] == ["橋を守る", "坂をゆるめる"]
    assert [each.themes[0].strategies for each in policy.issues] == [["橋を直す。"], ["坂を直す。"]]
    assert policy.next_directions == ["残りを直す。"]
