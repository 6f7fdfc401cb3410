"""Final weights from cells back to respondents, in the order of the file."""

from dataclasses import dataclass, replace

import numpy as np

from hoshin.query import Engine, quoted
from hoshin.query.engine import ROW
from hoshin.survey.answers import TABLE, column
from hoshin.survey.cells.scan import Scan
from hoshin.survey.cells.table import Cells, Floats, Integers

WEIGHT_COLUMN = "weight_final"
_FACTORS = "factors_"


@dataclass(frozen=True)
class RowWeights:
    """What a respondent's weight is multiplied by, for c cells.

    Parameters
    ----------
    scan : Scan
        Its keys make the cells.
    first : (c,) int
        The first row of each cell stands for the cell: no value has to be spelt.
    factor : (c,) float
    """

    scan: Scan
    first: Integers
    factor: Floats

    def load(self, engine: Engine) -> None:
        """Lay the factors beside the answers."""
        rows = list(zip(self.first.tolist(), self.factor.tolist(), strict=True))
        engine.load_rows(_FACTORS, {"first": "BIGINT", "factor": "DOUBLE"}, rows)

    def select(self, columns: str = "") -> str:
        """SQL of the respondents in the order of the file: their weight, behind other columns.

        Parameters
        ----------
        columns : str
            SQL of columns of the answers `a`, with a comma at the end.
        """
        keys = _keys(self.scan)
        named = "".join(f", {name}" for name in keys)
        grouped = f" GROUP BY {', '.join(keys)}" if keys else ""
        same = " AND ".join(f"r.{name} IS NOT DISTINCT FROM g.{name}" for name in keys) or "true"
        answers = f"JOIN {quoted(TABLE)} a ON a.{ROW} = r.{ROW} " if columns else ""
        return (
            f"WITH r AS ({_keyed(self.scan)}), "  # noqa: S608
            f"g AS (SELECT min({ROW}) AS first{named} FROM r{grouped}) "
            f"SELECT {columns}r.w * f.factor AS {quoted(WEIGHT_COLUMN)} FROM r JOIN g ON {same} "
            f"JOIN {_FACTORS} f ON f.first = g.first {answers}ORDER BY r.{ROW}"
        )


def with_rows(scan: Scan) -> Scan:
    """The scan that also finds the first row of each cell, and its least and largest weight."""
    steady = {**scan.steady, ROW: column(ROW)}
    if scan.weight is not None:
        steady[WEIGHT_COLUMN] = scan.weight
    return replace(scan, steady=steady)


def row_weights(scan: Scan, cells: Cells, factors: Floats) -> RowWeights:
    """The factors of the cells that a scan by `with_rows` found."""
    return RowWeights(scan, cells.lowest[ROW].astype(np.int64), factors)


def _keys(scan: Scan) -> list[str]:
    return [f"k{at}" for at in range(len(scan.keys))]


def _keyed(scan: Scan) -> str:
    """Each row with the keys of its cell and its weight before all steps."""
    keys = [
        f", {value.sql(dialect='duckdb')} AS k{at}" for at, value in enumerate(scan.keys.values())
    ]
    weight = "1.0::DOUBLE" if scan.weight is None else scan.weight.sql(dialect="duckdb")
    return f"SELECT {ROW}, {weight} AS w{''.join(keys)} FROM {quoted(TABLE)}"  # noqa: S608
