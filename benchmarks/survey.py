"""W of `w_data` at 2 thousand, 1 million and 10 million answers: `make bench` writes RESULTS.md.

Held against the bare scan of the same columns in the same process, and against R `survey` and `svy` where
this machine has them (`Rscript` on the PATH; `HOSHIN_SVY`, a Python with svy). At 2 thousand answers the
peers do all of W; at a million one indicator of fourteen, times fourteen (with raked weights, which only R
knows, one indicator of the whole and of the wards, each group taken to cost what a ward costs); at ten
million nothing.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import hoshin
from benchmarks.w_data import make

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
SIZES = {"2 thousand": 2_000, "1 million": 1_000_000, "10 million": 10_000_000}
GENERAL, CONSTANT, RAKED = "general", "constant within cells", "raked to ward, age, sex"
WEIGHTS = (GENERAL, CONSTANT, RAKED)
HOW = {
    "whole": "whole",
    "part": "one indicator × 14",
    "raked": "one indicator whole and by ward, a ward × 31 × 14",
}
RUNS = {2_000: 20, 1_000_000: 7, 10_000_000: 3}
MOST_FOR_PEERS = 1_000_000
OF_A_WARD = "2 thousand of one ward"
_TIMEOUT = 1800


@dataclass(frozen=True)
class Peer:
    """What another program took for W.

    Parameters
    ----------
    cpu : float
        Seconds of processor; scaled up where only a part was run.
    shares : mapping of indicator to (share, standard error)
        Of the whole.
    """

    name: str
    how: str
    cpu: float
    megabytes: float
    shares: dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Size:
    """W at one number of answers."""

    label: str
    weights: str
    ours: dict[str, object]
    peers: list[Peer]

    def seconds(self, what: str, kind: str) -> float:
        found = self.ours[what]
        assert isinstance(found, dict)
        return float(found[kind])


def main() -> None:
    """Measure, print, and write RESULTS.md."""
    with TemporaryDirectory() as name:
        sizes = list(measured(Path(name)))
    page = report(sizes)
    RESULTS.write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def measured(folder: Path) -> Iterator[Size]:
    """Every size, from a million on also with weights that are constant within cells, and raked."""
    least = min(SIZES.values())
    own = folder / "ward"
    make(own, least, wards=1)
    yield Size(OF_A_WARD, GENERAL, ours_of(own, least), [])
    for label, answers in SIZES.items():
        for weights in WEIGHTS if answers > least else WEIGHTS[:1]:
            sys.stderr.write(f"W: {label}, weights {weights}\n")
            place = folder / f"{answers}-{WEIGHTS.index(weights)}"
            make(place, answers, constant=weights == CONSTANT, raked=weights == RAKED)
            ours = ours_of(place, answers)
            peers: list[Peer] = []
            if answers <= MOST_FOR_PEERS and weights != CONSTANT:
                extent = "whole" if answers == least else "raked" if weights == RAKED else "part"
                peers = list(peers_of(place, extent))
            yield Size(label, weights, ours, peers)


def ours_of(folder: Path, answers: int) -> dict[str, object]:
    """What `w_run` said of many runs, and the peak of one run."""
    once, ours = (
        json.loads(run([sys.executable, "-m", "benchmarks.w_run", folder, runs]))
        for runs in (0, RUNS[answers])
    )
    return {**ours, "once": once["mb"]}


def peers_of(folder: Path, extent: str) -> Iterator[Peer]:
    """R survey and svy, where they are; svy without raking, whose errors do not know of it."""
    answers, how = folder / "answers.parquet", HOW[extent]
    if shutil.which("Rscript"):
        import duckdb

        with duckdb.connect() as engine:
            text = folder / "answers.csv"
            engine.execute(f"COPY (FROM '{answers}') TO '{text}'")
        yield peer("R survey", run(["Rscript", ROOT / "benchmarks/w.R", text, extent]), how)
    if extent != "raked" and (python := os.environ.get("HOSHIN_SVY")):
        yield peer("svy", run([python, ROOT / "benchmarks/w_svy.py", answers, extent]), how)


def peer(name: str, said: str, how: str) -> Peer:
    """What a peer's script printed."""
    cpu, megabytes, versions = 0.0, 0.0, ""
    shares: dict[str, tuple[float, float]] = {}
    for line in said.splitlines():
        match line.split("\t"):
            case ["result", item, share, error]:
                shares[item] = (float(share), float(error))
            case ["versions", language, package]:
                versions = f"{package} on {language}"
            case ["mb", number]:
                megabytes = float(number)
            case [_, seconds, times]:
                cpu += float(seconds) * float(times)
    return Peer(f"{name} {versions}", how, cpu, megabytes, shares)


def run(command: list[object]) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_TIMEOUT,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    if done.returncode:
        message = f"{command[0]}: {done.stderr[-400:]}"
        raise RuntimeError(message)
    return done.stdout


def report(sizes: list[Size]) -> str:
    """RESULTS.md."""
    lines = [
        "# What W takes",
        "",
        "Written by `make bench`. W: 14 indicators × (whole + 24 wards + 288 areas + ward × age × sex),",
        "each row with n, count, share, standard error, degrees of freedom, two intervals and notes, from a",
        "Parquet file. Least of several runs in a process that has loaded its libraries; the scan is one sum",
        "of each column by stock DuckDB in the same process, by turns with W. Memory: of a process that runs",
        "W once, libraries included (as the peers' is), and of the one that made all runs and scans.",
        "",
        f"hoshin {hoshin.__version__}, Python {platform.python_version()}, DuckDB {version('duckdb')}, "
        f"NumPy {version('numpy')}, {platform.system()}, {os.cpu_count()} cores{_load()}.",
        "",
        "| answers | weights | rows | W wall s | W CPU s | scan wall s | scan CPU s | wall ÷ scan "
        "| CPU ÷ scan | peak MB, one run | in all |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [_line(each) for each in sizes]
    lines += [
        "",
        "| answers | peer | how | CPU s | times our CPU | MB | times our MB | shares, errors |",
    ]
    lines += ["|---|---|---|---|---|---|---|---|"]
    lines += [_peer_line(size, each) for size in sizes for each in size.peers]
    lines += ["", *_UNFLATTERING, ""]
    return "\n".join(lines)


_UNFLATTERING = [
    "What is not flattering:",
    "",
    "- Loading the libraries takes longer than the work at the size of a ward "
    "(see `load` of `python -m benchmarks.w_run`).",
    "- The peers' times leave their intervals out; at a million parts were run and scaled, as the table says.",
    "- Raked weights are made in the same run here and there; R fits each group's scores anew on all answers.",
    "- Who sums by cell in R or svy gains most of the difference: it is the way, not the language.",
    "- All files were in the page cache.",
]


def _load() -> str:
    try:
        return f", load {os.getloadavg()[0]:.1f} at the end"
    except (AttributeError, OSError):  # Windows
        return ""


def _line(size: Size) -> str:
    wall, cpu = size.seconds("work", "wall"), size.seconds("work", "cpu")
    scan_wall, scan_cpu = size.seconds("scan", "wall"), size.seconds("scan", "cpu")
    return (
        f"| {size.label} | {size.weights} | {size.ours['rows']} | {wall:.3f} | {cpu:.3f} | {scan_wall:.3f} "
        f"| {scan_cpu:.3f} | {wall / scan_wall:.1f} | {cpu / scan_cpu:.1f} | {size.ours['once']:.0f} "
        f"| {size.ours['mb']:.0f} |"
    )


def _peer_line(size: Size, peer: Peer) -> str:
    megabytes = float(str(size.ours["once"]))
    return (
        f"| {size.label} | {peer.name}, {size.weights} | {peer.how} | {peer.cpu:.1f} "
        f"| {peer.cpu / size.seconds('work', 'cpu'):.0f} | {peer.megabytes:.0f} "
        f"| {peer.megabytes / megabytes:.1f} | {difference(size, peer)} |"
    )


def difference(size: Size, peer: Peer) -> str:
    """How far the peer's shares and errors of the whole are from ours, relatively."""
    whole = size.ours["whole"]
    assert isinstance(whole, dict)
    apart = [
        abs(theirs / ours - 1)
        for item, found in peer.shares.items()
        for theirs, ours in zip(found, whole[item], strict=True)
    ]
    return f"equal to {max(apart):.0e}"


if __name__ == "__main__":
    main()
