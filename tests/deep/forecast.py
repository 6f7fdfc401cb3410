"""How often forecasts hold what is measured later.

`make deep PART=forecast` writes docs/explanation/forecast-coverage.md.

True shares follow a straight line; each year is off it by a deviation of its own (normal, in points), and
is measured on a sample. The forecast is for what will be measured four years after the newest year. Shares
lie so that no limit is met; trend, interval and error are the project's own.
"""

import argparse
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from hoshin.evaluation import Trend, TrendPoint
from hoshin.evaluation.trend import Limits

SEED = 20260402
AHEAD = 4
SHARES = Limits(Fraction(0), Fraction(100))


@dataclass(frozen=True)
class Case:
    """Years of the series, respondents a year (0: nobody knows), deviation a year in points, bend.

    `bent`: the line flattens halfway, so that what was seen does not go on.
    """

    years: int
    n: int
    deviation: float
    bent: bool = False

    @property
    def seed(self) -> list[int]:
        """Its own random numbers, whatever other cases are run."""
        return [SEED, self.years, self.n, round(self.deviation * 10), int(self.bent)]


CASES = [
    Case(years, n, deviation)
    for years in (2, 3, 4, 5, 8)
    for n in (450, 1500)
    for deviation in (0.0, 1.0, 3.0)
] + [Case(years, 0, 3.0) for years in (3, 4, 5, 8)]
BENT = [Case(years, 450, 1.0, bent=True) for years in (2, 3, 5, 8)]


@dataclass(frozen=True)
class Result:
    """The part of the intervals given that held what was measured, and how wide they were in the middle."""

    held: float
    width: float


def simulate(case: Case, simulations: int) -> Result:
    """Forecast and measure again and again."""
    random = np.random.default_rng(case.seed)
    held, widths = 0, []
    for _ in range(simulations):
        measured, later = _series(case, random)
        points = [
            TrendPoint(year, value, variance) for year, (value, variance) in enumerate(measured)
        ]
        found = Trend(points, Fraction(1, 10), SHARES).forecast(case.years - 1 + AHEAD)
        if found is None:
            continue
        held += found.low <= float(later) <= found.high
        widths.append(found.high - found.low)
    return Result(held / len(widths), float(np.median(widths)))


def _series(
    case: Case, random: np.random.Generator
) -> tuple[list[tuple[Fraction, float | None]], Fraction]:
    """Values with their sampling variance (in points squared), and what is measured later."""
    slope = 1.0
    line = [45 + slope * year for year in range(case.years)]
    after = line[-1] + slope * AHEAD * (0.25 if case.bent else 1)
    deviations = random.normal(0, case.deviation, case.years + 1)
    shares = (np.array([*line, after]) + deviations) / 100
    if not case.n:
        values = [Fraction(round(share * 1000), 10) for share in shares]
        return [(value, None) for value in values[:-1]], values[-1]
    counts = random.binomial(case.n, shares)
    found = [Fraction(int(count) * 100, case.n) for count in counts]
    errors = [float(value * (100 - value)) / case.n for value in found]
    return list(zip(found[:-1], errors[:-1], strict=True)), found[-1]


def error(share: float, simulations: int) -> float:
    """Standard error of a simulated coverage."""
    return math.sqrt(share * (1 - share) / simulations)


def page(results: dict[Case, Result], simulations: int) -> Iterator[str]:
    """The page, line by line."""
    yield "# 見込みの区間は、後の実績をどれだけ含むか"
    yield ""
    yield "`make deep PART=forecast` が書いたページです（手では直しません）。真の割合が直線で動く年度の列を"
    yield f"乱数でくり返し作り、最後の年度の {AHEAD} 年後に測られる値を、95％の予測区間が含んだ割合です。"
    yield ""
    yield f"- 一つの場合ごとに {simulations:,} 回（種 {SEED}）。± はくり返しの回数による標準誤差です。"
    yield "- 「揺れ」は、標本誤差のほかに年度ごとに直線から外れる大きさ（標準偏差、ポイント）です。"
    yield "- **2年度だけ**の区間は標本誤差だけから求めるので、揺れがあれば足りません。ページにもそう書きます。"
    yield "- 3年度以上では、揺れは直線からのばらつきに現れます。年度が少ないほど、区間は広くなります。"
    yield "- 標本誤差から求めた幅のほうが広ければそちらを使うので、揺れのないときは 95 ％ より多めに含みます。"
    yield ""
    yield "| 年度の数 | 一年度の回答者 | 揺れ | 含んだ割合 | 区間の幅（中央） |"
    yield "|---|---|---|---|---|"
    for case, found in results.items():
        if not case.bent:
            yield _row(case, found, simulations)
    yield ""
    yield "## 直線で動き続けないとき"
    yield ""
    yield "最後の年度の後、伸びが四分の一に鈍る場合です。どの区間も、同じ動きが続くことを前提にします。"
    yield ""
    yield "| 年度の数 | 一年度の回答者 | 揺れ | 含んだ割合 | 区間の幅（中央） |"
    yield "|---|---|---|---|---|"
    for case, found in results.items():
        if case.bent:
            yield _row(case, found, simulations)


def _row(case: Case, found: Result, simulations: int) -> str:
    held = f"{100 * found.held:.1f} ± {100 * error(found.held, simulations):.1f}"
    size = f"{case.n:,}" if case.n else "不明"
    return f"| {case.years} | {size} | {case.deviation:.0f} | {held} | {found.width:.1f} |"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--simulations", type=int, default=4000)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args(arguments)
    results = {}
    for case in [*CASES, *BENT]:
        results[case] = simulate(case, chosen.simulations)
        sys.stderr.write(f"{_row(case, results[case], chosen.simulations)}\n")
    text = "\n".join(page(results, chosen.simulations)) + "\n"
    if chosen.out:
        chosen.out.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
