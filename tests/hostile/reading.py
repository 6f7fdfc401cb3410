"""Run as a program: reads every file of a folder as an officer would, and says what came of each.

One process for all of them, and nothing else in it: so that the growth of its memory is that of reading.
"""

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from hoshin.base import InputError
from hoshin.cycle.read_form import read_form
from hoshin.policy import policy_to_json


def _megabytes(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def _outcome(path: Path) -> dict[str, Any]:
    try:
        return {"policy": policy_to_json(read_form(path))}
    except InputError as error:
        return {"refusal": str(error), "cure": error.cure}
    except Exception as error:  # what the test is there to find
        return {"fault": f"{type(error).__name__}: {error}"[:200]}


def main(folder: str) -> None:
    """One JSON object a line: name, outcome, seconds, megabytes that this process grew by, of children."""
    paths = sorted(Path(folder).iterdir())
    _outcome(Path(__file__))  # what is imported once is no growth
    before = _megabytes(resource.RUSAGE_SELF)
    for path in paths:
        start = time.monotonic()
        found = _outcome(path)
        found |= {
            "name": path.name,
            "seconds": time.monotonic() - start,
            "grown": _megabytes(resource.RUSAGE_SELF) - before,
            "child": _megabytes(resource.RUSAGE_CHILDREN),
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
