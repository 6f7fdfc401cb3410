"""Money in a list above the issues or beside their titles; numbers that left their brackets; broken notes."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_labels import with_notes_joined
from hoshin.importers.text.heads_beside_titles import with_heads_below_titles
from hoshin.importers.text.marks_in_brackets import with_marks_in_brackets
from hoshin.importers.text.money_of_list import with_money_at_headings
from hoshin.importers.text.torn.cleared import cleared
from hoshin.policy import Policy


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts, 1)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


FORM = """令和６年度　若葉区運営方針（案）
目標　橋と坂のまち
使命　暮らしを支える。
{above}
経営課題１　橋を守る{beside}
課題認識
【橋】
・橋が古い。
主な戦略
【橋】{links}
・橋を直す。
アウトカム指標
① 直した橋を令和８年度末までに 12 橋以上とする。
経営課題２　坂をゆるめる{beside}
課題認識
【坂】
・坂が急である。
主な戦略
【坂】{links}
・手すりを付ける。
アウトカム指標
① 手すりのある坂を令和８年度末までに 30 か所以上とする。
"""


def _read(*, above: str = "", beside: str = "", links: str = "（アウトカム指標①）") -> Policy:
    return read_text(FORM.format(above=above, beside=beside, links=links), name="x").policy


LISTS = [
    "経営課題 ５年度決算額 ６年度予算額\n"
    "経営課題１ 橋を守る 5百万円 6百万円\n経営課題２ 坂をゆるめる 7百万円 8百万円",
    "（単位：千円）\n経営課題 令和５年度決算額 令和６年度予算額\n"
    "経営課題１　橋を守る 5,000 6,000\n経営課題２　坂をゆるめる 7,000 8,000",
]


@pytest.mark.parametrize("above", LISTS)
def test_a_list_of_issues_with_their_money_stands_above_them(above: str) -> None:
    policy = _read(above=above)
    assert [issue.title for issue in policy.issues] == ["橋を守る", "坂をゆるめる"]
    found = [(each.fiscal_year, each.yen) for issue in policy.issues for each in issue.budgets]
    assert found == [(2023, 5_000_000), (2024, 6_000_000), (2023, 7_000_000), (2024, 8_000_000)]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "経営課題 ６年度予算額",
            "経営課題１ 橋 6百万円",
            "経営課題２ 港 7百万円",
        ),  # the issues themselves
        (
            "経営課題 ５年度決算額 ６年度予算額",
            "経営課題１ 橋 6百万円",
            "経営課題２ 港 7百万円",
            "経営課題１ 橋",
            "経営課題２ 港",
        ),
        (
            "経営課題 ６年度予算額",
            "経営課題１ 橋 6",
            "経営課題２ 港 7",
            "経営課題１ 橋",
            "経営課題２ 港",
        ),
    ],
)
def test_a_list_that_does_not_pair_stays(texts: tuple[str, ...]) -> None:
    assert with_money_at_headings(_lines(*texts)) == _lines(*texts)


def test_years_and_goals_begin_beside_a_title_and_go_on_below() -> None:
    policy = _read(beside=" ５年度決算額\n６年度予算額\n5百万円\n6百万円\n関連するSDGs\n9\n11")
    assert [issue.title for issue in policy.issues] == ["橋を守る", "坂をゆるめる"]
    assert [each.yen for each in policy.issues[0].budgets] == [5_000_000, 6_000_000]
    assert policy.issues[0].sdgs == [9, 11]


@pytest.mark.parametrize("title", ["経営課題１ 港で進めるSDGs", "経営課題１ 港の予算額"])
def test_a_title_of_such_words_stays_whole(title: str) -> None:
    assert with_heads_below_titles(_lines(title, "課題認識")) == _lines(title, "課題認識")


def test_a_box_broke_before_the_number_of_an_issue() -> None:
    found = with_heads_below_titles(
        _lines("経営課題１ 橋", "経営課題", "２ 港を開く", "経営課題", "7 橋")
    )
    assert _texts(found) == ["経営課題１ 橋", "経営課題２ 港を開く", "経営課題", "7 橋"]


@pytest.mark.parametrize("links", ["（アウトカム指標 ）①", "（アウトカム指標 ） ①"])
def test_numbers_go_back_into_their_bracket(links: str) -> None:
    assert [each.themes[0].indicators for each in _read(links=links).issues] == [[1], [1]]


def test_a_note_ending_in_such_words_takes_no_number() -> None:
    texts = ("アウトカム指標（めざす姿を示した指標） ①", "【橋】（アウトカム指標）①橋を直す")
    assert with_marks_in_brackets(_lines(*texts)) == _lines(*texts)


def test_a_note_goes_on_below_its_label() -> None:
    texts = (
        "戦略（めざす状態に向けて取り組む方",
        "策）",
        "アウトカム（成果）指標（状態を数値化",
        "したもの）",
    )
    whole = [
        "戦略（めざす状態に向けて取り組む方策）",
        "アウトカム（成果）指標（状態を数値化したもの）",
    ]
    assert _texts(with_notes_joined(_lines(*texts))) == whole
    for other in (("橋を守る（坂の", "上）"), ("主な戦略（坂", "・橋）")):
        assert with_notes_joined(_lines(*other)) == _lines(*other)


def test_what_a_bracket_or_a_particle_shows_to_go_on_runs_along_no_page() -> None:
    texts = (
        "経営課題１ 港",
        "【小さな",
        "船の安全",
        "】",
        "・船",
        "が入る港",
        "【小さな",
        "船の安全",
        "】",
        "・人",
        "が入る港",
    )
    assert _texts(cleared(_lines(*texts))) == list(texts)
