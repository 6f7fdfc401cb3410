"""Random attacks on a site with corrected editions: flip, drop, swap, truncate, add, cut, rewrite.

python -m tests.deep.tampering --attacks 10000 --seed 20261126
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hoshin.cycle.site_folder import read_site
from hoshin.cycle.verify_files import heads_of
from tests.corrected import corrected_site
from tests.small_bundle import ID
from tests.tampering import attacked, cut, found, rewritten


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attacks", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=20261126)
    asked = parser.parse_args()
    random, told, missed = Random(asked.seed), Counter[str](), []
    with TemporaryDirectory() as folder:
        site = read_site(corrected_site(Path(folder))[1])
    head = heads_of(site)[ID]
    for at in range(asked.attacks):
        if at % 10 == 9:  # the chain as a whole: found by the digest that was noted elsewhere
            whole = random.choice((cut, rewritten))
            what, files, noted = whole.__name__, whole(site.files, ID, random), head
        else:
            what, files = attacked(site.files, random)
            noted = ""
        told[what.split()[0] + (what.partition(",")[2] or ", head noted")] += 1
        if not found(files, head=noted):
            missed.append(what)
        if at % 500 == 499:
            sys.stderr.write(f"{at + 1} attacks, {len(missed)} missed\n")
    for kind, times in sorted(told.items()):
        sys.stdout.write(f"{times:6} {kind}\n")
    for what in missed:
        sys.stdout.write(f"missed: {what}\n")
    sys.stdout.write(f"seed {asked.seed}: {asked.attacks} attacks, {len(missed)} missed\n")
    raise SystemExit(bool(missed))


if __name__ == "__main__":
    main()
