"""Reading a form of ten pages and writing it in every format, through the command line: `make bench`.

Held against what nobody can be faster than (Python alone; the import of the library that writes) and
against a peer in the same run: pdfplumber taking text and tables from the same PDF, without any limits.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import hoshin
from benchmarks.measuring import Case, command_line, measure, table

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "examples" / "sumiyoshi-r6"
PAGES, RUNS = 10, 5
SECONDS_TO_READ, MEGABYTES_TO_READ, SECONDS_TO_WRITE = 3, 512, 1.5
WRITTEN_BY = {".pdf": "typst", ".docx": "docx", ".xlsx": "xlsxwriter", ".html": "jinja2"}
_PLUMBER = (
    "import pdfplumber; pdf = pdfplumber.open(sys.argv[1]); "
    "[(page.extract_text(), page.extract_tables()) for page in pdf.pages]"
)


def main() -> None:
    """Print one table for reading, one for writing."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = make_forms(folder, pages=PAGES)
        sys.stdout.write(f"hoshin {hoshin.__version__}, {RUNS} runs each, by turns\n\nReading\n")
        sys.stdout.write(table(measure(reading(folder, pages), runs=RUNS)))
        sys.stdout.write("\nWriting\n")
        sys.stdout.write(table(measure(writing(folder), runs=RUNS)))


def make_forms(folder: Path, *, pages: int, office: bool = True) -> dict[str, int]:
    """The files that there are to read, by name, with the pages of those that have pages."""
    command = [sys.executable, "-m", "benchmarks.ten_pages", str(folder), str(pages)]
    command += ["--office"] if office else []
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=240)
    found: dict[str, int] = json.loads(done.stdout)
    return found


def reading(folder: Path, pages: dict[str, int]) -> list[Case]:
    """Python alone, each PDF, its review page, the other formats, and the peer."""
    cases = [Case("python", "pass"), command_line("hoshin --version", "--version")]
    for name in (each for each in pages if each.endswith(".pdf")):
        said = f"hoshin read {name} ({pages[name]} pages)"
        path = folder / name
        seconds, megabytes = SECONDS_TO_READ, MEGABYTES_TO_READ
        cases += [
            command_line(said, "read", path, seconds=seconds, megabytes=megabytes),
            Case(f"pdfplumber, {name}", _PLUMBER, (str(path),), "python"),
        ]
    review = ("--review", folder / "review.html")
    cases += [command_line("hoshin read form.pdf --review", "read", folder / "form.pdf", *review)]
    for ending in (".docx", ".xlsx", ".html", ".txt"):
        cases += [command_line(f"hoshin read form{ending}", "read", folder / f"form{ending}")]
    return cases


def writing(folder: Path) -> list[Case]:
    """For each format the import of the library that writes it, then the form."""
    cases = [Case("python", "pass")]
    for ending, library in WRITTEN_BY.items():
        floor = Case(f"python, import {library}", f"import {library}")
        arguments = ("render", folder / "policy.json", "--to", folder / f"written{ending}")
        name = f"hoshin render policy.json --to {ending}"
        written = command_line(name, *arguments, seconds=SECONDS_TO_WRITE, floor=floor.name)
        cases += [floor, written]
    year = ("render", SAMPLE, "--to", folder / "year.pdf")
    return [*cases, command_line("hoshin render BUNDLE --to .pdf", *year, seconds=SECONDS_TO_WRITE)]


if __name__ == "__main__":
    main()
