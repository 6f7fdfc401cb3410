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
    assert {path for path, _ in reading.doubts} == {"target/by", "target/value"}


def test_a_quotation_may_belong_to_the_name_of_the_inquiry() -> None:
    read = read_statement(
        "「朝の市」来場者アンケートで「また来たい」と答えた割合を毎年度80％以上とする"
    )
    assert (read.source.name, read.source.question) == ("「朝の市」来場者アンケート", "また来たい")


def test_a_bare_year_is_of_the_era_of_the_form() -> None:
    form = FiscalYear(2024)
    assert read_statement("店を8年度末までに12店以上とする", form=form).target.by == 2026
    assert read_statement("店を5年度間で12店以上とする", form=form).target.by is None
