"""Fuzzes every importer in a process of its own: `python -m tests.deep.fuzz_importers --help`.

Found is: any exception but InputError, more than 2 s of the processor for one input, more than 512 MB,
and the end of the process. To watch what is reached takes several times as long as reading: what was slow is
timed again in a process that nobody watches, and set aside where it is not. Each is kept under
out/fuzz/IMPORTER; exit 1 where anything was found.
"""

import argparse
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from tests.deep.findings import CPU_SECONDS, Finding, save, summary
from tests.deep.seeds import IMPORTERS

ROOT = Path(__file__).parents[2]
STUCK_SECONDS = 300.0  # to start under atheris on a busy machine takes minutes


def main(arguments: list[str]) -> int:
    """Fuzz the importers named, print what was found."""
    parser = argparse.ArgumentParser(description="Fuzz the importers, one process each.")
    parser.add_argument(
        "importers", nargs="*", choices=[*IMPORTERS, []], help="all, if none is named"
    )
    parser.add_argument("--seconds", type=int, default=600, help="for each importer (600)")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers (1)")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "fuzz")
    parser.add_argument(
        "--keep", action="store_true", help="go on from the last run's corpus and findings"
    )
    asked = parser.parse_args(arguments)
    if find_spec("atheris") is None:
        _say(
            "atheris is not installed (pip install atheris): inputs are drawn by chance, unguided."
        )
    found = []
    for importer in asked.importers or IMPORTERS:
        folder = asked.out / importer
        if not asked.keep:
            shutil.rmtree(folder, ignore_errors=True)
        _say(f"{importer}: {asked.seconds} s, seed {asked.seed}")
        _fuzz(importer, asked.seconds, asked.seed, folder)
        _say(f"{importer}: {without_watched(importer, folder)} inputs were slow only while watched")
        lines = summary(folder)
        _say("\n".join([f"{importer}: {_executions(folder)}; {len(lines)} findings", *lines]))
        found += lines
    return 1 if found else 0


def _fuzz(importer: str, seconds: int, seed: int, folder: Path) -> None:
    """Start the process again as often as it dies, until the time is over."""
    folder.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    while (left := int(end - time.monotonic())) > 0:
        with (folder / "log.txt").open("ab") as log:
            process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.deep.fuzz_one",
                    importer,
                    str(left),
                    str(seed),
                    str(folder),
                ],
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            try:
                stuck = _watch(process, folder / "current")
            finally:
                process.kill()
                process.wait()
        if process.returncode == 0:
            return
        if not (folder / "current").exists():
            _say(f"{importer}: does not start, see {folder / 'log.txt'}")
            save(folder, Finding("no-start", importer, ""), b"", ending="txt")
            return
        content = (folder / "current").read_bytes()
        kind = "stuck" if stuck else f"died{process.returncode}"
        # Nobody can tell where it died: each kind once, with its smallest input.
        save(folder, Finding(kind, kind, _last_lines(folder)), content, ending=importer)
        seed += 1


def without_watched(importer: str, folder: Path) -> int:
    """Set aside what is slow only while it is watched; how many."""
    aside = folder / "watched"
    count = 0
    for path in sorted(folder.glob(f"slow-*.{importer}")):
        command = [sys.executable, "-m", "tests.deep.fuzz_one", importer, "--time", str(path)]
        try:
            told = subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, timeout=STUCK_SECONDS, check=True
            )
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
            continue
        if float(told.stdout) <= CPU_SECONDS:
            aside.mkdir(exist_ok=True)
            for each in (path, path.with_suffix(".story")):
                each.replace(aside / each.name)
            count += 1
    return count


def _watch(process: "subprocess.Popen[bytes]", current: Path) -> bool:
    """Wait for the process; true if it sat on one input for too long."""
    seen, since = -1, time.monotonic()
    while process.poll() is None:
        time.sleep(0.2)
        changed = current.stat().st_mtime_ns if current.exists() else -1
        if changed != seen:
            seen, since = changed, time.monotonic()
        elif time.monotonic() - since > STUCK_SECONDS:
            return True
    return False


def _last_lines(folder: Path) -> str:
    log = (folder / "log.txt").read_text(encoding="utf-8", errors="replace")
    return "\n".join(log.splitlines()[-30:])


def _executions(folder: Path) -> str:
    log = (folder / "log.txt").read_text(encoding="utf-8", errors="replace")
    counts = [
        int(line.split()[-1]) for line in log.splitlines() if "number_of_executed_units" in line
    ]
    by_chance = [line for line in log.splitlines() if "by chance" in line]
    return f"{sum(counts):,} inputs" if counts else "".join(by_chance[-1:])


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
