"""Estimates as rows with the columns that the file format fixes."""

from collections.abc import Iterable, Iterator, Sequence

from hoshin.survey import texts
from hoshin.survey.estimation import Estimates

Row = dict[str, object]
COLUMNS = (
    *("n", "count", "share_respondents", "share", "se", "low", "high"),
    *("low_respondents", "high_respondents", "df", "n_eff", "deff", "note"),
)
_FEW = 30  # respondents in the base below which a row says so


def rows_of(estimates: Iterable[Estimates], *, probability_sample: bool) -> list[Row]:
    """One row for each indicator and each group of each grouping, sorted by indicator."""
    found = list(estimates)
    columns = list(dict.fromkeys(name for each in found for name in each.by))
    items = found[0].items if found else []
    return [
        row
        for at in range(len(items))
        for each in found
        for row in _of_item(each, at, columns, probability_sample)
    ]


def _of_item(
    each: Estimates, at: int, columns: Sequence[str], probability_sample: bool
) -> Iterator[Row]:
    residents, respondents = each.residents, each.respondents
    for place, group in enumerate(residents.groups):
        here = (place, at)
        n, count = int(residents.n[here]), int(residents.count[here])
        n_eff = _number(residents.n_eff[here])
        se = _number(residents.se[here])
        deff = n / n_eff if n_eff else (0.0 if se == 0 and 0 < count < n else None)
        named = dict(zip(each.by, group, strict=True))
        yield {
            "indicator": each.items[at].indicator,
            **{column: named.get(column) for column in columns},
            "n": n,
            "count": count,
            "share_respondents": count / n if n else None,
            "share": _number(residents.share[here]),
            "se": se,
            "low": _number(residents.low[here]),
            "high": _number(residents.high[here]),
            "low_respondents": _number(respondents.low[here]),
            "high_respondents": _number(respondents.high[here]),
            "df": int(residents.df[here]) if n and probability_sample else None,
            "n_eff": n_eff,
            "deff": deff,
            "note": "; ".join(_notes(each, place, at, probability_sample)),
        }


def _notes(each: Estimates, place: int, at: int, probability_sample: bool) -> Iterator[str]:
    """What the reader of a row should know; the words are the file format's."""
    here = (place, at)
    n, count = int(each.residents.n[here]), int(each.residents.count[here])
    if not probability_sample:
        yield texts.NOTE_NO_SAMPLE
    if n == 0:
        yield texts.NOTE_EMPTY
        return
    if n < _FEW:
        yield texts.NOTE_FEW
    if count in (0, n):
        yield texts.NOTE_NO_VARIATION
    if probability_sample and each.lonely[here]:
        yield texts.NOTE_LONELY
    if probability_sample and each.residents.df[here] < 1:
        yield texts.NOTE_NO_DF


def _number(value: object) -> float | None:
    number = float(value)  # type: ignore[arg-type]
    return None if number != number else number
