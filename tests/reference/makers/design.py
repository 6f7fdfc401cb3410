"""One design: its answers, its `survey.toml`, and the same description for R; how all are written."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Row = dict[str, str]
Table = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Design:
    """A survey as files; `among_r` says in R what the `among` of an indicator says in SQL."""

    name: str
    rows: Sequence[Row]
    indicators: Mapping[str, Table]
    design: Table = field(default_factory=dict)
    requests: Sequence[Sequence[str]] = ((), ("area",))
    questions: Mapping[str, Table] = field(default_factory=dict)
    survey: Table = field(default_factory=dict)
    margins: Sequence[Table] = ()
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    weighting: Table = field(default_factory=dict)
    among_r: Mapping[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    keep: Sequence[str] = ()
    parquet: Mapping[str, str] = field(default_factory=dict)

    @property
    def answers(self) -> str:
        """The file of the answers."""
        return "answers.parquet" if self.parquet else "answers.csv"

    def contract(self) -> dict[str, object]:
        """What `survey.toml` says."""
        survey: dict[str, object] = {
            "id": self.name.replace(".", "-"),
            "name": "見本の調査",
            "fiscal_year": 2024,
            "answers": self.answers,
            "probability_sample": True,
            "fielded": ["2024-08-01", "2024-09-02"],
            "modes": ["post", "web"],
        }
        asked = dict.fromkeys(str(each["question"]) for each in self.indicators.values())
        plain = {"text": "この設問の文言", "kind": "single"}
        content: dict[str, object] = {
            "survey": survey | dict(self.survey),
            "questions": {each: dict(self.questions.get(each, plain)) for each in asked},
            "design": dict(self.design),
        }
        if self.margins:
            content["margins"] = [dict(each) for each in self.margins]
        if self.weighting:
            content["weighting"] = dict(self.weighting)
        return content | {"indicators": {key: dict(each) for key, each in self.indicators.items()}}


def write_design(design: Design, folder: Path) -> None:
    """Write the folder of one design, without what R makes of it."""
    folder.mkdir(parents=True, exist_ok=True)
    content = design.contract()
    _write(folder / "survey.toml", _toml(content))
    rows = _used(design, content)
    text = _csv(rows)
    if design.parquet:
        _write(folder / "answers-for-r.csv", text)
        _write_parquet(design, rows, folder / design.answers)
    else:
        (folder / "answers.csv").write_bytes(text.encode(design.encoding))
    for name, table in design.tables.items():
        _write(folder / name, _csv(table))
    read_by_r = ("design", "margins", "weighting", "indicators")
    for_r: dict[str, object] = {each: content[each] for each in read_by_r if each in content}
    for_r |= {
        "survey": {"probability_sample": design.survey.get("probability_sample", True)},
        "answers_for_r": "answers-for-r.csv" if design.parquet else "answers.csv",
        "encoding": {"utf-8": "UTF-8", "utf-8-sig": "UTF-8-BOM", "cp932": "CP932"}[design.encoding],
        "among_r": dict(design.among_r),
        "requests": [list(each) for each in design.requests],
    }
    _write(folder / "for_r.json", json.dumps(for_r, ensure_ascii=False) + "\n")


def _used(design: Design, content: Table) -> list[Row]:
    """The rows with the columns that something speaks of, to keep the files small."""
    said = json.dumps(
        [content, list(design.keep), [list(each) for each in design.requests]], ensure_ascii=False
    )
    keep = [
        name for name in design.rows[0] if name in said or name.startswith("rep") or name == "id"
    ]
    return [{name: row[name] for name in keep} for row in design.rows]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def _csv(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _write_parquet(design: Design, rows: Sequence[Row], path: Path) -> None:
    """Text dictionary-encoded by the writer's own choice; other columns of the given types."""
    import duckdb

    kinds = {name: design.parquet.get(name, "VARCHAR") for name in rows[0]}
    columns = ", ".join(f'"{name}" {kind}' for name, kind in kinds.items())
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE answers ({columns})")
        marks = ", ".join("?" for _ in kinds)
        for row in rows:
            connection.execute(
                f"INSERT INTO answers VALUES ({marks})", [value or None for value in row.values()]
            )
        connection.execute(f"COPY answers TO '{path}' (FORMAT parquet)")


def _toml(content: Mapping[str, object], above: str = "") -> str:
    """TOML of nested tables: plain keys first; lists and texts are written as JSON writes them."""
    plain, tables = [], []
    for key, value in content.items():
        name = key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else json.dumps(key, ensure_ascii=False)
        path = f"{above}.{name}" if above else name
        if isinstance(value, Mapping):
            header = (
                ""
                if value and all(isinstance(v, Mapping) for v in value.values())
                else f"[{path}]\n"
            )
            tables.append(header + _toml(value, path))
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            tables.extend(f"[[{path}]]\n{_toml(each)}" for each in value)
        else:
            plain.append(f"{name} = {json.dumps(value, ensure_ascii=False)}\n")
    return "".join(plain) + ("\n" if plain and above == "" and tables else "") + "\n".join(tables)
