"""Files as offices keep them: CP932 or UTF-8 CSV and Excel, title rows, 和暦, totals at the bottom."""

import csv
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal

from sample_registers.ward import MADE_UP

DEFINITIONS = Path(__file__).parents[2] / "src/hoshin/packs/osaka/registers"
Cell = str | int | bool | date | None
Row = dict[str, Any]
Step = tuple[str, date]
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_YES_NO = {True: "有", False: "無"}
_MADE_ON = datetime(2025, 6, 10, tzinfo=None)  # noqa: DTZ001  a workbook says when it was made


@dataclass(frozen=True)
class Habit:
    """How an office keeps one file."""

    file: Literal["cp932", "utf-8-sig", "utf-8", "xlsx"] = "utf-8"
    title: bool = True
    days: Literal["iso", "slash", "wareki", "short", "cell"] = "iso"
    full_width: bool = False
    totals: bool = False


def definition_of(register: str) -> dict[str, Any]:
    path = DEFINITIONS / f"{register}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def write_register(
    folder: Path, register: str, rows: Sequence[Row], *, habit: Habit | None = None
) -> None:
    """Write records under the titles that the definition gives; a key that it lacks is an error."""
    definition = definition_of(register)
    fields = definition["fields"]
    used = [key for key in fields if any(key in row for row in rows)]
    if unknown := {key for row in rows for key in row} - set(fields) - {"state"}:
        raise KeyError(f"{register}: {unknown}")
    headings = [fields[key]["title"] for key in used]
    table = [[row.get(key) for key in used] for row in rows]
    if any("state" in row for row in rows):
        headings.append("状態")
        titles = {
            key: each["title"] for key, each in definition["states"].items() if key != "initial"
        }
        for cells, row in zip(table, rows, strict=True):
            cells.append(titles[str(row["state"])])
    habit = habit or Habit()
    if habit.totals:
        table += [_totals(table)]
    name = definition["register"]["title"]
    _write(folder / register, [f"{name}（{MADE_UP}による見本）"], [headings, *table], habit)


def write_history(
    folder: Path,
    register: str,
    histories: Mapping[str, Sequence[Step]],
    *,
    habit: Habit | None = None,
) -> None:
    """Write the states of the records of a register, each step by a role that may take it."""
    definition = definition_of(register)
    states = definition["states"]
    key = definition["fields"][definition["register"]["key"][0]]["title"]
    table: list[list[Cell]] = [[key, "状態", "日付", "担当", "備考"]]
    for number, steps in histories.items():
        before = ""
        for state, day in steps:
            table.append(
                [number, states[state]["title"], day, _role(definition, before, state), ""]
            )
            before = state
    name = definition["register"]["title"]
    title = [f"{name}の経過（{MADE_UP}による見本）"]
    _write(folder / f"{register}.history", title, table, habit or Habit())


def _role(definition: Mapping[str, Any], before: str, state: str) -> str:
    for each in definition["transitions"]:
        if before in each["from"] and state == each["to"]:
            return str(each["by"][0])
    return "editor"


def _totals(table: Sequence[Sequence[Cell]]) -> list[Cell]:
    columns = list(zip(*table, strict=True))
    sums: list[Cell] = [
        sum(cell for cell in column if isinstance(cell, int))
        if any(isinstance(cell, int) and not isinstance(cell, bool) for cell in column)
        else None
        for column in columns
    ]
    return ["合計", *sums[1:]]


def _write(path: Path, title: list[Cell], table: Sequence[Sequence[Cell]], habit: Habit) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [title, [], *table] if habit.title else list(table)
    if habit.file == "xlsx":
        path.with_name(path.name + ".xlsx").write_bytes(_workbook(rows, habit))
        return
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n" if habit.file == "cp932" else "\n")
    writer.writerows([_shown(cell, habit) for cell in row] for row in rows)
    content = text.getvalue().encode(habit.file)
    path.with_name(path.name + ".csv").write_bytes(content)


def _shown(cell: Cell, habit: Habit) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return _YES_NO[cell]
        case int():
            return str(cell).translate(_FULL_WIDTH) if habit.full_width else str(cell)
        case date():
            shown = _day(cell, habit.days)
            return shown.translate(_FULL_WIDTH) if habit.full_width else shown
    return cell


def _day(day: date, how: str) -> str:
    reiwa = day >= date(2019, 5, 1)
    era, year = ("令和", day.year - 2018) if reiwa else ("平成", day.year - 1988)
    if day < date(1989, 1, 8):
        era, year = "昭和", day.year - 1925
    first = "元" if year == 1 else str(year)
    match how:
        case "wareki":
            return f"{era}{first}年{day.month}月{day.day}日"
        case "short":
            return f"{'RHS'[('令和', '平成', '昭和').index(era)]}{year}.{day.month}.{day.day}"
        case "slash":
            return f"{day.year}/{day.month}/{day.day}"
    return day.isoformat()


def _workbook(rows: Iterable[Sequence[Cell]], habit: Habit) -> bytes:
    import xlsxwriter

    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "yyyy/m/d"})
    book.set_properties({"created": _MADE_ON})
    sheet = book.add_worksheet("台帳")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            match cell:
                case date() if habit.days == "cell":
                    sheet.write_datetime(
                        number, column, datetime.combine(cell, datetime.min.time())
                    )
                case int() if not isinstance(cell, bool) and not habit.full_width:
                    sheet.write_number(number, column, cell)
                case None:
                    pass
                case _:
                    sheet.write_string(number, column, _shown(cell, habit))
    book.close()
    return content.getvalue()
