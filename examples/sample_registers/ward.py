"""What all registers of the sample ward share: areas, days, invented people, shares of a total."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "sumiyoshi-r6"
LAST_DAY = date(2025, 6, 10)  # `as_of` of the bundle: nothing has happened later
MADE_UP = "架空の記録"

_FAMILY = ("架空", "見本", "仮名", "例示", "試作")
_GIVEN = ("太郎", "花子", "一郎", "次郎", "三郎", "春子", "夏子", "秋子", "冬子", "四郎")


def read_areas() -> dict[str, int]:
    """Areas of the sample and their population."""
    with (SAMPLE / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["area"]: int(row["population"]) for row in csv.DictReader(file)}


def person(rng: random.Random) -> str:
    """A name that nobody bears."""
    return f"{rng.choice(_FAMILY)} {rng.choice(_GIVEN)}"


def address(rng: random.Random) -> str:
    """A place that does not exist."""
    return f"架空町{rng.randint(1, 9)}丁目{rng.randint(1, 30)}番"


def phone(rng: random.Random) -> str:
    """A number that nobody can be given."""
    return f"00-0000-{rng.randint(0, 9999):04}"


def birth_date(rng: random.Random) -> date:
    return date(rng.randint(1928, 1958), rng.randint(1, 12), rng.randint(1, 28))


def day_in(year: int, rng: random.Random, *, months: tuple[int, int] = (4, 15)) -> date:
    """A day of a fiscal year; months count on, 13 to 15 are January to March."""
    month = rng.randint(*months)
    return date(year + (month > 12), (month - 1) % 12 + 1, rng.randint(1, 28))


def later(day: date, rng: random.Random, least: int, most: int) -> date:
    """A day that comes some days after another."""
    return day + timedelta(days=rng.randint(least, most))


def months_of(year: int) -> list[date]:
    """The first days of the twelve months of a fiscal year."""
    return [date(year + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16)]


def spread(total: int, parts: int, rng: random.Random) -> list[int]:
    """A total in so many uneven parts that add up to it."""
    weights = [rng.uniform(0.7, 1.3) for _ in range(parts)]
    cuts = [round(total * sum(weights[: index + 1]) / sum(weights)) for index in range(parts)]
    return [cut - before for cut, before in zip(cuts, [0, *cuts[:-1]], strict=True)]
