"""One SHA-256 of the estimates, whatever the order of the rows and the number of threads.

python -m tests.deep.orders --orders 200 --answers 60000 --seed 20261126
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from benchmarks.w_data import GROUPINGS, make
from hoshin.query.arrow import Batch
from hoshin.survey import estimate_survey
from hoshin.survey.cells import streamed

THREADS = (1, 2)
ROWS = 7_001  # several batches, and cells that are cut by their ends
RAKE = """
[weighting]
method = "rake"
[[margins]]
table = "wards.csv"
columns = ["ward"]
[[margins]]
table = "ages.csv"
columns = ["age", "sex"]
"""


def digests(folder: Path, *, orders: int, answers: int, seed: int) -> Iterator[tuple[str, str]]:
    """What was weighted how, and the digest of its rows, for each order and number of threads."""
    for kind in ("general", "constant", "raked"):
        place = folder / kind
        survey = make(place, answers, constant=kind == "constant")
        by = (
            GROUPINGS[:2] if kind == "raked" else GROUPINGS
        )  # errors of raked weights take their time
        if kind == "raked":
            _rake(place, answers)
        given = place / "answers.parquet"
        given.rename(place / "given.parquet")
        for order in range(orders):
            _shuffle(place / "given.parquet", given, seed + order)
            for threads in THREADS:
                settings = {"HOSHIN_THREADS": str(threads)}
                with (
                    mock.patch.dict(os.environ, settings),
                    mock.patch.object(streamed, "_batches", lambda given, people: cut(given, ROWS)),
                ):
                    rows = estimate_survey(survey, by=by)
                yield kind, hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def cut(given: "Generator[Batch, None, None]", rows: int) -> Iterator[Batch]:
    """Smaller batches: cells are cut by their ends, and new ones come late."""
    for batch in given:
        for low in range(0, len(next(iter(batch.values()))[0]), rows):
            part = slice(low, low + rows)
            yield {
                name: (values[part], None if present is None else present[part])
                for name, (values, present) in batch.items()
            }
    given.close()


def _shuffle(given: Path, shuffled: Path, seed: int) -> None:
    import duckdb

    with duckdb.connect() as database:
        database.execute(
            f"COPY (SELECT * EXCLUDE (file_row_number) FROM read_parquet('{given}', "
            f"file_row_number = true) ORDER BY hash(file_row_number, {seed})) TO '{shuffled}'"
        )


def _rake(folder: Path, answers: int) -> None:
    """Totals that no cell meets as it stands."""
    wards = [f"{ward},{1000 + 10 * ward}" for ward in range(24)]
    total = sum(1000 + 10 * ward for ward in range(24))
    groups = [(age, sex) for age in range(6) for sex in range(3)]
    shares = [1 + 0.1 * at for at in range(len(groups))]
    ages = [
        f"{age},{sex},{total * share / sum(shares)!r}"
        for (age, sex), share in zip(groups, shares, strict=True)
    ]
    (folder / "wards.csv").write_text("\n".join(["ward,total", *wards]) + "\n", encoding="utf-8")
    (folder / "ages.csv").write_text("\n".join(["age,sex,total", *ages]) + "\n", encoding="utf-8")
    survey = folder / "survey.toml"
    survey.write_text(survey.read_text(encoding="utf-8") + RAKE, encoding="utf-8")


def main() -> None:
    """Count the digests of each kind of weights."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=200)
    parser.add_argument("--answers", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=20_261_126)
    given = parser.parse_args()
    found: dict[str, list[str]] = {}
    sys.stdout.write(f"seed {given.seed}\n")
    with TemporaryDirectory() as name:
        for kind, digest in digests(
            Path(name), orders=given.orders, answers=given.answers, seed=given.seed
        ):
            found.setdefault(kind, []).append(digest)
    for kind, each in found.items():
        sys.stdout.write(f"{kind}: {len(each)} runs, {len(set(each))} digest(s) {each[0][:16]}\n")
    sys.exit(any(len(set(each)) > 1 for each in found.values()))


if __name__ == "__main__":
    main()
