"""A path in the words of the form."""

import pytest

from hoshin.policy import Policy, subject
from tests.objects import make_policy_data


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "本文"),
        ("goal", "目標の欄"),
        ("state", "段階"),
        ("issues/0/indicators/0/previous", "指標1-1 前年度"),
        ("issues/0/indicators/0/target/by", "指標1-1 目標 期限"),
        ("issues/0/budgets/1/yen", "経営課題1 予算 2番目 金額"),
        ("issues/0", "経営課題1"),
        ("issues/7/title", "経営課題 8番目 題"),
        ("issues/0/indicators/9", "経営課題1 成果指標 10番目"),
        ("some/new/key", "some new key"),
    ],
)
def test_a_path_is_said_in_the_words_of_the_form(path: str, words: str) -> None:
    assert subject(Policy.model_validate(make_policy_data()), path) == words
