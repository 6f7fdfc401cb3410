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
    changed = [(each, respelt(each.content, CHANGES[name])) for each in forms()]
    touched = [(golden, content) for golden, (content, found) in changed if found]
    first = list(CHANGES).index(name) % min(2, len(touched) or 1)
    for golden, content in touched[first::2]:
        total, refusal = score_document(replace(golden, content=content))
        before.add(source(golden.id))
        after.add(total)
        said += [f"{golden.id}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert said, "no form has what this change is about"
    assert after.right_share >= before.right_share - 1, "\n".join(said)


@cache
def forms() -> tuple[Golden, ...]:
    """Every built form; a spelling is tried on half of those that it changes."""
    return tuple(golden for golden in golden_documents() if golden.kind == "office_forms")


@cache
def source(name: str) -> Score:
    """How a form is read as it stands."""
    return score_document(next(each for each in forms() if each.id == name))[0]
