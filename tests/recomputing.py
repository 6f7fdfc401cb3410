"""What a bundle gives, as one digest without the hashes of its files: whatever the order of its rows."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from random import Random

from hoshin.base.content import digest_of
from hoshin.cycle.edition import gated_edition
from hoshin.cycle.evaluate import evaluate_bundle
from hoshin.evaluation.report import evaluation_to_json
from hoshin.notation import decode
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
        rows = list(csv.reader(StringIO(text)))
        most = max(sum(map(bool, row)) for row in rows)
        heads = 1 + next(at for at, row in enumerate(rows) if sum(map(bool, row)) * 2 > most)
        below = rows[heads:]
        random.shuffle(below)
        written = StringIO()
        csv.writer(written).writerows([*rows[:heads], *below])
        (bundle / name).write_text(written.getvalue(), encoding="utf-8")


def tables(bundle: Path) -> dict[str, str]:
    """The tables whose rows have no order: answers, records and their histories, given figures."""
    found = [*bundle.glob("surveys/*/answers.csv"), *bundle.glob("registers/*.csv")]
    found += [bundle / "reported.csv"]
    return {
        path.relative_to(bundle).as_posix(): decode(path.read_bytes(), name=path.name)
        for path in found
    }
