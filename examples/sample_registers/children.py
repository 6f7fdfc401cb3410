"""Programmes 12 and 13: counts about children (never a child's record), school councils."""

import random
from datetime import date
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import LAST_DAY, MADE_UP, day_in, later, months_of, spread

# consultations, notifications, found at school, linked to help, truancy, young carers
SUPPORT = {
    2023: (1840, 214, 96, 71, 132, 18),
    2024: (1962, 221, 118, 94, 149, 27),
}
THEMES = ("学力", "安全", "いじめ・不登校", "施設", "地域との連携", "情報発信")
MEETINGS = ("総合教育会議", "教育行政連絡会", "学校協議会")


def write_children(folder: Path) -> None:
    _support(folder, random.Random(601))
    _places(folder, random.Random(602))
    _meetings(folder, random.Random(603))
    _opinions(folder, random.Random(604))


def _support(folder: Path, rng: random.Random) -> None:
    keys = ("consultations", "notifications", "found", "linked", "truancy", "young_carers")
    rows: list[Row] = []
    for year, totals in SUPPORT.items():
        columns = [spread(total, 12, rng) for total in totals]
        for month, numbers in zip(months_of(year), zip(*columns, strict=True), strict=True):
            shown = f"令和{month.year - 2018}年{month.month}月"
            rows.append({"month": shown} | dict(zip(keys, numbers, strict=True)))
    write_register(
        folder, "child-support", rows, habit=Habit("cp932", full_width=True, totals=True)
    )


def _places(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, more in ((2023, 0), (2024, 2)):
        for month in months_of(year):
            for kind, places in (("こども食堂", 14), ("学習支援", 6), ("フリースペース", 3)):
                days = (places + more) * rng.randint(2, 5)
                rows.append(
                    {
                        "month": f"{month.year}/{month.month}",
                        "kind": kind,
                        "places": places + more,
                        "days": days,
                        "participants": days * rng.randint(9, 24),
                    }
                )
    write_register(folder, "child-places", rows, habit=Habit("cp932", totals=True))


def _meetings(folder: Path, rng: random.Random) -> None:
    schools = [f"見本小学校{number}" for number in range(1, 13)]
    schools += [f"見本中学校{number}" for number in range(1, 7)]
    rows: list[Row] = []
    for year in (2023, 2024):
        for school in schools:
            for first in (4, 8, 13):
                rows.append(_meeting(year, (first, first + 2), MEETINGS[2], school, rng))
        for kind, number in ((MEETINGS[0], 2), (MEETINGS[1], 3)):
            rows += [_meeting(year, (5, 14), kind, None, rng) for _ in range(number)]
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(folder, "school-meetings", rows, habit=Habit("xlsx", days="cell", totals=True))


def _meeting(
    year: int, months: tuple[int, int], kind: str, school: str | None, rng: random.Random
) -> Row:
    return {
        "held_on": day_in(year, rng, months=months),
        "kind": kind,
        "school": school,
        "participants": rng.randint(7, 15),
        "opinions": rng.randint(0, 4),
    }


def opinion_path(received: date, soon: int, rng: random.Random) -> list[Step]:
    """From opinion to reply, mostly in time, and to what changed or did not."""
    path = [("opinion", received)]
    if rng.random() < 0.97:
        path.append(("replied", later(received, rng, 2, soon + soon // 4)))
        luck = rng.random()
        if luck < 0.35:
            path.append(("reflected", later(path[-1][1], rng, 30, 330)))
        elif luck < 0.8:
            path.append(("noted", later(path[-1][1], rng, 5, 60)))
    return [step for step in path if step[1] <= LAST_DAY]


def _opinions(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    days = sorted(day_in(year, rng) for year, n in ((2023, 34), (2024, 41)) for _ in range(n))
    for index, received in enumerate(days, 1):
        number = f"S{index:03}"
        theme = rng.choice(THEMES)
        path = opinion_path(received, 60, rng)
        states = dict(path)
        rows.append(
            {
                "number": number,
                "received_on": received,
                "meeting": rng.choice(MEETINGS),
                "theme": theme,
                "opinion_text": f"{theme}についての意見（架空）",
                "reply": "回答（架空）" if "replied" in states else None,
                "change": f"{theme}の取組に反映（架空）" if "reflected" in states else None,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path
    write_register(folder, "school-opinions", rows, habit=Habit("cp932", days="wareki"))
    write_history(folder, "school-opinions", histories, habit=Habit("cp932", days="short"))
