"""Every golden web text and web page reads as a person reads it: each field, but for named gaps."""

from dataclasses import replace
from functools import cache

import pytest

from hoshin.notation import decode
from tests.golden.documents import Golden, golden_documents
from tests.golden.known_gaps import PASTES, WRONG_FIELDS
from tests.golden.scoring import Score, score, score_document
from tests.golden.variants import VARIANTS, as_page

DOCUMENTS = list(golden_documents("web", "html"))
PASTED = [golden for golden in DOCUMENTS if golden.kind == "web"]


@pytest.mark.parametrize("golden", DOCUMENTS, ids=lambda golden: golden.id)
def test_golden_document(golden: Golden) -> None:
    _assert_read(golden)


@cache
def read_as_it_stands(name: str) -> tuple[Score, str]:
    return score_document(next(each for each in DOCUMENTS if each.id == name))


def _assert_read(golden: Golden) -> None:
    found, refusal = read_as_it_stands(golden.id)
    known = WRONG_FIELDS.get(golden.id, 0)
    assert len(found.wrong) <= known, "\n".join((golden.id, refusal, *found.lines()))


KNOWN = pytest.mark.xfail(reason="tests/golden/known_gaps.py")


@pytest.mark.parametrize(
    "variant",
    [pytest.param(name, marks=KNOWN) if name in PASTES else name for name in VARIANTS],
)
def test_other_ways_to_paste_the_same_page(variant: str) -> None:
    for golden in PASTED[list(VARIANTS).index(variant) % 2 :: 2]:  # each page in half of the ways
        text = VARIANTS[variant](decode(golden.content, name=golden.id))
        _assert_no_worse(replace(golden, content=text.encode()), golden)


def test_the_pasted_page_as_a_saved_one() -> None:
    for golden in PASTED:
        text = decode(golden.content, name=golden.id)
        _assert_no_worse(replace(golden, suffix=".html", content=as_page(text)), golden)


def _assert_no_worse(changed: Golden, golden: Golden) -> None:
    known = {each.path for each in read_as_it_stands(golden.id)[0].wrong}
    found, refusal = score_document(changed)
    new = [each for each in found.wrong if each.path not in known]
    assert not new, "\n".join((changed.id, refusal, *found.lines()))


def test_the_share_that_the_issue_asks_for() -> None:
    whole = Score()
    for golden in DOCUMENTS:
        whole.add(read_as_it_stands(golden.id)[0])
    assert whole.right_share >= 97, "\n" + "\n".join(whole.lines())


def test_there_are_enough_of_both_kinds() -> None:
    kinds = [golden.kind for golden in DOCUMENTS]
    assert kinds.count("web") >= 8
    assert kinds.count("html") >= 8


def make_policy(**result: object) -> dict[str, object]:
    indicator = {"number": 1, "statement": "文", "result": {"value": 1, "unit": "%", **result}}
    issue = {"number": 1, "label": None, "title": "題", "indicators": [indicator], "themes": []}
    return {"goal": "目", "issues": [issue]}


def test_equal_policies_have_nothing_wrong() -> None:
    total = score(make_policy(value=43.9), make_policy(value=43.90))
    assert (total.fields, total.right, total.wrong) == (7, 7, [])


def test_a_different_value_is_one_wrong_field() -> None:
    total = score(make_policy(value=43.9), make_policy(value=44))
    assert [(each.path, each.expected, each.found) for each in total.wrong] == [
        ("issues/0/indicators/0/result/value", 43.9, 44)
    ]


def test_missing_and_surplus_fields_both_count() -> None:
    bare = {"goal": "目", "issues": []}
    missing = score(make_policy(), bare).wrong
    assert len(missing) == 6
    assert all(each.found is None for each in missing)
    surplus = score(bare, make_policy()).wrong
    assert len(surplus) == 6
    assert all(each.expected is None for each in surplus)


@pytest.mark.parametrize(
    ("path", "covers"),
    [
        ("issues/0/indicators/0/result/value", True),
        ("issues/0/indicators/0/result", True),
        ("issues/0/indicators/0", False),
        ("issues/0", False),
        ("", False),
        ("issues/0/indicators/0/previous", False),
        ("issues/0/indicators/00/result", False),
    ],
)
def test_what_an_entry_of_the_review_covers(path: str, covers: bool) -> None:
    doubt = {"path": path, "reason": "?"}
    wrong = score(make_policy(value=2), {**make_policy(value=3), "review": [doubt]}).wrong
    assert [each.in_review for each in wrong] == [covers]
    right = score(make_policy(), {**make_policy(), "review": [doubt]})
    assert (right.right_in_review > 0) == (covers)


def test_an_entry_on_an_issue_covers_what_is_missing_there() -> None:
    doubt = {"path": "issues/0", "reason": "?"}
    found = {**make_policy(), "review": [doubt]}
    found["issues"] = [{**found["issues"][0], "indicators": []}]  # type: ignore[index]
    wrong = score(make_policy(), found).wrong
    assert len(wrong) == 4
    assert all(each.in_review for each in wrong)
