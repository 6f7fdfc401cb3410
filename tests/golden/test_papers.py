"""The Word forms on other papers: wherever a page ends or a line breaks, the same form is read.

A few papers run with every test, all of them where HOSHIN_DEEP is set (`make deep PART=papers`).
"""

import io
import os
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden.documents import Golden
from tests.golden.known_gaps import CUT_WITHIN
from tests.golden.scoring import Wrong, score_document
from tests.golden.test_office_pdfs import SECONDS, apart, sources
from tests.office import SOFFICE, office_environment

_A3 = (23811, 16838)  # twentieths of a point
Change = Callable[[str], str]


def _shorter(share: float) -> Change:
    """Paper of the same width, so much shorter: rows break elsewhere."""
    return lambda xml: re.sub(
        r'(<w:pgSz\b[^>]*?w:h=")(\d+)', lambda found: f"{found[1]}{int(int(found[2]) * share)}", xml
    )


def _across(xml: str) -> str:
    """A3 on its side, as printed for meetings."""
    size = f'<w:pgSz w:w="{_A3[0]}" w:h="{_A3[1]}" w:orient="landscape"/>'
    return re.sub(r"<w:pgSz\b[^>]*/>", size, xml)


def _lettered(share: float) -> Change:
    """Letters so much larger."""
    return lambda xml: re.sub(
        r'(<w:sz w:val=")(\d+)',
        lambda found: f"{found[1]}{max(10, round(int(found[2]) * share))}",
        xml,
    )


PAPERS: dict[str, Change] = {
    "short": _shorter(0.77),
    "large": _lettered(1.15),
    "across": _across,
    "small": _lettered(0.86),
    **{f"{percent} percent": _shorter(percent / 100) for percent in range(56, 100, 4)},
}
_USUAL = ("60 percent", "large")
CHOSEN = PAPERS if os.environ.get("HOSHIN_DEEP") else {each: PAPERS[each] for each in _USUAL}
_PARTS = ("word/document.xml", "word/styles.xml")


def on_paper(content: bytes, change: Change) -> bytes:
    """A Word file with its pages or letters changed."""
    told = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(told, "w") as target:
        for part in source.namelist():
            data = source.read(part)
            if part in _PARTS:
                data = change(data.decode("utf-8")).encode("utf-8")
            target.writestr(part, data)
    return told.getvalue()


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Wrong]]:
    """What is wrong of each form on the paper that it was made for."""
    return printed(tmp_path_factory.mktemp("own"), lambda xml: xml)


@pytest.mark.skipif(
    not SOFFICE, reason="no soffice on this machine: no form was set on other paper"
)
@pytest.mark.parametrize("paper", CHOSEN)
def test_a_form_says_the_same_on_any_paper(
    tmp_path: Path, usual: dict[str, list[Wrong]], paper: str
) -> None:
    found = printed(tmp_path, CHOSEN[paper])
    assert len(found) >= 5
    said = [
        f"{name}: {wrong.path}: {wrong.expected!r} -> {wrong.found!r}"
        for name, fields in found.items()
        for wrong in fields
        if wrong.path not in {each.path for each in usual[name]}
        and f"{paper}/{name}" not in CUT_WITHIN
    ]
    assert not said, "\n".join(said)


def printed(folder: Path, change: Change) -> dict[str, list[Wrong]]:
    """What is wrong of each Word form, so changed and printed by the suite; one call for all of them."""
    forms = [golden for golden in sources() if golden.suffix == ".docx"]
    for golden in forms:
        (folder / f"{golden.name}.docx").write_bytes(on_paper(golden.content, change))
    profile = (folder / "profile").as_uri()
    files = sorted(map(str, folder.glob("*.docx")))
    command = [*apart(), str(SOFFICE), "--headless", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *files]
    fonts = office_environment(folder)
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, env=fonts)
    found = {}
    for golden in forms:
        content = (folder / f"{golden.name}.pdf").read_bytes()
        form = Golden("paper", golden.name, ".pdf", content, golden.expected)
        total, refusal = score_document(form)
        assert not refusal, refusal
        found[golden.name] = total.wrong
    return found
