"""What a site tells of a whole edition: how many indicators and letters, and the money of each issue."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hoshin.base import FiscalYear
from hoshin.publication import texts
from hoshin.publication.entries import FILE, Entry
from hoshin.publication.form import money

if TYPE_CHECKING:
    from hoshin.publication.edition import Edition


def totals_of(edition: "Edition") -> dict[str, Entry]:
    """By their ids, which begin with the edition's."""
    return {f"{edition.id}/{name}": entry for name, entry in _totals(edition)}


def letters_of(edition: "Edition") -> dict[str, int]:
    """How many indicators there are under `all`, and how many have each letter."""
    letters = [each.letter for each in edition.indicators]
    return {"all": len(letters), "A": letters.count("A"), "B": letters.count("B")}


def _totals(edition: "Edition") -> Iterator[tuple[str, Entry]]:
    file = f"{FILE}{edition.source.policy_file.name}"
    numbers = letters_of(edition)
    yield (
        "indicators",
        Entry(str(numbers["all"]), texts.ENTRY_INDICATORS, texts.HOW_COUNTED_UP, (file,)),
    )
    judged = tuple(f"{each.figure_id}/verdict" for each in edition.indicators if each.letter)
    for letter in ("A", "B"):
        label = texts.ENTRY_LETTERS.format(letter=letter)
        of = judged or (file,)
        yield f"letters/{letter}", Entry(str(numbers[letter]), label, texts.HOW_COUNTED_UP, of)
    for issue in edition.policy.issues:
        for budget in issue.budgets:
            label = texts.ENTRY_BUDGET.format(
                issue=issue.key,
                year=FiscalYear(budget.fiscal_year),
                kind=texts.BUDGETS[budget.kind],
            )
            name = f"budget/{issue.key}/{budget.fiscal_year}/{budget.kind}"
            yield name, Entry(money(budget.yen), label, texts.HOW_TARGET_FILE, (file,))
