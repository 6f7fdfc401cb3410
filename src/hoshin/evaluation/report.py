"""An evaluation as `hoshin/evaluation/1`: names fixed by the design, keys are only added."""

import json
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from hoshin.base import Figure, half_up
from hoshin.evaluation.evaluate import Evaluation
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.outlook_report import (
    SeriesReport,
    TrendReport,
    series_report,
    trend_report,
)
from hoshin.evaluation.plan import PlanReport, plan_report
from hoshin.evaluation.strength import Strength
from hoshin.evaluation.strength_report import (
    ChanceReport,
    ChangeReport,
    NonResponseReport,
    ResponseReport,
    strength_keys,
)
from hoshin.evaluation.uncertainty import Uncertainty
from hoshin.indicators import Measurement, Sampling

SCHEMA = "hoshin/evaluation/1"
Number = int | float
Letter = Literal["A", "B"]
Share = Annotated[float, Field(ge=0, le=1)]


class RuleReport(BaseModel):
    """The rule that judged."""

    id: str
    title: str
    from_: int = Field(alias="from")
    source: str

    model_config = {"populate_by_name": True}


class ResidentsReport(BaseModel):
    """The weighted estimate for the residents, beside the share of respondents."""

    value: Number
    low: Number | None
    high: Number | None
    se: float | None
    n_eff: float | None
    probability: Share | None


class PreviousReport(BaseModel):
    """Last year's figure and where it came from."""

    fiscal_year: int
    value: Number
    unit: str
    from_: Literal["survey", "register", "reported", "history", "form"] = Field(alias="from")

    model_config = {"populate_by_name": True}


class YardstickReport(BaseModel):
    """The bar nearest to being met among those that the rule tried."""

    kind: Literal["target", "milestone", "last-year", "none"]
    value: Number | None
    unit: str | None


class OverrideReport(BaseModel):
    """A letter that people set."""

    letter: Letter
    computed: Letter | None
    reason: str
    by: str
    on: str


class IndicatorReport(BaseModel):
    """One indicator."""

    indicator: str
    kind: Literal["survey", "register", "reported"]
    value: Number | None
    exact: str | None
    unit: str | None
    n: int | None
    low: Number | None
    high: Number | None
    residents: ResidentsReport | None
    previous: PreviousReport | None
    yardstick: YardstickReport
    verdict: Letter | None
    published: Letter | None
    state: Literal["no-data", "not-comparable", "suppressed"] | None
    reason: str
    note: str | None
    probability: Share | None
    strength: str | None
    distinguishable: bool | None
    n_needed: int | None
    break_: str | None = Field(alias="break")
    override: OverrideReport | None
    plan: PlanReport
    series: SeriesReport
    trend: TrendReport
    uncertainty: Uncertainty | None
    change: ChangeReport | None
    break_candidate: bool | None
    response: ResponseReport | None
    nonresponse: NonResponseReport | None
    chance: ChanceReport | None

    model_config = {"populate_by_name": True}


class FaultReport(BaseModel):
    """Where a computed figure or letter is not as published."""

    indicator: str
    kind: Literal["differs-from-published", "letter-differs-from-published"]
    fiscal_year: int
    published: Number | str
    computed: Number | str


class EvaluationReport(BaseModel):
    """The whole answer of `hoshin evaluate --json`."""

    schema_: Literal["hoshin/evaluation/1"] = Field("hoshin/evaluation/1", alias="schema")
    organization: str
    fiscal_year: int
    rule: RuleReport
    indicators: list[IndicatorReport]
    faults: list[FaultReport]

    model_config = {"populate_by_name": True}


def evaluation_report(evaluation: Evaluation) -> EvaluationReport:
    """The evaluation in the form of its contract: values as printed."""
    rule = evaluation.rule
    return EvaluationReport(
        schema=SCHEMA,
        organization=evaluation.policy.organization.name,
        fiscal_year=evaluation.policy.fiscal_year,
        rule=RuleReport(id=rule.id, title=rule.title, from_=rule.from_, source=rule.source),
        indicators=[_indicator(each) for each in evaluation.indicators],
        faults=[
            FaultReport(
                indicator=fault.indicator,
                kind=fault.kind,
                fiscal_year=fault.fiscal_year,
                published=_plain(fault.published),
                computed=_plain(fault.computed),
            )
            for fault in evaluation.faults
        ],
    )


def evaluation_to_json(evaluation: Evaluation) -> str:
    """Readable JSON, ending with a line break."""
    data = evaluation_report(evaluation).model_dump(by_alias=True, mode="json")
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def evaluation_schema() -> dict[str, Any]:
    """The JSON Schema of the contract."""
    return EvaluationReport.model_json_schema(by_alias=True)


def _indicator(each: IndicatorEvaluation) -> IndicatorReport:
    measured = each.measurement
    figure = measured.figure if measured else None
    low, high = _limits(measured.sampling if measured else None)
    strength = each.strength
    return IndicatorReport(
        indicator=each.indicator,
        kind=_kind(each),
        value=_value(figure),
        exact=exact_text(figure),
        unit=figure.unit if figure else None,
        n=measured.n if measured else None,
        low=low,
        high=high,
        residents=_residents(measured, each.residents_strength),
        previous=_previous(each.previous),
        yardstick=_yardstick(each, figure),
        verdict=each.letter,
        published=each.definition.verdict,
        state=each.state,
        reason=each.reason,
        note=each.note,
        probability=round(strength.probability, 4) if strength else None,
        strength=strength.words if strength else None,
        distinguishable=strength.distinguishable if strength else None,
        n_needed=strength.n_needed if strength else None,
        break_=each.series_break or None,
        override=_override(each),
        plan=plan_report(each.definition, each.plan),
        series=series_report(each),
        trend=trend_report(each),
        **strength_keys(each),
    )


def _kind(each: IndicatorEvaluation) -> Literal["survey", "register", "reported"]:
    kind = each.measurement.kind if each.measurement else each.definition.source.kind
    return kind if kind in ("survey", "register") else "reported"


def _value(figure: Figure | None) -> Number | None:
    return None if figure is None else _number(figure.rounded)


def exact_text(figure: Figure | None) -> str | None:
    """The exact value: counts where it was counted, else a fraction or a plain number."""
    if figure is None:
        return None
    return str(figure.counts) if figure.counts else f"{figure.value}"


def _limits(sampling: Sampling | None) -> tuple[Number | None, Number | None]:
    """95 % limits in per cent, one decimal."""
    if sampling is None or sampling.interval is None:
        return None, None
    return _percent(sampling.interval.low), _percent(sampling.interval.high)


def _percent(share: float) -> Number:
    return _number(half_up(Decimal(share) * 100, 1))


def _residents(measured: Measurement | None, strength: Strength | None) -> ResidentsReport | None:
    if measured is None or measured.residents is None:
        return None
    residents = measured.residents
    low, high = _limits(residents.sampling)
    sampling = residents.sampling
    return ResidentsReport(
        value=_number(residents.figure.rounded),
        low=low,
        high=high,
        se=float(sampling.variance) ** 0.5 if sampling else None,
        n_eff=sampling.n_eff if sampling else None,
        probability=round(strength.probability, 4) if strength else None,
    )


def _previous(measured: Measurement | None) -> PreviousReport | None:
    if measured is None or measured.figure is None:
        return None
    return PreviousReport(
        fiscal_year=measured.year.start,
        value=_number(measured.figure.rounded),
        unit=measured.figure.unit,
        from_=measured.kind,
    )


def _yardstick(each: IndicatorEvaluation, figure: Figure | None) -> YardstickReport:
    bar = each.verdict.yardstick if each.verdict else None
    if bar is None or figure is None:
        return YardstickReport(kind="none", value=None, unit=None)
    digits = figure.digits if bar.kind == "last-year" else 2
    return YardstickReport(
        kind=bar.kind, value=_number(half_up(bar.value, digits)), unit=figure.unit
    )


def _override(each: IndicatorEvaluation) -> OverrideReport | None:
    if each.override is None:
        return None
    return OverrideReport(
        letter=each.override.letter,
        computed=each.verdict.letter if each.verdict else None,
        reason=each.override.reason,
        by=each.override.by,
        on=each.override.on.isoformat(),
    )


def _plain(value: Decimal | str) -> Number | str:
    return value if isinstance(value, str) else _number(value)


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)
