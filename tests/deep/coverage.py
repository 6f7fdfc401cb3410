"""How often 95 % intervals hold the true share: `make deep PART=coverage` writes docs/explanation/coverage.md.

Counts are simulated by stratum and class of weight; shares, variances and intervals are the project's own.
Stratified samples are as FACTS of one ward have it: 12 areas, and 12 classes of age and sex whose unequal
response gives weights from 0.68 to 2.77 of the mean. Opinions differ between areas; where they are "related",
the young, who answer seldom and weigh most, also disagree most: the hardest case for shares near 1.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import brentq

from hoshin.survey.cells.table import Cells, Floats, Integers, Key, Sums
from hoshin.survey.design import SampleDesign, Stage
from hoshin.survey.estimates import ShareTable, linearised, share_table
from hoshin.survey.intervals.choice import interval_limits

SEED = 20260401
SIZES = (300, 500, 800, 1000, 1500)
SHARES = (0.02, 0.05, 0.2, 0.5, 0.8, 0.95, 0.98)
KINDS: dict[str, tuple[str, ...]] = {
    "simple": ("wilson", "logit", "korn-graubard", "exact"),
    "stratified": ("wilson", "logit", "korn-graubard"),
    "related": ("wilson", "logit", "korn-graubard"),
}
CHUNK = 2000
# people sent to and answering, women and men from 18–29 to 70 and over, of one ward's survey
SENT = np.array([90, 97, 86, 93, 104, 103, 135, 125, 107, 117, 251, 192])
ANSWERED = np.array([11, 12, 21, 10, 41, 18, 54, 26, 47, 35, 98, 74])
AREAS = np.array([98, 88, 117, 96, 112, 87, 125, 104, 93, 131, 79, 109]) * 100  # residents
AREA_EFFECTS = np.linspace(-0.3, 0.3, 12)  # on the logit scale
CLASS_EFFECTS = np.repeat(np.linspace(-0.5, 0.5, 6), 2) + np.tile([0.1, -0.1], 6)


@dataclass(frozen=True)
class Case:
    """One design, sample size and true share."""

    design: str
    n: int
    share: float

    @property
    def seed(self) -> list[int]:
        """Its own random numbers, whatever other cases are run."""
        place = SIZES.index(self.n) * len(SHARES) + SHARES.index(self.share)
        return [SEED, sorted(KINDS).index(self.design), place]


CASES = [Case(design, n, share) for design in KINDS for n in SIZES for share in SHARES]


def coverage(case: Case, simulations: int) -> dict[str, float]:
    """The part of the simulated intervals that hold the true share, by kind of interval."""
    random = np.random.default_rng(case.seed)
    held = dict.fromkeys(KINDS[case.design], 0)
    for start in range(0, simulations, CHUNK):
        table = simulate(case, min(CHUNK, simulations - start), random)
        for kind in held:
            low, high = limits(table, kind)
            held[kind] += int(((low <= case.share) & (case.share <= high)).sum())
    return {kind: number / simulations for kind, number in held.items()}


def limits(table: ShareTable, kind: str) -> tuple[Floats, Floats]:
    """The limits of every simulation by one kind of interval."""
    return interval_limits(
        kind,
        share=table.share,
        n_eff=np.where(table.se == 0, np.inf, table.n_eff),
        df=table.df,
        n=table.n,
        n_kish=table.n_kish,
    )


def simulate(case: Case, runs: int, random: np.random.Generator) -> ShareTable:
    """Draw samples and estimate the share from each: one group of a table for each sample."""
    size, weight, people, counted = DRAWS[case.design](case, runs, random)
    strata, classes = people.shape[1:]
    run, stratum, _ = (code.ravel() for code in np.indices(people.shape))
    n, y = people.reshape(-1, 1), counted.reshape(-1, 1)
    w = np.broadcast_to(weight, (runs, strata, classes)).reshape(-1, 1).astype(np.float64)
    cells = Cells(
        {"run": Key(run, [f"{each:09d}" for each in range(runs)])},
        n[:, 0],
        (w * n)[:, 0],
        (w * w * n)[:, 0],
        n,
        y,
        Sums(w * y, w * (n - y), w * w * y, w * w * (n - y)),
    )
    # each sample is estimated as a domain whose strata have the sample's own sizes
    names = [str(each) for each in range(strata)]
    stage = Stage(None, stratum, size.astype(np.float64), np.full(strata, np.inf), names)
    error = linearised(SampleDesign((stage,), "fail"), cells)
    return share_table(cells, cells.sums, ("run",), error=error, interval="wilson")


Draw = tuple[Integers, Floats, Integers, Integers]


def _simple(case: Case, runs: int, random: np.random.Generator) -> Draw:
    people = np.full((runs, 1, 1), case.n)
    return np.array([case.n]), np.ones((1, 1)), people, random.binomial(people, case.share)


def _stratified(case: Case, runs: int, random: np.random.Generator) -> Draw:
    """Respondents of each area fall into classes by chance, and answer by area and class."""
    size = allocation(case.n)
    people = np.stack(
        [random.multinomial(n, ANSWERED / ANSWERED.sum(), size=runs) for n in size], axis=1
    )
    weight = (AREAS / size)[:, None] * (SENT / ANSWERED)
    shares = opinions(case.share, related=case.design == "related")
    return size, weight, people, random.binomial(people, shares)


DRAWS = {"simple": _simple, "stratified": _stratified, "related": _stratified}


def allocation(n: int) -> Integers:
    """Respondents of each area, in proportion to its residents."""
    exact = n * AREAS / AREAS.sum()
    size = np.floor(exact).astype(np.int64)
    size[np.argsort(size - exact, kind="stable")[: n - size.sum()]] += 1
    return np.asarray(size)


def opinions(share: float, *, related: bool) -> Floats:
    """(areas, classes) shares that make up the share of all residents."""
    effects = AREA_EFFECTS[:, None] + (CLASS_EFFECTS if related else np.zeros(len(SENT)))
    residents = AREAS[:, None] * SENT / (AREAS.sum() * SENT.sum())

    def shares(level: float) -> Floats:
        return np.asarray(1 / (1 + np.exp(-level - effects)))

    def off(level: float) -> float:
        return float((residents * shares(level)).sum()) - share

    return shares(brentq(off, -20, 20, xtol=1e-14))


def promised(kind: str) -> tuple[float, float]:
    """What a nominal 95 % interval of a kind shall cover."""
    return (0.93, 0.97) if kind in ("wilson", "logit") else (0.94, 1.0)


def page(found: dict[Case, dict[str, float]], simulations: int) -> Iterator[str]:
    """The page of documentation."""
    yield from HEAD.format(simulations=simulations, seed=SEED).splitlines()
    for design, kinds in KINDS.items():
        yield from ("", f"## {TITLES[design]}", "")
        yield "| n | 割合 | " + " | ".join(kinds) + " |"
        yield "|---|---|" + "---|" * len(kinds)
        for case, covered in found.items():
            if case.design == design:
                cells = " | ".join(_cell(kind, covered[kind], simulations) for kind in kinds)
                yield f"| {case.n:,} | {100 * case.share:g} % | {cells} |"
    yield from ("", "## 範囲から出たもの", "")
    out = list(_outside(found, simulations))
    yield from out or ["ありません。"]


def _outside(found: dict[Case, dict[str, float]], simulations: int) -> Iterator[str]:
    for case, covered in found.items():
        for kind, share in covered.items():
            low, high = promised(kind)
            if not low <= share <= high:
                figures = f"{100 * share:.2f} ± {100 * error(share, simulations):.2f} %"
                place = f"{TITLES[case.design]}、n = {case.n:,}、割合 {100 * case.share:g} %"
                yield f"- {place}: `{kind}` {figures}"


def _cell(kind: str, share: float, simulations: int) -> str:
    low, high = promised(kind)
    mark = "" if low <= share <= high else " †"
    return f"{100 * share:.2f} ± {100 * error(share, simulations):.2f}{mark}"


def error(share: float, simulations: int) -> float:
    """The standard error that comes from the number of simulations."""
    return float(np.sqrt(share * (1 - share) / simulations))


TITLES = {
    "simple": "単純無作為抽出",
    "stratified": "12 層、重みは平均の 0.68–2.77 倍",
    "related": "同じ 12 層で、答えない人ほど意見も違うとき",
}
HEAD = """# 95％区間は、真の値をどれだけ含むか

`make deep PART=coverage` が書いたページです（手では直しません）。真の割合が分かっている標本を乱数で
くり返し引き、[推定](survey-estimation.md)と同じ関数で作った 95％区間が、真の割合を含んだ回数を数えました。

- 一つの場合ごとに {simulations:,} 回（種 {seed}）。単位は ％、± はくり返しの回数による標準誤差です。
- 12 層の標本は、ある区の発送数と回答数（年齢×性別。回収率は 30 代男性の 11 ％ から 60 代女性の
  44 ％ まで）をまねています。地域は居住者数に比例して割り当て、意見は地域によって違います。
  「答えない人ほど意見も違うとき」は、重みの大きい若い人ほど賛成が少ない標本で、1 に近い割合には
  いちばん難しい場合です（少ない反対の答えが、重い数人に集まります）。有限母集団修正はありません。
- 望む範囲は、`wilson` と `logit` が 93–97 ％、`korn-graubard` と `exact` が 94 ％ 以上（作りからして
  広めです）。† は範囲から出た場合です。割合が 0 か 1 に出た標本には、どの種類でも Korn–Graubard の
  区間を使います。"""


def main(arguments: list[str]) -> int:
    """Simulate every case, print it, write the page."""
    parser = argparse.ArgumentParser(description="Coverage of nominal 95 % intervals.")
    parser.add_argument("--simulations", type=int, default=20_000, help="for each case (20000)")
    parser.add_argument("--out", type=Path, help="the page; left out: it is printed")
    asked = parser.parse_args(arguments)
    found = {}
    for case in CASES:
        found[case] = coverage(case, asked.simulations)
        shown = "  ".join(f"{kind} {100 * each:.2f}" for kind, each in found[case].items())
        sys.stderr.write(f"{case.design} n={case.n} p={case.share} seed={case.seed}: {shown}\n")
    text = "\n".join(page(found, asked.simulations)) + "\n"
    if asked.out is None:
        sys.stdout.write(text)
    else:
        asked.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
