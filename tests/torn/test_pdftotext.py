"""The text of our own PDFs, in every mode of pdftotext, is read as the policy that they print."""

from pathlib import Path

import pytest

from hoshin.policy import Policy
from tests.golden.scoring import Score, score_document
from tests.required import is_required
from tests.torn.material import PDFTOTEXT, as_golden, text_of, write_pdfs

FLOORS = {"layout": 98.5, "plain": 95.0, "raw": 97.5}  # percent of fields right


def test_poppler_is_here_where_it_is_required() -> None:
    if is_required("office"):
        assert PDFTOTEXT, "HOSHIN_REQUIRE names office, and there is no pdftotext"


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Policy]]:
    if not PDFTOTEXT:
        pytest.skip("no pdftotext on this machine: texts of PDFs were not made anew")
    folder = tmp_path_factory.mktemp("torn")
    return folder, write_pdfs(folder)


@pytest.mark.parametrize("mode", FLOORS)
def test_text_of_our_pdfs(pdfs: tuple[Path, dict[str, Policy]], mode: str) -> None:
    folder, policies = pdfs
    whole, said = Score(), []
    for name, policy in policies.items():
        total, refusal = score_document(
            as_golden(name, text_of(folder / f"{name}.pdf", mode), policy)
        )
        whole.add(total)
        said += [f"{name}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert whole.fields > 1_000
    assert whole.right_share >= FLOORS[mode], "\n".join([f"{whole.right_share:.2f}", *said])
