"""Word and Excel forms of other offices, text torn from their PDFs, and old forms: read field by field."""

import pytest

from tests.golden.documents import Golden, golden_documents
from tests.golden.known_gaps import WRONG_FIELDS
from tests.golden.scoring import Score, score_document

KINDS = {"office_forms": 12, "torn": 9, "old": 6}


@pytest.mark.parametrize("kind", KINDS)
def test_forms_are_read_as_a_person_reads_them(kind: str) -> None:
    whole, said = Score(), []
    found = documents(kind)
    for golden in found:
        total, refusal = score_document(golden)
        whole.add(total)
        said += [f"{golden.id}: {total.right_share:.1f} % {refusal}", *total.lines()]
        assert len(total.wrong) <= WRONG_FIELDS.get(golden.id, 0), [*said[-1:], *total.lines()]
    assert len(found) >= KINDS[kind]
    if kind == "office_forms":
        assert whole.right_share >= 97, "\n".join(said)


def documents(kind: str) -> list[Golden]:
    return [golden for golden in golden_documents() if golden.kind == kind]
