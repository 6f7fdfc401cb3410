"""Designs without clusters: simple, stratified, finite populations, lonely strata."""

from collections.abc import Iterator
from random import Random

from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import (
    AMONG_R,
    AREAS,
    INDICATORS,
    people,
    sizes,
    splits,
    with_population,
    with_weights,
)

WAYS = ("fail", "adjust", "remove", "certainty")


def _design(name: str, rows: list[Row], design: dict[str, object], **more: object) -> Design:
    settings: dict[str, object] = {
        "indicators": INDICATORS,
        "among_r": AMONG_R,
        "requests": splits(name),
    }
    return Design(name=name, rows=rows, design=design, **{**settings, **more})  # type: ignore[arg-type]


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _plain()
    yield from _stratified()
    yield from _finite()
    yield from _lonely()
    yield from _ranges()


def _plain() -> Iterator[Design]:
    for number, size in enumerate((20, 47, 150)):
        rng = Random(f"plain {number}")
        yield _design(f"plain-{size}", people(rng, size), {})
        yield _design(
            f"plain-weights-{size}", with_weights(rng, people(rng, size)), {"weight": "weight"}
        )
    rng = Random("plain population")
    rows = [row | {"N": "900"} for row in people(rng, 90)]
    yield _design("plain-population", rows, {"population": "N"})
    rows = with_weights(rng, people(rng, 120))
    sent = {"sent": 300}
    yield _design("plain-sent", rows, {"weight": "weight"}, survey=sent)
    poll = {"probability_sample": False}
    yield _design("plain-poll", rows, {"weight": "weight"}, survey=poll)


def _stratified() -> Iterator[Design]:
    for number, size in enumerate((40, 160, 400, 1000)):
        rng = Random(f"strata {number}")
        rows = with_weights(rng, people(rng, size))
        yield _design(f"strata-{size}", rows, {"weight": "weight", "strata": ["area"]})
        if size < 1000:
            yield _design(
                f"strata-equal-{size}", rows, {"strata": ["area"]}, requests=((), ("sex",))
            )
    for number, size in enumerate((120, 400)):
        rng = Random(f"two columns {number}")
        rows = with_weights(rng, people(rng, size))
        design: dict[str, object] = {"weight": "weight", "strata": ["area", "sex"]}
        by = ((), ("age",), ("area", "sex"))
        yield _design(f"strata-two-columns-{size}", rows, design, requests=by)


def _finite() -> Iterator[Design]:
    for number, size in enumerate((30, 90, 300)):
        rng = Random(f"finite {number}")
        rows = with_population(rng, people(rng, size), "area")
        stratified: dict[str, object] = {"strata": ["area"], "population": "N"}
        yield _design(f"finite-{size}", rows, {"weight": "weight", **stratified})
        yield _design(f"finite-no-weight-{size}", with_weights(rng, rows), stratified)
        census = [
            row | {"N": str(sizes(rows, "area")["北"])} if row["area"] == "北" else row
            for row in rows
        ]
        yield _design(f"finite-census-stratum-{size}", census, {"weight": "weight", **stratified})
    everyone = [row | {"N": str(sizes(rows, "area")[row["area"]])} for row in rows[:80]]
    count = sizes(everyone, "area")
    everyone = [row | {"N": str(count[row["area"]])} for row in everyone]
    yield _design("finite-census-whole", everyone, stratified)


def _lonely() -> Iterator[Design]:
    for way in WAYS[1:]:
        for number, alone in enumerate((1, 2)):
            rng = Random(f"lonely {way} {alone}")
            rows = with_weights(rng, people(rng, 40 + 30 * number))
            rows += [
                row | {"area": f"離{i}"}
                for i, row in enumerate(with_weights(rng, people(rng, alone)))
            ]
            design: dict[str, object] = {"weight": "weight", "strata": ["area"], "lonely": way}
            yield _design(f"lonely-{way}-{alone}", rows, design)
            finite = [row | {"N": "400" if row["area"] in AREAS else "7"} for row in rows]
            yield _design(f"lonely-{way}-{alone}-finite", finite, {**design, "population": "N"})
    for way in WAYS:
        rng = Random(f"not lonely {way}")
        rows = with_weights(rng, people(rng, 60))
        rows = [row | {"N": "300"} for row in rows]
        rows += [row | {"area": "島", "N": "1"} for row in with_weights(rng, people(rng, 1))]
        design = {"weight": "weight", "strata": ["area"], "population": "N", "lonely": way}
        yield _design(f"lonely-population-1-{way}", rows, design)
        rows = with_weights(rng, people(rng, 24, ["北", "南", "東", "西", "中", "外"]))
        few = {"indicators": INDICATORS, "requests": ((), ("area",))}
        yield _design(
            f"lonely-in-domain-{way}",
            rows,
            {"weight": "weight", "strata": ["area"], "lonely": way},
            **few,
        )


def _ranges() -> Iterator[Design]:
    for name, low, high in (("tiny", 1e-9, 8e-9), ("huge", 1e9, 7e9), ("15-digits", 1e14, 9.9e14)):
        rng = Random(f"range {name}")
        rows = with_weights(rng, people(rng, 130), low, high)
        if name == "15-digits":
            rows = [row | {"weight": f"{float(row['weight']):.0f}"} for row in rows]
        yield _design(f"weights-{name}", rows, {"weight": "weight", "strata": ["area"]})
    for number in range(3):
        rng = Random(f"range wide {number}")
        rows = [
            row | {"weight": repr(10 ** rng.uniform(0, 6))} for row in people(rng, 90 + 60 * number)
        ]
        yield _design(f"weights-wide-{number + 1}", rows, {"weight": "weight", "strata": ["sex"]})
