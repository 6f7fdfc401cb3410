"""Programmes 4 to 6: community watch, support offices and talks, health."""

import random
from datetime import date, timedelta
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import (
    LAST_DAY,
    MADE_UP,
    address,
    birth_date,
    day_in,
    later,
    months_of,
    person,
    phone,
    read_areas,
)

AREAS = read_areas()
NAMES = list(AREAS)
WATCHING = {2022: 3, 2023: 3, 2024: 5}  # areas in which the network has been set up
UNTIL = date(2025, 3, 31)


def write_welfare(folder: Path) -> None:
    _watch(folder, random.Random(201))
    _talks(folder, random.Random(202))
    _offices(folder, random.Random(203))
    _checks(folder, random.Random(204))
    _classes(folder, random.Random(205))


def _watch(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    for year, built in WATCHING.items():
        for index, area in enumerate(NAMES):
            for _ in range(55 if index < built else 3):
                number = f"W{len(rows) + 1:04}"
                path = _path(day_in(year, rng), rng)
                rows.append(_watched(number, area, path, rng))
                histories[number] = path
    write_register(folder, "watch-network", rows, habit=Habit("cp932", days="short"))
    write_history(folder, "watch-network", histories, habit=Habit("cp932", days="short"))
    _watch_visits(folder, rows, histories, rng)


def _path(listed: date, rng: random.Random) -> list[Step]:
    """From candidate to as far as one person came by the end of the year."""
    path = [("candidate", listed)]

    def step(state: str, least: int, most: int) -> bool:
        day = later(path[-1][1], rng, least, most)
        if day <= UNTIL:
            path.append((state, day))
        return day <= UNTIL

    if rng.random() < 0.06:
        step("ended", 20, 200)
    elif rng.random() < 0.98 and step("asked", 5, 55):
        answer = rng.random()
        if answer < 0.05:
            step("ended", 10, 80)
        elif answer < 0.27:
            step("declined", 5, 80)
        elif answer < 0.97 and step("registered", 5, 80):
            if rng.random() < 0.04:
                step("ended", 10, 60)
            elif rng.random() < 0.95 and step("watched", 3, 28):
                if rng.random() < 0.12:
                    step("ended", 100, 500)
                elif rng.random() < 0.9 and step("renewed", 650, 725) and rng.random() < 0.9:
                    if step("watched", 1, 5) and rng.random() < 0.1:
                        step("ended", 5, 60)
                elif path[-1][0] == "renewed" and rng.random() < 0.5:
                    step("ended", 5, 60)
    return path


def _watched(number: str, area: str, path: list[Step], rng: random.Random) -> Row:
    states = dict(path)
    agreed = states.get("renewed", states.get("registered"))
    consent = None
    if "asked" in states:
        consent = "同意" if agreed else "不同意" if "declined" in states else "未回答"
    return {
        "number": number,
        "area": area,
        "listed_on": path[0][1],
        "found_by": rng.choice(("行政の名簿", "民生委員", "地域支援事務所", "本人の申出")),
        "name": person(rng),
        "address": address(rng),
        "phone": phone(rng),
        "birth_date": birth_date(rng),
        "care_reason": rng.choice(("要介護", "障害", "難病", "一人暮らし高齢者", "その他")),
        "consent": consent,
        "consent_on": agreed,
        "consent_until": agreed and agreed + timedelta(days=730),
        "watcher": rng.choice(("地域支援事務所", "民生委員", "町会"))
        if "watched" in states
        else None,
        "remarks": MADE_UP,
        "state": path[-1][0],
    }


def _watch_visits(
    folder: Path, rows: list[Row], histories: dict[str, list[Step]], rng: random.Random
) -> None:
    visits: list[Row] = []
    for row in rows:
        states = dict(histories[row["number"]])
        if "watched" not in states:
            continue
        day, end = later(states["registered"], rng, 20, 60), states.get("ended", UNTIL)
        while day <= end:
            outcome = rng.choices(
                ("変わりなし", "不在", "相談につないだ", "緊急の対応"), (80, 12, 7, 1)
            )
            visits.append(
                {
                    "case_number": row["number"],
                    "area": row["area"],
                    "visited_on": day,
                    "visitor": row["watcher"],
                    "outcome": outcome[0],
                    "condition": MADE_UP,
                }
            )
            day = later(day, rng, 80, 110)
    visits.sort(key=lambda visit: str(visit["visited_on"]))
    for number, visit in enumerate(visits, 1):
        visit["number"] = f"{number:05}"
    write_register(folder, "watch-visits", visits, habit=Habit("xlsx", days="cell"))


def _talks(folder: Path, rng: random.Random) -> None:
    """Nine areas have held a talk, five of them have a plan; three have not yet begun."""
    first = (2021, 2022, 2022, 2022, 2023, 2023, 2024, 2024, 2024)
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    for index, area in enumerate(NAMES):
        path = [("not_held", date(2021, 4, 1))]
        if index < len(first):
            path.append(("held", day_in(first[index], rng, months=(5, 11))))
        if index < 5:
            path.append(("plan_made", path[-1][1] + timedelta(days=240 + 30 * index)))
        held = len(path) > 1
        rows.append(
            {
                "area": area,
                "sessions": rng.randint(1, 5) if held else None,
                "participants": rng.randint(20, 130) if held else None,
                "plan": f"{area}の小地域福祉計画（架空）" if index < 5 else None,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[area] = path
    write_register(folder, "area-talks", rows, habit=Habit("cp932", totals=True))
    write_history(folder, "area-talks", histories, habit=Habit("cp932", days="wareki"))


def _offices(folder: Path, rng: random.Random) -> None:
    """Opened in all areas in April 2024."""
    rows: list[Row] = []
    for month in months_of(2024):
        for area, people in AREAS.items():
            consultations = rng.randint(5, 9) * people // 4000
            rows.append(
                {
                    "month": f"令和{month.year - 2018}年{month.month}月",
                    "area": area,
                    "open_days": rng.randint(8, 13),
                    "consultations": consultations,
                    "linked": rng.randint(consultations // 4, consultations // 2),
                }
            )
    write_register(
        folder, "support-offices", rows, habit=Habit("cp932", full_width=True, totals=True)
    )


def _checks(folder: Path, rng: random.Random) -> None:
    """Examined in all areas together, of those who may be: both aims of the year are reached."""
    kinds = {
        "特定健診": (0.145, 0.247, 0.263),
        "胃がん検診": (0.36, 0.064, 0.068),
        "大腸がん検診": (0.42, 0.094, 0.101),
        "肺がん検診": (0.42, 0.081, 0.088),
        "乳がん検診": (0.23, 0.152, 0.158),
        "子宮頸がん検診": (0.31, 0.163, 0.171),
    }
    rows: list[Row] = []
    for year in (2023, 2024):
        for kind, (share, *examined) in kinds.items():
            for area, people in AREAS.items():
                eligible = round(people * share)
                part = examined[year - 2023] * rng.uniform(0.9, 1.1)
                rows.append(
                    {
                        "fiscal_year": f"R{year - 2018}",
                        "kind": kind,
                        "area": area,
                        "eligible": eligible,
                        "examined": round(eligible * part),
                    }
                )
    write_register(folder, "health-checks", rows, habit=Habit("utf-8-sig", totals=True))


def _classes(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, sites in ((2023, 54), (2024, 58)):
        for month in months_of(year):
            for site in range(sites):
                sessions = rng.randint(3, 5)
                rows.append(
                    {
                        "held_on": month + timedelta(days=27),
                        "kind": "百歳体操",
                        "area": NAMES[site % 12],
                        "site": f"見本会場{site + 1}",
                        "sessions": sessions,
                        "participants": sessions * rng.randint(6, 22),
                    }
                )
        for index in range(28 + 6 * (year - 2023)):
            rows.append(
                {
                    "held_on": day_in(year, rng),
                    "kind": rng.choice(("健康講座", "栄養講座", "ウォーキング", "受診の勧奨")),
                    "area": NAMES[index % (10 + year - 2023)],
                    "site": f"見本会館{index % 12 + 1}",
                    "sessions": 1,
                    "participants": rng.randint(8, 60),
                }
            )
    rows.sort(key=lambda row: (str(row["held_on"]), row["kind"]))
    rows = [row for row in rows if row["held_on"] <= LAST_DAY]
    for number, row in enumerate(rows, 1):
        row |= {"number": f"G{number:05}", "remarks": MADE_UP}
    write_register(folder, "health-classes", rows, habit=Habit("cp932", days="short", totals=True))
