"""What a site tells of a whole edition: how many indicators and letters, and the money of each issue."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hoshin.base import FiscalYear
from hoshin.publication import texts
from hoshin.publication.breakdown_entries import breakdown_entries
from hoshin.publication.entries import ENTERED, FILE, Entry
from hoshin.publication.form import money
from hoshin.publication.indicator import PublishedIndicator

if TYPE_CHECKING:
    from hoshin.publication.edition import Edition


def totals_of(edition: "Edition") -> dict[str, Entry]:
    """By their ids, which begin with the edition's."""
    return {f"{edition.id}/{name}": entry for name, entry in _totals(edition)}


def letters_of(indicators: Sequence[PublishedIndicator]) -> dict[str, int]:
    """How many indicators there are under `all`, and how many have each letter."""
    letters = [each.letter for each in indicators]
    return {"all": len(letters), "A": letters.count("A"), "B": letters.count("B")}


def _totals(edition: "Edition") -> Iterator[tuple[str, Entry]]:
    file = f"{FILE}{edition.source.policy_file.name}"
    yield from _tier(edition.indicators, "", texts.ENTRY_INDICATORS, file)
    if edition.sub_indicators:
        yield from _tier(edition.sub_indicators, "sub-", texts.ENTRY_SUBS, ENTERED)
    yield from _loose(edition, file)
    if edition.breakdowns:
        tables = str(len(edition.breakdowns))
        yield "breakdowns", Entry(tables, texts.ENTRY_TABLES, texts.HOW_ENTERED, (ENTERED,))
        yield from breakdown_entries(edition.breakdowns, edition.source.inputs)
    for issue in edition.policy.issues:
        for budget in issue.budgets:
            label = texts.ENTRY_BUDGET.format(
                issue=issue.key,
                year=FiscalYear(budget.fiscal_year),
                kind=texts.BUDGETS[budget.kind],
            )
            name = f"budget/{issue.key}/{budget.fiscal_year}/{budget.kind}"
            yield name, Entry(money(budget.yen), label, texts.HOW_TARGET_FILE, (file,))


def _tier(
    indicators: Sequence[PublishedIndicator], prefix: str, what: str, file: str
) -> Iterator[tuple[str, Entry]]:
    """How many indicators a tier has, and how many have each letter; `file` names them."""
    numbers = letters_of(indicators)
    yield f"{prefix}indicators", Entry(str(numbers["all"]), what, texts.HOW_COUNTED_UP, (file,))
    judged = tuple(f"{each.figure_id}/verdict" for each in indicators if each.letter)
    of = judged or (file,)
    for letter in ("A", "B"):
        label = texts.ENTRY_LETTERS.format(what=what, letter=letter)
        entry = Entry(str(numbers[letter]), label, texts.HOW_COUNTED_UP, of)
        yield f"{prefix}letters/{letter}", entry


def _loose(edition: "Edition", file: str) -> Iterator[tuple[str, Entry]]:
    """How many ends hang loose, of each kind too."""
    of = (file, ENTERED)
    numbers = {"loose-ends": len(edition.loose)}
    numbers |= Counter(f"loose-ends/{each.kind}" for each in edition.loose)
    for name, number in numbers.items():
        yield name, Entry(str(number), texts.ENTRY_LOOSE, texts.HOW_LOOSE, of)
