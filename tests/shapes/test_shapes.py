"""The same policies in many shapes of tables are read alike; a sample of all shapes, spread over formats."""

from collections import defaultdict

from tests.golden.scoring import Score, score_document
from tests.shapes.shapes import documents

_EVERY = 23  # of some two hundred shapes: a few seconds
_LEAST = 97.0
_GAPS = {
    "sentence_last/headings/line/boxes/turned"
}  # in a form drawn on a grid; may only get fewer


def test_shapes_of_tables_are_read() -> None:
    scores: dict[str, Score] = defaultdict(Score)
    refused = []
    for golden in documents(every=_EVERY):
        total, refusal = score_document(golden)
        scores[golden.name].add(total)
        if refusal:
            refused.append(golden.id)
    assert refused == []
    low = {name for name, each in scores.items() if each.right_share < _LEAST}
    assert low == set()
