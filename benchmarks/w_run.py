"""W once in a process of its own, by turns with the bare scan: `python -m benchmarks.w_run FOLDER RUNS`.

Prints seconds of wall and of processor as JSON, the least of all runs, and the peak of memory. Loading of
libraries is not counted: it is printed apart. With 0 RUNS W runs once, without scans, for its peak alone.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from benchmarks.w_data import COLUMNS, GROUPINGS

Taken = dict[str, float]


def main(folder: Path, runs: int) -> None:
    loading = taken(_load)
    import duckdb

    from hoshin.survey import estimate_survey

    survey, answers = folder / "survey.toml", folder / "answers.parquet"
    sums = ", ".join(f"sum({name})" for name in COLUMNS)
    engine = duckdb.connect()
    found: list[dict[str, object]] = []

    def scan() -> None:
        engine.execute(f"SELECT {sums} FROM '{answers}'").fetchall()

    def work() -> None:
        found[:] = estimate_survey(survey, by=GROUPINGS)

    if not runs:
        work()
        sys.stdout.write(json.dumps({"mb": peak()}))
        return
    scans, works = [], []
    for _ in range(runs):
        scans.append(taken(scan))
        works.append(taken(work))
    digest = hashlib.sha256(json.dumps(found).encode()).hexdigest()
    whole = {
        row["indicator"]: (row["share"], row["se"])
        for row in found
        if row["ward"] is None and row["area"] is None
    }
    said = {"load": loading, "scan": least(scans), "work": least(works)}
    sys.stdout.write(
        json.dumps({**said, "rows": len(found), "sha256": digest, "whole": whole, "mb": peak()})
    )


def taken(work: Callable[[], None]) -> Taken:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - processor}


def least(found: list[Taken]) -> Taken:
    return {name: min(each[name] for each in found) for name in found[0]}


def peak() -> float:
    """Megabytes that this process held at the most; 0 where the system does not tell (Windows)."""
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:
        return 0
    return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def _load() -> None:
    for name in ("duckdb", "numpy", "scipy.special", "sqlglot", "hoshin.survey.rows"):
        import_module(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
