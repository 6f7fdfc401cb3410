"""Programmes 7 and 8: individual support plans, drills and leaflets."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import (
    MADE_UP,
    address,
    birth_date,
    day_in,
    later,
    person,
    read_areas,
)

AREAS = read_areas()
NAMES = list(AREAS)
UNTIL = date(2025, 3, 31)
BEGAN = date(2019, 4, 1)
# The year in which all associations of an area had their plans; the last five are not ready.
READY = (2020, 2021, 2022, 2022, 2023, 2024, 2024, None, None, None, None, None)


def write_disaster(folder: Path) -> None:
    associations = _associations(folder, random.Random(301))
    _people(folder, associations, random.Random(302))
    _drills(folder, random.Random(303))
    _leaflets(folder, random.Random(304))


def _associations(folder: Path, rng: random.Random) -> dict[str, list[Step]]:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    for index, area in enumerate(NAMES):
        ready = READY[index]
        for town in range(1, 16 + index * 5 % 6):
            number = f"{index + 1:02}-{town:02}"
            path = [("not_started", BEGAN)]
            if ready is not None:
                path += _made(ready if town == 1 else rng.randint(2020, ready), rng)
            elif town > 2:
                path += _perhaps(rng)
            histories[number] = path
            rows.append(
                {
                    "number": number,
                    "area": area,
                    "association": f"見本{index + 1}丁目{town}町会",
                    "households": rng.randint(90, 420),
                    "contact_name": person(rng),
                    "made_on": dict(path).get("made"),
                    "remarks": MADE_UP,
                    "state": path[-1][0],
                }
            )
    habit = Habit("cp932", days="wareki", totals=True)
    write_register(folder, "support-plan-associations", rows, habit=habit)
    write_history(
        folder, "support-plan-associations", histories, habit=Habit("cp932", days="slash")
    )
    return histories


def _made(year: int, rng: random.Random) -> list[Step]:
    """Made in a year, explained before it; most were updated since."""
    made = day_in(year, rng, months=(8, 15))
    path = [("explained", later(made, rng, -100, -40)), ("made", made)]
    updated = later(made, rng, 250, 420)
    if rng.random() < 0.95 and updated <= UNTIL:
        path.append(("updated", updated))
    return path


def _perhaps(rng: random.Random) -> list[Step]:
    luck = rng.random()
    if luck < 0.35:
        return _made(rng.randint(2022, 2024), rng)
    return [("explained", day_in(2024, rng))] if luck < 0.6 else []


def _people(folder: Path, associations: dict[str, list[Step]], rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    for association, steps in associations.items():
        for _ in range(rng.randint(4, 9)):
            number = f"P{len(rows) + 1:04}"
            path = _plan(dict(steps), rng)
            histories[number] = path
            made = dict(path).get("made")
            rows.append(
                {
                    "number": number,
                    "area": NAMES[int(association[:2]) - 1],
                    "association": association,
                    "listed_on": path[0][1],
                    "name": person(rng),
                    "address": address(rng),
                    "birth_date": birth_date(rng),
                    "care_reason": rng.choice(
                        ("要介護", "身体障害", "知的障害", "精神障害", "難病")
                    ),
                    "helper_name": person(rng) if made else None,
                    "shelter": f"見本小学校{rng.randint(1, 12)}" if made else None,
                    "made_on": made,
                    "remarks": MADE_UP,
                    "state": path[-1][0],
                }
            )
    write_register(folder, "support-plans", rows, habit=Habit("xlsx", days="cell"))
    write_history(folder, "support-plans", histories, habit=Habit("xlsx", days="cell"))


def _plan(association: dict[str, date], rng: random.Random) -> list[Step]:
    """One person's plan: most follow their association, some leave the list."""
    path = [("not_started", day_in(rng.randint(2019, 2021), rng))]
    if "explained" in association and rng.random() < 0.95:
        told = max(later(association["explained"], rng, 0, 30), path[0][1])
        path.append(("explained", told))
        if "made" in association and rng.random() < 0.97:
            path.append(("made", max(later(association["made"], rng, 0, 60), told)))
            if "updated" in association and rng.random() < 0.97:
                path.append(
                    ("updated", max(later(association["updated"], rng, 0, 60), path[-1][1]))
                )
    path = [step for step in path if step[1] <= UNTIL]
    if rng.random() < 0.08 and (left := later(path[-1][1], rng, 30, 400)) <= UNTIL:
        path.append(("ended", left))
    return path


def _drills(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}

    def add(day: date, kind: str, area: str | None, **more: object) -> None:
        number = f"D{len(rows) + 1:03}"
        path = [("planned", later(day, rng, -90, -40))]
        if more.pop("cancelled", False):
            path.append(("cancelled", later(day, rng, -6, 0)))
        elif day < date(2025, 3, 10):
            path += [("held", day), ("reported", later(day, rng, 3, 40))]
        elif day < UNTIL:
            path.append(("held", day))
        path = [path[0], *(step for step in path[1:] if step[1] <= UNTIL)]
        counted = path[-1][0] == "reported"
        row = {"number": number, "name": f"{area or '区'}の{kind}", "kind": kind, "area": area}
        row |= {"planned_on": day, "remarks": MADE_UP, "state": path[-1][0]}
        rows.append(row | (more if counted else {}))
        histories[number] = path

    for year, areas, general in ((2023, 9, (612, 254, 127)), (2024, 11, (735, 286, 138))):
        _drills_of(year, areas, general, add=add, rng=rng)
    add(date(2025, 3, 20), "講習会", NAMES[2])
    add(date(2025, 5, 18), "地域防災訓練", NAMES[0])
    write_register(folder, "drills", rows, habit=Habit("cp932", days="wareki", full_width=True))
    write_history(folder, "drills", histories, habit=Habit("cp932", days="wareki", full_width=True))


def _drills_of(
    year: int,
    areas: int,
    general: tuple[int, int, int],
    *,
    add: Callable[..., None],
    rng: random.Random,
) -> None:
    """One year: the ward's own drill, those of the areas, of shelters, courses, one cancelled."""
    participants, answered, unprepared = general
    answers = {"participants": participants, "answered": answered, "unprepared": unprepared}
    add(date(year, 11, 12), "総合防災訓練", None, **answers)
    for area in NAMES[:areas]:
        people = rng.randint(40, 210)
        add(day_in(year, rng, months=(9, 14)), "地域防災訓練", area, participants=people)
    for area in NAMES[:4]:
        add(
            day_in(year, rng, months=(6, 9)),
            "避難所開設訓練",
            area,
            participants=rng.randint(20, 60),
        )
    for index in range(8 + 2 * (year - 2023)):
        people = rng.randint(15, 45)
        answers = {
            "participants": people,
            "answered": people - 5,
            "unprepared": people // 2 - 3,
        }
        add(day_in(year, rng, months=(5, 14)), "講習会", NAMES[index], **answers)
    add(date(year, 9, 2), "地域防災訓練", NAMES[11], cancelled=True)


def _leaflets(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, every_home in ((2023, False), (2024, True)):
        if every_home:
            rows += [
                {
                    "handed_on": day_in(year, rng, months=(6, 7)),
                    "area": area,
                    "channel": "全戸配布",
                    "copies": people * 10 // 21,
                }
                for area, people in AREAS.items()
            ]
        rows += [
            {
                "handed_on": day_in(year, rng),
                "area": rng.choice(NAMES),
                "channel": rng.choice(("講習会", "窓口", "催し")),
                "copies": rng.randint(2, 16) * 10,
            }
            for _ in range(24)
        ]
    rows.sort(key=lambda row: str(row["handed_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(
        folder, "timeline-leaflets", rows, habit=Habit("cp932", days="short", totals=True)
    )
