"""Forms of many shapes, printed by an office suite and torn by pdftotext, are read as their policy."""

from pathlib import Path

import pytest

from tests.golden.documents import Golden
from tests.golden.scoring import Score, score_document
from tests.office import SOFFICE
from tests.torn.material import PDFTOTEXT
from tests.torn.shaped import SHAPES, documents

IN_EVERY_RUN = [SHAPES[place] for place in (0, 5, 8, 11, 12, 13, 14, 17)]
FLOORS = {"plain": 95.0, "raw": 93.0}  # percent of fields right
WRONG_IN_REVIEW = 50.0


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Golden]:
    if not (SOFFICE and PDFTOTEXT):
        pytest.skip("no office suite or no pdftotext on this machine")
    folder: Path = tmp_path_factory.mktemp("shaped")
    return list(documents(folder, tuple(FLOORS), shapes=IN_EVERY_RUN))


@pytest.mark.parametrize("mode", FLOORS)
def test_torn_forms_of_many_shapes(texts: list[Golden], mode: str) -> None:
    whole, said = Score(), []
    for golden in (each for each in texts if each.kind == mode):
        total, refusal = score_document(golden)
        whole.add(total)
        said += [f"{golden.name}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert whole.fields > 900
    assert whole.right_share >= FLOORS[mode], "\n".join([f"{whole.right_share:.2f}", *said])
    assert not whole.wrong or whole.wrong_in_review_share >= WRONG_IN_REVIEW, "\n".join(said)
