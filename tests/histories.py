"""Invented indicators with long histories: breaks, gaps, two years, falling targets, counts, withheld years."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hoshin.base import Counts, Figure, FiscalYear, Provenance, SourceFile
from hoshin.evaluation import Evaluation, Evidence, evaluate
from hoshin.indicators import Measurement, ReportedFigure, SeriesBreak, measure_reported
from hoshin.packs import load_pack
from hoshin.policy import Policy
from hoshin.publication import Edition, EditionSource, make_edition
from tests.objects import make_policy_data

YEAR = FiscalYear(2024)
FILE = SourceFile.of("history.csv", b"invented")


def reported(
    name: str, year: int, value: str, *, unit: str = "%", n: int | None = None
) -> Measurement:
    """One row of a history."""
    row = ReportedFigure(
        name, FiscalYear(year), Decimal(value), unit, "架空の記録", FILE, "2行", "history", n
    )
    return measure_reported(row)


def history(
    name: str, values: Mapping[int, str], *, unit: str = "%", n: int | None = None
) -> list[Measurement]:
    return [reported(name, year, value, unit=unit, n=n) for year, value in values.items()]


def counted(name: str, year: int, count: int, base: int) -> Measurement:
    """A share of a survey, whose small cells are withheld."""
    figure = Figure.of_counts(Counts(count, base), Provenance(FILE, "列 q1", how="割合"))
    given = ReportedFigure(name, FiscalYear(year), Decimal(0), "%", "", FILE, "", "history", base)
    share = measure_reported(given)
    assert share.figure is not None
    sampling = reported(name, year, f"{100 * count / base:.6f}", n=base).sampling
    return Measurement(name, "survey", FiscalYear(year), figure, n=base, sampling=sampling)


def target(value: float | None, **changes: Any) -> dict[str, Any]:
    return {
        "comparator": ">=",
        "value": value,
        "unit": "%",
        "by": 2028,
        "each_year": False,
    } | changes


def policy_with(targets: Iterable[tuple[str, dict[str, Any]]]) -> Policy:
    """One issue whose indicators have these statements and targets; nothing is printed on the form."""
    data = make_policy_data()
    indicators = [
        {
            "number": number,
            "statement": statement,
            "source": {"kind": "reported", "name": None, "question": None, "among": None},
            "target": aim,
            "result": None,
            "verdict": None,
            "previous": None,
        }
        for number, (statement, aim) in enumerate(targets, 1)
    ]
    data["issues"][0]["indicators"] = indicators
    data["issues"][0]["themes"][0]["indicators"] = []
    return Policy.model_validate(data)


def judged(
    measured: Iterable[Measurement], aims: Iterable[tuple[str, dict[str, Any]]], **evidence: Any
) -> Evaluation:
    found: dict[str, dict[FiscalYear, Measurement]] = {}
    for each in measured:
        found.setdefault(each.indicator, {})[each.year] = each
    rule = load_pack("osaka").rules["target-or-better"]
    given = {"break_rule": load_pack("osaka").break_rule, **evidence}
    return evaluate(policy_with(aims), Evidence(found, **given), rule)


def edition_of(evaluation: Evaluation) -> Edition:
    notice = "架空の値による見本"
    return make_edition(
        evaluation, EditionSource("test", date(2025, 6, 10), "CC-BY-4.0", notice, FILE)
    )


DECLARED = SeriesBreak(
    FiscalYear(2021), "満足度の聞き方を変えた", ("wording", "mode"), "企画課", date(2021, 5, 10)
)
SHOWN = SeriesBreak(
    FiscalYear(2023), "選択肢が「はい・いいえ」から「はい・どちらでもない・いいえ」に変わっている",
    ("options",), declared=False,
)  # fmt: skip
AIMS = (
    ("長い系列（切れ目が一つ）", target(70)),
    ("抜けた年のある、下げる目標", target(20, comparator="<=", unit="%")),
    ("件数", target(40, unit="件")),
    ("2年度だけの割合", target(60)),
    ("2年度だけの件数", target(10, unit="件")),
    ("切れ目の疑いがある割合", target(60)),
    ("値を示さない年のある割合", target(60)),
    ("達した目標", target(50)),
    ("毎年度の目標に届かない件数", target(5, comparator="<=", unit="件", each_year=True)),
    ("10年を超える系列", target(3000, unit="人", by=2030)),
    ("目安のある割合", target(90)),
    ("跳んだ値", target(60)),
)


def long_evaluation() -> Evaluation:
    """Every case at once."""
    measured = [
        *history(
            "1-1",
            {2017: "61.0", 2018: "62.5", 2019: "61.8", 2020: "63.1", 2021: "50.2", 2022: "53.0",
             2023: "54.1", 2024: "57.3"}, n=470,
        ),
        *history("1-2", {2018: "34.0", 2020: "31.2", 2021: "30.5", 2024: "24.6"}, n=600),
        *history("1-3", {2019: "12", 2020: "15", 2021: "19", 2022: "22", 2023: "26", 2024: "29"}, unit="件"),
        *history("1-4", {2023: "51.0", 2024: "53.5"}, n=450),
        *history("1-5", {2023: "4", 2024: "6"}, unit="件"),
        *history("1-6", {2020: "40.1", 2021: "42.0", 2022: "41.7", 2023: "45.0", 2024: "46.2"}, n=500),
        counted("1-7", 2020, 150, 400), counted("1-7", 2021, 160, 400), counted("1-7", 2022, 5, 61),
        counted("1-7", 2023, 180, 400), counted("1-7", 2024, 185, 400),
        *history("1-8", {2021: "49.0", 2022: "52.1", 2023: "53.0", 2024: "56.6"}, n=500),
        *history("1-9", {2020: "14", 2021: "12", 2022: "11", 2023: "8", 2024: "7"}, unit="件"),
        *history(
            "1-10", {year: str(value) for year, value in zip(
                range(2012, 2025),
                (1210, 1340, 1390, 1500, 1480, 1610, 1700, 1650, 900, 1100, 1500, 1800, 1950),
                strict=True)}, unit="人",
        ),
        *history("1-11", {2021: "62.0", 2022: "66.0", 2023: "69.0", 2024: "74.0"}),
        *history("1-12", {2022: "27.0", 2023: "27.8", 2024: "43.9"}, n=450),
    ]  # fmt: skip
    return judged(
        measured,
        AIMS,
        declared_breaks={"1-1": (DECLARED,)},
        shown_breaks={"1-6": (SHOWN,)},
        milestones={"1-11": {2025: Decimal(80), 2026: Decimal(83)}},
    )


def long_edition() -> Edition:
    return edition_of(long_evaluation())
