"""Run as a program: writes the sample's form, grown to so many pages, in every format into a folder.

In a process of its own: what the benchmark itself holds in memory, its children would seem to hold too.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from hoshin.cycle.render import WRITERS, render
from hoshin.packs import sample_bundle
from tests.office import SOFFICE, office_environment


def main(folder: Path, pages: int, *, office: bool) -> None:
    """Print which files there are, by name, and the pages of those that have pages."""
    policy, pdf = folder / "policy.json", folder / "form.pdf"
    count = 0
    while count == 0 or page_count(pdf) < pages:
        count += 1
        policy.write_text(json.dumps(grown(count)), encoding="utf-8")
        render(policy, pdf)
    for ending in WRITERS:
        render(policy, folder / f"form{ending}")
    shutil.copy(sample_bundle() / "form.txt", folder / "form.txt")
    if office and SOFFICE:
        by_office(folder / "form.docx", folder / "office.pdf")
    found = {path.name: 0 for path in sorted(folder.iterdir()) if path.is_file()}
    found |= {name: page_count(folder / name) for name in found if name.endswith(".pdf")}
    sys.stdout.write(json.dumps(found))


def grown(issues: int) -> dict[str, object]:
    """The sample's policy with so many issues, its own ones over and over."""
    policy: dict[str, object] = json.loads((sample_bundle() / "policy.json").read_text("utf-8"))
    own = policy["issues"]
    assert isinstance(own, list)
    wanted = [{**own[index % len(own)], "number": index + 1} for index in range(issues)]
    return {**policy, "issues": wanted, "review": []}


def by_office(document: Path, to: Path) -> None:
    """The Word form as an office suite prints it."""
    out = to.parent / "office"
    profile = (out / "profile").as_uri()
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", "pdf", "--outdir", str(out), str(document)]
    out.mkdir(exist_ok=True)
    fonts = office_environment(out)
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=fonts)
    (out / f"{document.stem}.pdf").replace(to)


def page_count(pdf: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), office="--office" in sys.argv)
