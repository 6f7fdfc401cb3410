"""Old forms (様式1–4) are read without a fault, whichever of many ways they are printed in."""

import pytest

from tests.golden.scoring import Score, score_document
from tests.shapes.old_forms import golden, ways
from tests.shapes.old_results import RESULTS


@pytest.mark.parametrize("writer", ["text", "html", "word"])
def test_old_forms_are_read_whole(writer: str) -> None:
    whole = Score()
    for way in [each for each in ways() if each.writer == writer][::2]:
        total, refusal = score_document(golden(way))
        assert not refusal, way.name
        whole.add(total)
    assert list(whole.lines()) == []
    assert whole.right_in_review_share <= 5


def test_every_way_to_print_results_is_among_them() -> None:
    assert {way.results for way in ways()} == set(RESULTS)
