"""Every share of up to so many people, printed and judged: `make deep PART=rounding [PEOPLE=2000]`.

Printing is compared with division of whole numbers; a share below a target that prints as the target is to
be a B with a note, one that reaches it an A without.
"""

import argparse
import sys
from collections.abc import Iterator
from decimal import Decimal

from hoshin.base import Counts, Figure, FiscalYear
from hoshin.evaluation import Evidence, Rule
from hoshin.evaluation.judgement import Judgement
from hoshin.indicators import Measurement
from hoshin.packs import load_pack
from hoshin.policy import IndicatorSource, OutcomeIndicator, Target

YEAR = FiscalYear(2024)
PEOPLE = 2000


def misprinted(most: int) -> Iterator[tuple[int, int]]:
    """Pairs (k, n) with n up to `most` whose printed share is not the exact one rounded half up."""
    for n in range(1, most + 1):
        for k in range(n + 1):
            tenths, rest = divmod(1000 * k, n)
            tenths += 2 * rest >= n
            if str(Figure.of_counts(Counts(k, n))) != f"{tenths // 10}.{tenths % 10}%":
                yield k, n


def at_the_edge(most: int) -> Iterator[tuple[int, int, int]]:
    """(k, n, target) with k/n below a whole target, both printing alike; then the k that reaches it."""
    for n in range(1, most + 1):
        for target in range(1, 101):
            below = -(-n * target // 100) - 1
            if below >= 0 and (2000 * below + n) // (2 * n) == 10 * target:
                yield below, n, target
                yield below + 1, n, target


def misjudged(most: int) -> Iterator[tuple[int, int, int]]:
    """Those of `at_the_edge` whose letter or note is wrong."""
    rule = load_pack("osaka").rules["target-or-better"]
    for k, n, target in at_the_edge(most):
        met = 100 * k >= n * target
        letter, note = _judged(k, n, target, rule)
        if (letter, "印字では" in note) != (("A", False) if met else ("B", True)):
            yield k, n, target


def _judged(k: int, n: int, target: int, rule: Rule) -> tuple[str | None, str]:
    indicator = OutcomeIndicator(
        number=1,
        statement="割合",
        source=IndicatorSource(kind="reported"),
        target=Target(comparator=">=", value=Decimal(target), unit="%", each_year=True),
    )
    found = Measurement("1-1", "reported", YEAR, Figure.of_counts(Counts(k, n)))
    judged = Judgement("1-1", indicator, Evidence({"1-1": {YEAR: found}}), rule, YEAR).evaluated()
    return judged.letter, judged.note or ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=PEOPLE)
    most = parser.parse_args().people
    pairs = sum(range(2, most + 2))
    edge = sum(1 for _ in at_the_edge(most))
    misprints, misjudgements = sum(1 for _ in misprinted(most)), sum(1 for _ in misjudged(most))
    sys.stdout.write(
        f"{pairs:,} pairs printed, {misprints} wrong\n"
        f"{edge:,} pairs at the edge of a whole target judged, {misjudgements} wrong\n"
    )
    return 1 if misprints or misjudgements else 0


if __name__ == "__main__":
    sys.exit(main())
