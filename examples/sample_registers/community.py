"""Programmes 1 to 3: collaborations, area councils, joining a town association."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import MADE_UP, SAMPLE, day_in, later, person, phone, read_areas, spread

AREAS = list(read_areas())
KNOW = {2022: (431, 168), 2023: (452, 186), 2024: (448, 207)}  # answered, know their area council

EVENTS = (
    "夏まつり",
    "清掃活動",
    "もちつき",
    "こども食堂",
    "ふれあい喫茶",
    "防犯パトロール",
    "文化祭",
)
SUPPORT = ("広報紙の発行", "SNS・ホームページ", "デジタル化の支援", "会議・研修")


def write_community(folder: Path) -> None:
    _talks(folder, random.Random(101))
    _councils(folder, random.Random(102))
    _awareness(folder, random.Random(103))
    _visits(folder, random.Random(104))


def _talks(folder: Path, rng: random.Random) -> None:
    """How each collaboration of the sample came about, and talks that came to nothing."""
    with (SAMPLE / "registers/collaborations.csv").open(encoding="utf-8", newline="") as file:
        running = [
            row
            for row in csv.DictReader(file)
            if row["主体"] == "区役所" or row["開始日"] >= "2024-04-01" or row["終了日"]
        ]
    rows: list[Row] = []
    paths: list[list[Step]] = []
    for number, row in enumerate(running):
        start = date.fromisoformat(row["開始日"])
        begun = later(start, rng, -150, -60)
        talk = later(begun, rng, 5, 40)
        path = [("approached", begun), ("talking", talk), ("running", start)]
        if row["終了日"]:
            end = date.fromisoformat(row["終了日"])
            if number % 2:
                path.append(("continued", later(start, rng, 150, 200)))
            path.append(("ended", max(end, path[-1][1])))
        elif start < date(2024, 4, 1):
            path.append(("continued", start + timedelta(days=360)))
        joined = row["主体"] == "地域" and start >= date(2024, 4, 1)
        channel = "交流会" if joined else "区役所の働きかけ"
        rows.append(
            {
                "lead": row["主体"],
                "area": row["地域"] or None,
                "partner": row["相手"],
                "partner_kind": row["相手の種類"],
                "channel": channel,
                "approached_on": begun,
                "collaboration": row["番号"],
            }
        )
        paths.append(path)
    _add_vain(rows, paths, rng)
    # One partner came to work with a second area: an organisation counts once.
    first = next(index for index, row in enumerate(rows) if row["channel"] == "交流会")
    rows.append(rows[first] | {"area": AREAS[11]})
    paths.append(paths[first])
    _write_talks(folder, rows, paths)


def _add_vain(rows: list[Row], paths: list[list[Step]], rng: random.Random) -> None:
    for year, number in ((2023, 7), (2024, 10)):
        for index in range(number):
            kind = rng.choice(("大学", "NPO", "企業"))
            begun = day_in(year, rng)
            path = [("approached", begun)]
            if index % 3:
                path.append(("talking", later(begun, rng, 5, 40)))
            if year == 2023 or index < 5:
                path.append(("declined", later(path[-1][1], rng, 10, 60)))
            rows.append(
                {
                    "lead": "区役所",
                    "partner": f"見本団体{index + year - 2022}（架空）",
                    "partner_kind": kind,
                    "channel": rng.choice(("ラウンドテーブル", "相手の申出", "その他")),
                    "approached_on": begun,
                }
            )
            paths.append(path)


def _write_talks(folder: Path, rows: list[Row], paths: list[list[Step]]) -> None:
    numbers = [f"T{number:04}" for number in range(1, len(rows) + 1)]
    for number, row, path in zip(numbers, rows, paths, strict=True):
        row |= {"number": number, "remarks": MADE_UP}
        row["state"] = path[-1][0]
    write_register(folder, "collaboration-talks", rows, habit=Habit("cp932", days="wareki"))
    write_history(
        folder,
        "collaboration-talks",
        dict(zip(numbers, paths, strict=True)),
        habit=Habit("cp932", days="short"),
    )


def _councils(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year in (2023, 2024):
        for index, area in enumerate(AREAS):
            more = year - 2023
            digital = 1 + rng.randint(0, 1) if index < 5 + 4 * more else 0
            numbers = (
                2 + rng.randint(0, 2) if index < 8 + 3 * more else 1,
                3 + 2 * more,
                digital,
                4,
            )
            for _ in range(rng.randint(8, 12)):
                rows.append(
                    {
                        "area": area,
                        "held_on": day_in(year, rng),
                        "kind": "地域の行事",
                        "content": rng.choice(EVENTS),
                        "participants": rng.randint(15, 420),
                        "online": False,
                    }
                )
            for kind, number in zip(SUPPORT, numbers, strict=True):
                for _ in range(number):
                    rows.append(
                        {
                            "area": area,
                            "held_on": day_in(year, rng),
                            "kind": kind,
                            "content": kind,
                            "copies": rng.randint(30, 60) * 100 if kind == SUPPORT[0] else None,
                            "online": kind == SUPPORT[3] and rng.random() < 0.2 + 0.1 * more,
                        }
                    )
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": f"K{number:04}", "remarks": MADE_UP}
    habit = Habit("utf-8-sig", days="slash", totals=True)
    write_register(folder, "area-councils", rows, habit=habit)


def _awareness(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, (answered, knows) in KNOW.items():
        asked = spread(answered, len(AREAS), rng)
        known = spread(knows, len(AREAS), rng)
        rows += [
            {"fiscal_year": f"令和{year - 2018}年度", "area": area, "answered": n, "knows": k}
            for area, n, k in zip(AREAS, asked, known, strict=True)
        ]
    write_register(folder, "council-awareness", rows, habit=Habit("cp932", totals=True))


def _visits(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, number in ((2023, 120), (2024, 210)):
        for _ in range(number):
            building = rng.randint(1, 160)
            outcome = rng.choices(
                ("不在", "説明", "検討中", "加入", "辞退"), (24, 38, 18, 12 + 4 * (year - 2023), 8)
            )[0]
            rows.append(
                {
                    "visited_on": day_in(year, rng),
                    "area": AREAS[building % 12],
                    "association": f"見本{building % 12 + 1}丁目{building % 7 + 1}町会",
                    "building": f"見本マンション{building}",
                    "dwellings": 8 + building * 7 % 90,
                    "met": None
                    if outcome == "不在"
                    else rng.choice(("管理組合", "管理会社", "居住者")),
                    "contact_name": None if outcome == "不在" else person(rng),
                    "contact_phone": None if outcome == "不在" else phone(rng),
                    "outcome": outcome,
                    "joined": rng.randint(1, 9) if outcome == "加入" else None,
                }
            )
    rows.sort(key=lambda row: str(row["visited_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": f"H{number:04}", "remarks": MADE_UP}
    write_register(folder, "association-visits", rows, habit=Habit("cp932", days="slash"))
