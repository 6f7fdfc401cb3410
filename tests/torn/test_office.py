"""Forms laid out by hand, printed by an office suite and torn by pdftotext, are read as their policy."""

from pathlib import Path

import pytest

from hoshin.policy import Policy
from tests.golden.scoring import Score, score_document
from tests.office import SOFFICE
from tests.required import is_required
from tests.torn.material import PDFTOTEXT, as_golden, text_of
from tests.torn.office import as_pdfs, write_forms

FLOORS = {"plain": 97.5, "raw": 96.5}  # percent of fields right
LAYOUTS = ("middle", "nested", "upright")
POLICIES = ("sample", "ward_cumulative")


def test_the_office_suite_is_here_where_it_is_required() -> None:
    if is_required("office"):
        assert SOFFICE, "HOSHIN_REQUIRE names office, and there is no soffice"


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Policy]]:
    if not (SOFFICE and PDFTOTEXT):
        pytest.skip("no office suite or no pdftotext on this machine")
    folder = tmp_path_factory.mktemp("office")
    written = write_forms(folder, POLICIES, LAYOUTS)
    as_pdfs(folder, tmp_path_factory.mktemp("profile"))
    return folder, written


@pytest.mark.parametrize("mode", FLOORS)
def test_torn_forms_of_an_office_suite(forms: tuple[Path, dict[str, Policy]], mode: str) -> None:
    folder, written = forms
    whole, said = Score(), []
    for name, policy in written.items():
        text = text_of(folder / f"{name}.pdf", mode)
        total, refusal = score_document(as_golden(name, text, policy))
        whole.add(total)
        said += [f"{name}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert whole.fields > 1_000
    assert whole.right_share >= FLOORS[mode], "\n".join([f"{whole.right_share:.2f}", *said])
