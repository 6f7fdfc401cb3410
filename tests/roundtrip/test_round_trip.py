"""Each format holds the whole policy: read(render(policy)) == policy, from what a person sees alone."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hoshin.exporters.form_docx import form_docx
from hoshin.exporters.form_html import form_html
from hoshin.exporters.form_pdf import form_pdf
from hoshin.exporters.form_xlsx import form_xlsx
from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.text import read_form_text
from hoshin.policy import Policy, differences, policy_from_json
from hoshin.publication import FormContent, form_of_policy
from tests.examples import examples
from tests.forms import make_policy
from tests.forms.stripped import stripped_html, stripped_office, stripped_pdf
from tests.roundtrip.policies import policies

DAY = date(2025, 6, 10)
SEED = Path(__file__).parents[3] / "shared" / "seed"
SAMPLE = Path(__file__).parents[2] / "examples" / "sumiyoshi-r6" / "policy.json"

Write = Callable[[FormContent], bytes]
Read = Callable[..., bytes]

FORMATS: dict[str, tuple[Write, Callable[[bytes], bytes], Read]] = {
    "pdf": (lambda content: form_pdf(content, as_of=DAY), stripped_pdf, entries.pdf),
    "docx": (lambda content: form_docx(content, as_of=DAY), stripped_office, entries.docx),
    "xlsx": (lambda content: form_xlsx(content, as_of=DAY), stripped_office, entries.xlsx),
    "html": (lambda content: form_html(content, as_of=DAY), stripped_html, entries.html),
}
each_format = pytest.mark.parametrize("name", FORMATS)


def there_and_back(policy: Policy, name: str) -> Policy:
    write, strip, read = FORMATS[name]
    content = strip(write(form_of_policy(policy)))
    return FormReading.from_bytes(read(content, name=f"form.{name}")).policy


def assert_same(policy: Policy, name: str) -> None:
    found = differences(policy, there_and_back(policy, name))
    assert found == [], found[:5]


@each_format
def test_the_sample(name: str) -> None:
    assert_same(policy_from_json(SAMPLE.read_text(encoding="utf-8")), name)


@each_format
def test_a_self_evaluation_without_a_single_result_tells_no_other_state(name: str) -> None:
    policy = policy_from_json(SAMPLE.read_text(encoding="utf-8"))
    issues = [
        issue.model_copy(
            update={
                "indicators": [
                    each.model_copy(update={"result": None, "verdict": None})
                    for each in issue.indicators
                ]
            }
        )
        for issue in policy.issues
    ]
    for state in ("adopted", "evaluated"):
        assert_same(policy.model_copy(update={"issues": issues, "state": state}), name)


@pytest.mark.parametrize(
    ("opened", "shut"), [("（", "）"), ("「", "」"), ("【", "】"), ("〔", "〕")]
)
def test_a_line_may_begin_with_a_bracket(opened: str, shut: str) -> None:
    """Whatever stands where a line is broken; a bracket is set without its left half there."""
    policy = policy_from_json(SAMPLE.read_text(encoding="utf-8"))
    points = [f"道を直す{'や橋' * n}。{opened}新規{shut}とする" for n in range(17, 25)]
    principles = policy.principles.model_copy(update={"points": points})
    assert_same(policy.model_copy(update={"principles": principles}), "pdf")


@each_format
def test_there_may_be_many_principles(name: str) -> None:
    policy = policy_from_json(SAMPLE.read_text(encoding="utf-8"))
    points = [f"{'道を直す' * (number % 7 + 1)}こと" for number in range(33)]
    principles = policy.principles.model_copy(update={"points": points})
    assert_same(policy.model_copy(update={"principles": principles}), name)


@each_format
def test_the_published_form(name: str) -> None:
    forms = sorted(SEED.glob("*.txt"))
    if not forms:
        pytest.skip("no ../shared/seed beside this checkout")
    assert_same(read_form_text(forms[0].read_bytes(), name="form.txt"), name)


@each_format
@settings(max_examples=examples(4))
@given(seed=st.integers(0, 2**32 - 1))
def test_made_up_offices(name: str, seed: int) -> None:
    assert_same(Policy.model_validate(make_policy(random.Random(seed))), name)


@each_format
@settings(
    max_examples=examples(6),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking a whole form takes minutes
)
@given(policy=policies())
def test_policies_of_every_shape(name: str, policy: Policy) -> None:
    assert_same(policy, name)
