"""How many examples a property test tries: some with every run, many with `make deep PART=properties`."""

import os


def examples(usual: int) -> int:
    return int(os.environ.get("HOSHIN_EXAMPLES", usual))
