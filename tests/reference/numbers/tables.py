"""The stored numbers of R, as columns."""

import csv
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).parent


def stored_rows(name: str) -> list[dict[str, str]]:
    """The rows of a file beside this one; its first line says the versions."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# R ")
    return list(csv.DictReader(lines[1:]))


def stored_columns(name: str) -> dict[str, NDArray[np.float64]]:
    """The columns of a file of numbers."""
    rows = stored_rows(name)
    return {key: np.array([float(row[key]) for row in rows]) for key in rows[0]}
