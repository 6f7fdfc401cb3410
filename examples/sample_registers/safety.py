"""Programmes 9 and 10: crime and traffic safety, abandoned bicycles."""

import random
from datetime import date, timedelta
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import (
    LAST_DAY,
    MADE_UP,
    address,
    day_in,
    later,
    months_of,
    person,
    phone,
    read_areas,
    spread,
)

NAMES = list(read_areas())
STATION = "あびこ"
# Counted once a year; the first station is the one that the ward works at.
ANNUAL = {
    2023: {STATION: 264, "見本中央": 61, "見本北": 47, "見本南": 22, "見本港": 18},
    2024: {STATION: 134, "見本中央": 58, "見本北": 39, "見本南": 25, "見本港": 12},
}
POLICE = {  # street crimes, frauds, accidents, of the elderly, of bicycles
    2022: (1058, 63, 497, 171, 204),
    2023: (1032, 71, 486, 168, 201),
    2024: (921, 58, 451, 163, 187),
}


def write_safety(folder: Path) -> None:
    _cameras(folder, random.Random(401))
    _recorders(folder, random.Random(402))
    _classes(folder, random.Random(403))
    _police(folder, random.Random(404))
    _bicycles(folder, random.Random(405))
    _removals(folder, random.Random(406))


def _cameras(folder: Path, rng: random.Random) -> None:
    """Three movable cameras at the end of 2024, two the year before; the fixed ones stay."""
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}

    def add(number: str, kind: str, path: list[Step]) -> None:
        rows.append(
            {
                "number": number,
                "kind": kind,
                "area": rng.choice(NAMES),
                "place": f"見本公園{rng.randint(1, 40)}",
                "set_on": path[0][1],
                "review_on": path[-1][1] + timedelta(days=180) if kind == "移動式" else None,
                "wanted_by": rng.choice(("警察署", "地域", "区役所")),
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path

    for number, start, moves in (("M1", date(2022, 5, 9), 5), ("M2", date(2023, 2, 1), 3)):
        days = [start + timedelta(days=170 * step) for step in range(moves + 1)]
        add(
            number,
            "移動式",
            [("moved" if step % 2 else "set", day) for step, day in enumerate(days)],
        )
    add("M3", "移動式", [("set", date(2024, 6, 3)), ("moved", date(2024, 12, 2))])
    old = [("set", date(2020, 4, 6)), ("moved", date(2021, 4, 5)), ("removed", date(2023, 6, 30))]
    add("M0", "移動式", old)
    for number in range(1, 47):
        start = day_in(rng.randint(2016, 2022), rng)
        path = [("set", start)]
        if number > 44:
            path.append(("removed", date(2024, 10, number - 30)))
        add(f"F{number:02}", "固定式", path)
    write_register(folder, "cameras", rows, habit=Habit("cp932", days="wareki"))
    write_history(folder, "cameras", histories, habit=Habit("cp932", days="slash"))


def _recorders(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    days = sorted(
        day_in(year, rng)
        for year, number in ((2022, 60), (2023, 90), (2024, 140))
        for _ in range(number)
    )
    for index, applied in enumerate(days, 1):
        path = [("applied", applied)]
        if rng.random() < 0.05:
            path.append(("withdrawn", later(applied, rng, 1, 10)))
        elif (lent := later(applied, rng, 1, 16)) <= date(2025, 3, 31):
            path.append(("lent", lent))
            back = later(lent, rng, 60, 380)
            if rng.random() < 0.85 and back <= date(2025, 3, 31):
                path.append(("returned", back))
        number = f"L{index:04}"
        rows.append(
            {
                "number": number,
                "applied_on": applied,
                "area": rng.choice(NAMES),
                "name": person(rng),
                "address": address(rng),
                "phone": phone(rng),
                "age_group": rng.choices(("65歳未満", "65～74歳", "75歳以上"), (5, 30, 65))[0],
                "device": f"R-{index % 120 + 1:03}" if "lent" in dict(path) else None,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path
    write_register(folder, "recorder-loans", rows, habit=Habit("cp932", days="short"))
    write_history(folder, "recorder-loans", histories, habit=Habit("cp932", days="short"))


def _classes(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, number in ((2023, 38), (2024, 46)):
        for _ in range(number):
            kind = rng.choice(
                ("防犯教室", "防犯キャンペーン", "交通安全教室", "交通安全キャンペーン")
            )
            rows.append(
                {
                    "held_on": day_in(year, rng),
                    "kind": kind,
                    "audience": rng.choice(("こども", "高齢者") if "教室" in kind else ("一般",)),
                    "area": rng.choice(NAMES),
                    "with_company": kind.startswith("交通") and rng.random() < 0.25,
                    "participants": rng.randint(12, 180),
                }
            )
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(folder, "safety-classes", rows, habit=Habit("xlsx", days="wareki", totals=True))


def _police(folder: Path, rng: random.Random) -> None:
    keys = ("street_crimes", "frauds", "accidents", "elderly_accidents", "bicycle_accidents")
    rows: list[Row] = []
    for year, totals in POLICE.items():
        columns = [spread(total, 12, rng) for total in totals]
        for month, numbers in zip(months_of(year), zip(*columns, strict=True), strict=True):
            shown = f"R{month.year - 2018}.{month.month}"
            rows.append({"month": shown} | dict(zip(keys, numbers, strict=True)))
    write_register(
        folder, "police-counts", rows, habit=Habit("cp932", full_width=True, totals=True)
    )


def _bicycles(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, stations in ANNUAL.items():
        for station, parked in stations.items():
            rows.append(
                {
                    "counted_on": date(year, 11, 14 + year % 2),
                    "station": station,
                    "survey": "年次調査",
                    "parked": parked,
                }
            )
            day, step = date(year, 4, 3), 14 if station == STATION else 60
            while day < date(year + 1, 4, 1):
                seen = round(parked * rng.uniform(0.6, 1.1))
                rows.append(
                    {
                        "counted_on": day,
                        "station": station,
                        "survey": "巡回",
                        "parked": seen,
                        "warnings": round(seen * rng.uniform(0.5, 0.9)),
                    }
                )
                day += timedelta(days=step)
    rows.sort(key=lambda row: (row["counted_on"], list(ANNUAL[2024]).index(row["station"])))
    write_register(folder, "bicycles", rows, habit=Habit("cp932", days="wareki", totals=True))


def _removals(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    days = sorted(day_in(year, rng) for year, n in ((2023, 330), (2024, 240)) for _ in range(n))
    for index, warned in enumerate(days, 1):
        number = f"B{index:04}"
        path = [("warned", warned)]
        if rng.random() < 0.35:
            path.append(("gone", later(warned, rng, 1, 6)))
        elif rng.random() < 0.98:
            removed = later(warned, rng, 2, 8)
            path.append(("removed", removed))
            if rng.random() < 0.99:
                path.append(("stored", later(removed, rng, 0, 3)))
                back, gone = later(path[-1][1], rng, 2, 60), later(path[-1][1], rng, 170, 200)
                if rng.random() < 0.55:
                    path.append(("returned", back))
                elif rng.random() < 0.95:
                    path.append(("disposed", gone))
        path = [step for step in path if step[1] <= LAST_DAY]
        rows.append(
            {
                "number": number,
                "station": rng.choices(list(ANNUAL[2024]), (60, 14, 12, 8, 6))[0],
                "kind": "自転車" if rng.random() < 0.94 else "原動機付自転車",
                "warned_on": warned,
                "yard": "見本保管所" if "stored" in dict(path) else None,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path
    write_register(folder, "bicycle-removals", rows, habit=Habit("xlsx", days="short"))
    write_history(folder, "bicycle-removals", histories, habit=Habit("xlsx", days="cell"))
