"""A file that holds two forms, of two years or offices: the first is read, and a doubt tells of the other."""

from collections.abc import Callable

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.text import read_text
from hoshin.policy import Policy
from hoshin.policy.canonical import as_json_data
from tests.golden.variants import as_page
from tests.golden.written import Style, expected, found, written

_TITLES = (  # of both, and the doubt's words
    ("令和6年度 小坂区運営方針", "令和7年度 小坂区運営方針", "令和7年度　小坂区"),
    ("令和6年度　小坂区運営⽅針（案）", "令和7年度　小坂区運営⽅針（案）", "令和7年度　小坂区"),
    ("小坂区運営方針（令和６年度）", "小坂区運営方針（令和５年度）", "令和5年度　小坂区"),
    ("令和6年度 小坂区運営方針", "令和6年度 中坂区運営方針", "令和6年度　中坂区"),
    (
        "【様式】令和6年度　小坂区　運営方針",
        "【様式】令和8年度　小坂区　運営方針",
        "令和8年度　小坂区",
    ),
)
_LINKS = "令和5年度 小坂区運営方針\n令和7年度 小坂区運営方針"


def _text(text: str) -> Policy:
    return read_text(text, name="form.txt").policy


def _page(text: str) -> Policy:
    return FormReading.from_bytes(entries.html(as_page(text), name="form.html")).policy


def _told(policy: Policy) -> list[str]:
    return [each.reason for each in policy.review if each.path == "fiscal_year"]


@pytest.mark.parametrize("read", [_text, _page])
@pytest.mark.parametrize(("first", "second", "words"), _TITLES)
def test_the_first_form_is_read_alone(
    first: str, second: str, words: str, read: Callable[[str], Policy]
) -> None:
    one, other = (Style(title=(title,)) for title in (first, second))
    policy = read(f"{written(one)}\n\n\n{written(other)}")
    assert found(as_json_data(policy)) == expected(one)
    (doubt,) = _told(policy)
    assert words in doubt


@pytest.mark.parametrize("read", [_text, _page])
def test_links_to_the_forms_of_other_years_are_no_second_form(
    read: Callable[[str], Policy],
) -> None:
    for text in (f"{_LINKS}\n{written(Style())}", f"{written(Style())}\n{_LINKS}"):
        assert not any("様式" in reason for reason in _told(read(text)))
