"""Clustered designs: one, two and three stages; nested names; populations of stages."""

from collections.abc import Iterator, Sequence
from random import Random

from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import AMONG_R, AREAS, INDICATORS, people, splits


def clustered(
    rng: Random, *, areas: Sequence[str], units: int, size: int, repeat: bool
) -> list[Row]:
    """Respondents of `units` clusters in each area; cluster names repeat in areas or do not."""
    rows = []
    number = 0
    for place, area in enumerate(areas):
        known = units * rng.randint(2, 9)
        for unit in range(units + (place % 2)):
            lean = rng.random()
            inside = people(rng, rng.randint(2, size), [area])
            for row in inside:
                number += 1
                q2 = row["q2"] if rng.random() < 0.5 else ("1" if lean > 0.5 else "2")
                name = f"町{unit + 1}" if repeat else f"{area}{unit + 1}"
                blocks = {"psu": name, "N1": str(known + 1), "N2": str(5 * size)}
                rows.append(row | {"id": str(number), "area": area, "q2": q2} | blocks)
    return [row | {"weight": repr(rng.uniform(1, 5))} for row in rows]


def _design(name: str, rows: list[Row], design: dict[str, object], **more: object) -> Design:
    settings: dict[str, object] = {
        "indicators": INDICATORS,
        "among_r": AMONG_R,
        "requests": splits(name),
    }
    return Design(name=name, rows=rows, design=design, **{**settings, **more})  # type: ignore[arg-type]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _one_stage()
    yield from _lonely()
    yield from _two_stages()
    yield from _three_stages()


def _one_stage() -> Iterator[Design]:
    for number, (units, size) in enumerate(((3, 5), (5, 12), (12, 8))):
        rng = Random(f"one stage {number}")
        rows = clustered(rng, areas=AREAS, units=units, size=size, repeat=False)
        plain: dict[str, object] = {"weight": "weight", "cluster": "psu"}
        yield _design(f"clusters-{units}", rows, plain)
        yield _design(f"clusters-strata-{units}", rows, {**plain, "strata": ["area"]})
        again = clustered(rng, areas=AREAS, units=units, size=size, repeat=True)
        nested = {**plain, "strata": ["area"], "nested": True}
        yield _design(f"clusters-nested-{units}", again, nested)
        finite = {**nested, "population": "N1"}
        yield _design(f"clusters-nested-finite-{units}", again, finite)
    rng = Random("no weight")
    rows = clustered(rng, areas=AREAS, units=4, size=9, repeat=True)
    unweighted = {"cluster": "psu", "strata": ["area"], "nested": True, "population": "N1"}
    yield _design("clusters-no-weight", rows, unweighted)
    few = clustered(rng, areas=["北"], units=2, size=8, repeat=False)
    yield _design("clusters-two-only", few, {"cluster": "psu", "weight": "weight"})
    names = [row | {"town": row["psu"]} for row in rows]
    listed = {"cluster": ["town"], "strata": ["area"], "nested": True, "weight": "weight"}
    yield _design("clusters-as-list", names, listed, requests=((), ("town",), ("area", "sex")))


def _lonely() -> Iterator[Design]:
    for way in ("adjust", "remove", "certainty"):
        rng = Random(f"lonely cluster {way}")
        rows = clustered(rng, areas=AREAS, units=4, size=9, repeat=True)
        rows = [row for row in rows if row["area"] != "西" or row["psu"] == "町1"]
        design: dict[str, object] = {"weight": "weight", "cluster": "psu", "strata": ["area"]}
        design |= {"nested": True, "lonely": way}
        yield _design(f"clusters-lonely-{way}", rows, design)
        yield _design(f"clusters-lonely-{way}-finite", rows, {**design, "population": "N1"})


def _two_stages() -> Iterator[Design]:
    for number, (units, size) in enumerate(((3, 8), (6, 14), (10, 10))):
        rng = Random(f"two stages {number}")
        rows = clustered(rng, areas=AREAS[:3], units=units, size=size, repeat=True)
        both: dict[str, object] = {"cluster": ["psu", "id"], "population": ["N1", "N2"]}
        strata = {"strata": ["area"], "nested": True}
        yield _design(f"two-stages-{units}", rows, {**both, **strata, "weight": "weight"})
        yield _design(f"two-stages-no-weight-{units}", rows, {**both, **strata})
        without = {"cluster": ["psu", "id"], "weight": "weight", **strata}
        yield _design(f"two-stages-no-population-{units}", rows, without)
        one = clustered(rng, areas=["北"], units=units + 2, size=size, repeat=False)
        yield _design(f"two-stages-one-stratum-{units}", one, {**both, "weight": "weight"})
    rng = Random("census of clusters")
    rows = clustered(rng, areas=AREAS[:2], units=4, size=8, repeat=True)
    known = {area: str(len({r["psu"] for r in rows if r["area"] == area})) for area in AREAS[:2]}
    rows = [row | {"N1": known[row["area"]]} for row in rows]
    yield _design("two-stages-census-first", rows, {**both, **strata, "weight": "weight"})


def _three_stages() -> Iterator[Design]:
    for number, (units, size) in enumerate(((3, 10), (5, 14))):
        rng = Random(f"three stages {number}")
        rows = clustered(rng, areas=AREAS[:2], units=units, size=size, repeat=True)
        rows = [
            row | {"block": str(1 + i % 2), "N2": "9", "N3": "40"} for i, row in enumerate(rows)
        ]
        design: dict[str, object] = {
            "strata": ["area"],
            "nested": True,
            "cluster": ["psu", "block", "id"],
            "population": ["N1", "N2", "N3"],
            "lonely": "adjust",
        }
        yield _design(f"three-stages-{units}", rows, {**design, "weight": "weight"})
        yield _design(f"three-stages-no-weight-{units}", rows, design)
        whole = [row | {"N2": "2"} for row in rows]
        yield _design(
            f"three-stages-census-second-{units}", whole, {**design, "lonely": "certainty"}
        )
