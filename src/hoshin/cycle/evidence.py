"""A bundle's surveys, registers and given figures become the evidence of an evaluation."""

from collections import defaultdict
from dataclasses import replace

from hoshin.base import FiscalYear, InputError
from hoshin.bundles import Bundle
from hoshin.cycle import texts
from hoshin.cycle.breaks import declared_breaks, shown_breaks
from hoshin.cycle.bundle_rules import rules_of
from hoshin.disclosure import WardLevelRule
from hoshin.evaluation import Evidence, Plan
from hoshin.evaluation.series import reason_in
from hoshin.indicators import (
    Measurement,
    measure_register_count,
    measure_reported,
    measure_survey_share,
)
from hoshin.registers import knows_year, newest_day


def gather_evidence(bundle: Bundle, *, hidden_tier: bool = True) -> Evidence:
    """Measure every indicator in every year that the bundle has evidence for.

    Parameters
    ----------
    hidden_tier : bool
        Also the indicators that are not on the form.

    Raises
    ------
    InputError
        If two sources speak of one indicator and year.
    """
    found: dict[str, dict[FiscalYear, Measurement]] = defaultdict(dict)
    hidden = bundle.sub_indicators
    asked = [name for name in bundle.definition.indicators if hidden_tier or name not in hidden]
    ward_level = WardLevelRule.of(rules_of(bundle))
    told = [*_surveys(bundle), *_registers(bundle, asked, ward_level), *_given(bundle)]
    for measured in (replace(each, ward_level=ward_level) for each in told):
        known = found[measured.indicator].get(measured.year)
        if known is None:
            found[measured.indicator][measured.year] = measured
        elif not _second_hand(known, measured):
            message = texts.TWO_SOURCES.format(
                name=measured.indicator,
                year=measured.year,
                one=_source(known),
                other=_source(measured),
            )
            raise InputError(message, where=str(bundle.folder), cure=texts.TWO_SOURCES_CURE)
    entered = bundle.definition.indicators
    declared = declared_breaks(bundle)
    return Evidence(
        found,
        {name: each.milestones for name, each in entered.items()},
        {name: each for name in declared if (each := reason_in(declared[name], bundle.year))},
        bundle.overrides,
        hidden if hidden_tier else {},
        {
            name: Plan(each.owner or "", each.strategy or "", each.milestones)
            for name, each in entered.items()
        },
        declared_breaks=declared,
        shown_breaks=shown_breaks(bundle.surveys),
        chances={name: each.chance for name, each in entered.items() if each.chance},
        break_rule=bundle.break_rule,
    )


def _second_hand(known: Measurement, measured: Measurement) -> bool:
    """A row of history.csv gives way to a survey or register, and may repeat a reported value."""
    if measured.kind != "history" or known.figure is None or measured.figure is None:
        return False
    return known.kind != "reported" or known.figure.in_unit == measured.figure.in_unit


def _surveys(bundle: Bundle) -> list[Measurement]:
    return [
        measure_survey_share(survey, indicator)
        for survey in bundle.surveys
        for indicator in survey.indicators
    ]


def _registers(bundle: Bundle, asked: list[str], ward_level: WardLevelRule) -> list[Measurement]:
    """This year's count, and last year's where the register reaches back to it."""
    as_of = bundle.definition.bundle.as_of
    return [
        replace(
            measure_register_count(
                name,
                data.register,
                entered.source.count,
                year,
                definition_file=data.definition_file,
                ward_level=ward_level,
            ),
            newest=newest_day(data.register, entered.source.count, as_of=as_of),
        )
        for name in asked
        for entered in [bundle.definition.indicators[name]]
        if entered.source is not None
        for data in [bundle.registers[entered.source.register_]]
        for year in (bundle.year - 1, bundle.year)
        if year == bundle.year or knows_year(data.register, entered.source.count, year)
    ]


def _given(bundle: Bundle) -> list[Measurement]:
    return [measure_reported(figure) for figure in bundle.figures]


def _source(measured: Measurement) -> str:
    origin = measured.figure.provenance if measured.figure else ()
    file = origin[0].file if origin else None
    return f"{measured.kind} {file.name}" if file else measured.kind
