"""The answers with their final weights as a file, and the diagnosis as JSON."""

import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from hoshin.query import Engine
from hoshin.query.engine import ROW
from hoshin.survey import texts
from hoshin.survey.answers import TABLE
from hoshin.survey.errors import SurveyError
from hoshin.survey.row_weights import WEIGHT_COLUMN
from hoshin.survey.weigh import Weights

_PAGE = 50_000  # rows that are in memory as Python objects
_VIEW = "weighed_"


def to_csv(weights: Weights) -> bytes:
    """The answers with one more column, in their order.

    UTF-8 with a byte order mark: the file holds Japanese answers and is opened in Excel, which without
    the mark takes it for CP932. Weights are the shortest digits that give the same number.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    with weights.opened() as engine:
        columns = [name for name in engine.types(TABLE) if name != ROW]
        writer.writerow([*columns, WEIGHT_COLUMN])
        weight = iter(weights.weight.tolist())
        for row in _rows(engine):
            writer.writerow([*(_cell(value) for value in row), repr(next(weight))])
    return stream.getvalue().encode("utf-8-sig")


def to_parquet(weights: Weights) -> bytes:
    """The same with the types of the answers."""
    with weights.opened() as engine, tempfile.TemporaryDirectory(prefix="hoshin-") as folder:
        weights.of_rows.load(engine)
        engine.rows(f"CREATE VIEW {_VIEW} AS {weights.of_rows.select(f'a.* EXCLUDE ({ROW}), ')}")
        aside = Path(folder) / "rows.parquet"
        engine.write_parquet(_VIEW, aside)
        return aside.read_bytes()


def weights_json(weights: Weights) -> str:
    """The diagnosis as JSON, without the weights of single respondents."""
    found, worst = weights.diagnostics, weights.worst
    content = {
        "survey": weights.definition.survey.id,
        "method": weights.definition.weighting.method,
        "n": found.n,
        "total": found.total,
        "minimum": found.minimum,
        "maximum": found.maximum,
        "mean": found.mean,
        "kish_effect": found.kish_effect,
        "n_eff": found.n_kish,
        "trimmed": weights.trimmed,
        "trim": weights.bounds,
        "iterations": weights.iterations,
        "worst": worst
        and {"table": worst[0].table, "category": worst[1].category, "misfit": worst[1].misfit},
        "nonresponse": [vars(each) for each in weights.nonresponse],
        "margins": [
            {
                "table": margin.table,
                "columns": margin.columns,
                "categories": [vars(each) | {"misfit": each.misfit} for each in margin.categories],
            }
            for margin in weights.margins
        ],
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


# The one visible table of files: ending to writer.
WEIGHED: dict[str, Callable[[Weights], bytes]] = {".csv": to_csv, ".parquet": to_parquet}


def weighed_writer(out: Path) -> Callable[[Weights], bytes]:
    """What writes a file of this name.

    Raises
    ------
    SurveyError
        If its ending is not known.
    """
    ending = out.suffix.lower()
    if ending not in WEIGHED:
        message = texts.OUT_UNKNOWN.format(ending=ending or out.name)
        cure = texts.KNOWN.format(known=", ".join(WEIGHED))
        raise SurveyError(message, where=str(out), cure=cure)
    return WEIGHED[ending]


def refuse_input(weights: Weights, out: Path) -> None:
    """Refuse to write over a file that the survey is read from.

    Raises
    ------
    SurveyError
        If `out` is the answers, or a table that the definition names.
    """
    definition = weights.definition
    named = [definition.survey.answers, *(margin.table for margin in definition.margins)]
    named += [definition.nonresponse.table] if definition.nonresponse else []
    named += [definition.survey.sent] if isinstance(definition.survey.sent, str) else []
    if out.resolve() in {(weights.path.parent / name).resolve() for name in named}:
        message = texts.OUT_IS_INPUT.format(file=out.name)
        raise SurveyError(message, where=str(out), cure=texts.OUT_IS_INPUT_CURE)


def _rows(engine: Engine) -> Iterator[tuple[Any, ...]]:
    """Every row of the answers in the order of the file, a page at a time."""
    last = engine.rows(f"SELECT max({ROW}) FROM {TABLE}")[0][0]  # noqa: S608
    for low in range(0, last + 1, _PAGE):
        yield from engine.rows(
            f"SELECT * EXCLUDE ({ROW}) FROM {TABLE} "  # noqa: S608
            f"WHERE {ROW} >= {low} AND {ROW} < {low + _PAGE} ORDER BY {ROW}"
        )


def _cell(value: Any) -> Any:
    return ";".join(map(str, value)) if isinstance(value, list) else value
