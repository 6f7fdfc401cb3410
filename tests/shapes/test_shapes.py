"""The same policies in many shapes of tables are read alike; a sample of all shapes, spread over formats."""

from collections import defaultdict
from collections.abc import Iterable

from tests.golden.documents import Golden
from tests.golden.scoring import Score, score_document
from tests.shapes.apart import documents as forms_and_lists
from tests.shapes.boards import documents as boards
from tests.shapes.books import documents as workbooks
from tests.shapes.drawn import documents as drawn_documents
from tests.shapes.joined import documents as joined_lists
from tests.shapes.openings import documents as openings
from tests.shapes.pages import documents as page_documents
from tests.shapes.shapes import documents
from tests.shapes.sheets import documents as sheet_documents
from tests.shapes.tabs import documents as pasted_tables

_EVERY = 23  # of some two hundred shapes: a few seconds
_LEAST = 97.0
_PASTED = {"excel": 96.0, "word": 86.0, "browser": 80.0}


def test_shapes_of_tables_are_read() -> None:
    _are_read(documents(every=_EVERY))


def test_drawn_forms_are_read() -> None:
    _are_read(drawn_documents(every=9))


def test_workbooks_of_many_sheets_are_read() -> None:
    _are_read(workbooks(every=5))


def test_lists_and_squares_are_read() -> None:
    _are_read(sheet_documents(every=7))


def test_issues_in_one_table_are_read() -> None:
    _are_read(boards(every=6))


def test_results_on_another_sheet_are_read() -> None:
    _are_read(forms_and_lists(every=5))


def test_issues_with_their_number_beside_their_boxes_are_read() -> None:
    _are_read(openings(every=4))


def test_lists_that_a_key_joins_are_read() -> None:
    _are_read(joined_lists(every=3))


def test_pages_of_elements_are_read() -> None:
    _are_read(page_documents())


def test_tables_pasted_as_text_are_read() -> None:
    """What is still read wrong of a paste from Word or a browser is known; the shares only rise."""
    scores: dict[str, Score] = defaultdict(Score)
    for golden in pasted_tables(every=31):
        total, refusal = score_document(golden)
        assert not refusal
        scores[golden.kind].add(total)
    found = {kind: each.right_share for kind, each in scores.items()}
    assert found.keys() == _PASTED.keys()
    assert {kind for kind, share in found.items() if share < _PASTED[kind]} == set()


def _are_read(goldens: Iterable[Golden]) -> None:
    scores: dict[str, Score] = defaultdict(Score)
    refused = []
    for golden in goldens:
        total, refusal = score_document(golden)
        scores[golden.name].add(total)
        if refusal:
            refused.append(golden.id)
    assert refused == []
    low = {name for name, each in scores.items() if each.right_share < _LEAST}
    assert low == set()
