"""An evaluation as a table on the terminal: one row an indicator, with its reason."""

from decimal import Decimal

from rich import box
from rich.table import Table

from hoshin.base import FiscalYear, printed
from hoshin.cli import texts
from hoshin.cli.tables import rendered, shortened, table_width, target_text, title_of
from hoshin.cli.wrapping import wrapped
from hoshin.evaluation import Change, Evaluation, IndicatorEvaluation
from hoshin.indicators import Measurement

_WIDTHS = (17, 7, 14, 4)  # result with interval, last year, target, verdict
_SHORTEST_ID, _LONGEST_ID = 4, 16


def evaluation_table(evaluation: Evaluation) -> str:
    """The table, and the rule that judged below it."""
    policy, rule = evaluation.policy, evaluation.rule
    table = Table(
        title=texts.EVALUATION_TITLE.format(
            organization=policy.organization.name, year=FiscalYear(policy.fiscal_year)
        ),
        caption=texts.EVALUATION_RULE.format(title=rule.title, year=FiscalYear(rule.from_))
        + _legend(evaluation),
        box=box.HORIZONTALS,
        title_justify="left",
        caption_justify="left",
        show_lines=True,
    )
    id_width = max([_SHORTEST_ID, *(len(each.indicator) for each in evaluation.indicators)])
    id_width = min(id_width, _LONGEST_ID)
    indicator, reason = _wide_columns(id_width)
    table.add_column(texts.COLUMN_ID, overflow="fold", width=id_width)
    table.add_column(texts.COLUMN_INDICATOR, no_wrap=True, width=indicator)
    table.add_column(texts.COLUMN_RESULT_INTERVAL, justify="right", no_wrap=True, width=_WIDTHS[0])
    table.add_column(texts.COLUMN_PREVIOUS, justify="right", no_wrap=True, width=_WIDTHS[1])
    table.add_column(texts.COLUMN_TARGET, no_wrap=True, width=_WIDTHS[2])
    table.add_column(texts.COLUMN_VERDICT, justify="center", no_wrap=True, width=_WIDTHS[3])
    table.add_column(texts.COLUMN_REASON, no_wrap=True, width=reason)
    for each in evaluation.indicators:
        table.add_row(
            each.indicator,
            wrapped(shortened(title_of(each.definition)), indicator - 2),
            _result(each.measurement),
            _previous(each),
            target_text(each.definition.target).replace(" ", "\n"),
            each.letter or texts.NOTHING,
            wrapped(each.reason + (each.note or ""), reason - 2),
        )
    return rendered(table)


def _legend(evaluation: Evaluation) -> str:
    """What the marks below last year's figures mean, where there are any."""
    marked = any(isinstance(each.change, Change) for each in evaluation.indicators)
    return texts.CHANGE_LEGEND if marked else ""


def _wide_columns(id_width: int) -> tuple[int, int]:
    """Widths of the columns of sentences: what the others leave, two parts to three."""
    rest = table_width() - id_width - sum(_WIDTHS) - 3 * (len(_WIDTHS) + 3) - 2  # padding and rules
    return 2 * rest // 5, rest - 2 * rest // 5


def faults_list(evaluation: Evaluation) -> str:
    """Where computed figures or letters are not as the form printed them."""
    return "".join(
        texts.FAULT.format(
            indicator=fault.indicator,
            what=texts.FAULTS[fault.kind],
            year=FiscalYear(fault.fiscal_year),
            published=fault.published,
            computed=fault.computed,
        )
        for fault in evaluation.faults
    )


def agreement(evaluation: Evaluation) -> str:
    """How many letters are as published."""
    same, published = evaluation.as_published
    return texts.AGREEMENT.format(same=same, published=published)


def _figure(measured: Measurement | None) -> str:
    return texts.NOTHING if measured is None or measured.figure is None else str(measured.figure)


def _previous(each: IndicatorEvaluation) -> str:
    """Last year's figure, and below it whether the change is beyond sampling error."""
    text = _figure(each.previous)
    if not isinstance(each.change, Change):
        return text
    mark = texts.CHANGED if each.change.distinguishable else texts.WITHIN_ERROR
    return f"{text}\n{mark}{texts.ASKED if each.break_candidate else ''}"


def _result(measured: Measurement | None) -> str:
    text = _figure(measured)
    interval = measured.sampling.interval if measured and measured.sampling else None
    if interval is None:
        return text
    low, high = (printed(Decimal(limit) * 100) for limit in (interval.low, interval.high))
    return f"{text} [{low}–{high}]".replace("[", "\\[")
