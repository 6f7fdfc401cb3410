"""An indicator's sentence to source and target: one row a sentence that an office might write."""

import pytest

from hoshin.base import FiscalYear
from hoshin.importers.form.statements import read_statement

TARGETS = [
    (
        "区民意識調査で「X」と回答する割合を令和10年度末までに55％以上とする。",
        ">=",
        55,
        "%",
        2028,
        False,
    ),
    ("「X」と回答する割合を令和10年度末まで毎年度20％以下とする。", "<=", 20, "%", 2028, True),
    ("連携を３件以上行う地域を令和10年度末までに全12地域とする。", ">=", 12, "地域", 2028, False),
    ("新たな連携を令和10年度末まで毎年度１件以上とする。", ">=", 1, "件", 2028, True),
    ("放置自転車を令和７年度末までに200台以下とする。", "<=", 200, "台", 2025, False),
    ("重大な事故を令和７年度まで毎年度０件とする。", "<=", 0, "件", 2025, True),
    ("計画の作成率を令和8年度末までに100％とする。", ">=", 100, "%", 2026, False),
    ("講座を年間24回以上開催する。", ">=", 24, "回", None, True),
    ("相談窓口を令和11年３月末までに5か所以上設置する。", ">=", 5, "か所", 2028, False),
    (
        "令和５年度から令和７年度までの累計で10,488世帯以上とする。",
        ">=",
        10488,
        "世帯",
        2025,
        False,
    ),
    ("満足度を2028年度末までに30.5％を超えるものとする。", ">", 30.5, "%", 2028, False),
    ("待ち時間を令和９年度末までに15分未満とする。", "<", 15, "分", 2027, False),
    ("空き店舗を令和10年度末までに15件まで減少させる。", "<=", 15, "件", 2028, False),
    (
        "参加者（令和５年度：120人）を令和９年度末までに３００人以上とする。",
        ">=",
        300,
        "人",
        2027,
        False,
    ),
    (
        "「年３回以上運動する」と回答する割合を令和７年度末までに６０パーセント以上にする。",
        ">=",
        60,
        "%",
        2025,
        False,
    ),
    ("販売枚数を令和７年度末までに年間12万枚以上とする。", ">=", 120_000, "枚", 2025, True),
    ("来場者を令和８年度末までに延べ１．５万人以上とする。", ">=", 15_000, "人", 2026, False),
    ("排出量を令和12年度末までに95万トン以下とする。", "<=", 95, "万トン", 2030, False),
    ("「X」と回答する割合を令和７年度末に前年度以上とする。", None, None, None, 2025, False),
]


@pytest.mark.parametrize(("sentence", "comparator", "value", "unit", "by", "each_year"), TARGETS)
def test_target(
    sentence: str,
    comparator: str | None,
    value: float | None,
    unit: str | None,
    by: int | None,
    each_year: bool,
) -> None:
    target = read_statement(sentence, organization="架空区").target
    found = (
        target.comparator,
        None if target.value is None else float(target.value),
        target.unit,
        target.by,
        target.each_year,
    )
    assert found == (comparator, value, unit, by, each_year)


SOURCES = [
    ("区民意識調査で「X」と回答する割合を", "survey", "区民意識調査", "X", None),
    ("市民局アンケートで「X」と回答する割合を", "reported", "市民局アンケート", "X", None),
    (
        "来庁者アンケートで「満足」「やや満足」と回答する割合を",
        "survey",
        "来庁者アンケート",
        "満足",
        None,
    ),
    (
        "区民意識調査で「X」と回答する子育て世帯※の割合を",
        "survey",
        "区民意識調査",
        "X",
        "子育て世帯",
    ),
    (
        "区民意識調査において60歳以上の方のうち「X」と回答した方の割合を",
        "survey",
        "区民意識調査",
        "X",
        "60歳以上の方",
    ),
    (
        "令和10年度の区民アンケートで「X「Y」Z」と答えた区民の割合を",
        "survey",
        "区民アンケート",
        "X「Y」Z",
        None,
    ),
    ("地域と企業の連携を", "register", None, None, None),
    ("個別計画「ささえあい」の作成率を", "register", None, None, None),
]


@pytest.mark.parametrize(("start", "kind", "name", "question", "among"), SOURCES)
def test_source(
    start: str, kind: str, name: str | None, question: str | None, among: str | None
) -> None:
    sentence = f"{start}令和10年度末までに50％以上とする。"
    source = read_statement(sentence, organization="架空区").source
    assert (source.kind, source.name, source.question, source.among) == (
        kind,
        name,
        question,
        among,
    )


def test_a_bureau_runs_its_own_inquiry() -> None:
    sentence = "市民局アンケートで「X」と回答する割合を令和7年度末までに50％以上とする。"
    assert read_statement(sentence, organization="市民局").source.kind == "survey"


def test_what_is_not_written_is_null_and_doubted() -> None:
    reading = read_statement("講座の満足度を高める。", organization="架空区")
    assert reading.target.value is None
    assert {path for path, _ in reading.doubts} == {"target/by", "target"}


def test_a_quotation_may_belong_to_the_name_of_the_inquiry() -> None:
    read = read_statement(
        "「朝の市」来場者アンケートで「また来たい」と答えた割合を毎年度80％以上とする"
    )
    assert (read.source.name, read.source.question) == ("「朝の市」来場者アンケート", "また来たい")


def test_a_bare_year_is_of_the_era_of_the_form() -> None:
    form = FiscalYear(2024)
    assert read_statement("店を8年度末までに12店以上とする", form=form).target.by == 2026
    assert read_statement("店を5年度間で12店以上とする", form=form).target.by is None


@pytest.mark.parametrize(
    "year",
    ["令和６年度以降", "令和6年度から、", "R6年度より", "2024年度以後", "令和６年４月以降は"],
)
@pytest.mark.parametrize("aim", ["毎年度40回以上行う。", "毎年、累計で40回以上とする。"])
def test_a_year_in_which_something_begins_is_no_deadline(year: str, aim: str) -> None:
    target = read_statement(f"岸での訓練を{year}{aim}", organization="架空区").target
    assert (target.by, target.each_year, str(target.value)) == (None, True, "40")


@pytest.mark.parametrize(
    "years",
    [
        "令和5～7年度の3か年",
        "令和５年度から７年度まで",
        "R5-7年度",
        "2023～25年度",
        "令和5年度～令和7年度",
    ],
)
def test_the_last_year_of_a_range_is_the_deadline(years: str) -> None:
    """The era may stand before the first year alone."""
    found = read_statement(f"{years}に合計で240基以上を置く。", organization="灯台局")
    assert found.target.by == 2025
    assert found.target.value == 240


def test_behind_a_beginning_the_deadline_still_holds() -> None:
    for sentence in (
        "令和６年度から始めた教室の参加者を令和８年度末までに60人以上とする。",
        "令和６年度以降に転入した方の参加を令和８年度末までに60人以上とする。",
        "参加者を令和６年度から令和８年度までの３年間で60人以上とする。",
    ):
        assert read_statement(sentence).target.by == 2026


@pytest.mark.parametrize(
    ("aim", "unit"),
    [
        ("全９地区で行う", "地区"),
        ("８校で実施する", "校"),
        ("２回開く", "回"),
        ("３台導入する", "台"),
        ("12か国語で案内する", "か国語"),
        ("30町会から提出を受ける", "町会"),
        ("５施設増やす", "施設"),
        ("３組織立ち上げる", "組織"),
        ("５園受け入れる", "園"),
        ("70団体である状態にする", "団体"),
        ("全25小学校区で作成する", "小学校区"),
        ("15か所に設置する", "か所"),
        ("90％に引き上げる", "%"),
        ("６路線を整備する", "路線"),
        ("３つ以上とする", "つ"),
    ],
)
def test_the_unit_ends_before_what_is_done(aim: str, unit: str) -> None:
    sentence = f"岸での取組を令和７年度末までに{aim}。"
    assert read_statement(sentence, organization="架空区").target.unit == unit


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("市教育委員会の学校調査で", "reported"),
        ("県が実施する健康調査で", "reported"),
        ("国の生活調査で", "reported"),
        ("社会福祉協議会が行う利用者アンケートで", "reported"),
        ("市立大学の来街者調査で", "reported"),
        ("区が行う来場者アンケートで", "survey"),
        ("区社会福祉協議会の会員へのアンケートで", "survey"),
        ("朝市の来場者アンケートで", "survey"),
        ("学校の児童へのアンケートで", "survey"),
    ],
)
def test_who_asks_decides_the_kind_of_the_source(start: str, kind: str) -> None:
    sentence = f"{start}「X」と回答する割合を令和８年度末までに50％以上とする。"
    assert read_statement(sentence, organization="架空区").source.kind == kind


@pytest.mark.parametrize(
    "quote",
    [
        "「週に３回出かけていると回答する75歳以上の方の",
        "週に３回出かけている」と回答する75歳以上の方の",
        "「週に３回出かけていると答えた75歳以上の方の",
    ],
)
def test_a_quote_that_lost_one_of_its_marks_is_read_and_doubted(quote: str) -> None:
    read = read_statement(f"区民調査で{quote}割合を令和８年度末までに70％以上とする。")
    assert (read.source.question, read.source.among) == ("週に３回出かけている", "75歳以上の方")
    assert "source/question" in {path for path, _ in read.doubts}
