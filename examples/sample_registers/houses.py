"""Programme 11: vacant houses, from report to what became of them, with letters and seminars."""

import random
from datetime import date, timedelta
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import LAST_DAY, MADE_UP, address, day_in, later, person, read_areas

NAMES = list(read_areas())
# Reports of a year, and cases closed in it. What is unresolved hardly changes: 398, 406, 409.
REPORTED = {2019: 130, 2020: 118, 2021: 137, 2022: 149, 2023: 160, 2024: 171, 2025: 28}
CLOSED = {2020: 31, 2021: 44, 2022: 61, 2023: 152, 2024: 168, 2025: 12}
STEPS = (
    ("inspected", 8, 36),
    ("advised", 25, 75),
    ("recommended", 190, 370),
    ("ordered", 90, 190),
)
LETTERS = {
    "inspected": "お願い",
    "advised": "助言・指導",
    "recommended": "勧告",
    "ordered": "命令",
    "executed": "戒告",
}
# Paths that are rare; each must occur.
RARE = (
    (2023, 2024, ("inspected", "advised", "recommended", "ordered", "executed")),
    (2023, 2024, ("inspected", "advised", "recommended", "ordered", "resolved")),
    (2023, 2024, ("inspected", "advised", "recommended", "resolved")),
    (2023, 2024, ("inspected", "executed")),
    (2023, 2023, ("resolved",)),
    (2023, 2023, ("not_vacant",)),
    (2024, 2024, ("inspected", "not_vacant")),
    (2022, None, ("inspected", "advised", "recommended", "ordered")),
)


def write_houses(folder: Path) -> None:
    rng = random.Random(501)
    closing: list[tuple[int, int]] = []
    cases: list[tuple[list[Step], bool]] = []
    for reported, closed, states in RARE:
        grave = bool({"recommended", "executed"} & set(states))
        cases.append((_rare(reported, states, rng), grave))
        closing += [(reported, closed)] if closed else []
    waiting: list[int] = []
    for year, number in REPORTED.items():
        waiting += [year] * (number - sum(each[0] == year for each in RARE))
        for _ in range(CLOSED.get(year, 0) - sum(each[1] == year for each in closing)):
            begun = waiting.pop(rng.randrange(len(waiting)))
            cases.append((_closed(begun, year, rng), False))
    cases += [_open(year, rng) for year in waiting]
    cases.sort(key=lambda case: case[0][0][1])
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    for index, (path, grave) in enumerate(cases, 1):
        day = path[0][1]
        number = f"{day.year - (day.month < 4)}-{index}"
        rows.append(_case(number, path, grave, rng))
        histories[number] = path
    write_register(folder, "vacant-houses", rows, habit=Habit("cp932", days="short"))
    write_history(folder, "vacant-houses", histories, habit=Habit("cp932", days="short"))
    _letters(folder, rows, histories, rng)
    _seminars(folder, random.Random(502))


def _rare(year: int, states: tuple[str, ...], rng: random.Random) -> list[Step]:
    path = [("reported", date(year, 4, rng.randint(3, 28)))]
    days = {state: (least, least + 20) for state, least, _ in STEPS}
    if states == ("inspected", "executed"):
        days["executed"] = (380, 420)  # the owner was sought for a year
    for state in states:
        path.append((state, later(path[-1][1], rng, *days.get(state, (150, 200)))))
    return path


def _closed(begun: int, closed: int, rng: random.Random) -> list[Step]:
    """Closed in a year: by the owner, or because nobody should have reported it."""
    months = (4, 5) if closed == 2025 else (4, 15)
    end = min(day_in(closed, rng, months=months), LAST_DAY)
    start = day_in(begun, rng)
    if start > end - timedelta(days=3):
        start = end - timedelta(days=rng.randint(3, 20))
        start = max(start, date(begun, 4, 1))
    path = [("reported", start)]
    for state, least, most in STEPS[: 2 if rng.random() < 0.9 else 3]:
        day = later(path[-1][1], rng, least, most)
        if day >= end:
            break
        path.append((state, day))
    away = len(path) < 3 and path[-1][0] in ("reported", "inspected") and rng.random() < 0.1
    return [*path, ("not_vacant" if away else "resolved", end)]


def _open(begun: int, rng: random.Random) -> tuple[list[Step], bool]:
    grave = rng.random() < 0.06
    start = day_in(begun, rng, months=(4, 5) if begun == 2025 else (4, 15))
    path = [("reported", min(start, LAST_DAY))]
    for (state, least, most), lost in zip(
        STEPS[: 3 if grave else 2], (0.01, 0.12, 0.1), strict=False
    ):
        if rng.random() < lost:
            break
        day = later(path[-1][1], rng, least, most)
        if day > LAST_DAY:
            break
        path.append((state, day))
    return path, grave


def _case(number: str, path: list[Step], grave: bool, rng: random.Random) -> Row:
    states = dict(path)
    inspected = states.get("inspected")
    found = inspected and later(inspected, rng, 5, 24)
    known = found if "advised" in states or rng.random() < 0.1 else None
    if "executed" in states and "advised" not in states:
        known = None  # the office acts itself where nobody is found
    judged = "特定空家等" if grave else rng.choice(("管理不全空家等", "その他の空家等"))
    lawful = grave or "recommended" in states
    if lawful and not grave:
        judged = "管理不全空家等"
    searched = inspected and later(inspected, rng, 40, 85)
    if path[-1][0] == "not_vacant":
        judged = "空家等でない"
    ordered = states.get("ordered")
    return {
        "case_no": number,
        "area": rng.choice(NAMES),
        "reported_on": path[0][1],
        "reporter": rng.choice(("住民", "町会", "区の調査", "関係機関")),
        "building": rng.choice(("戸建て", "長屋", "共同住宅", "店舗")),
        "problem": rng.choice(("建物の破損", "草木", "ごみ・害虫", "防犯")),
        "inspected_on": inspected,
        "grade": inspected and ("A" if grave else rng.choice("BC")),
        "judged": inspected and judged,
        "graded_on": inspected,
        "law_from": inspected if lawful else None,
        "owner_found": inspected
        and ("判明" if known else "不明" if searched < LAST_DAY else "調査中"),
        "owner_found_on": known,
        "search_ended_on": None if known or not searched or searched >= LAST_DAY else searched,
        "execute_after": ordered and ordered + timedelta(days=90),
        "address": address(rng),
        "owner_name": person(rng) if known else None,
        "owner_address": address(rng) if known else None,
        "owner_situation": MADE_UP if known else None,
        "remarks": MADE_UP,
        "state": path[-1][0],
    }


def _letters(
    folder: Path, rows: list[Row], histories: dict[str, list[Step]], rng: random.Random
) -> None:
    letters: list[Row] = []
    for row in rows:
        for state, day in histories[row["case_no"]]:
            if state not in LETTERS or day < date(2023, 4, 1) or not row["owner_found_on"]:
                continue
            sent = later(day, rng, 0, 2) if state != "inspected" else row["owner_found_on"]
            law = state != "inspected"
            letters.append(
                {
                    "case_no": row["case_no"],
                    "sent_on": sent,
                    "step": LETTERS[state],
                    "delivery": "配達証明" if law else "普通郵便",
                    "addressee": row["owner_name"],
                    "reply_by": sent + timedelta(days=30),
                    "replied_on": later(sent, rng, 4, 50) if rng.random() < 0.4 else None,
                }
            )
    letters.sort(key=lambda letter: (letter["sent_on"], letter["case_no"]))
    for number, letter in enumerate(letters, 1):
        letter["number"] = f"見本住地第{number}号"
    write_register(folder, "vacant-house-letters", letters, habit=Habit("cp932", days="short"))


def _seminars(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, kinds in ((2023, (2, 3, 4)), (2024, (3, 5, 6))):
        for kind, number in zip(("セミナー", "相談ブース", "個別相談"), kinds, strict=True):
            for _ in range(number):
                people = rng.randint(8, 48) if kind != "個別相談" else rng.randint(1, 5)
                rows.append(
                    {
                        "held_on": day_in(year, rng),
                        "kind": kind,
                        "partner": "見本不動産団体（架空）",
                        "participants": people,
                        "consultations": None if kind == "セミナー" else people // 2 + 1,
                    }
                )
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(folder, "vacant-house-seminars", rows, habit=Habit("cp932", totals=True))
