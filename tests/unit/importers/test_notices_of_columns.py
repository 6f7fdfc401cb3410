"""Dates and notices above the first label of a text that keeps columns."""

import pytest

from hoshin.importers.text.columns.notices import notices_above
from hoshin.importers.text.columns.rows import read_rows

TITLE = "令和６年度     水鳥局運営方針"


@pytest.mark.parametrize(
    "notice",
    [
        "令和７年５月30日",
        "（令和７年５月30日 進捗反映）",
        "令和７年６月 年度末の実績・評価を反映",
        "※令和６年度末の実績を踏まえて更新しました。",
        "（令和６年９月 予算額を訂正）",
        "2025年４月１日 策定",
    ],
)
def test_they_are_none_of_the_lines_of_the_goal(notice: str) -> None:
    rows = read_rows(f"{TITLE}\n          {notice}\n\n局の目標      岸に立つ\n")
    assert notices_above(rows) == {1}


@pytest.mark.parametrize(
    "text",
    [
        "令和７年４月に開く広場を、岸に立つ人の居場所とする。",
        "岸の道を訂正なく歩く",
        "平成の町なみを残す",
    ],
)
def test_a_goal_is_no_notice(text: str) -> None:
    assert notices_above(read_rows(f"{TITLE}\n          {text}\n局の目標\n")) == set()


def test_below_a_label_nothing_is_a_notice() -> None:
    rows = read_rows("局の目標      岸に立つ\n          令和７年５月30日\n")
    assert notices_above(rows) == set()


@pytest.mark.parametrize("line", ["（区長：岸田    みお）", "水鳥区長     岸田   みお"])
def test_the_wide_blank_of_a_name_is_one(line: str) -> None:
    assert "岸田 みお" in read_rows(line)[0].text


def test_columns_stay_apart() -> None:
    assert len(read_rows("区長    岸田   みお        担当   企画課")[0].runs) == 5
