"""Titles in every order, and the step of the year that a list of dates tells."""

import pytest

from hoshin.base import InputError
from hoshin.importers.form.person import head_of_office
from hoshin.importers.form.states import state_of
from hoshin.importers.form.title_search import read_title


@pytest.mark.parametrize(
    ("line", "organization", "year"),
    [
        ("令和6年度 鶴川区運営方針", "鶴川区", 2024),
        ("令和６年度「鶴川区運営方針」", "鶴川区", 2024),
        ("鶴川区 令和6年度運営方針", "鶴川区", 2024),
        ("令和6年度 運営方針 鶴川区", "鶴川区", 2024),
        ("令和6年度運営方針（水門局・下水部）", "水門局・下水部", 2024),
        ("令和6年度 大滝市 鶴川区 運営方針", "鶴川区", 2024),
        ("令和6年度 港湾局（埠頭）運営方針", "港湾局", 2024),
        ("令和六年度 鶴川区運営⽅針", "鶴川区", 2024),
        ("平成三十一年度 鶴川区運営方針", "鶴川区", 2019),
        ("R6年度 鶴川区運営方針", "鶴川区", 2024),
        ("2024年度（令和6年度） 鶴川区運営方針", "鶴川区", 2024),
        ("鶴川区運営方針　令和6年度", "鶴川区", 2024),
        ("水門局・下水室運営方針（令和６年度）", "水門局・下水室", 2024),
        ("令和6(2024)年度 鶴川区運営方針", "鶴川区", 2024),
        ("現在位置：ホーム／区政情報／鶴川区運営方針（令和6年度）", "鶴川区", 2024),
        ("ホーム » 計画 » 令和6年度 鶴川区運営方針", "鶴川区", 2024),
    ],
)
def test_a_title_in_any_order(line: str, organization: str, year: int) -> None:
    title = read_title([line], [], name="x")
    assert (title.organization, title.year.start) == (organization, year)


def test_without_a_title_the_document_is_refused() -> None:
    with pytest.raises(InputError):
        read_title(["令和6年度の予算について"], ["運営方針"], name="x")


def test_the_last_date_of_a_list_holds() -> None:
    dates = ["・令和5年11月 素案", "・令和6年2月 案", "・令和6年4月1日 確定"]
    assert state_of("鶴川区運営方針", dates) == "adopted"
    assert state_of("鶴川区運営方針", [*dates, "・令和6年8月 改定"]) == "revised"


def test_year_and_office_are_put_together_and_told_as_inferred() -> None:
    lines = ["運営方針", "（鶴川区長　青木）", "令和6年度　区運営の基本的な考え方"]
    title = read_title([], lines, name="x")
    assert (title.organization, title.year.start) == ("鶴川区", 2024)
    assert set(title.inferred) == {"organization/name", "fiscal_year"}


def test_a_link_to_another_year_below_does_not_date_the_form() -> None:
    lines = ["鶴川区の運営方針", "令和6年度", *["本文"] * 40, "令和5年度 鶴川区運営方針"]
    assert read_title([], lines, name="x").year.start == 2024


def test_a_proposal_mended_on_its_way_is_no_correction() -> None:
    notices = ["運営方針（案）から一部修正を行い確定しました。", "進捗管理を実施し反映しました。"]
    assert state_of("鶴川区運営方針", notices) == "evaluated"
    assert state_of("鶴川区運営方針", ["数値に誤りがあり、訂正しました。"]) == "corrected"


def test_what_a_paper_is_called_names_its_office_before_an_entry_does() -> None:
    lines = ["平成20年度　鶴川区　自己評価シート", "・空き地を借りた駐輪場", "ひろば館"]
    assert read_title([], lines, name="x").organization == "鶴川区"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("鶴川区長　津川　みのる", "津川　みのる"),
        ("区長　この　あかり", "この　あかり"),
        ("区長　区の　未来", None),
        ("みどりくらし局長　沢渡葉子", "沢渡葉子"),
        ("（所属長：まちづくり局長　沢渡　葉子）", "沢渡　葉子"),
    ],
)
def test_a_name_may_hold_a_letter_that_joins_words(line: str, person: str | None) -> None:
    assert head_of_office("", [line]) == person


@pytest.mark.parametrize(
    "notice, state",
    [
        ("令和7年6月3日　進捗反映　／　令和7年8月1日　経営課題2の予算額を訂正", "corrected"),
        ("令和7年8月1日　自己評価の誤記を修正", "corrected"),
        ("令和7年8月1日　指標①の数値を一部訂正（令和7年6月3日　進捗反映）", "corrected"),
        ("令和7年6月3日　進捗反映　市民の意見を受けて戦略を修正", "evaluated"),
    ],
)
def test_a_notice_may_end_without_its_verb(notice: str, state: str) -> None:
    assert state_of("令和6年度 鶴川区運営方針", [notice]) == state
