"""Word and Excel forms in the spelling of another office say the same."""

from dataclasses import replace
from functools import cache

import pytest

from tests.golden.documents import Golden, golden_documents
from tests.golden.known_gaps import SPELLINGS
from tests.golden.office.spellings import CHANGES, respelt
from tests.golden.scoring import Score, score_document


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(reason="tests/golden/known_gaps.py"))
        if name in SPELLINGS
        else name
        for name in CHANGES
    ],
)
def test_a_form_says_the_same_in_another_spelling(name: str) -> None:
    before, after, said = Score(), Score(), []
    for golden, source in sources():
        content, touched = respelt(golden.content, CHANGES[name])
        if touched:
            total, refusal = score_document(replace(golden, content=content))
            before.add(source)
            after.add(total)
            said += [f"{golden.id}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert said, "no form has what this change is about"
    assert after.right_share >= before.right_share - 1, "\n".join(said)


@cache
def sources() -> tuple[tuple[Golden, Score], ...]:
    """Every built form, and how it is read as it stands."""
    forms = (golden for golden in golden_documents() if golden.kind == "office_forms")
    return tuple((golden, score_document(golden)[0]) for golden in forms)
