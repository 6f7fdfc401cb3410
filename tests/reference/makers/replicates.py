"""Replicate weights as full weights, made from clusters, of every type of the contract."""

from collections.abc import Callable, Iterator
from random import Random

from tests.reference.makers.clusters import clustered
from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import AMONG_R, AREAS, INDICATORS, splits

Multipliers = dict[tuple[str, str], list[float]]
HADAMARD = [[(-1) ** bin(row & column).count("1") for column in range(32)] for row in range(32)]


def units_of(rows: list[Row]) -> dict[str, list[str]]:
    """The clusters of each stratum, in file order."""
    found: dict[str, list[str]] = {}
    for row in rows:
        units = found.setdefault(row["area"], [])
        if row["psu"] not in units:
            units.append(row["psu"])
    return found


def bootstrap(rng: Random, units: dict[str, list[str]], size: int) -> Multipliers:
    """Rao and Wu: n − 1 of n units drawn in every stratum."""
    made: Multipliers = {(a, u): [] for a, each in units.items() for u in each}
    for _ in range(size):
        for area, each in units.items():
            drawn = rng.choices(each, k=len(each) - 1)
            for unit in each:
                made[area, unit].append(drawn.count(unit) * len(each) / (len(each) - 1))
    return made


def jk1(units: dict[str, list[str]]) -> Multipliers:
    """One unit left out in each replicate, without strata."""
    flat = [(area, unit) for area, each in units.items() for unit in each]
    n = len(flat)
    return {one: [0.0 if one == left else n / (n - 1) for left in flat] for one in flat}


def jkn(units: dict[str, list[str]]) -> tuple[Multipliers, list[float]]:
    """One unit left out in each replicate, within its stratum; and the scales."""
    flat = [(area, unit) for area, each in units.items() for unit in each]
    made: Multipliers = {one: [] for one in flat}
    for area, unit in flat:
        n = len(units[area])
        for one in flat:
            other = n / (n - 1) if one[0] == area else 1.0
            made[one].append(0.0 if one == (area, unit) else other)
    return made, [(len(units[area]) - 1) / len(units[area]) for area, _ in flat]


def halves(units: dict[str, list[str]], rho: float) -> Multipliers:
    """Balanced half samples of pairs of units; `rho` of Fay."""
    made: Multipliers = {}
    for place, (area, each) in enumerate(units.items()):
        size = next(s for s in (4, 8, 16, 32) if s > len(units))
        signs = [HADAMARD[place + 1][column] for column in range(size)]
        for unit, side in zip(each, (1, -1), strict=True):
            made[area, unit] = [2 - rho if sign == side else rho for sign in signs]
    return made


def successive(units: dict[str, list[str]], size: int) -> Multipliers:
    """Successive difference: two rows of a Hadamard matrix for each unit."""
    flat = [(area, unit) for area, each in units.items() for unit in each]
    made: Multipliers = {}
    for place, one in enumerate(flat):
        first, second = HADAMARD[1 + place % (size - 1)], HADAMARD[1 + (place + 1) % (size - 1)]
        made[one] = [1 + 2**-1.5 * (first[c] - second[c]) for c in range(size)]
    return made


def with_replicates(rows: list[Row], made: Multipliers) -> list[Row]:
    """Add rep1, rep2, …: weight × multiplier, to eight digits."""
    return [
        row
        | {
            f"rep{number}": f"{float(row['weight']) * each:.8g}"
            for number, each in enumerate(made[row["area"], row["psu"]], 1)
        }
        for row in rows
    ]


def replicated(name: str, rows: list[Row], given: dict[str, object], **more: object) -> Design:
    """A design with replicate weights in the columns rep*."""
    settings: dict[str, object] = {
        "indicators": INDICATORS,
        "among_r": AMONG_R,
        "requests": splits(name),
        "design": {"weight": "weight", "replicates": {"columns": "rep*", **given}},
    }
    return Design(name=name, rows=rows, **{**settings, **more})  # type: ignore[arg-type]


def _clusters(rng: Random, units: int, areas: list[str] = AREAS) -> list[Row]:
    rows = clustered(rng, areas=areas, units=units, size=9, repeat=True)
    return [{k: v for k, v in row.items() if k not in ("N1", "N2")} for row in rows]


def _pairs(rng: Random, strata: int) -> list[Row]:
    rows = _clusters(rng, 3, [*AREAS, "中", "外", "港", "川", "山"][:strata])
    return [row for row in rows if row["psu"] in ("町1", "町2")]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    for mse in (False, True):
        mark = "-mse" if mse else ""
        for size in (20,) if mse else (20, 40):
            rng = Random(f"bootstrap {size} {mse}")
            rows = _clusters(rng, 4)
            rows = with_replicates(rows, bootstrap(rng, units_of(rows), size))
            given: dict[str, object] = {"type": "bootstrap", "scale": 1 / size, "mse": mse}
            yield replicated(f"bootstrap-{size}{mark}", rows, given)
        yield from _jackknife(Random(f"jackknife {mse}"), mark, mse)
        yield from _balanced(Random(f"balanced {mse}"), mark, mse)
    yield from _defaults()


def _jackknife(rng: Random, mark: str, mse: bool) -> Iterator[Design]:
    rows = _clusters(rng, 3)
    size = len([u for each in units_of(rows).values() for u in each])
    made = with_replicates(rows, jk1(units_of(rows)))
    given: dict[str, object] = {"type": "jk1", "scale": (size - 1) / size, "mse": mse}
    yield replicated(f"jk1{mark}", made, given)
    multipliers, rscales = jkn(units_of(rows))
    made = with_replicates(rows, multipliers)
    given = {"type": "jkn", "scale": 1.0, "rscales": rscales, "mse": mse}
    yield replicated(f"jkn{mark}", made, given)
    other: dict[str, object] = {"type": "other", "scale": 0.8, "rscales": rscales, "mse": mse}
    yield replicated(f"other{mark}", made, other)


def _balanced(rng: Random, mark: str, mse: bool) -> Iterator[Design]:
    rows = _pairs(rng, 7)
    given: dict[str, object] = {"type": "brr", "mse": mse}
    yield replicated(f"brr{mark}", with_replicates(rows, halves(units_of(rows), 0.0)), given)
    for rho in (0.3, 0.5):
        given = {"type": "fay", "rho": rho, "mse": mse}
        made = with_replicates(rows, halves(units_of(rows), rho))
        yield replicated(f"fay-{rho}{mark}", made, given)
    made = with_replicates(rows, successive(units_of(rows), 16))
    yield replicated(f"sdr{mark}", made, {"type": "sdr", "mse": mse})


def _defaults() -> Iterator[Design]:
    """Scale, rscales and mse left out: as R takes them."""
    rng = Random("defaults")
    rows = _clusters(rng, 3)
    made = with_replicates(rows, bootstrap(rng, units_of(rows), 25))
    yield replicated("bootstrap-default-scale", made, {"type": "bootstrap"})
    weights: list[float] = [rng.uniform(0.5, 2) for _ in range(25)]
    scaled: dict[str, object] = {"type": "bootstrap", "scale": 0.04, "rscales": weights}
    yield replicated("bootstrap-rscales", made, scaled)
    yield replicated(
        "jk1-default-scale", with_replicates(rows, jk1(units_of(rows))), {"type": "jk1"}
    )
    yield replicated("other-default-scale", made, {"type": "other"})
    few = _clusters(rng, 3, AREAS[:1])
    made = with_replicates(few, bootstrap(rng, units_of(few), 12))
    low = {"type": "bootstrap", "scale": 1 / 12}
    yield replicated("bootstrap-low-rank", made, low, requests=((), ("sex",), ("psu",)))
    answered: Callable[[Row], Row] = lambda row: row | {"q3": "はい"}  # noqa: E731
    sure = [answered(row) for row in made]
    yield replicated("bootstrap-all-yes", sure, low, requests=((), ("sex",)))
