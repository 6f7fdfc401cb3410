"""One SHA-256 of a year's figures for many row orders, on one and two threads.

python -m tests.deep.recompute --orders 200 --seed 20261126
"""

import argparse
import os
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest import mock

from tests.recomputing import figures_digest, shuffled, tables
from tests.small_bundle import small_bundle

THREADS = ("1", "2")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261126)
    asked = parser.parse_args()
    random, found = Random(asked.seed), Counter[str]()
    with TemporaryDirectory() as folder:
        bundle = small_bundle(Path(folder) / "bundle")
        originals = tables(bundle)
        found[figures_digest(bundle)] += 1
        for at in range(asked.orders):
            shuffled(bundle, originals, random)
            for threads in THREADS:
                with mock.patch.dict(os.environ, {"HOSHIN_THREADS": threads}):
                    found[figures_digest(bundle)] += 1
            if at % 20 == 19:
                sys.stderr.write(f"{at + 1} orders\n")
    for digest, times in found.items():
        sys.stdout.write(f"{digest} {times}\n")
    sys.stdout.write(f"seed {asked.seed}: {found.total()} runs, {len(found)} SHA-256\n")
    raise SystemExit(len(found) != 1)


if __name__ == "__main__":
    main()
