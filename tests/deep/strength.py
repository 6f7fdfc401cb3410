"""How often a verdict's strength is right: `make deep PART=strength` writes its page of docs/explanation.

Two waves are drawn again and again from populations whose shares are known; shares and variances are the
project's own estimates, changes and strengths its own objects. Samples are simple, the twelve strata with
unequal weights of `tests.deep.coverage`, or clusters of people who think alike (few of them, or many).
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from hoshin.evaluation.change import Change, change_of
from hoshin.evaluation.strength import AgainstFixedBar, strength_of
from hoshin.indicators import Sampling
from hoshin.survey.cells.table import Cells, Key, Sums
from hoshin.survey.design import SampleDesign, Stage
from hoshin.survey.estimates import ShareTable, linearised, share_table
from tests.deep.coverage import Case, error, simulate

SEED = 20261126
LIKENESS = 0.05  # correlation of two answers from one cluster
CLUSTERS = {"clusters-60": 60, "clusters-12": 12}
DESIGNS = ("simple", "stratified", *CLUSTERS)
SIZES = ((120, 120), (300, 300), (480, 480), (480, 1200))
SHARES = ((0.05, 0.05), (0.2, 0.2), (0.5, 0.5), (0.8, 0.8), (0.95, 0.95))
MOVED = ((0.05, 0.1), (0.28, 0.44), (0.5, 0.55), (0.82, 0.78), (0.95, 0.85))
COVERED, ERRING = (0.93, 0.97), (0.03, 0.07)


@dataclass(frozen=True)
class Waves:
    """Two independent samples of one design; sizes and true shares, last year first."""

    design: str
    sizes: tuple[int, int]
    shares: tuple[float, float]

    @property
    def seed(self) -> list[int]:
        """Its own random numbers, whatever else is run."""
        return [
            SEED,
            DESIGNS.index(self.design),
            *self.sizes,
            *(round(1000 * p) for p in self.shares),
        ]


CASES = [
    Waves(design, sizes, shares)
    for design in DESIGNS
    for sizes in SIZES
    for shares in (*SHARES, *MOVED)
]


def changes(waves: Waves, runs: int) -> list[Change]:
    """The changes that so many pairs of samples show."""
    random = np.random.default_rng(waves.seed)
    before, now = (
        samples(waves.design, n, share, runs=runs, random=random)
        for n, share in zip(waves.sizes, waves.shares, strict=True)
    )
    found = (change_of(*pair) for pair in zip(before, now, strict=True))
    return [each for each in found if each is not None]


def samples(
    design: str, n: int, share: float, *, runs: int, random: np.random.Generator
) -> list[Sampling]:
    """Estimates from samples of one design."""
    if design in CLUSTERS:
        table = _clustered(CLUSTERS[design], n, share, runs=runs, random=random)
    else:
        table = simulate(Case(design, n, share), runs, random)
    columns = (table.n, table.share, table.se, table.df, table.n_eff, table.n_kish)
    return [
        _sampling(*row) for row in zip(*(each.ravel().tolist() for each in columns), strict=True)
    ]


def _clustered(
    clusters: int, n: int, share: float, *, runs: int, random: np.random.Generator
) -> ShareTable:
    """A cell is a cluster; every run is a stratum of its own, and all runs are estimated at once."""
    alike = 1 / LIKENESS - 1
    people = np.full(runs * clusters, n // clusters)
    shares = random.beta(share * alike, (1 - share) * alike, size=runs * clusters)
    yes, everybody = random.binomial(people, shares)[:, None], people[:, None]
    run = np.repeat(np.arange(runs), clusters)
    names = [f"{each:09d}" for each in range(runs)]
    weight = people.astype(np.float64)
    y, others = yes.astype(np.float64), (everybody - yes).astype(np.float64)
    cells = Cells(
        {"run": Key(run, names)}, people, weight, weight, everybody, yes, Sums(y, others, y, others)
    )
    drawn, whole = np.full(runs, float(clusters)), np.full(runs, np.inf)
    stage = Stage(np.arange(runs * clusters), run, drawn, whole, names)
    error = linearised(SampleDesign((stage,), "fail"), cells)
    return share_table(cells, cells.sums, ("run",), error=error, interval=None)


def _sampling(n: int, share: float, se: float, df: int, n_eff: float, n_kish: float) -> Sampling:
    varies = se > 0
    return Sampling(
        n,
        Fraction(share),
        Fraction(se) ** 2,
        df,
        n_eff if varies else None,
        n / n_eff if varies else None,
        n_kish,
    )


@dataclass(frozen=True)
class Rates:
    """Of all runs: whose interval holds the true change, and which are called distinguishable."""

    covered: float
    beyond: float


def rates(waves: Waves, runs: int) -> Rates:
    """Run one case."""
    found = changes(waves, runs)
    true = waves.shares[1] - waves.shares[0]
    covered = sum(each.low <= true <= each.high for each in found)
    return Rates(covered / runs, sum(each.distinguishable for each in found) / runs)


def power_at_detectable(n: int, share: float, runs: int) -> float:
    """How often a true change of just the detectable size is found: four times in five."""
    moved = share
    for _ in range(20):  # the size depends on the share that it leads to
        moved = share + Change(_exact(share, n), _exact(moved, n)).detectable
    return rates(Waves("simple", (n, n), (share, moved)), runs).beyond


def _exact(share: float, n: int) -> Sampling:
    """A simple sample that shows just the true share."""
    variance = Fraction(share * (1 - share) / n)
    return Sampling(n, Fraction(share), variance, n - 1, float(n), 1.0, float(n))


def found_at_n_needed(share: float, bar: float, runs: int) -> tuple[int, float]:
    """n_needed, and how often so many answers show the bar to be missed: about every second time."""
    pilot = Sampling(
        400, Fraction(share), Fraction(share * (1 - share) / 400), 399, 400.0, 1.0, 400.0
    )
    n = AgainstFixedBar(pilot, Fraction(bar), falling=False).n_needed
    assert n is not None
    random = np.random.default_rng([SEED, n])
    strengths = (
        strength_of(each, Fraction(bar), falling=False)
        for each in samples("simple", n, share, runs=runs, random=random)
    )
    return n, sum(each.distinguishable for each in strengths if each) / runs


def sure_at_the_bar(design: str, n: int, share: float, runs: int) -> tuple[float, float]:
    """Where the true share is just the bar: how often 達成は確実 and 未達成は確実 are said."""
    random = np.random.default_rng([SEED, 1, DESIGNS.index(design), n])
    drawn = samples(design, n, share, runs=runs, random=random)
    strengths = [strength_of(each, Fraction(share), falling=False) for each in drawn]
    found = np.array([each.probability for each in strengths if each])
    return float((found >= 0.95).mean()), float((found < 0.05).mean())


POWERS = ((300, 0.2), (480, 0.5), (480, 0.8), (1200, 0.28))
NEEDED = ((0.782, 0.8), (0.55, 0.6), (0.218, 0.2), (0.44, 0.55))
AT_BAR = (("simple", 480, 0.8), ("stratified", 480, 0.8), ("clusters-60", 480, 0.6))


def page(found: dict[Waves, Rates], runs: int) -> Iterator[str]:
    """The page of documentation."""
    yield from HEAD.format(runs=runs, seed=SEED).splitlines()
    for design in DESIGNS:
        yield from (
            "",
            f"### {TITLES[design]}",
            "",
            "| n | 真の割合 | 含んだ | 「超えている」 |",
            "|---|---|---|---|",
        )
        for waves, each in found.items():
            if waves.design == design:
                yield _row(waves, each, runs)
    yield from ("", "## 見つけられる変化と、要る回答者数", "", *POWER_HEAD.splitlines())
    for n, share in POWERS:
        rate = _rate(power_at_detectable(n, share, runs), runs)
        yield f"| `detectable` | n = {n:,}、{100 * share:g} ％ から | 80 | {rate} |"
    for share, bar in NEEDED:
        n, beyond = found_at_n_needed(share, bar, runs)
        what = f"{100 * share:g} ％ と物差し {100 * bar:g} ％、n = {n:,}"
        yield f"| `n_needed` | {what} | 50 | {_rate(beyond, runs)} |"
    for design, n, share in AT_BAR:
        what = f"{TITLES[design]}、n = {n}、ちょうど {100 * share:g} ％"
        said = zip(
            ("達成は確実", "未達成は確実"), sure_at_the_bar(design, n, share, runs), strict=True
        )
        for words, found_ in said:
            yield f"| {words} | {what} | 5 | {_rate(found_, runs)} |"
    yield from ("", "## 範囲から出たもの", "")
    yield from list(_outside(found, runs)) or ["ありません。"]


def _row(waves: Waves, each: Rates, runs: int) -> str:
    n = " → ".join(f"{size:,}" for size in waves.sizes)
    shares = " → ".join(f"{100 * share:g} %" for share in waves.shares)
    return f"| {n} | {shares} | {_rate(each.covered, runs)} | {_rate(each.beyond, runs)} |"


def _outside(found: dict[Waves, Rates], runs: int) -> Iterator[str]:
    for waves, each in found.items():
        for ok in outside(waves, each):
            yield f"- {TITLES[waves.design]} {_row(waves, each, runs)[2:-2]}（{ok}）"


def outside(waves: Waves, each: Rates) -> Iterator[str]:
    """Which of the promises one case breaks."""
    if not COVERED[0] <= each.covered <= COVERED[1]:
        yield "含む割合"
    if waves.shares[0] == waves.shares[1] and not ERRING[0] <= each.beyond <= ERRING[1]:
        yield "誤り"


def _rate(share: float, runs: int) -> str:
    return f"{100 * share:.1f} ± {100 * error(share, runs):.1f}"


TITLES = {
    "simple": "単純無作為抽出",
    "stratified": "12 層、重みは平均の 0.68–2.77 倍",
    "clusters-60": "60 地点を引き、地点の中で人を引く",
    "clusters-12": "12 地点だけ",
}
HEAD = """# 前年度との差は、どれだけ正しく見分けられるか

`make deep PART=strength` が書いたページです（手では直しません）。真の割合が分かっている二年分の標本を乱数で
くり返し引き、[確かさ](strength.md)と同じ部品で、差の 95％区間と「差は標本誤差を超えている」を出しました。

- 一つの場合ごとに {runs:,} 組（種 {seed}）。単位は ％、± はくり返しの回数による標準誤差です。
- 「含んだ」は区間が真の差を含んだ割合で、93–97 ％ を望みます。
- 「超えている」は、変わっていないとき（同じ割合どうし）は誤りの割合で、3–7 ％ を望みます。
  変わったときは、気付いた割合です。
- 地点の中の人どうしは答えが似ています（相関 0.05）。地点あたりの人数が多いほど、設計効果が大きくなります。

## 前年度との差"""
POWER_HEAD = """| 何を | どの場合に | こうあるはず | 出た割合 |
|---|---|---|---|"""


def main(arguments: list[str]) -> int:
    """Simulate every case, print it, write the page."""
    parser = argparse.ArgumentParser(description="How often a verdict's strength is right.")
    parser.add_argument("--simulations", type=int, default=4000, help="pairs for each case (4000)")
    parser.add_argument("--out", type=Path, help="the page; left out: it is printed")
    asked = parser.parse_args(arguments)
    found = {}
    for waves in CASES:
        found[waves] = rates(waves, asked.simulations)
        sys.stderr.write(f"{waves} seed={waves.seed}: {found[waves]}\n")
    text = "\n".join(page(found, asked.simulations)) + "\n"
    if asked.out is None:
        sys.stdout.write(text)
    else:
        asked.out.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
