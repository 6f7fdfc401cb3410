"""A page of cards is read like the text that it shows."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy.canonical import as_json_data
from tests.golden.cards import pages
from tests.golden.written import Style, expected, found

_PAGES = dict(pages())


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_cards_is_read(name: str) -> None:
    policy = FormReading.from_bytes(entries.html(_PAGES[name], name="form.html")).policy
    assert found(as_json_data(policy)) == expected(Style())
