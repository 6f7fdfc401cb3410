"""W, or a part of it, in svy, by a Python that has it: `python w_svy.py answers.parquet whole|part`.

Prints "name<TAB>CPU seconds<TAB>how many times this stands in W", then versions, peak MB and results.
"""

import sys
import time
from importlib.metadata import version

import polars as pl  # type: ignore[import-not-found,unused-ignore]
import svy  # type: ignore[import-not-found,unused-ignore]

ITEMS = [*(f"q{at}" for at in range(1, 13)), "s1", "s2"]
GROUPS = {"overall": None, "ward": "ward", "area": "area", "cells": ["ward", "age", "sex"]}


def main(path: str, extent: str) -> None:
    from resource import RUSAGE_SELF, getrusage

    chosen = ITEMS if extent == "whole" else ["q1"]
    frame = pl.read_parquet(path).with_columns(
        *((pl.col(item) >= 4).cast(pl.Int8).alias(item) for item in ("s1", "s2")),
        pl.col("area").cast(pl.Utf8).alias("stratum"),
    )
    start = time.process_time()
    design = svy.Design(wgt="w", stratum="stratum", pop_size="population")
    sample = svy.Sample(frame, design)
    say("design", time.process_time() - start, 1)
    for item in chosen:
        where = svy.col("preschool") == 1 if item == "q3" else None
        for name, by in GROUPS.items():
            start = time.process_time()
            found = sample.estimation.mean(item, by=by, where=where, drop_nulls=True)
            say(name, time.process_time() - start, len(ITEMS) / len(chosen))
            if by is None:
                each = found.estimates[0]
                sys.stdout.write(f"result\t{item}\t{each.est!r}\t{each.se!r}\n")
    sys.stdout.write(f"versions\t{sys.version.split()[0]}\t{version('svy')}\n")
    peak = getrusage(RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    sys.stdout.write(f"mb\t{peak}\n")


def say(name: str, seconds: float, times: float) -> None:
    sys.stdout.write(f"{name}\t{seconds}\t{times}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
