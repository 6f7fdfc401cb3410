"""Quantiles and Woodruff's intervals against R's `svyquantile`."""

from typing import Literal

import numpy as np
import pytest

from hoshin.survey.quantiles import Distribution, estimate_quantile
from tests.reference.numbers.tables import stored_columns, stored_rows

ROWS = stored_rows("quantiles.csv")
TABLES = {name: stored_columns(f"distribution-{name}.csv") for name in ("fine", "equal")}


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row['design']} {row['rule']} {row['type']} {row['share']}"
)
def test_quantiles_are_those_of_r(row: dict[str, str]) -> None:
    table = TABLES[row["design"]]
    rule: Literal["math", "school"] = "school" if row["rule"] == "school" else "math"
    at = (float(row["share_at"]), float(row["share_se"]), float(row["df"]))
    found = estimate_quantile(
        Distribution(table["value"], table["weight"], rule),
        float(row["share"]),
        share_at=lambda _: at,
        n=int(row["n"]) if row["type"] == "beta" else None,
    )
    theirs = [float(row[key]) for key in ("value", "low", "high", "se")]
    np.testing.assert_allclose([found.value, found.low, found.high, found.se], theirs, rtol=1e-12)
