"""What answers look like: codes, encodings, Parquet; and bases: `among`, empty, one-sided."""

from collections.abc import Iterator, Mapping
from random import Random

from tests.reference.makers.clusters import clustered
from tests.reference.makers.design import Design, Row
from tests.reference.makers.people import AGREE, AMONG_R, AREAS, INDICATORS, people, with_weights

STRATA: Mapping[str, object] = {"weight": "weight", "strata": ["area"]}

# The same condition in SQL (what survey.toml says) and in R.
CONDITIONS: Mapping[str, tuple[str, str]] = {
    "equal": ("child = '就学前'", "child == '就学前'"),
    "not-equal": ("child <> '就学前'", "child != '就学前'"),
    "bang": ("child != '就学前'", "child != '就学前'"),
    "in": ("age in ('18-39', '65+')", "age %in% c('18-39', '65+')"),
    "not-in": ("age not in ('18-39')", "!(age %in% c('18-39'))"),
    "null": ("child is null", "is.na(child)"),
    "not-null": ("child is not null", "!is.na(child)"),
    "not-of-null": ("not (child = '就学前')", "!(child == '就学前')"),
    "or-null": ("child = '就学前' or sex = '女'", "child == '就学前' | sex == '女'"),
    "between": ("years between 30 and 64", "as.numeric(years) >= 30 & as.numeric(years) <= 64"),
    "not-between": (
        "years not between 30 and 64",
        "!(as.numeric(years) >= 30 & as.numeric(years) <= 64)",
    ),
    "at-least": ("years >= 65", "as.numeric(years) >= 65"),
    "below": ("years < 40 AND sex = '男'", "as.numeric(years) < 40 & sex == '男'"),
    "nested": (
        "((area = '北' and sex = '女') or (not (area in ('北', '南')) and years > 50))",
        "(area == '北' & sex == '女') | (!(area %in% c('北', '南')) & as.numeric(years) > 50)",
    ),
    "quoted": ("\"area\" = '北'", "area == '北'"),
    "one-stratum": ("area = '西'", "area == '西'"),
    "nobody": ("age = '100+'", "age == '100+'"),
    "nobody-number": ("years > 200", "as.numeric(years) > 200"),
    "one-person": ("id = '7'", "id == '7'"),
    "reversed": ("65 <= years", "65 <= as.numeric(years)"),
    "number-as-number": ("q2 = 1", "as.numeric(q2) == 1"),
}


def designs() -> Iterator[Design]:
    """All designs of this theme."""
    yield from _among()
    yield from _codes()
    yield from _encodings()
    yield from _edges()
    yield from _parquet()


def _among() -> Iterator[Design]:
    names = list(CONDITIONS)
    for number, size in enumerate((50, 180)):
        rng = Random(f"among {number}")
        rows = with_weights(rng, people(rng, size))
        for part in range(0, len(names), 7):
            chosen = names[part : part + 7]
            indicators = {
                name: {**INDICATORS["3-1"], "among": CONDITIONS[name][0]} for name in chosen
            }
            yield Design(
                name=f"among-{size}-{part // 7 + 1}",
                rows=rows,
                design=STRATA,
                indicators=indicators,
                among_r={name: CONDITIONS[name][1] for name in chosen},
            )
    rng = Random("among clusters")
    rows = clustered(rng, areas=AREAS, units=3, size=10, repeat=True)
    rows = [row | {"home": f"{row['area']}-{row['psu']}"} for row in rows]
    one = {
        "one-psu": {**INDICATORS["3-1"], "among": "home = '北-町1'"},
        "one-area": {**INDICATORS["3-1"], "among": "area = '南'"},
        "two-psu": {**INDICATORS["2-1"], "among": "home in ('北-町1', '南-町2')"},
    }
    r = {
        "one-psu": "home == '北-町1'",
        "one-area": "area == '南'",
        "two-psu": "home %in% c('北-町1', '南-町2')",
    }
    design = {"weight": "weight", "strata": ["area"], "cluster": "psu", "nested": True}
    for lonely in ("fail", "adjust", "remove", "certainty"):
        described = {**design, "lonely": lonely}
        name = f"among-psu-{lonely}"
        yield Design(name=name, rows=rows, design=described, indicators=one, among_r=r)
        finite = {**described, "population": "N1"}
        yield Design(name=f"{name}-finite", rows=rows, design=finite, indicators=one, among_r=r)


def _codes() -> Iterator[Design]:
    indicators: dict[str, dict[str, object]] = {
        "number": {"question": "code", "counts": [1], "answers": [1, 2, 3]},
        "text-01": {"question": "code", "counts": ["01"], "answers": ["01", "02", "1", "2"]},
        "text-1": {"question": "code", "counts": ["1"], "answers": ["01", "1", "2", "02"]},
        "mixed": {"question": "code", "counts": ["01", 3], "answers": ["01", 2, 3]},
        "decimal": {"question": "code", "counts": [1.5, 2], "answers": [1, 1.5, 2]},
        "negative": {"question": "code", "counts": [-1], "answers": [-1, 1, 2]},
    }
    for number in range(2):
        rng = Random(f"codes {number}")
        rows = with_weights(rng, people(rng, 90))
        codes = ["1", "01", "1.0", "2", "02", "3", "1.5", "-1", "99", "", "無回答", "一"]
        rows = [row | {"code": rng.choice(codes)} for row in rows]
        yield Design(
            name=f"codes-mixed-{number + 1}", rows=rows, design=STRATA, indicators=indicators
        )
        digits = [row | {"code": rng.choice(["1", "2", "3", "9"])} for row in rows]
        yield Design(
            name=f"codes-digits-{number + 1}", rows=digits, design=STRATA, indicators=indicators
        )
        padded = [row | {"code": rng.choice(["01", "02", "03", "09"])} for row in rows]
        yield Design(
            name=f"codes-padded-{number + 1}", rows=padded, design=STRATA, indicators=indicators
        )
    rng = Random("awkward")
    words = [
        "はい",
        "はい,たぶん",
        'いい"え"',
        "はい ",
        " はい",
        "ＹＥＳ",
        "yes",
        "Yes",
        "カﾞ",
        "ガ",
        "NA",
        "null",
    ]
    rows = [row | {"word": rng.choice(words)} for row in with_weights(rng, people(rng, 240))]
    odd: dict[str, dict[str, object]] = {
        f"w{number:02}": {"question": "word", "counts": [word], "answers": words}
        for number, word in enumerate(words)
        if word != "NA"
    }
    yield Design(
        name="codes-awkward-texts", rows=rows, design=STRATA, indicators=odd, requests=((),)
    )


def _encodings() -> Iterator[Design]:
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "cp932")):
        size = 35
        rng = Random(f"encoding {number} {size}")
        rows: list[Row] = [
            {
                "地域": r["area"],
                "性別": r["sex"],
                "回答①": r["q1"],
                "番号": r["id"],
                "重み": r["weight"],
            }
            for r in with_weights(rng, people(rng, size))
        ]
        yield Design(
            name=f"encoding-{encoding}-{size}",
            rows=rows,
            design={"weight": "重み", "strata": ["地域"]},
            indicators={
                "満足": {"question": "回答①", "counts": AGREE[:2], "answers": AGREE},
                "女性の満足": {
                    "question": "回答①",
                    "counts": AGREE[:2],
                    "answers": AGREE,
                    "among": "性別 = '女'",
                },
            },
            among_r={"女性の満足": "性別 == '女'"},
            requests=((), ("地域",), ("地域", "性別")),
            encoding=encoding,
        )


def _edges() -> Iterator[Design]:
    """Shares 0 and 1, few with an answer, nobody with one."""
    for number, size in enumerate((24, 110)):
        rng = Random(f"edges {number}")
        rows = with_weights(rng, people(rng, size))
        shapes = [("strata", STRATA), ("plain", {"weight": "weight"})]
        for name, values in (("yes", ["はい"]), ("no", ["いいえ"]), ("silent", ["無回答", ""])):
            changed = [row | {"q3": rng.choice(values)} for row in rows]
            splits = ((), ("area",), ("area", "sex")) if size == 24 else ((), ("area",))
            for shape, design in shapes[: 2 - number]:
                yield Design(
                    name=f"edge-{name}-{shape}-{size}",
                    rows=changed,
                    design=design,
                    indicators=INDICATORS,
                    among_r=AMONG_R,
                    requests=splits,
                )
    rng = Random("edges by area")
    rows = with_weights(rng, people(rng, 80))
    sided = [row | {"q3": "はい" if row["area"] in ("北", "南") else "いいえ"} for row in rows]
    yield Design(
        name="edge-by-stratum", rows=sided, design=STRATA, indicators=INDICATORS, among_r=AMONG_R
    )
    rare = [row | {"q3": "はい" if row["id"] == "5" else "いいえ"} for row in rows]
    yield Design(
        name="edge-one-yes", rows=rare, design=STRATA, indicators=INDICATORS, among_r=AMONG_R
    )
    few = [row | {"q3": row["q3"] if int(row["id"]) < 6 else "無回答"} for row in rows]
    yield Design(
        name="edge-few-answers", rows=few, design=STRATA, indicators=INDICATORS, among_r=AMONG_R
    )


def _parquet() -> Iterator[Design]:
    for number, size in enumerate((60, 200)):
        rng = Random(f"parquet {number}")
        rows = with_weights(rng, people(rng, size))
        kinds = {"weight": "DOUBLE", "years": "INTEGER", "q2": "TINYINT", "id": "BIGINT"}
        yield Design(
            name=f"parquet-{size}",
            rows=rows,
            design=STRATA,
            indicators={
                **INDICATORS,
                "4-1": {**INDICATORS["2-1"], "among": "years >= 40"},
            },
            among_r={**AMONG_R, "4-1": "as.numeric(years) >= 40"},
            requests=((), ("area",), ("age", "sex"), ("sex",)),
            parquet=kinds,
        )
        nested = clustered(rng, areas=AREAS, units=3, size=6 + number, repeat=True)
        yield Design(
            name=f"parquet-clusters-{size}",
            rows=nested,
            design={
                "weight": "weight",
                "strata": ["area"],
                "cluster": ["psu", "id"],
                "nested": True,
                "population": ["N1", "N2"],
            },
            indicators=INDICATORS,
            among_r=AMONG_R,
            parquet={"weight": "DOUBLE", "N1": "INTEGER", "N2": "BIGINT", "id": "INTEGER"},
        )
