"""Surveys of many designs over one made-up set of answers, each as a folder of files."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from hoshin.query import Engine

SEED = 20240801
ROWS = 600
AGREE = ("そう思う", "ややそう思う", "あまり思わない", "思わない")
WISHES = ("道路", "公園", "道路の公園", "防災")
AGES = ("18-29", "30-49", "50-64", "65以上")
# column: SQL type of the Parquet file
TYPES = {
    "area": "VARCHAR",
    "stratum": "INTEGER",
    "psu": "BIGINT",
    "home": "INTEGER",
    "N": "DECIMAL(12,0)",
    "M": "DOUBLE",
    "H": "DOUBLE",
    "w": "DOUBLE",
    "wide": "DOUBLE",
    "age": "VARCHAR",
    "sex": "VARCHAR",
    "child": "VARCHAR",
    "q1": "VARCHAR",
    "q2": "SMALLINT",
    "q3": "VARCHAR",
    "q4": "DOUBLE",
    "when": "DATE",
    "web": "BOOLEAN",
    "half": "DECIMAL(5,2)",
    **{f"rep{at}": "DOUBLE" for at in range(8)},
}
QUESTIONS = """
[questions.q1]
text = "この地域に住み続けたいと思いますか"
kind = "single"
[questions.q2]
text = "満足度は何点ですか"
kind = "single"
[questions.q3]
text = "望むものを全部お書きください"
kind = "multiple"
separator = ";"
[questions.q4]
text = "何回参加しましたか"
kind = "number"
"""
INDICATORS = """
[indicators.a]
question = "q1"
counts = ["そう思う", "ややそう思う"]
answers = ["そう思う", "ややそう思う", "あまり思わない", "思わない"]
[indicators.b]
question = "q2"
counts = [4, 5]
answers = [1, 2, 3, 4, 5]
[indicators.c]
question = "q3"
counts = ["公園", "防災"]
answers = ["道路", "公園", "道路の公園", "防災"]
[indicators.d]
question = "q1"
counts = ["そう思う"]
answers = ["そう思う", "ややそう思う", "あまり思わない", "思わない"]
among = "child = '就学前' and age in ('18-29', '30-49') and q2 between 2 and 5"
"""


@dataclass(frozen=True)
class Design:
    """One survey: what `survey.toml` says beyond the questions, and how the answers are kept.

    Parameters
    ----------
    answers : str
        The file's name; `.parquet` or `.csv`.
    bys : tuple
        Further groupings than the whole, area, and age by sex.
    """

    name: str
    body: str
    answers: str = "answers.csv"
    encoding: str = "utf-8"
    probability: bool = True
    indicators: str = INDICATORS
    bys: tuple[tuple[str, ...], ...] = ()
    margins: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def written(self, folder: Path, rows: list[dict[str, object]]) -> Path:
        """The files; returns `survey.toml`."""
        folder.mkdir(parents=True, exist_ok=True)
        head = (
            f'[survey]\nid = "x"\nname = "試験"\nfiscal_year = 2024\nanswers = "{self.answers}"\n'
            f"probability_sample = {str(self.probability).lower()}\n"
            'fielded = ["2024-08-01", "2024-09-02"]\nmodes = ["post"]\n'
        )
        toml = folder / "survey.toml"
        toml.write_text(head + QUESTIONS + self.body + self.indicators, encoding="utf-8")
        for table, columns in self.margins.items():
            (folder / table).write_text(_margin(rows, columns), encoding="utf-8")
        if self.answers.endswith(".parquet"):
            write_parquet(folder / self.answers, TYPES, [tuple(row.values()) for row in rows])
        else:
            (folder / self.answers).write_bytes(as_csv(rows).encode(self.encoding))
        return toml


def make_rows(count: int = ROWS) -> list[dict[str, object]]:
    """Answers: three units at least in each of six strata, unequal weights, some cells empty."""
    chance = random.Random(SEED)
    return [_row(chance, at) for at in range(count)]


def _row(chance: random.Random, at: int) -> dict[str, object]:
    stratum = at % 6
    psu = chance.randrange(5)
    wide = round(10 ** chance.uniform(-4, 6), 6)
    row: dict[str, object] = {
        "area": ("北", "南", "東", "西", "中央", "港")[stratum],
        "stratum": stratum,
        "psu": 10 * stratum + psu,
        "home": 100 * stratum + 10 * psu + chance.randrange(4),
        "N": 9000 + 1000 * stratum,
        "M": 12.0,
        "H": 40.0,
        "w": 0.7 + 0.37 * stratum,
        "wide": max(wide, 1e-4),
        "age": chance.choice(AGES),
        "sex": chance.choice(("男", "女", "ほか")),
        "child": chance.choice(("就学前", "小学生", None, None)),
        "q1": chance.choice((*AGREE, AGREE[0], None, "わからない")),
        "q2": chance.choice((1, 2, 3, 4, 5, 9, None)),
        "q3": ";".join(each for each in WISHES if chance.random() < 0.4) or None,
        "q4": chance.choice((0.0, 1.0, 2.0, 2.5, None)),
        "when": f"2024-08-{1 + at % 3:02d}",
        "web": at % 2 == 0,
        "half": f"{(at % 5) / 2:.2f}",
    }
    row |= {f"rep{each}": chance.choice((0.0, 1.5, 3.25)) for each in range(8)}
    return row


def as_csv(rows: list[dict[str, object]]) -> str:
    """Rows as a CSV with a heading."""
    stream = StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def write_parquet(file: Path, types: dict[str, str], rows: Sequence[tuple[object, ...]]) -> None:
    """Rows as a Parquet file with columns of these types."""
    with Engine() as engine:
        engine.load_rows("rows", types, list(rows))
        engine.write_parquet("rows", file)


def _margin(rows: list[dict[str, object]], columns: tuple[str, ...]) -> str:
    held = sorted({tuple(str(row[column]) for column in columns) for row in rows})
    lines = [",".join((*columns, "total"))]
    size = 60000 // len(held)
    return "\n".join([*lines, *(",".join((*each, str(size))) for each in held)]) + "\n"


def _weights(column: str, more: str = "") -> str:
    return f'[design]\nweight = "{column}"\nstrata = ["area"]\n{more}'


POSTSTRATIFY = """
[[margins]]
columns = ["age", "sex"]
table = "age-sex.csv"
[weighting]
method = "poststratify"
"""
RAKE = """
[[margins]]
columns = ["age"]
table = "age.csv"
[[margins]]
columns = ["sex"]
table = "sex.csv"
[weighting]
method = "rake"
"""
ODD_AMONG = """
[indicators.e]
question = "q1"
counts = ["そう思う"]
answers = ["そう思う", "思わない"]
among = "(q2 >= 3 or q2 is null) and not (sex = '男' and age <> '18-29') and area < '港'"
[indicators.f]
question = "q4"
counts = [1, 2.5]
answers = [0, 1, 2, 2.5]
among = "half > 0.5 and q4 <= 2.5 and child is not null"
"""


def all_designs() -> Iterable[Design]:
    """Every design."""
    tables: dict[str, tuple[str, ...]] = {"age.csv": ("age",), "sex.csv": ("sex",)}
    whole: dict[str, tuple[str, ...]] = {"age-sex.csv": ("age", "sex")}
    yield Design("simple", "[design]\n")
    yield Design("strata", '[design]\nstrata = ["area", "sex"]\n', encoding="utf-8-sig")
    yield Design("population", '[design]\nstrata = ["area"]\npopulation = "N"\n', encoding="cp932")
    yield Design("equal weights", _weights("w"), "answers.parquet", bys=(("when",), ("web",)))
    yield Design("wide weights", _weights("wide"), "answers.parquet", bys=(("half", "q4"),))
    yield Design("wide weights as text", _weights("wide"), bys=(("half", "q4"),))
    yield Design(
        "clusters", _weights("wide", 'cluster = "psu"\n'), "answers.parquet", bys=(("q2",),)
    )
    two_stages = 'cluster = ["psu", "home"]\npopulation = ["M", "H"]\n'
    yield Design("two stages", _weights("wide", two_stages), "answers.parquet")
    yield Design("poststratify", _weights("w") + POSTSTRATIFY, margins=whole)
    yield Design("rake", _weights("wide") + RAKE, "answers.parquet", margins=tables)
    trimmed = RAKE + "trim = [0.2, 4.0]\n"
    yield Design("rake and trim", _weights("w") + trimmed, "answers.parquet", margins=tables)
    yield Design("not drawn by chance", _weights("w"), probability=False)
    replicates = (
        '[design]\nweight = "w"\n[design.replicates]\ncolumns = "rep*"\ntype = "bootstrap"\n'
    )
    yield Design("replicates", replicates, "answers.parquet")
    yield Design("odd conditions", _weights("w"), indicators=INDICATORS + ODD_AMONG)
    yield Design(
        "odd conditions on numbers",
        _weights("wide"),
        "answers.parquet",
        indicators=INDICATORS + ODD_AMONG,
    )
