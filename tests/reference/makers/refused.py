"""Inputs that R, or the contract, refuses; and which words the refusal must say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.reference.makers.clusters import clustered
from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import AREAS, INDICATORS, people, with_weights

YES: Mapping[str, Mapping[str, object]] = {"3-1": INDICATORS["3-1"]}


@dataclass(frozen=True)
class Refused:
    """A design, the words that its refusal must say, and whether R refuses it too."""

    design: Design
    words: Sequence[str]
    by_r: bool = True


def refusals() -> Iterator[Refused]:
    """All of them but the hostile conditions."""
    yield from _strata()
    yield from _populations()
    yield from _clusters()
    yield from _weights()
    yield from _margins()
    yield from _replicates()
    yield from _columns()


def _rows(name: str, size: int = 60) -> list[Row]:
    rng = Random(f"refused {name}")
    return [row | {"N": "500"} for row in with_weights(rng, people(rng, size))]


def _design(name: str, rows: Sequence[Row], design: Mapping[str, object], **more: object) -> Design:
    settings: dict[str, object] = {"indicators": YES, "requests": ((),)}
    return Design(name=name, rows=rows, design=design, **{**settings, **more})  # type: ignore[arg-type]


def _strata() -> Iterator[Refused]:
    rows = _rows("lonely")
    rows[-1] |= {"area": "離島"}
    strata: dict[str, object] = {"weight": "weight", "strata": ["area"]}
    yield Refused(_design("lonely-fail", rows, {**strata, "lonely": "fail"}), ["離島", "lonely"])
    yield Refused(_design("lonely-default", rows, strata), ["離島", "lonely"])
    yield Refused(_design("lonely-finite", rows, {**strata, "population": "N"}), ["離島", "lonely"])
    two: dict[str, object] = {"weight": "weight", "strata": ["area", "sex"]}
    yield Refused(_design("lonely-two-columns", rows, two), ["離島", "lonely"])
    yield Refused(_design("lonely-unknown-way", rows, {**strata, "lonely": "ignore"}), ["lonely"])
    empty = [row | {"area": ""} if row["id"] == "9" else row for row in rows[:-1]]
    yield Refused(_design("stratum-missing", empty, strata), ["area"])


def _populations() -> Iterator[Refused]:
    design = {"weight": "weight", "strata": ["area"], "population": "N"}
    rows = _rows("population")
    small = [row | {"N": "5"} if row["area"] == "北" else row for row in rows]
    yield Refused(_design("population-below-sample", small, design), ["N", "北"])
    whole = [row | {"N": "59"} for row in rows]
    yield Refused(_design("population-below-sample-plain", whole, {"population": "N"}), ["N"])
    for name, value in (("missing", ""), ("text", "多数"), ("negative", "-500")):
        wrong = [row | {"N": value} if row["id"] == "3" else row for row in rows]
        yield Refused(_design(f"population-{name}", wrong, design), ["N"])


def _clusters() -> Iterator[Refused]:
    rng = Random("refused clusters")
    rows = clustered(rng, areas=AREAS, units=3, size=6, repeat=True)
    design = {"weight": "weight", "strata": ["area"], "cluster": "psu"}
    yield Refused(_design("cluster-in-two-strata", rows, design), ["psu", "nested"])
    said = {**design, "nested": False}
    yield Refused(_design("cluster-in-two-strata-said", rows, said), ["psu", "nested"])
    alone = [row for row in rows if row["area"] != "西" or row["psu"] == "町1"]
    yield Refused(_design("cluster-lonely", alone, {**design, "nested": True}), ["西", "lonely"])
    nested = {**design, "nested": True, "population": "N1"}
    small = [row | {"N1": "2"} if row["area"] == "南" else row for row in rows]
    yield Refused(_design("cluster-population-below-sample", small, nested), ["N1"])
    staged = {**nested, "cluster": ["psu", "id"], "population": ["N1", "N2"]}
    second = [row | {"N2": "1"} for row in rows]
    yield Refused(_design("second-population-below-sample", second, staged), ["N2"])
    empty = [row | {"psu": ""} if row["id"] == "4" else row for row in rows]
    yield Refused(_design("cluster-missing", empty, {**design, "nested": True}), ["psu"])


def _weights() -> Iterator[Refused]:
    rows = _rows("weights")
    values = {
        "negative": "-1.5",
        "zero": "0",
        "missing": "",
        "text": "重い",
        "infinite": "inf",
        "nan": "nan",
    }
    for name, value in values.items():
        wrong = [row | {"weight": value} if row["id"] == "8" else row for row in rows]
        design = {"weight": "weight", "strata": ["area"]}
        by_r = name in ("missing",)
        yield Refused(_design(f"weight-{name}", wrong, design), ["weight"], by_r)


def _margins() -> Iterator[Refused]:
    rows = _rows("margins")
    age = [
        {"age": "18-39", "total": "400"},
        {"age": "40-64", "total": "600"},
        {"age": "65+", "total": "900"},
    ]
    sex = [{"sex": "男", "total": "950"}, {"sex": "女", "total": "950"}]
    cases: Mapping[str, tuple[list[Row], list[Row], Sequence[str]]] = {
        "lacks-a-category": (age[:2], sex, ["age.csv", "65+"]),
        "of-nobody": ([*age, {"age": "100+", "total": "10"}], sex, ["age.csv", "100+"]),
        "contradict": (age, [sex[0], {"sex": "女", "total": "1950"}], ["sex.csv | age.csv"]),
        "negative": ([*age[:2], {"age": "65+", "total": "-900"}], sex, ["age.csv"]),
        "without-total": ([*age[:2], {"age": "65+", "total": ""}], sex, ["age.csv", "total"]),
        "twice": ([*age, {"age": "65+", "total": "900"}], sex, ["age.csv", "65+"]),
    }
    for name, (first, second, words) in cases.items():
        for method in ("poststratify", "rake"):
            if name == "contradict" and method == "poststratify":
                continue
            files = {"age.csv": first, "sex.csv": second}
            margins = [{"columns": [file[:3]], "table": file} for file in files]
            if method == "poststratify":
                margins, files = margins[:1], {"age.csv": first}
            design = _design(
                f"margin-{name}-{method}",
                rows,
                {"weight": "weight"},
                margins=margins,
                tables=files,
                weighting={"method": method},
            )
            yield Refused(
                design, words, by_r=name in ("lacks-a-category", "of-nobody") and method != "rake"
            )
    silent = [row | {"age": ""} if row["id"] == "2" else row for row in rows]
    margins = [{"columns": ["age"], "table": "age.csv"}]
    for method in ("poststratify", "rake"):
        missing = _design(
            f"margin-answer-missing-{method}",
            silent,
            {"weight": "weight"},
            margins=margins,
            tables={"age.csv": age},
            weighting={"method": method},
        )
        yield Refused(missing, ["age"])


def _replicates() -> Iterator[Refused]:
    rows = [row | {"rep1": row["weight"], "rep2": "2"} for row in _rows("replicates")]
    cases: Mapping[str, tuple[Mapping[str, object], Sequence[str]]] = {
        "no-columns": ({"columns": "boot*", "type": "bootstrap"}, ["boot*"]),
        "fay-without-rho": ({"columns": "rep*", "type": "fay"}, ["rho"]),
        "jkn-without-rscales": ({"columns": "rep*", "type": "jkn"}, ["rscales"]),
        "rscales-length": ({"columns": "rep*", "type": "other", "rscales": [1, 1, 1]}, ["rscales"]),
        "unknown-type": ({"columns": "rep*", "type": "jackknife"}, ["jackknife | type"]),
    }
    for name, (given, words) in cases.items():
        design = {"weight": "weight", "replicates": dict(given)}
        yield Refused(_design(f"replicates-{name}", rows, design), words)
    hole = [row | {"rep2": ""} if row["id"] == "5" else row for row in rows]
    design = {"weight": "weight", "replicates": {"columns": "rep*", "type": "bootstrap"}}
    yield Refused(_design("replicates-missing-weight", hole, design), ["rep2"])


def _columns() -> Iterator[Refused]:
    rows = _rows("columns")
    for key, value in (
        ("weight", "weigth"),
        ("strata", ["ward"]),
        ("cluster", "town"),
        ("population", "M"),
    ):
        word = value if isinstance(value, str) else value[0]
        yield Refused(_design(f"no-column-{key}", rows, {key: value}), [word])
    asked = {"3-1": {**INDICATORS["3-1"], "question": "q33"}}
    yield Refused(_design("no-column-question", rows, {}, indicators=asked), ["q33"])
