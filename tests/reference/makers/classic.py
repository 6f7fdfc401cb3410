"""The teaching data that R's `survey` ships, turned into shares by yes/no columns (r/classic.R)."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from tests.reference.makers.design import Design, Row

FOLDER = Path(__file__).parent.parent / "classic"
NUMBERS = ("api00", "api99", "enroll")
SCHOOL = ("sch.wide", "awards", "comp.imp", "high")
# California's schools of 2000 by type, and by the school-wide target met (R's own example).
TYPES = {"E": "4421", "H": "755", "M": "1018"}
MET = {"No": "1072", "Yes": "5122"}
# The half samples of the manual's page on scd.
HALVES = ((1, 0, 1, 0, 1, 0), (1, 0, 0, 1, 0, 1), (0, 1, 1, 0, 0, 1), (0, 1, 0, 1, 1, 0))


def read(name: str) -> list[Row]:
    """The rows of one of the files."""
    with gzip.open(FOLDER / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def yes(rows: list[Row], name: str, column: str, least: float) -> list[Row]:
    """Add a yes/no column: at least so much in a column of numbers."""
    return [row | {name: "yes" if float(row[column]) >= least else "no"} for row in rows]


def shares(*columns: str) -> dict[str, dict[str, object]]:
    """An indicator of "yes" for each column."""
    words = {True: ("Yes", "No"), False: ("yes", "no")}
    found: dict[str, dict[str, object]] = {}
    for column in columns:
        positive, negative = words[column in SCHOOL[:3]]
        found[column] = {"question": column, "counts": [positive], "answers": [positive, negative]}
    return found


def table(column: str, totals: dict[str, str]) -> list[Row]:
    """A margin of one column."""
    return [{column: key, "total": total} for key, total in totals.items()]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _schools()
    yield from _school_weights()
    yield from _health()
    yield from _small()


def _schools() -> Iterator[Design]:
    schools = shares(*SCHOOL)
    by = ((), ("stype",), ("stype", "awards"))
    stratified = {"weight": "pw", "strata": ["stype"]}
    shapes: dict[str, tuple[str, dict[str, object]]] = {
        "apistrat": ("apistrat", {**stratified, "population": "fpc"}),
        "apistrat-no-fpc": ("apistrat", {**stratified}),
        "apistrat-no-weight": ("apistrat", {"strata": ["stype"], "population": "fpc"}),
        "apisrs": ("apisrs", {"weight": "pw", "population": "fpc"}),
        "apisrs-no-weight": ("apisrs", {"population": "fpc"}),
        "apisrs-weight-alone": ("apisrs", {"weight": "pw"}),
        "apiclus1": ("apiclus1", {"weight": "pw", "cluster": "dnum", "population": "fpc"}),
        "apiclus1-no-weight": ("apiclus1", {"cluster": "dnum", "population": "fpc"}),
        "apiclus1-no-fpc": ("apiclus1", {"weight": "pw", "cluster": "dnum"}),
        "apiclus2": ("apiclus2", {"cluster": ["dnum", "snum"], "population": ["fpc1", "fpc2"]}),
        "apiclus2-weight": (
            "apiclus2",
            {"weight": "pw", "cluster": ["dnum", "snum"], "population": ["fpc1", "fpc2"]},
        ),
        "apiclus2-first-stage": ("apiclus2", {"weight": "pw", "cluster": "dnum"}),
    }
    for name, (file, design) in shapes.items():
        yield Design(
            name=name, rows=read(file), design=design, indicators=schools, requests=by, keep=NUMBERS
        )


def _school_weights() -> Iterator[Design]:
    schools = shares("awards", "comp.imp", "high")
    by = ((), ("stype",), ("sch.wide",))
    designs: dict[str, dict[str, object]] = {
        "apiclus1": {"weight": "pw", "cluster": "dnum", "population": "fpc"},
        "apisrs": {"weight": "pw", "population": "fpc"},
        "apistrat": {"weight": "pw", "strata": ["stype"], "population": "fpc"},
        "apiclus2": {"cluster": ["dnum", "snum"], "population": ["fpc1", "fpc2"]},
    }
    for file, design in designs.items():
        one = {"columns": ["stype"], "table": "margin-stype.csv"}
        two = {"columns": ["sch.wide"], "table": "margin-met.csv"}
        yield Design(
            name=f"{file}-poststratified",
            rows=read(file),
            design=design,
            indicators=schools,
            requests=by,
            keep=NUMBERS,
            margins=[one],
            tables={"margin-stype.csv": table("stype", TYPES)},
            weighting={"method": "poststratify"},
        )
        yield Design(
            name=f"{file}-raked",
            rows=read(file),
            design=design,
            indicators=schools,
            requests=by,
            keep=NUMBERS,
            margins=[one, two],
            tables={
                "margin-stype.csv": table("stype", TYPES),
                "margin-met.csv": table("sch.wide", MET),
            },
            weighting={"method": "rake"},
        )


def _health() -> Iterator[Design]:
    hospitals = yes(read("hospital"), "large", "births", 400)
    for name, weight in (("hospital", "weighta"), ("hospital-ats", "weightats")):
        yield Design(
            name=name,
            rows=hospitals,
            design={"weight": weight, "strata": ["oblevel"], "population": "tothosp"},
            indicators=shares("large"),
            requests=((), ("oblevel",)),
        )


def _small() -> Iterator[Design]:
    crowd = [
        row | {"crowded": "yes" if int(row["person"]) >= int(row["rooms"]) else "no"}
        for row in read("crowd")
    ]
    plain: dict[str, dict[str, object]] = {
        "crowd": {"weight": "weight", "cluster": "cluster", "strata": ["stratum"]},
        "crowd-no-strata": {"weight": "weight", "cluster": "cluster"},
    }
    for name, design in plain.items():
        rows = crowd
        yield Design(
            name=name, rows=rows, design=design, indicators=shares("crowded"), requests=((),)
        )
    for lonely in ("adjust", "remove", "certainty"):
        design = {"weight": "weight", "cluster": "cluster", "strata": ["stratum"], "lonely": lonely}
        requests = ((), ("stratum",))
        indicators = shares("crowded")
        yield Design(
            name=f"crowd-lonely-{lonely}",
            rows=crowd[:-1],
            design=design,
            indicators=indicators,
            requests=requests,
        )
    small = yes(read("fpc"), "large", "x", 4)
    yield Design(
        name="fpc",
        rows=small,
        design={
            "weight": "weight",
            "strata": ["stratid"],
            "cluster": "psuid",
            "nested": True,
            "population": "Nh",
        },
        indicators=shares("large"),
        requests=((), ("stratid",)),
    )
    towns = yes(read("mu284"), "large", "y1", 40)
    staged = {"cluster": ["id1", "id2"], "population": ["n1", "n2"]}
    yield Design(
        name="mu284", rows=towns, design=staged, indicators=shares("large"), requests=((), ("id1",))
    )
    counties = read("election_pps")
    won: dict[str, dict[str, object]] = {
        "kerry": {"question": "won", "counts": ["Kerry"], "answers": ["Bush", "Kerry"]}
    }
    sizes = ((), ("size",))
    yield Design(
        name="election-pps",
        rows=counties,
        design={"weight": "weight"},
        indicators=won,
        requests=sizes,
    )
    yield from _ambulances()


def _ambulances() -> Iterator[Design]:
    rows = yes(read("scd"), "many", "alive", 40)
    rows = [
        row
        | {"weight": "1"}
        | {f"rep{number}": str(2 * half[place]) for number, half in enumerate(HALVES, 1)}
        for place, row in enumerate(rows)
    ]
    many = shares("many")
    yield Design(
        name="scd-brr",
        rows=rows,
        design={"weight": "weight", "replicates": {"columns": "rep*", "type": "brr"}},
        indicators=many,
        requests=((), ("ambulance",)),
    )
    yield Design(
        name="scd",
        rows=rows,
        design={"weight": "weight", "strata": ["ESA"], "cluster": "ambulance", "nested": True},
        indicators=many,
        requests=((), ("ambulance",), ("ESA",)),
    )
