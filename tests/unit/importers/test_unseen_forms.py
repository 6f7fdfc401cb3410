"""Forms in the same layout with other words and another shuffle: by hand, and by generator."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hoshin.importers.text import read_form_text
from hoshin.policy import policy_to_json
from tests.examples import examples
from tests.forms import make_policy, render_text

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "text").glob("*.txt"))


def read(content: bytes) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(policy_to_json(read_form_text(content, name="form.txt")))
    return {**data, "review": []}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("form", GOLDEN, ids=lambda path: path.stem)
def test_golden_forms(form: Path, encoding: str) -> None:
    expected = json.loads(form.with_suffix(".json").read_text(encoding="utf-8"))
    assert read(form.read_text(encoding="utf-8").encode(encoding)) == expected


def test_there_are_golden_forms() -> None:
    assert len(GOLDEN) >= 2


@settings(max_examples=examples(12), deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([" ", "\f"]), st.sampled_from([0.0, 0.5, 1.0]))
@example(4, " ", 1.0)
def test_generated_forms_read_back(seed: int, page_break: str, shuffle: float) -> None:
    rng = random.Random(seed)
    policy = make_policy(rng)
    text = render_text(policy, rng, shuffle=shuffle, page_break=page_break)
    assert read(text.encode()) == with_optional_keys(policy)


def with_optional_keys(policy: dict[str, Any]) -> dict[str, Any]:
    issues = [{"label": None, "sdgs": [], **issue} for issue in policy["issues"]]
    return {"self_evaluation": [], "next_directions": [], **policy, "issues": issues}
