"""Weights on the terminal: what to look at before they are used, and how well the totals fit."""

from collections.abc import Iterator

from rich import box
from rich.table import Table

from hoshin.cli import texts
from hoshin.cli.tables import rendered
from hoshin.survey.weigh import CategoryFit, MarginFit, Weights

_ROUNDING = 5e-10  # a relative misfit below this is printed as 0


def weights_tables(weights: Weights) -> str:
    """The diagnosis, and a table for the classes of non-response and for each margin."""
    tables = [_diagnosis(weights)]
    if weights.nonresponse:
        tables.append(_classes(weights))
    tables += [_margin(margin) for margin in weights.margins]
    return "\n".join(rendered(table) for table in tables)


def _table(title: str, columns: list[str]) -> Table:
    table = Table(title=title, box=box.HORIZONTALS, title_justify="left")
    table.add_column(columns[0])
    for name in columns[1:]:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _diagnosis(weights: Weights) -> Table:
    name = weights.definition.survey.name
    table = Table(
        title=texts.WEIGH_TITLE.format(name=name),
        box=box.HORIZONTALS,
        title_justify="left",
        show_header=False,
    )
    for row in _facts(weights):
        table.add_row(*row)
    return table


def _facts(weights: Weights) -> Iterator[tuple[str, str]]:
    found = weights.diagnostics
    yield texts.WEIGH_METHOD, texts.WEIGH_METHODS[weights.definition.weighting.method]
    yield texts.WEIGH_PEOPLE, texts.WEIGH_PEOPLE_OF.format(n=found.n, total=found.total)
    yield (
        texts.WEIGH_RANGE,
        texts.WEIGH_RANGE_OF.format(
            minimum=found.minimum,
            maximum=found.maximum,
            mean=found.mean,
            low=found.minimum / found.mean,
            high=found.maximum / found.mean,
        ),
    )
    yield (
        texts.WEIGH_KISH,
        texts.WEIGH_KISH_OF.format(effect=found.kish_effect, n=found.n, n_eff=found.n_kish),
    )
    if weights.bounds is not None:
        low, high = weights.bounds
        yield (
            texts.WEIGH_TRIMMED,
            texts.WEIGH_TRIMMED_OF.format(people=weights.trimmed, low=low, high=high),
        )
    if weights.iterations is not None:
        yield texts.WEIGH_ROUNDS, texts.WEIGH_ROUNDS_OF.format(rounds=weights.iterations)
    if weights.worst is not None:
        margin, worst = weights.worst
        yield (
            texts.WEIGH_WORST,
            texts.WEIGH_WORST_OF.format(
                table=margin.table, category=" / ".join(worst.category), percent=_percent(worst)
            ),
        )


def _classes(weights: Weights) -> Table:
    assert weights.definition.nonresponse is not None
    title = texts.WEIGH_CLASSES.format(table=weights.definition.nonresponse.table)
    columns = [" / ".join(weights.definition.nonresponse.classes), *texts.WEIGH_CLASS_COLUMNS]
    table = _table(title, columns)
    for each in weights.nonresponse:
        numbers = f"{each.sent:,}", f"{each.answered:,}", f"{each.factor:.3f}"
        table.add_row(" / ".join(each.category), *numbers)
    return table


def _margin(margin: MarginFit) -> Table:
    title = texts.WEIGH_MARGIN.format(table=margin.table)
    table = _table(title, [" / ".join(margin.columns), *texts.WEIGH_MARGIN_COLUMNS])
    for each in margin.categories:
        table.add_row(
            " / ".join(each.category),
            f"{each.total:,.0f}",
            f"{each.before:,.1f}",
            f"{each.after:,.1f}",
            _percent(each),
            f"{each.respondents:,}",
        )
    return table


def _percent(fit: CategoryFit) -> str:
    return texts.WEIGH_FITS if abs(fit.misfit) < _ROUNDING else f"{100 * fit.misfit:+.3g}%"
