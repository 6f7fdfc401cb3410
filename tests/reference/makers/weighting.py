"""Poststratification, raking and trimming, for every kind of design below them."""

from collections.abc import Iterator, Sequence
from random import Random

from tests.reference.makers.clusters import clustered
from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import (
    AMONG_R,
    AREAS,
    INDICATORS,
    people,
    splits,
    with_population,
    with_weights,
)
from tests.reference.makers.replicates import bootstrap, jkn, with_replicates


def margin(rng: Random, rows: Sequence[Row], columns: Sequence[str], whole: int) -> list[Row]:
    """Known totals of the combinations that the answers have, adding to `whole`."""
    seen: dict[tuple[str, ...], float] = {}
    for row in rows:
        key = tuple(row[each] for each in columns)
        seen[key] = seen.get(key, 0) + float(row.get("weight", "1"))
    order = sorted(seen)
    shares = [seen[key] * rng.uniform(0.7, 1.4) for key in order]
    totals = [round(whole * each / sum(shares)) for each in shares]
    totals[0] += whole - sum(totals)
    return [
        dict(zip(columns, key, strict=True)) | {"total": str(total)}
        for key, total in zip(order, totals, strict=True)
    ]


def weighted(
    name: str,
    rows: list[Row],
    design: dict[str, object],
    columns: Sequence[Sequence[str]],
    **more: object,
) -> Design:
    """A design with margins over the groups of columns given."""
    rng = Random(f"margins {name}")
    margins, tables = [], {}
    for each in columns:
        file = f"margin-{'-'.join(each)}.csv"
        margins.append({"columns": list(each), "table": file})
        tables[file] = margin(rng, rows, each, 25_000)
    settings: dict[str, object] = {
        "indicators": INDICATORS,
        "among_r": AMONG_R,
        "requests": splits(name),
    }
    settings |= {"margins": margins, "tables": tables}
    return Design(name=name, rows=rows, design=design, **{**settings, **more})  # type: ignore[arg-type]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _poststratified()
    yield from _raked()
    yield from _replicated()
    yield from _trimmed()


def _poststratified() -> Iterator[Design]:
    post = {"method": "poststratify"}
    for number, size in enumerate((60, 240)):
        rng = Random(f"poststratify {number}")
        rows = with_population(rng, people(rng, size), "area")
        equal: dict[str, object] = {}
        finite: dict[str, object] = {"weight": "weight", "strata": ["area"], "population": "N"}
        age = [["age"]]
        yield weighted(f"poststratify-plain-{size}", rows, equal, age, weighting=post)
        yield weighted(
            f"poststratify-finite-{size}", rows, finite, [["age", "sex"]], weighting=post
        )
    rng = Random("poststratify clusters")
    rows = clustered(rng, areas=AREAS, units=5, size=12, repeat=True)
    design: dict[str, object] = {
        "weight": "weight",
        "cluster": "psu",
        "strata": ["area"],
        "nested": True,
    }
    yield weighted("poststratify-clusters", rows, design, [["age", "sex"]], weighting=post)
    two = {**design, "cluster": ["psu", "id"], "population": ["N1", "N2"]}
    yield weighted("poststratify-two-stages", rows, two, [["sex"]], weighting=post)
    none = {"method": "none"}
    yield weighted("margins-not-used", rows, design, [["sex"]], weighting=none)


def _raked() -> Iterator[Design]:
    rake = {"method": "rake", "tolerance": 1e-11, "max_iterations": 500}
    two, three = [["age"], ["sex"]], [["age"], ["sex"], ["area"]]
    crossed, overlapping = [["age", "sex"], ["area"]], [["age", "sex"], ["sex", "area"]]
    for number, size in enumerate((80, 240)):
        rng = Random(f"rake {number}")
        rows = with_population(rng, people(rng, size), "area")
        equal: dict[str, object] = {}
        finite: dict[str, object] = {"weight": "weight", "strata": ["area"], "population": "N"}
        yield weighted(f"rake-plain-{size}", rows, equal, two, weighting=rake)
        yield weighted(f"rake-finite-{size}", rows, finite, three, weighting=rake)
        yield weighted(f"rake-crossed-{size}", rows, finite, crossed, weighting=rake)
    yield weighted("rake-default-tolerance", rows, finite, crossed, weighting={"method": "rake"})
    rng = Random("rake clusters")
    rows = clustered(rng, areas=AREAS, units=6, size=14, repeat=True)
    design: dict[str, object] = {
        "weight": "weight",
        "cluster": "psu",
        "strata": ["area"],
        "nested": True,
    }
    yield weighted("rake-clusters", rows, design, three, weighting=rake)
    staged = {**design, "cluster": ["psu", "id"], "population": ["N1", "N2"]}
    yield weighted("rake-two-stages", rows, staged, crossed, weighting=rake)
    yield weighted("rake-one-margin", rows, design, [["age"]], weighting=rake)
    wide = [row | {"weight": repr(10 ** rng.uniform(0, 4))} for row in rows]
    yield weighted("rake-wide-weights", wide, design, two, weighting=rake)
    consistent = weighted("rake-overlapping", rows, design, overlapping, weighting=rake)
    yield _agreeing(consistent)


def _agreeing(design: Design) -> Design:
    """The second margin's totals by sex made those of the first."""
    first, second = (dict.__getitem__(dict(design.tables), name) for name in design.tables)
    sexes = {sex: sum(int(r["total"]) for r in first if r["sex"] == sex) for sex in ("男", "女")}
    mended: list[Row] = []
    for sex, whole in sexes.items():
        part = [dict(row) for row in second if row["sex"] == sex]
        now = sum(int(row["total"]) for row in part)
        totals = [round(int(row["total"]) * whole / now) for row in part]
        totals[0] += whole - sum(totals)
        mended += [row | {"total": str(t)} for row, t in zip(part, totals, strict=True)]
    tables = dict(zip(design.tables, (first, mended), strict=True))
    return Design(**{**design.__dict__, "tables": tables})


def _replicated() -> Iterator[Design]:
    for kind in ("bootstrap", "jkn"):
        rng = Random(f"weighted replicates {kind}")
        rows = clustered(rng, areas=AREAS, units=4, size=9, repeat=True)
        units: dict[str, list[str]] = {}
        for row in rows:
            if row["psu"] not in units.setdefault(row["area"], []):
                units[row["area"]].append(row["psu"])
        given: dict[str, object] = {"columns": "rep*", "type": kind, "mse": kind == "jkn"}
        if kind == "bootstrap":
            made = with_replicates(rows, bootstrap(rng, units, 30))
            given["scale"] = 1 / 30
        else:
            multipliers, given["rscales"] = jkn(units)
            made = with_replicates(rows, multipliers)
        design: dict[str, object] = {"weight": "weight", "replicates": given}
        post = {"method": "poststratify"}
        rake = {"method": "rake", "tolerance": 1e-11, "max_iterations": 500}
        yield weighted(f"poststratify-{kind}", made, design, [["age"]], weighting=post)
        yield weighted(f"rake-{kind}", made, design, [["age"], ["sex"]], weighting=rake)
        crossed = [["age", "sex"], ["child_known"]]
        known = [row | {"child_known": "知" if row["child"] else "不"} for row in made]
        yield weighted(f"rake-crossed-{kind}", known, design, crossed, weighting=rake)


def _trimmed() -> Iterator[Design]:
    for number, trim in enumerate(([0.3, 3.0], [0.5, 1.5])):
        rng = Random(f"trim {number}")
        rows = with_weights(rng, people(rng, 200), 0.2, 9.0)
        rows = [row | {"weight": repr(float(row["weight"]) ** 1.6)} for row in rows]
        design: dict[str, object] = {"weight": "weight", "strata": ["area"]}
        name = f"trim-{trim[0]}"
        only = {"method": "none", "trim": trim}
        yield weighted(f"{name}-only", rows, design, [], weighting=only)
        post = {"method": "poststratify", "trim": trim}
        yield weighted(f"{name}-poststratify", rows, design, [["age", "sex"]], weighting=post)
        rake = {"method": "rake", "tolerance": 1e-11, "max_iterations": 500, "trim": trim}
        yield weighted(f"{name}-rake", rows, design, [["age"], ["sex"]], weighting=rake)
