"""Write every design and every refusal (without R's results): `python -m tests.reference.make_designs`."""

from collections.abc import Iterator
from pathlib import Path

from tests.reference.makers import (
    classic,
    clusters,
    codes,
    hostile,
    library,
    refused,
    replicates,
    simple,
    weighting,
)
from tests.reference.makers.design import Design, write_design
from tests.reference.makers.refused import Refused

HERE = Path(__file__).parent


def all_designs() -> Iterator[Design]:
    """Every design, by theme."""
    for theme in (simple, clusters, replicates, weighting, codes, classic, library):
        yield from theme.designs()


def all_refusals() -> Iterator[Refused]:
    """Everything that must be refused."""
    yield from refused.refusals()
    yield from hostile.refusals()


def main() -> None:
    """Write the folders."""
    for design in all_designs():
        write_design(design, HERE / "designs" / design.name)
    for each in all_refusals():
        folder = HERE / "refusals" / each.design.name
        write_design(each.design, folder)
        by = "R and the contract" if each.by_r else "the contract"
        text = "".join(f"{line}\n" for line in (f"# refused by {by}", *each.words))
        (folder / "expected.txt").write_text(text, encoding="utf-8", newline="")
        if not each.by_r:
            (folder / "for_r.json").unlink()


if __name__ == "__main__":
    main()
