"""Writes results.json: what `svy` says of the reference designs.

    PYTHON-WITH-SVY tests/reference/svy/make.py          (from the project's root)

Run by a Python of its own: svy is no dependency of the project. Of each design it takes what svy can
express: the column of weights, strata, clusters, populations, replicate weights, known totals. What it
cannot is left out by name in LEFT_OUT.
"""

import csv
import fnmatch
import json
import platform
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import polars as pl  # type: ignore[import-not-found,unused-ignore]
import svy  # type: ignore[import-not-found,unused-ignore]

HERE = Path(__file__).parent
DESIGNS = HERE.parent / "designs"
LEFT_OUT = {  # beginnings of names, and why
    "encoding-": "files in other encodings: the same designs in another dress",
    "parquet-": "the same designs in another dress",
    "codes-": "spellings of answers",
    "trim-": "another rule of trimming",
    "edge-": "nobody or everybody: definitions differ (README)",
    "plain-poll": "not a probability sample",
    "other": "a type of replicates that svy does not have",
    "three-stages-": "svy has two stages",
    "bootstrap-default-scale": "svy's scale is 1/R where none is given, R's 1/(R - 1)",
    "bootstrap-rscales": "svy's coefficients take the place of the scale, R's go with it",
    "clusters-lonely-certainty": "svy's self-representing singletons count otherwise in clusters",
    "lonely-population-1-fail": "svy refuses a stratum of one whose population is one",
    "sdr": "3e-8 from R, not explained",
    "weights-wide-": "size",
    "strata-1000": "size",
}
RAKED = {  # fitted by svy on other residuals: its errors are R's in samples without strata alone
    *("apiclus2-raked", "apistrat-raked", "library-rake", "rake-clusters", "rake-crossed-240"),
    *("rake-crossed-80", "rake-default-tolerance", "rake-finite-240", "rake-finite-80"),
    *("rake-one-margin", "rake-overlapping", "rake-two-stages", "rake-wide-weights"),
}
SINGLETON = {"adjust": "center", "remove": "skip", "certainty": "self_representing"}
REPLICATES = {
    "bootstrap": svy.BootstrapWgts,
    "jk1": svy.JackknifeWgts,
    "jkn": svy.JackknifeWgts,
    "brr": svy.BrrWgts,
    "fay": svy.BrrWgts,
    "sdr": svy.SdrWgts,
}


def frame_of(folder: Path, described: dict[str, Any]) -> pl.DataFrame:
    """The answers as text, the design's numbers as numbers."""
    frame = pl.read_csv(folder / described["survey"]["answers"], infer_schema_length=0)
    design = described["design"]
    numbers = [design.get("weight"), *names(design.get("population"))]
    numbers += ["years"] if "years" in frame.columns else []  # conditions compare it with numbers
    if given := design.get("replicates"):
        numbers += fnmatch.filter(frame.columns, given["columns"])
    return frame.with_columns(pl.col(name).cast(pl.Float64) for name in numbers if name)


def names(given: str | list[str] | None) -> list[str]:
    if given is None:
        return []
    return [given] if isinstance(given, str) else given


def sample_of(folder: Path, described: dict[str, Any]) -> svy.Sample:
    frame, design = frame_of(folder, described), described["design"]
    strata, cluster = names(design.get("strata")), names(design.get("cluster"))
    population = names(design.get("population"))
    parts: dict[str, Any] = {}
    weight = design.get("weight", "_w")
    if weight == "_w":
        frame = frame.with_columns(weight_of(design, strata, cluster, population))
    if strata:
        parts["stratum"] = strata
    if cluster:
        keys = [*strata, cluster[0]] if design.get("nested") else [cluster[0]]
        frame = frame.with_columns(pl.concat_str(keys, separator="|").alias("_psu"))
        parts["psu"] = "_psu"
    if len(cluster) > 1:
        frame = frame.with_columns(pl.concat_str(["_psu", cluster[1]], separator="|").alias("_ssu"))
        parts["ssu"] = "_ssu"
    if len(population) == 2:
        parts["pop_size"] = svy.PopSize(psu=population[0], ssu=population[1])
    elif population:
        parts["pop_size"] = population[0]
    if design.get("lonely", "fail") != "fail":
        parts["singleton"] = SINGLETON[design["lonely"]]
    if given := design.get("replicates"):
        frame, parts["rep_wgts"] = replicate_weights(frame, given)
    sample = svy.Sample(frame, svy.Design(wgt=weight, **parts))
    return weighted(sample, described, folder)


def weight_of(
    design: dict[str, Any], strata: list[str], cluster: list[str], population: list[str]
) -> pl.Expr:
    """Population over sampled units, where the file has no weight; else 1."""
    if not population:
        return pl.lit(1.0).alias("_w")
    found = pl.lit(1.0)
    above = list(strata)
    for at, name in enumerate(population):
        unit = pl.struct([*strata, *cluster[: at + 1]]).n_unique() if cluster else pl.len()
        sampled = unit.over(above) if above else unit
        found = found * pl.col(name) / sampled
        above = [*strata, *cluster[: at + 1]]
    return found.alias("_w")


def replicate_weights(frame: pl.DataFrame, given: dict[str, Any]) -> tuple[pl.DataFrame, Any]:
    columns = fnmatch.filter(frame.columns, given["columns"])
    frame = frame.rename({name: f"_rep{at}" for at, name in enumerate(columns, 1)})
    more: dict[str, Any] = {}
    if given["type"] == "fay":
        more["fay_coef"] = given["rho"]
    if given["type"] in ("jk1", "jkn"):
        more["kind"] = given["type"]
    if "scale" in given and given["type"] not in ("brr", "fay", "sdr"):
        more["scale"] = given["scale"]
    if "rscales" in given and given["type"] != "sdr":
        more["rep_coefs"] = tuple(given["rscales"])
        more.pop("scale", None)
    made = REPLICATES[given["type"]]
    return frame, made(prefix="_rep", n_reps=len(columns), **more)


def weighted(sample: svy.Sample, described: dict[str, Any], folder: Path) -> svy.Sample:
    method = described.get("weighting", {}).get("method", "none")
    margins = described.get("margins", [])
    if method == "poststratify":
        columns = margins[0]["columns"]
        totals: dict[Any, float] = {
            (key if len(columns) > 1 else key[0]): total
            for key, total in totals_of(margins[0], folder).items()
        }
        cells = columns if len(columns) > 1 else columns[0]
        return sample.weighting.poststratify(totals, cells=cells)
    if method == "rake":
        frame, controls = sample.data, {}
        for at, margin in enumerate(margins):
            crossed = pl.concat_str(margin["columns"], separator="|").alias(f"_m{at}")
            frame = frame.with_columns(crossed)
            crossed_totals = totals_of(margin, folder).items()
            controls[f"_m{at}"] = {"|".join(key): total for key, total in crossed_totals}
        sample = sample.set_data(frame)
        return sample.weighting.rake(controls=controls, tol=1e-12, max_iter=1000)
    return sample


def totals_of(margin: dict[str, Any], folder: Path) -> dict[tuple[str, ...], float]:
    with (folder / margin["table"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {tuple(row[name] for name in margin["columns"]): float(row["total"]) for row in rows}


def matches(column: str, values: list[Any]) -> pl.Expr:
    cell = pl.col(column)
    tests = [
        cell == value
        if isinstance(value, str)
        else cell.cast(pl.Float64, strict=False) == float(value)
        for value in values
    ]
    return pl.any_horizontal([test.fill_null(False) for test in tests])


def rows_of(sample: svy.Sample, described: dict[str, Any], by: list[str]) -> list[dict[str, Any]]:
    """One row for each indicator and group with somebody in the base."""
    rows = []
    given = described["design"].get("replicates")
    ways = {"method": "taylor" if given is None else "replication"}
    if given is not None:
        ways["variance_center"] = "estimate" if given.get("mse") else "rep_mean"
        ways |= {"fay_coef": given["rho"]} if given["type"] == "fay" else {}
    for key, indicator in sorted(described["indicators"].items()):
        base = matches(indicator["question"], indicator["answers"])
        if "among" in indicator:
            base = base & pl.sql_expr(indicator["among"]).fill_null(False)
        yes = matches(indicator["question"], indicator["counts"]).cast(pl.Float64)
        frame = sample.data.with_columns(base.alias("_base"), yes.alias("_y"))
        here = sample.clone().set_data(frame)
        where = svy.col("_base")
        mean = here.estimation.mean("_y", by=by or None, where=where, **ways)
        found = {tuple(row[name] for name in by): row for row in mean.to_polars().to_dicts()}
        limits = limits_of(here, by, where, ways)
        for group, row in sorted(found.items()):
            figures = {"share": row["est"], "se": row["se"], "df": row["df"], "n": row["n"]}
            named = dict(zip(by, group, strict=True))
            rows.append({"indicator": key, **named, **figures, **limits.get(group, {})})
    return rows


def columns_of(by: list[str], rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Rows with the names of their columns said once."""
    named = ["indicator", *by, "n", "share", "se", "df", "beta", "wilson"]
    return {"by": by, "columns": named, "rows": [[row.get(name) for name in named] for row in rows]}


def limits_of(
    here: svy.Sample, by: list[str], where: Any, ways: dict[str, Any]
) -> dict[tuple[str, ...], dict[str, list[float]]]:
    found: dict[tuple[str, ...], dict[str, list[float]]] = {}
    for method in ("wilson", "beta"):
        table = here.estimation.prop("_y", by=by or None, where=where, ci_method=method, **ways)
        for row in table.to_polars().to_dicts():
            if float(row["_y"]) == 1.0:
                group = tuple(row[each] for each in by)
                limits = [float(f"{row[each]:.10g}") for each in ("lci", "uci")]
                found.setdefault(group, {})[method] = limits
    return found


def main() -> None:
    designs: dict[str, Any] = {}
    for folder in sorted(DESIGNS.iterdir()):
        described = tomllib.loads((folder / "survey.toml").read_text(encoding="utf-8"))
        if folder.name in RAKED or any(map(folder.name.startswith, LEFT_OUT)):
            continue
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        try:
            sample = sample_of(folder, described)
            designs[folder.name] = [
                columns_of(each["by"], rows_of(sample, described, each["by"]))
                for each in expected["requests"][:2]
            ]
        except Exception as error:
            sys.stderr.write(f"{folder.name}: {type(error).__name__} {str(error)[:150]!r}\n")
    made_by = {
        "svy": version("svy"),
        "polars": version("polars"),
        "Python": platform.python_version(),
    }
    content = {"made_by": made_by | {"script": "tests/reference/svy/make.py"}, "designs": designs}
    (HERE / "results.json").write_text(in_lines(content), encoding="utf-8")


def in_lines(content: dict[str, Any]) -> str:
    """One line for each request of a design."""
    parts = []
    for name, requests in content["designs"].items():
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in requests)
        parts.append(f'"{name}": [\n' + lines + "\n]")
    head = '{"made_by": ' + json.dumps(content["made_by"]) + ',\n"designs": {\n'
    return (head + ",\n".join(parts) + "\n}}\n").replace("NaN", "null")


if __name__ == "__main__":
    main()
