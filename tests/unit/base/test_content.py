"""One content has one digest; another content has another."""

import hashlib
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base.content import canonical_bytes, digest_of, is_digest

SCALARS = (
    st.none() | st.booleans() | st.text(max_size=5) | st.integers(-(2**70), 2**70) | st.dates()
)
PLAIN = st.recursive(
    SCALARS,
    lambda held: (
        st.lists(held, max_size=3) | st.dictionaries(st.text(max_size=3), held, max_size=3)
    ),
    max_leaves=10,
)


def test_keys_are_in_the_order_of_their_utf_16_units() -> None:
    assert canonical_bytes({"\ufb33": 1, "\U0001f600": 2, "a": [True, None]}) == (
        '{"a":[true,null],"\U0001f600":2,"\ufb33":1}'.encode()
    )


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (1.0, "1"),
        (1e21, "1e+21"),
        (2**53 - 1, "9007199254740991"),
        (2**53, '"9007199254740992"'),
        (-(2**64), '"-18446744073709551616"'),
        (Decimal("78.20"), '"78.20"'),
        (date(2026, 3, 1), '"2026-03-01"'),
        (time(9, 5), '"09:05:00"'),
        ((1, "二"), '[1,"二"]'),
    ],
)
def test_what_json_does_not_hold_exactly_counts_as_text(data: Any, text: str) -> None:
    assert canonical_bytes(data) == text.encode()
    assert digest_of(data) == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def test_what_is_no_content_is_refused() -> None:
    with pytest.raises(TypeError, match="no content: set"):
        digest_of({"answers": {1, 2}})


@given(st.dictionaries(st.text(max_size=3), PLAIN, max_size=4))
def test_the_order_of_keys_changes_nothing(data: dict[str, Any]) -> None:
    turned = dict(reversed(data.items()))
    assert digest_of(turned) == digest_of(data)
    assert is_digest(digest_of(data))


@given(PLAIN, PLAIN)
def test_one_more_value_changes_the_digest(one: Any, other: Any) -> None:
    assert digest_of([one]) != digest_of([one, other])
    assert digest_of({"x": one}) != digest_of({"x": [one]})
