"""A few damaged documents: what is read wrongly stands in the list of doubts."""

from itertools import islice

from tests.golden.damages import DAMAGES, Damaged, damaged, sound_documents
from tests.golden.documents import golden_documents
from tests.golden.scoring import Score, score_document

_EVERY = 9  # one damaged document in so many


def _some() -> list[Damaged]:
    documents = islice(sound_documents("web"), 10)
    found = [each for golden in documents for each in damaged(golden, range(1))]
    return found[::_EVERY]


def test_most_of_what_is_wrong_is_doubted_and_little_of_what_is_right() -> None:
    whole = Score()
    for each in _some():
        whole.add(score_document(each.golden)[0])
    assert whole.wrong
    assert whole.wrong_in_review_share >= 70
    assert whole.right_in_review_share <= 6


def test_every_kind_of_damage_finds_something_to_damage() -> None:
    kinds = {each.kind for golden in golden_documents("web") for each in damaged(golden, range(1))}
    assert kinds == set(DAMAGES)
