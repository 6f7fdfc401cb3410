import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.policy import (
    canonical_bytes,
    content_hash,
    differences,
    policy_from_json,
    policy_to_json,
)
from hoshin.policy.schema import policy_schema
from tests.objects import make_policy_data


def read(data: dict[str, Any]) -> Any:
    return policy_from_json(json.dumps(data, ensure_ascii=False))


def test_round_trip_keeps_everything_even_keys_of_later_versions() -> None:
    data = make_policy_data()
    data["vision"] = {"title": "五か年の将来像"}
    data["issues"][0]["indicators"][0]["result_of_year"] = 3
    assert json.loads(policy_to_json(read(data))) == data


def test_numbers_stay_as_printed() -> None:
    text = policy_to_json(read(make_policy_data(result=82.0)))
    assert '"value": 82,' in text
    assert '"value": 43.9,' in policy_to_json(read(make_policy_data(result=43.9)))


def test_schema_accepts_what_the_model_writes() -> None:
    jsonschema.validate(json.loads(policy_to_json(read(make_policy_data()))), policy_schema())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("fiscal_year",), "令和6"),
        (("state",), "final"),
        (("organization", "kind"), "village"),
        (("issues", 0, "indicators", 0, "verdict"), "C"),
        (("issues", 0, "indicators", 0, "target", "value"), "NaN"),
        (("issues", 0, "budgets", 0, "yen"), 1.5),
    ],
)
def test_schema_and_model_refuse_the_same(path: tuple[Any, ...], value: object) -> None:
    data: Any = make_policy_data()
    node = data
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    with pytest.raises(InputError) as caught:
        read(data)
    assert "/".join(str(part) for part in path) in str(caught.value)
    assert len(str(caught.value).splitlines()) <= 3
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, policy_schema())


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"schema": "hoshin/policy/2"}', "null"])
def test_what_is_no_policy_is_refused_with_place_and_cure(text: str) -> None:
    with pytest.raises(InputError) as caught:
        policy_from_json(text, name="last-year.json")
    assert "last-year.json" in str(caught.value)
    assert "対処" in str(caught.value)


def test_canonical_bytes_do_not_depend_on_key_order() -> None:
    data = make_policy_data()
    turned = dict(reversed(data.items()))
    assert canonical_bytes(read(data)) == canonical_bytes(read(turned))
    assert content_hash(read(data)).startswith("sha256:")
    assert content_hash(read(data)) != content_hash(read(make_policy_data(result=44.0)))


def test_differences_name_changed_values_by_identity() -> None:
    before, after = make_policy_data(), make_policy_data(result=44.0)
    after["issues"].insert(0, {"number": 9, "title": "新しい課題"})
    found = {
        each.path: (each.before, each.after) for each in differences(read(before), read(after))
    }
    assert found["issues/1/indicators/1/result/value"] == (43.9, 44)
    assert found["issues/9"][0] is None
    assert len(found) == 2


def test_no_differences_to_itself_and_review_does_not_count() -> None:
    data = make_policy_data()
    doubted = make_policy_data()
    doubted["review"] = [{"path": "goal", "reason": "?", "confidence": 0.5, "where": ""}]
    assert differences(read(data), read(doubted)) == []


@given(st.decimals(-(10**6), 10**6, places=2, allow_nan=False, allow_infinity=False))
def test_every_printed_decimal_survives(value: Any) -> None:
    policy = read(make_policy_data(result=float(value)))
    assert policy.issues[0].indicators[0].result.value == value


def test_an_indicator_that_stands_twice_is_refused() -> None:
    data = make_policy_data()
    data["issues"][0]["indicators"].append(data["issues"][0]["indicators"][0])
    with pytest.raises(InputError, match="1-1"):
        read(data)


def test_parts_of_an_issue_have_their_own_ids() -> None:
    data = make_policy_data()
    part = json.loads(json.dumps(data["issues"][0]))
    part["label"] = "経営課題1-(2)"
    data["issues"].append(part)
    assert list(read(data).indicators()) == ["1-1", "1(2)-1"]
