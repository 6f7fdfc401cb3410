"""The work unit W: 14 indicators by 745 groups, from made-up answers of any number.

24 wards of 12 areas, which are the 288 strata of a finite population; unequal weights; 2 to 7 % of the
cells empty; one indicator among households with small children. The same number gives the same answers.
"""

from pathlib import Path

WARDS, AREAS = 24, 12
BINARY = [f"q{at}" for at in range(1, 13)]
RATED = ["s1", "s2"]
ITEMS = [*BINARY, *RATED]
GROUPINGS: list[tuple[str, ...]] = [(), ("ward",), ("area",), ("ward", "age", "sex")]
COLUMNS = ["ward", "area", "age", "sex", "preschool", "w", "population", *ITEMS]
AGE_SHARES, SEX_SHARES = (0.08, 0.12, 0.2, 0.25, 0.2, 0.15), (0.47, 0.5, 0.03)
_GENERAL = "120 * exp(1.5 * u(i, 'w') - 0.75)"
_CONSTANT = "120.123 * (0.5 + (7 * ward::INT + 3 * age::INT + sex) % 13 / 9.0)"


def make(
    folder: Path, answers: int, *, constant: bool = False, raked: bool = False, wards: int = WARDS
) -> Path:
    """Write `answers.parquet` and `survey.toml`; returns the latter.

    Parameters
    ----------
    constant : bool
        Whether weights are the same within each cell, as after poststratification of a simple sample.
    raked : bool
        Whether the definition asks for raking to margins of ward, age and sex.
    wards : int
        Of whom there are answers: a ward's own file has one.
    """
    import duckdb

    folder.mkdir(parents=True, exist_ok=True)
    answered = [
        f"CASE WHEN u(i, 'm{at}') < {0.02 + 0.05 * at / 13} THEN NULL ELSE {value} END AS {item}"
        for at, (item, value) in enumerate(zip(ITEMS, _values(), strict=True))
    ]
    with duckdb.connect() as engine:
        engine.execute("CREATE MACRO u(i, k) AS (hash(i, k) % 1000003) / 1000003.0")
        engine.execute(
            f"COPY (SELECT * EXCLUDE (i), {_CONSTANT if constant else _GENERAL} AS w, "
            f"40000 + 13 * area AS population, (u(i, 'p') < 0.12)::TINYINT AS preschool, "
            f"{', '.join(answered)} FROM (SELECT i, (i % {wards * AREAS} // {AREAS})::TINYINT AS ward, "
            f"(i % {wards * AREAS})::SMALLINT AS area, floor(6 * u(i, 'a'))::TINYINT AS age, "
            f"floor(3 * u(i, 's'))::TINYINT AS sex FROM range({answers}) t(i))) "
            f"TO '{folder / 'answers.parquet'}' (FORMAT PARQUET)"
        )
    survey = folder / "survey.toml"
    margins = [_margin(folder, name, totals) for name, totals in margin_totals().items()]
    survey.write_text(_definition() + ("".join(margins) if raked else ""), encoding="utf-8")
    return survey


def margin_totals() -> dict[str, list[float]]:
    """Residents by ward, by age and by sex, in the order of their codes."""
    areas = [40_000 + 13 * area for area in range(WARDS * AREAS)]
    wards = [float(sum(areas[at : at + AREAS])) for at in range(0, len(areas), AREAS)]
    everyone = sum(areas)
    by_age, by_sex = ([share * everyone for share in shares] for shares in (AGE_SHARES, SEX_SHARES))
    return {"ward": wards, "age": by_age, "sex": by_sex}


def _margin(folder: Path, name: str, totals: list[float]) -> str:
    """Write a margin's table; its lines of the definition."""
    rows = [f"{code},{total!r}\n" for code, total in enumerate(totals)]
    (folder / f"{name}.csv").write_text(f"{name},total\n" + "".join(rows), encoding="utf-8")
    method = '[weighting]\nmethod = "rake"\n' if name == "ward" else ""
    return f'{method}[[margins]]\ncolumns = ["{name}"]\ntable = "{name}.csv"\n'


def _values() -> list[str]:
    shares = [0.2 + 0.05 * at for at in range(len(BINARY))]
    binary = [
        f"(u(i, '{item}') < {share})::TINYINT" for item, share in zip(BINARY, shares, strict=True)
    ]
    return [*binary, *(f"(1 + floor(5 * u(i, '{item}')))::TINYINT" for item in RATED)]


def _definition() -> str:
    lines = ["[survey]", 'id = "w"', 'name = "W"', "fiscal_year = 2024"]
    lines += ['answers = "answers.parquet"', "[design]", 'weight = "w"', 'strata = ["area"]']
    lines += ['population = "population"']
    for item in ITEMS:
        counts, answers = ("[1]", "[0, 1]") if item in BINARY else ("[4, 5]", "[1, 2, 3, 4, 5]")
        lines += [f"[questions.{item}]", f'text = "{item}"', f"[indicators.{item}]"]
        lines += [f'question = "{item}"', f"counts = {counts}", f"answers = {answers}"]
        lines += ['among = "preschool = 1"'] if item == "q3" else []
    return "\n".join(lines) + "\n"
