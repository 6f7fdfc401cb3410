"""Makes the evidence of the sample bundle: made-up areas, answers, collaborations.

Everything is drawn with fixed seeds and is synthetic (架空). The shares of respondents print as
the published figures of the form; nothing else in the answers means anything. Run from the root:

    .venv/bin/python examples/make_sumiyoshi_r6.py
"""

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from io import StringIO
from pathlib import Path

from hoshin.base import half_up
from hoshin.cycle.read_form import read_form
from hoshin.policy import policy_to_json

FOLDER = Path(__file__).parent / "sumiyoshi-r6"
NOTICE = "架空の回答"
NUMBERS = (*"１２３４５６７８９", "１０", "１１", "１２")
PEOPLE = (9800, 11200, 8700, 12500, 10400, 9300, 13100, 7900, 10900, 8800, 11700, 9600)
AREAS = {f"第{number}地域": people for number, people in zip(NUMBERS, PEOPLE, strict=True)}
READINGS = {name: f"だい{number}ちいき" for number, name in enumerate(AREAS, 1)}

# One ward's survey of 1,500 (FACTS §4): sent and back by age, men and women.
AGES = ("18-29", "30-39", "40-49", "50-59", "60-69", "70-")
SENT = {"男": (97, 93, 103, 125, 117, 192), "女": (90, 86, 104, 135, 107, 251)}
BACK = {"男": (12, 10, 18, 26, 35, 74), "女": (11, 21, 41, 54, 47, 98)}
AGE_UNSTATED = 26

AGREE = ("そう思う", "ややそう思う", "あまりそう思わない", "そう思わない")
KNOWS = ("知っている", "知らない")
DOES = ("取り組んでいる", "取り組んでいない")
FEELS = ("感じている", "やや感じている", "あまり感じていない", "感じていない")


@dataclass(frozen=True)
class Item:
    """One question: its column, wording, options, how many of them count, printed shares by year."""

    column: str
    indicator: str
    text: str
    options: tuple[str, ...]
    counted: int
    printed: dict[int, str]
    child: bool = False
    base: range = range(436, 464)


ITEMS = [
    Item(
        "q1",
        "1-1",
        "住んでいる地域において、様々な地域活動に気軽に参加できると感じますか。",
        AGREE,
        2,
        {2024: "43.9", 2023: "27.8"},
    ),
    Item(
        "q2",
        "1-2",
        "各団体により地域の特性や課題に応じた活動が進められていると感じますか。",
        AGREE,
        2,
        {2024: "47.4", 2023: "38.2"},
    ),
    Item("q3", "2-1", "誰もが安心して暮らせるまちと感じますか。", AGREE, 2, {2024: "82.8"}),
    Item(
        "q4",
        "2-2",
        "何らかの健康づくりに取り組んでいますか。",
        DOES,
        1,
        {2024: "69.4", 2023: "54.5"},
    ),
    Item("q5", "2-3", "地域の防災力が備わっていると感じますか。", AGREE, 2, {2024: "53.4"}),
    Item(
        "q6", "2-4", "住吉区の治安が良いと感じていますか。", AGREE, 2, {2024: "78.2", 2023: "81.8"}
    ),
    Item(
        "q7",
        "2-5",
        "周辺の管理が不十分な空家等の建物に対して、悩み、心配、不安などを感じていますか。",
        FEELS,
        2,
        {2024: "21.8", 2023: "23.7"},
    ),
    Item(
        "q8",
        "3-1",
        "子育てに関する悩みの相談先を知っていますか。",
        KNOWS,
        1,
        {2024: "80.8"},
        child=True,
        base=range(50, 61),
    ),
    Item(
        "q9",
        "3-2",
        "不登校やひきこもり、ヤングケアラーなど支援が必要な人やその家族等が相談できる窓口や"
        "居場所があることを知っていますか。",
        KNOWS,
        1,
        {2024: "36.7"},
    ),
    Item(
        "q10",
        "3-3",
        "学校・家庭・地域が連携して、こどもが育まれていると感じますか。",
        AGREE,
        2,
        {2024: "62.1", 2023: "44.6"},
    ),
    Item(
        "q11",
        "4-2",
        "区役所が、区民に身近な窓口として、適切に対応していると感じますか。",
        AGREE,
        2,
        {2024: "81.9", 2023: "73.6"},
    ),
]


@dataclass
class Person:
    area: str
    age: str
    sex: str
    child: str = ""
    mode: str = "郵送"
    weight: float = 1.0
    stated: bool = True
    answers: dict[str, str] = field(default_factory=dict)


REPORTED = "市民局アンケート（値は様式に印字されたもの、回答者数と設計効果は架空）"


def main() -> None:
    write(
        "areas.csv",
        ["area", "reading", "population"],
        [[name, READINGS[name], people] for name, people in AREAS.items()],
    )
    for year, name, seed in ((2024, "r6", 20241), (2023, "r5", 20231)):
        survey(year, name, random.Random(seed))
    collaborations()
    write(
        "reported.csv",
        ["indicator", "fiscal_year", "value", "unit", "source", "n", "deff"],
        [
            ["4-1", 2024, "42.1", "%", REPORTED, 1197, 1.2],
            ["4-1", 2023, "43.3", "%", REPORTED, 1203, 1.2],
        ],
    )
    policy = policy_to_json(read_form(FOLDER / "form.txt"))
    (FOLDER / "policy.json").write_text(policy, encoding="utf-8", newline="\n")


# --- the survey -----------------------------------------------------------------------------


def survey(year: int, name: str, rng: random.Random) -> None:
    sample = draw_sample(rng)
    write(
        f"surveys/{name}/sent.csv",
        ["area", "age", "sex", "sent"],
        [
            [*group, number]
            for group, number in sorted(
                Counter((each.area, each.age, each.sex) for each in sample).items()
            )
        ],
    )
    people = draw_response(sample, rng)
    weigh(people)
    for each in people:
        old = each.age == "70-"
        each.mode = "郵送" if rng.random() < (0.9 if old else 0.55) else "Web"
    draw_children(people, rng)
    items = [item for item in ITEMS if year in item.printed]
    for item in items:
        draw_answers(people, item, item.printed[year], rng)
    population = {name: str(number) for name, number in AREAS.items()}
    rng.shuffle(people)
    write(
        f"surveys/{name}/answers.csv",
        [
            "no",
            "area",
            "age",
            "sex",
            "child",
            "mode",
            "N",
            "weight",
            *(item.column for item in items),
            "remark",
        ],
        [
            [
                number,
                each.area,
                each.age if each.stated else "",
                each.sex if each.stated else "",
                each.child,
                each.mode,
                population[each.area],
                f"{each.weight:.4f}",
                *(each.answers.get(item.column, "") for item in items),
                NOTICE,
            ]
            for number, each in enumerate(people, 1)
        ],
    )
    definition(year, name, items)


def draw_sample(rng: random.Random) -> list[Person]:
    """1,500 people: areas in proportion to their population, ages and sexes as they were sent."""
    groups = [
        (age, sex)
        for sex, numbers in SENT.items()
        for age, number in zip(AGES, numbers, strict=True)
        for _ in range(number)
    ]
    rng.shuffle(groups)
    total = sum(AREAS.values())
    exact = {area: Fraction(len(groups) * people, total) for area, people in AREAS.items()}
    shares = {area: int(value) for area, value in exact.items()}
    rest = sorted(exact, key=lambda area: shares[area] - exact[area])
    for area in rest[: len(groups) - sum(shares.values())]:
        shares[area] += 1
    areas = [area for area, number in shares.items() for _ in range(number)]
    return [Person(area, age, sex) for area, (age, sex) in zip(areas, groups, strict=True)]


def draw_response(sample: list[Person], rng: random.Random) -> list[Person]:
    """Who answered: as many of each age and sex as came back, and some who did not say."""
    back: list[Person] = []
    for sex, numbers in BACK.items():
        for age, number in zip(AGES, numbers, strict=True):
            group = [each for each in sample if (each.age, each.sex) == (age, sex)]
            back += rng.sample(group, number)
    known = {id(each) for each in back}
    unstated = rng.sample([each for each in sample if id(each) not in known], AGE_UNSTATED)
    for each in unstated:
        each.stated = False
    return [*back, *unstated]


def weigh(people: list[Person]) -> None:
    """Weights raked to areas and to age and sex; people who did not say form a group of their own."""
    total = sum(AREAS.values())
    stated = Fraction(len(people) - AGE_UNSTATED, len(people))
    asked = sum(sum(numbers) for numbers in SENT.values())
    groups = {
        (age, sex): float(total * stated * number / asked)
        for sex, numbers in SENT.items()
        for age, number in zip(AGES, numbers, strict=True)
    }
    groups["", ""] = float(total * (1 - stated))
    for _ in range(200):
        rake(people, lambda each: each.area, AREAS)
        rake(people, lambda each: (each.age, each.sex) if each.stated else ("", ""), groups)


def rake(people: list[Person], key, totals) -> None:
    sums: Counter = Counter()
    for each in people:
        sums[key(each)] += each.weight
    for each in people:
        each.weight *= totals[key(each)] / sums[key(each)]


def draw_children(people: list[Person], rng: random.Random) -> None:
    """Households with a child of 0-6: among people of 18 to 49."""
    young = [each for each in people if each.stated and each.age in AGES[:3]]
    parents = rng.sample(young, 62)
    for each in people:
        each.child = "就学前" if each in parents else ("いない" if rng.random() < 0.96 else "")


def draw_answers(people: list[Person], item: Item, printed: str, rng: random.Random) -> None:
    """Answers whose share among those who answered prints as `printed`."""
    asked = [each for each in people if not item.child or each.child == "就学前"]
    fits = [
        (count, base)
        for base in item.base
        if base <= len(asked)
        for count in range(base + 1)
        if str(half_up(Fraction(100 * count, base), 1)) == printed
    ]
    count, base = rng.choice(fits)
    answered = rng.sample(asked, base)
    leaning = {id(each): rng.random() + 0.15 * (each.age == "70-") for each in answered}
    counted = {id(each) for each in sorted(answered, key=lambda each: -leaning[id(each)])[:count]}
    for each in answered:
        yes = id(each) in counted
        options = item.options[: item.counted] if yes else item.options[item.counted :]
        each.answers[item.column] = rng.choice(options)
    if item.child:
        for each in people:
            if each.child != "就学前" and rng.random() < 0.9:
                each.answers[item.column] = rng.choice(item.options)


def definition(year: int, name: str, items: Iterable[Item]) -> None:
    era = year - 2018
    lines = [
        f"# 令和{era}年度の区民意識調査（{NOTICE}による見本）",
        "[survey]",
        f'id = "{name}"',
        f'name = "令和{era}年度区民意識調査（見本）"',
        f"fiscal_year = {year}",
        'answers = "answers.csv"',
        "probability_sample = true",
        'sent = "sent.csv"',
        f'fielded = ["{year}-08-01", "{year}-09-02"]',
        'modes = ["post", "web"]',
        f'notice = "{NOTICE}による見本です。実際の回答ではありません。"',
        "",
    ]
    for item in items:
        lines += [f"[questions.{item.column}]", f'text = "{item.text}"', 'kind = "single"', ""]
    lines += ["[design]", 'weight = "weight"', 'strata = ["area"]', 'population = "N"', ""]
    for item in items:
        lines += [
            f'[indicators."{item.indicator}"]',
            f'question = "{item.column}"',
            f"counts = {quoted(item.options[: item.counted])}",
            f"answers = {quoted(item.options)}",
            *(["among = \"child = '就学前'\""] if item.child else []),
            "",
        ]
    path = FOLDER / "surveys" / name / "survey.toml"
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")


def quoted(words: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


# --- the register ---------------------------------------------------------------------------

PARTNERS = {"大学": "見本大学", "NPO": "NPO法人 架空の会", "企業": "見本商店", "個人": "架空の講師"}
ACTIVITIES = (
    "防災訓練",
    "こども食堂",
    "見守り活動",
    "清掃活動",
    "まつりの運営",
    "広報紙づくり",
    "体操教室",
)


def collaborations() -> None:
    """Six areas with three that go on, four that reach three this year, two below; the office's own."""
    rng = random.Random(7)
    rows: list[list[str]] = []
    going_on = {0: 4, 1: 3, 2: 3, 3: 5, 4: 3, 5: 3, 6: 2, 7: 1, 8: 2, 9: 2, 10: 1, 11: 1}
    new = {0: 1, 1: 1, 6: 1, 7: 2, 8: 1, 9: 2, 10: 1}
    ended = {2: 1, 6: 1, 11: 2}
    for index, area in enumerate(AREAS):
        for _ in range(going_on.get(index, 0)):
            rows.append(["地域", area, day(rng, 2020, 2022), ""])
        for _ in range(ended.get(index, 0)):
            rows.append(["地域", area, day(rng, 2019, 2020), day(rng, 2021, 2021)])
        for _ in range(new.get(index, 0)):
            rows.append(["地域", area, day(rng, 2024, 2024), ""])
    for year, number in ((2022, 2), (2023, 2), (2024, 3)):
        for _ in range(number):
            rows.append(["区役所", "", day(rng, year, year), ""])
    rng.shuffle(rows)
    table = []
    for number, (lead, area, start, end) in enumerate(rows, 1):
        kind = rng.choice(list(PARTNERS))
        partner = f"{PARTNERS[kind]}{chr(ord('Ａ') + number % 26)}（架空）"
        table.append(
            [f"C{number:03}", lead, area, partner, kind, rng.choice(ACTIVITIES), start, end]
        )
    write(
        "registers/collaborations.csv",
        ["番号", "主体", "地域", "相手", "相手の種類", "取組", "開始日", "終了日"],
        table,
    )


def day(rng: random.Random, first: int, last: int) -> str:
    """A day in one of these fiscal years."""
    year = rng.randint(first, last)
    month = rng.randint(4, 15)
    return f"{year + (month > 12)}-{(month - 1) % 12 + 1:02}-{rng.randint(1, 28):02}"


def write(name: str, headings: list[str], rows: Iterable[list[object]]) -> None:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:  # another folder, for the test that the files are fresh
        FOLDER = Path(sys.argv[1])
    main()
