"""What a tool printed apart: a heading and its title, amount and 円, seat and name, labels and boxes."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.person import head_of_office
from hoshin.importers.text import read_text
from hoshin.importers.text.labels_in_run import with_labels_at_boxes
from hoshin.importers.text.parted_headings import with_whole_headings
from hoshin.importers.text.strayed_name import with_name_at_its_seat


def _lines(printed: str) -> list[Line]:
    found, gap = [], True
    for number, text in enumerate(printed.strip().split("\n"), 1):
        if text:
            found.append(Line(text, Place(page=1, line=number), gap))
        gap = not text
    return found


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


HEADINGS = {
    "【経営課題３\n６年度決算額\n\n港の仕事を若い世代へつなぐ】\n3 億 2 百万円": [
        "【経営課題３　港の仕事を若い世代へつなぐ】",
        "６年度決算額",
        "3 億 2 百万円",
    ],
    "＜経営課題２　夜も歩ける\n7年度予算額 5,400千円\n通りをふやす＞\n課題認識": [
        "＜経営課題２　夜も歩ける通りをふやす＞",
        "7年度予算額 5,400千円",
        "課題認識",
    ],
    "《経営課題１\n予算額 9千万円\n関連するSDGs：4\n読む人が\nふえるまち》": [
        "《経営課題１　読む人がふえるまち》",
        "予算額 9千万円",
        "関連するSDGs：4",
    ],
}


@pytest.mark.parametrize("printed", HEADINGS)
def test_a_heading_with_money_before_its_end(printed: str) -> None:
    assert _texts(with_whole_headings(_lines(printed))) == HEADINGS[printed]


@pytest.mark.parametrize(
    "printed",
    [
        "【経営課題３\n課題認識\n働く人が減った】",
        "【経営課題３\n・働く人が減った】",
        "【経営課題３】\n港の仕事】",
        "【経営課題３\n【経営課題４　港の仕事】",
    ],
)
def test_a_heading_that_nothing_closes_stays(printed: str) -> None:
    assert _texts(with_whole_headings(_lines(printed))) == printed.split("\n")


def test_the_unit_goes_to_the_amount_that_lacks_it() -> None:
    printed = "6年度予算額 2 億 4 千万\n7年度予算額 2 億 6 千万円\n円"
    assert _texts(with_whole_headings(_lines(printed)))[0] == "6年度予算額 2 億 4 千万円"
    both = "6年度予算額 2 億\n7年度予算額 3 億\n円"
    assert _texts(with_whole_headings(_lines(both))) == both.split(
        "\n"
    )  # whose it is, nobody knows


@pytest.mark.parametrize("name", ["真鍋律子", "真鍋りつこ", "真鍋リツ"])
def test_a_name_below_its_seat(name: str) -> None:
    assert head_of_office("", ["令和7年度", "港湾局運営方針", "局長", name]) == name


@pytest.mark.parametrize(
    "text", ["重点施策", "区の目標", "運営方針", "市民協働課", "暮らす人のために"]
)
def test_other_words_below_a_seat_are_no_name(text: str) -> None:
    assert head_of_office("", ["水鳥区", "区長", text]) is None


STRAYED = """水鳥区長

使命
岸の道を守る

3

{name}

経営課題1　岸を歩く"""


@pytest.mark.parametrize("name", ["真鍋りつこ", "真鍋　律子"])
def test_a_name_apart_goes_to_its_seat(name: str) -> None:
    assert f"水鳥区長　{name}" in _texts(with_name_at_its_seat(_lines(STRAYED.format(name=name))))


def test_a_name_that_was_put_to_its_seat_is_doubted() -> None:
    form = f"令和7年度　水鳥区運営方針\n{STRAYED.format(name='真鍋りつこ')}\n課題認識\n・岸が崩れた。\n"
    policy = read_text(form, name="form.txt").policy
    assert policy.organization.head == "真鍋りつこ"
    assert "organization/head" in {doubt.path for doubt in policy.review}


def test_of_two_names_none_is_taken() -> None:
    lines = _lines(STRAYED.format(name="真鍋りつこ\n\n堀内さとし"))
    assert with_name_at_its_seat(lines) == lines


def test_a_seat_without_a_name_is_doubted() -> None:
    opening = "令和7年度　水鳥区運営方針\n区長\n目標\n岸を歩けるまち\n使命\n岸を守る\n"
    form = opening + "経営課題1　岸\n課題認識\n・岸が崩れた。\n"
    review = read_text(form, name="form.txt").policy.review
    assert "organization/head" in {doubt.path for doubt in review}


RUNS = {
    "課題認識\n主な戦略（課題解決の方策）\n【岸】\n・岸が崩れた。\n【橋】\n・橋が古い。\n"
    "【岸】（アウトカム指標①）\n・岸を直す。\n【橋】（アウトカム指標②）\n・橋を直す。": 5,
    "課題認識\n主な戦略\n＜岸＞\n・岸が崩れた。\n＜橋＞（指標1）\n・橋を直す。": 3,
    "■課題認識\n■主な戦略\n・岸が崩れた。\n・橋が古い。\n\n・岸を直す。\nアウトカム指標": 3,
    "課題認識\n主な戦略\n・岸が崩れ、\n道も狭い。\n・橋が古い。\n・岸の補修\n・橋の塗替え\nアウトカム指標": 4,
    "課題認識\n主な戦略\n・岸が崩れた。\n・岸の補修\n【橋】\n課題認識\n主な戦略\n・橋が古い。\n・塗替え": 2,
}


@pytest.mark.parametrize("printed", RUNS)
def test_two_labels_in_a_run_go_to_their_boxes(printed: str) -> None:
    lines = _lines(printed)
    found = _texts(with_labels_at_boxes(lines))
    assert found.index(lines[1].text) == RUNS[printed]
    assert sorted(found) == sorted(_texts(lines))


def test_boxes_told_theme_by_theme() -> None:
    printed = "課題認識\n主な戦略\n【岸】\n・崩れた。\n【岸】（指標①）\n・直す。\n"
    printed += "【橋】\n・古い。\n【橋】（指標②）\n・塗る。"
    assert _texts(with_labels_at_boxes(_lines(printed))) == [
        *("課題認識", "【岸】", "・崩れた。", "【橋】", "・古い。"),
        *("主な戦略", "【岸】（指標①）", "・直す。", "【橋】（指標②）", "・塗る。"),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "【岸】（指標①）\n・岸を直す。",
        "【岸】\n・岸が崩れた。\n【橋】\n・橋を直す。",
        "・岸が崩れた。\n\n・橋が古い。\n\n・岸を直す。",
    ],
)
def test_where_nothing_parts_the_boxes_all_stays(box: str) -> None:
    lines = _lines(f"課題認識\n主な戦略\n{box}")
    assert with_labels_at_boxes(lines) == lines
