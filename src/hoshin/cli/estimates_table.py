"""Estimates as a table on the terminal: shares in per cent, as an officer reads them."""

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.table import Table

from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes
from hoshin.cli import texts
from hoshin.cli.tables import rendered
from hoshin.survey import SurveyDefinition

_KNOWN = (
    *(
        "indicator",
        "n",
        "count",
        "share_respondents",
        "share",
        "se",
        "low",
        "high",
        "low_respondents",
    ),
    *("high_respondents", "df", "n_eff", "deff", "note"),
)


def estimates_table(survey: Path, rows: Sequence[dict[str, object]]) -> str:
    """The rows, and below them what the weighted shares rest on."""
    definition = _definition(survey)
    table = Table(
        title=texts.ESTIMATE_TITLE.format(name=definition.survey.name),
        caption=_weights(definition),
        box=box.HORIZONTALS,
        title_justify="left",
        caption_justify="left",
    )
    groups = [name for name in (rows[0] if rows else {}) if name not in _KNOWN]
    table.add_column(texts.ESTIMATE_COLUMNS["indicator"], no_wrap=True)
    for name in groups:
        table.add_column(name)
    for name in ("n", "count", "share_respondents", "share", "interval", "se", "n_eff"):
        table.add_column(texts.ESTIMATE_COLUMNS[name], justify="right", no_wrap=True)
    table.add_column(texts.ESTIMATE_COLUMNS["note"])
    for row in rows:
        table.add_row(str(row["indicator"]), *_groups(row, groups), *_numbers(row), _note(row))
    return rendered(table)


def errors_line(survey: Path) -> str:
    """`errors_said` as a line beside results that go elsewhere."""
    said = errors_said(_definition(survey))
    return f"{said}\n" if said else ""


def _definition(survey: Path) -> SurveyDefinition:
    return read_definition(file_bytes(survey), SurveyDefinition, name=str(survey))


def _weights(definition: SurveyDefinition) -> str:
    """How the weights were made, and what the errors know of it."""
    said = texts.ESTIMATE_WEIGHTS[definition.weighting.method]
    said += texts.ESTIMATE_NONRESPONSE if definition.nonresponse is not None else ""
    return said + errors_said(definition)


def errors_said(definition: SurveyDefinition) -> str:
    """What replicates the errors rest on, with the seed; empty where they rest on none of ours."""
    made = definition.design.resampling
    if made is None or not definition.survey.probability_sample:
        return ""
    said = texts.ESTIMATE_RESAMPLING[made.type]
    return said.format(replicates=made.replicates, seed=made.seed, rho=made.rho)


def _groups(row: dict[str, object], groups: Sequence[str]) -> list[str]:
    split = [str(row[name]) if row[name] is not None else "" for name in groups]
    return split if any(split) or not split else [texts.WHOLE, *split[1:]]


def _numbers(row: dict[str, object]) -> list[str]:
    interval = texts.NOTHING
    if row["low"] is not None:
        interval = f"{_percent(row['low'])}–{_percent(row['high'])}"
    n_eff = row["n_eff"]
    return [
        f"{row['n']:,}",
        f"{row['count']:,}",
        _percent(row["share_respondents"]),
        _percent(row["share"]),
        interval,
        _percent(row["se"], 2),
        f"{n_eff:,.0f}" if isinstance(n_eff, float) else texts.NOTHING,
    ]


def _percent(share: object, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f}" if isinstance(share, int | float) else texts.NOTHING


def _note(row: dict[str, object]) -> str:
    notes = [texts.ESTIMATE_NOTES[note] for note in str(row["note"]).split("; ") if note]
    return "、".join(notes)
