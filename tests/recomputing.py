"""What a bundle gives, as one digest without the hashes of its files: whatever the order of its rows."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random

from hoshin.base.content import digest_of
from hoshin.cycle.edition import gated_edition
from hoshin.cycle.evaluate import evaluate_bundle
from hoshin.evaluation.report import evaluation_to_json
from hoshin.publication import trace_of
from hoshin.publication.entries import values_of


def figures_digest(bundle: Path) -> str:
    """Every published value with its counts, and the evaluation: all but the hashes of files."""
    evaluated = evaluate_bundle(bundle)
    trace = trace_of(gated_edition(evaluated).edition)
    counts = {name: each["counts"] for name, each in trace["measurements"].items()}
    told = json.loads(evaluation_to_json(evaluated.evaluation))
    return digest_of([values_of(trace), counts, told])


def shuffled(bundle: Path, originals: Mapping[str, str], random: Random) -> None:
    """Write the tables of answers and records again, their rows in another order."""
    for name, text in originals.items():
        head, *rows = text.splitlines()
        random.shuffle(rows)
        (bundle / name).write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def tables(bundle: Path) -> dict[str, str]:
    """The tables whose rows have no order: answers of surveys, records of registers, given figures.

    A register with a history is left out: of two entries of one day the later line counts.
    """
    registers = [
        path
        for path in bundle.glob("registers/*.csv")
        if not path.with_suffix(".history.csv").is_file()
    ]
    found = [*bundle.glob("surveys/*/answers.csv"), *registers]
    found += [bundle / "reported.csv"]
    return {
        path.relative_to(bundle).as_posix(): path.read_text(encoding="utf-8")
        for path in found
        if ".history" not in path.name
    }
