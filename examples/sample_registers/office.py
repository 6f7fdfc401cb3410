"""Programmes 14 to 16: what is sent out, opinions on the ward's work, the counter."""

import random
from datetime import date
from pathlib import Path

from sample_registers.children import opinion_path
from sample_registers.files import Habit, Row, Step, write_history, write_register
from sample_registers.ward import LAST_DAY, MADE_UP, day_in, later, months_of, spread

TOPICS = ("地域活動", "福祉・健康", "防災", "防犯・交通安全", "子育て・教育", "区政", "窓口・手続")
COUNTER = {2023: (118_420, 9_870, 21_350, 34), 2024: (112_960, 14_230, 29_480, 25)}
RATED = {2023: (15, 14, 12, 11, 16, 13), 2024: (17, 16, 15, 14, 17, 15)}  # of 20 points each
ITEMS = ("あいさつ", "言葉づかい", "説明の分かりやすさ", "待ち時間の案内", "身だしなみ", "案内表示")


def write_office(folder: Path) -> None:
    _posts(folder, random.Random(701))
    _meetings(folder, random.Random(702))
    _opinions(folder, random.Random(703))
    _counter(folder, random.Random(704))
    _training(folder, random.Random(705))
    _ratings(folder)


def _posts(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    days = sorted(day_in(year, rng) for year, n in ((2023, 260), (2024, 340)) for _ in range(n))
    for index, planned in enumerate([*days, date(2025, 6, 20)], 1):
        number = f"N{index:04}"
        decided = later(planned, rng, -20, -3)
        path = [("planned", decided)]
        if rng.random() < 0.03:
            path.append(("cancelled", later(decided, rng, 1, 3)))
        elif rng.random() < 0.995:
            path.append(("sent", planned))
            if rng.random() < 0.97:
                path.append(("measured", later(planned, rng, 5, 18)))
        path = [path[0], *(step for step in path[1:] if step[1] <= LAST_DAY)]
        medium = rng.choice(
            ("LINE", "プッシュ型の通知", "SNS", "SNS", "広報紙", "ホームページ", "動画")
        )
        poll = medium == "SNS" and rng.random() < 0.08
        measured = path[-1][0] == "measured"
        rows.append(
            {
                "number": number,
                "planned_on": planned,
                "medium": medium,
                "topic": rng.choice(TOPICS),
                "headline": f"見本のお知らせ{index}",
                "poll": poll,
                "reach": rng.randint(120, 9000) if measured else None,
                "answers": rng.randint(8, 160) if measured and poll else None,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path
    write_register(folder, "posts", rows, habit=Habit("utf-8-sig", days="slash"))
    write_history(folder, "posts", histories, habit=Habit("cp932", days="short"))


def _meetings(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, students in ((2023, None), (2024, 12)):
        for nth, month in ((1, 6), (2, 10)):
            rows.append(
                {
                    "held_on": date(year, month, 24),
                    "kind": "全体会議",
                    "agenda": f"第{nth}回 運営方針について（架空）",
                    "members": rng.randint(24, 31),
                    "students": students if nth == 2 else None,
                    "opinions": rng.randint(9, 18),
                    "views": rng.randint(90, 240),
                }
            )
        for part in (1, 2, 3):
            rows.append(
                {
                    "held_on": day_in(year, rng, months=(7, 9)),
                    "kind": "部会",
                    "agenda": f"第{part}部会 事業について（架空）",
                    "members": rng.randint(7, 11),
                    "opinions": rng.randint(3, 9),
                }
            )
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(
        folder, "council-meetings", rows, habit=Habit("cp932", days="wareki", totals=True)
    )


def _opinions(folder: Path, rng: random.Random) -> None:
    channels = ("区政会議", "区民の声", "SNSのアンケート", "窓口")
    rows: list[Row] = []
    histories: dict[str, list[Step]] = {}
    days = sorted(day_in(year, rng) for year, n in ((2023, 88), (2024, 104)) for _ in range(n))
    for index, received in enumerate(days, 1):
        number = f"V{index:04}"
        path = opinion_path(received, 14, rng)
        states = dict(path)
        rows.append(
            {
                "number": number,
                "received_on": received,
                "channel": rng.choices(channels, (35, 45, 8, 12))[0],
                "section": rng.choice(("地域課", "保健福祉課", "企画課", "窓口サービス課")),
                "opinion_text": f"区政についての意見{index}（架空）",
                "reply": "回答（架空）" if "replied" in states else None,
                "change": "事業の進め方を改めた（架空）" if "reflected" in states else None,
                "published": "replied" in states and rng.random() < 0.3,
                "remarks": MADE_UP,
                "state": path[-1][0],
            }
        )
        histories[number] = path
    write_register(folder, "opinions", rows, habit=Habit("cp932", days="slash"))
    write_history(folder, "opinions", histories, habit=Habit("cp932", days="wareki"))


def _counter(folder: Path, rng: random.Random) -> None:
    keys = ("visits", "reserved", "online", "complaints")
    rows: list[Row] = []
    for year, totals in COUNTER.items():
        columns = [spread(total, 12, rng) for total in totals]
        for month, numbers in zip(months_of(year), zip(*columns, strict=True), strict=True):
            row = {"month": f"{month.year}-{month.month:02}"}
            rows.append(row | dict(zip(keys, numbers, strict=True)))
    write_register(folder, "counter-services", rows, habit=Habit("utf-8-sig", totals=True))


def _training(folder: Path, rng: random.Random) -> None:
    rows: list[Row] = []
    for year, companies in ((2023, 3), (2024, 4)):
        for index in range(companies + 2):
            rows.append(
                {
                    "held_on": day_in(year, rng),
                    "name": f"接遇研修{index + 1}（架空）",
                    "provider": "民間事業者" if index < companies else "職員",
                    "participants": rng.randint(14, 40),
                }
            )
    rows.sort(key=lambda row: str(row["held_on"]))
    for number, row in enumerate(rows, 1):
        row |= {"number": str(number), "remarks": MADE_UP}
    write_register(folder, "staff-training", rows, habit=Habit("cp932", days="short", totals=True))


def _ratings(folder: Path) -> None:
    rows: list[Row] = [
        {"fiscal_year": year, "item": item, "points": points, "full_marks": 20}
        for year, numbers in RATED.items()
        for item, points in zip(ITEMS, numbers, strict=True)
    ]
    write_register(folder, "office-ratings", rows, habit=Habit("cp932"))
