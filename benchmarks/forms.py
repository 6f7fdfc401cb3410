"""Reading a form of ten pages and writing it in every format, through the command line: `make bench`.

Held against what nobody can be faster than (Python alone; the import of the library that writes) and
against a peer in the same run: pdfplumber taking text and tables from the same PDF, without any limits.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Case, command_line, measure, table
from hoshin.cycle.render import WRITERS, render
from hoshin.packs import sample_bundle

PAGES, RUNS = 10, 5
SECONDS_TO_READ, MEGABYTES_TO_READ, SECONDS_TO_WRITE = 3, 512, 1.5
WRITTEN_BY = {".pdf": "typst", ".docx": "docx", ".xlsx": "xlsxwriter", ".html": "jinja2"}
SOFFICE = shutil.which("soffice")
_PLUMBER = """
    import pdfplumber
    with pdfplumber.open(sys.argv[1]) as pdf:
        for page in pdf.pages: page.extract_text(), page.extract_tables()
"""


def main() -> None:
    """Print one table for reading, one for writing."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = forms(folder, pages=PAGES)
        sys.stdout.write(f"Reading a form of {page_count(files['.pdf'])} pages, {RUNS} runs\n")
        sys.stdout.write(table(measure(reading(files), runs=RUNS)))
        sys.stdout.write(f"\nWriting it, {RUNS} runs\n")
        sys.stdout.write(table(measure(writing(files[".json"], folder), runs=RUNS)))


def forms(folder: Path, *, pages: int, office: bool = True) -> dict[str, Path]:
    """The sample's form with as many more issues as fill so many pages, in every format."""
    policy = json.loads((sample_bundle() / "policy.json").read_text(encoding="utf-8"))
    source, pdf = folder / "policy.json", folder / "form.pdf"
    issues, count = policy["issues"], len(policy["issues"])
    while True:
        policy["issues"] = [
            {**issues[index % len(issues)], "number": index + 1} for index in range(count)
        ]
        policy["review"] = []
        source.write_text(json.dumps(policy), encoding="utf-8")
        render(source, pdf)
        if page_count(pdf) >= pages:
            break
        count += 1
    files = {ending: folder / f"form{ending}" for ending in WRITERS}
    for path in files.values():
        render(source, path)
    found = {".json": source, ".txt": sample_bundle() / "form.txt", **files}
    if office and SOFFICE:
        found["office"] = by_office(files[".docx"], folder)
    return found


def by_office(document: Path, folder: Path) -> Path:
    """The Word form as an office suite prints it."""
    out = folder / "office"
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(out), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / f"{document.stem}.pdf"


def page_count(pdf: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def reading(files: dict[str, Path]) -> list[Case]:
    """Python alone, every format, the review page, and the peer."""
    asked = {"seconds": SECONDS_TO_READ, "megabytes": MEGABYTES_TO_READ}
    cases = [Case("python", "pass"), command_line("hoshin --version", "--version")]
    cases += [command_line("hoshin read form.pdf", "read", files[".pdf"], **asked)]
    if "office" in files:
        name = f"hoshin read office.pdf ({page_count(files['office'])} pages)"
        cases += [command_line(name, "read", files["office"], **asked)]
    review = files[".pdf"].with_name("review.html")
    cases += [
        command_line(
            "hoshin read form.pdf --review", "read", files[".pdf"], "--review", review
        ),
        *(
            command_line(f"hoshin read form{ending}", "read", files[ending])
            for ending in (".docx", ".xlsx", ".html", ".txt")
        ),
        Case("pdfplumber: text and tables of form.pdf", _PLUMBER, (str(files[".pdf"]),), "python"),
    ]
    return cases


def writing(source: Path, folder: Path) -> list[Case]:
    """For each format the import of its library, then the form: of a policy, and of the sample's year."""
    cases = [Case("python", "pass")]
    for ending, library in WRITTEN_BY.items():
        floor = f"python, import {library}"
        target = str(folder / f"written{ending}")
        written = command_line("", "render", source, "--to", target)
        cases += [
            Case(floor, f"import {library}"),
            Case(
                f"hoshin render policy.json --to {ending}",
                written.statement,
                written.arguments,
                floor,
                SECONDS_TO_WRITE,
            ),
        ]
    whole_year = ("render", sample_bundle(), "--to", folder / "year.pdf")
    return [*cases, command_line("hoshin render BUNDLE --to .pdf", *whole_year)]


if __name__ == "__main__":
    main()
