"""The Word and Excel forms as an office suite passes them on: as PDF, saved again, as a web page."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.golden.documents import Golden, golden_documents
from tests.golden.known_gaps import SAVED_ON
from tests.golden.scoring import Score, score_document
from tests.office import SOFFICE, office_environment
from tests.required import is_required

SECONDS = 180
TARGETS = {
    "pdf": (".docx", ".xlsx"),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "html": (".docx", ".xlsx"),
}


def test_an_office_suite_is_here_where_it_is_required() -> None:
    if is_required("office"):
        assert SOFFICE, "HOSHIN_REQUIRE names office, and there is no soffice"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SOFFICE:
        pytest.skip("no soffice on this machine: forms were not passed through an office suite")
    folder = tmp_path_factory.mktemp("office")
    for golden in sources():
        (folder / f"{golden.name}{golden.suffix}").write_bytes(golden.content)
    return folder


@pytest.mark.parametrize("target", TARGETS)
def test_passed_on_forms_are_read_as_their_source(folder: Path, target: str) -> None:
    whole, said, fallen = Score(), [], []
    passed_on = list(convert(folder, target))
    for golden, source in passed_on:
        total, refusal = score_document(golden)
        whole.add(total)
        said += [f"{golden.id}: {total.right_share:.1f} % {refusal}", *total.lines()]
        known = f"{target}/{golden.name}" in SAVED_ON
        if not known and total.right_share < score_document(source)[0].right_share - 3:
            fallen.append(golden.id)
    assert len(passed_on) >= 5
    if not any(name.startswith(f"{target}/") for name in SAVED_ON):
        assert whole.right_share >= 97, "\n".join(said)
    assert not fallen, "\n".join(said)


@cache
def sources() -> tuple[Golden, ...]:
    return tuple(golden for golden in golden_documents() if golden.kind == "office_forms")


def convert(folder: Path, target: str) -> Iterator[tuple[Golden, Golden]]:
    """Each form as the suite saves it, beside its source; one call for all of them, without network."""
    wanted = [golden for golden in sources() if golden.suffix in TARGETS[target]]
    out = folder / target
    profile = (folder / "profile").as_uri()
    files = [str(folder / f"{golden.name}{golden.suffix}") for golden in wanted]
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={profile}"]
    command = [*apart(), *command, "--convert-to", target, "--outdir", str(out), *files]
    fonts = office_environment(folder)
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, env=fonts)
    for golden in wanted:
        saved = out / f"{golden.name}.{target}"
        yield (
            Golden(target, golden.name, saved.suffix, saved.read_bytes(), golden.expected),
            golden,
        )


@cache
def apart() -> tuple[str, ...]:
    """`unshare -n` where the system lets us run without network."""
    if not shutil.which("unshare"):
        return ()
    alone = ("unshare", "-n")
    tried = subprocess.run([*alone, "true"], check=False, capture_output=True)
    return alone if tried.returncode == 0 else ()
