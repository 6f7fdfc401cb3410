"""Forms with parts side by side, printed, and taken out with their columns kept, are read as their policy."""

from pathlib import Path

import pytest

from tests.golden.documents import Golden
from tests.golden.scoring import Score, score_document
from tests.office import SOFFICE
from tests.torn.laid import ISSUES, LAID, documents
from tests.torn.material import PDFTOTEXT
from tests.torn.shaped import SHAPES

pytestmark = pytest.mark.xdist_group("laid")  # what they share takes long to make

FLOORS = {"layout": 95.0, "plumber": 85.0}  # percent of fields right
IN_EVERY_RUN = [each for each in LAID if each.issues in ISSUES][1::4]
SHAPED = [SHAPES[place] for place in (0, 5, 10, 11)]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Golden]:
    if not (SOFFICE and PDFTOTEXT):
        pytest.skip("no office suite or no pdftotext on this machine")
    folder: Path = tmp_path_factory.mktemp("laid")
    return list(documents(folder, tuple(FLOORS), laid=IN_EVERY_RUN, shapes=SHAPED))


@pytest.mark.parametrize("tool", FLOORS)
def test_texts_that_keep_columns(texts: list[Golden], tool: str) -> None:
    whole, said = Score(), []
    for golden in (each for each in texts if each.kind == tool):
        total, refusal = score_document(golden)
        whole.add(total)
        said += [f"{golden.name}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert whole.fields > 900
    assert whole.right_share >= FLOORS[tool], "\n".join([f"{whole.right_share:.2f}", *said])
