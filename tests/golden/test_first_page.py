"""The head of an office and the points of its principles, however they are printed."""

import pytest

from hoshin.importers.text import read_text
from tests.golden.written import Style, written

_HEADS = (
    "小坂区長　丘野　歩",
    "区　長　　丘野　歩",
    "所属長：小坂区長　丘野　歩",
    "（小坂区長　丘野　歩）",
    "所属長　丘野　歩",
    "（所属長：丘野　歩）",
    "小坂区長：丘野　歩",
    "所属長名：丘野　歩",
    "【所属長】丘野　歩",
    "所属長\n丘野　歩",
    "区長名　丘野　歩",
    "局長　丘野　歩",
    "企業長　丘野　歩",
    "消防局長 丘野　歩",
    "（区長）丘野　歩",
    "小坂区役所　区長　丘野　歩",
    "■所属長　丘野　歩",
    "区長氏名：丘野　歩",
    "会計管理者　丘野　歩",
    "教育長　丘野　歩",
    "小坂区長 丘野　歩（令和6年4月1日現在）",
)
_NO_HEADS = (
    "区長からのメッセージ",
    "区長の部屋",
    "小坂区長　定例会見",
    "区長の方針",
    "市長　ごあいさつ",
)
_POINTS = (
    "(1)声を聞く　(2)足を運ぶ　(3)手をつなぐ",
    "①声を聞く　②足を運ぶ　③手をつなぐ",
    "◎声を聞く　◎足を運ぶ　◎手をつなぐ",
    "１　声を聞く　２　足を運ぶ　３　手をつなぐ",
    "・声を聞く　・足を運ぶ　・手をつなぐ",
    "◎声を聞く\n◎足を運ぶ\n◎手をつなぐ",
    "１．声を聞く\n２．足を運ぶ\n３．手をつなぐ",
    "一、声を聞く\n二、足を運ぶ\n三、手をつなぐ",
    "ア　声を聞く\nイ　足を運ぶ\nウ　手をつなぐ",
    "〇声を聞く\n〇足を運ぶ\n〇手をつなぐ",
    "◇声を聞く　◇足を運ぶ　◇手をつなぐ",
    "（１）声を聞く\n（２）足を運ぶ\n（３）手をつなぐ",
    "● 声を聞く ● 足を運ぶ ● 手をつなぐ",
    "○声を聞く ○足を運ぶ ○手をつなぐ",
    "1 声を聞く 2 足を運ぶ 3 手をつなぐ",
    "柱1　声を聞く\n柱2　足を運ぶ\n柱3　手をつなぐ",
    "■声を聞く／■足を運ぶ／■手をつなぐ",
    "①声を聞く②足を運ぶ③手をつなぐ",
    "1) 声を聞く  2) 足を運ぶ  3) 手をつなぐ",
    "▽声を聞く\n▽足を運ぶ\n▽手をつなぐ",
    "- 声を聞く\n- 足を運ぶ\n- 手をつなぐ",
    "Ⅰ　声を聞く\nⅡ　足を運ぶ\nⅢ　手をつなぐ",
    "＊声を聞く\n＊足を運ぶ\n＊手をつなぐ",
)


@pytest.mark.parametrize("printed", _HEADS)
def test_the_name_alone_is_the_head(printed: str) -> None:
    assert _head(printed) == "丘野　歩"


@pytest.mark.parametrize("printed", _NO_HEADS)
def test_what_names_nobody_is_no_head(printed: str) -> None:
    assert _head(printed) is None


def _head(printed: str) -> str | None:
    style = Style(title=("令和6年度 小坂区運営方針", *printed.split("\n")))
    return read_text(written(style), name="form.txt").policy.organization.head


@pytest.mark.parametrize("label", ["■{}", "{}", "（{}）"])
@pytest.mark.parametrize("printed", _POINTS)
def test_points_are_told_apart(printed: str, label: str) -> None:
    text = "歩いて話を聞きに行く。"
    form = written(Style(label=label)).replace(text, f"{text}\n{printed}")
    found = read_text(form, name="form.txt").policy.principles
    assert (found.text, found.points) == (text, ["声を聞く", "足を運ぶ", "手をつなぐ"])
