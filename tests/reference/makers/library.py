"""Designs whose numbers, several answers and differences are asked of the array library too."""

from collections.abc import Iterator, Sequence
from random import Random

from tests.reference.makers.clusters import clustered
from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import (
    AMONG_R,
    AREAS,
    INDICATORS,
    people,
    with_population,
    with_weights,
)
from tests.reference.makers.replicates import (
    Multipliers,
    bootstrap,
    halves,
    jkn,
    units_of,
    with_replicates,
)
from tests.reference.makers.weighting import margin

STRATA: dict[str, object] = {"weight": "weight", "strata": ["area"]}
NESTED: dict[str, object] = {**STRATA, "cluster": "psu", "nested": True}


def _design(name: str, rows: Sequence[Row], design: dict[str, object], **more: object) -> Design:
    rng = Random(f"numbers {name}")
    rows = [
        row
        | {
            "spent": f"{rng.gammavariate(2, 30 + 5 * len(row['area'])):.2f}",
            "media": ";".join(each for each in "abc" if rng.random() < 0.4),
        }
        for row in rows
    ]
    numbers = {"text": "年齢と支出", "kind": "number"}
    settings: dict[str, object] = {
        "indicators": {
            **INDICATORS,
            "4-1": {"question": "spent", "counts": [0], "answers": [0, 100], "among": "years >= 0"},
            "4-2": {"question": "media", "counts": ["a"], "answers": ["a", "b", "c"]},
        },
        "among_r": {**AMONG_R, "4-1": "as.numeric(years) >= 0"},
        "questions": {"spent": numbers},
    }
    return Design(name=f"library-{name}", rows=rows, design=design, **{**settings, **more})  # type: ignore[arg-type]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _simple()
    yield from _clustered()
    yield from _weighted()
    yield from _replicated()


def _simple() -> Iterator[Design]:
    rng = Random("library simple")
    rows = with_weights(rng, people(rng, 120))
    yield _design("plain", rows, {})
    yield _design("weights", rows, {"weight": "weight"})
    yield _design("strata", rows, STRATA)
    known = with_population(rng, people(rng, 150), "area")
    yield _design("finite", known, {**STRATA, "population": "N"})
    alone = [*rows, {**rows[0], "id": "121", "area": "島"}]
    yield _design("lonely", alone, {**STRATA, "lonely": "adjust"})


def _clustered() -> Iterator[Design]:
    rng = Random("library clusters")
    rows = clustered(rng, areas=AREAS, units=5, size=9, repeat=False)
    yield _design("clusters", rows, {"weight": "weight", "cluster": "psu"})
    nested = clustered(rng, areas=AREAS, units=5, size=9, repeat=True)
    yield _design("nested", nested, {**NESTED, "population": "N1"})
    staged = {**NESTED, "cluster": ["psu", "id"], "population": ["N1", "N2"]}
    yield _design("two-stages", nested, staged)


def _weighted() -> Iterator[Design]:
    rng = Random("library weighted")
    rows = with_weights(rng, people(rng, 160))
    tables = {f"{each}.csv": margin(rng, rows, [each], 12_000) for each in ("age", "sex")}
    margins = [{"columns": [each], "table": f"{each}.csv"} for each in ("age", "sex")]
    one = {"margins": margins[:1], "tables": {"age.csv": tables["age.csv"]}}
    yield _design("poststratify", rows, STRATA, **one, weighting={"method": "poststratify"})
    both = {"margins": margins, "tables": tables}
    yield _design("rake", rows, STRATA, **both, weighting={"method": "rake", "tolerance": 1e-11})


def _replicated() -> Iterator[Design]:
    rng = Random("library replicates")
    rows = clustered(rng, areas=AREAS, units=2, size=12, repeat=True)
    pairs = [row for row in rows if row["psu"] in ("町1", "町2")]
    units = units_of(pairs)
    multipliers, rscales = jkn(units)
    made: dict[str, tuple[Multipliers, dict[str, object]]] = {
        "bootstrap": (bootstrap(rng, units, 24), {"type": "bootstrap", "scale": 1 / 24}),
        "jkn": (multipliers, {"type": "jkn", "scale": 1.0, "rscales": rscales}),
        "brr": (halves(units, 0.0), {"type": "brr"}),
    }
    for name, (each, given) in made.items():
        design: dict[str, object] = {"weight": "weight", "replicates": {"columns": "rep*", **given}}
        yield _design(name, with_replicates(pairs, each), design)
