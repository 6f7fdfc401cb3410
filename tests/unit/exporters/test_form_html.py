"""The form as a fragment for a CMS: every text once and in order, nothing that runs or is fetched."""

import random
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from hoshin.exporters.form_html import form_html
from hoshin.policy import Policy
from hoshin.publication import FormContent, form_of_edition, form_of_policy
from hoshin.publication.form import FormLabels, FormTheme
from tests.editions import sample_edition
from tests.examples import examples
from tests.forms import make_policy

DAY = date(2025, 6, 10)
HOSTILE = '<script>alert("x")</script>\'"><img src=x onerror=y>&amp;{{ 7*7 }}{% raw %}'
ALLOWED = {"article", "h2", "h3", "h4", "h5", "p", "ul", "li", "br", "hr", "strong"} | {
    *("table", "caption", "thead", "tbody", "tr", "th", "td")
}


def make_content(seed: int) -> FormContent:
    return form_of_policy(Policy.model_validate(make_policy(random.Random(seed))))


def article_of(content: FormContent) -> Any:
    found = html.fragments_fromstring(form_html(content, as_of=DAY).decode())
    assert len(found) == 1
    return found[0]


def texts_of(article: Any) -> list[str]:
    """The text of every element that holds text itself, in the order of the page."""
    whole = ("h2", "h3", "h4", "h5", "p", "li", "caption", "th", "td")
    return [each.text_content() for each in article.iter(*whole)]


def expected_texts(content: FormContent) -> list[str]:
    """What the boxed form prints, read from the content alone."""
    labels = content.labels
    found = [content.title, content.notice, labels.form, content.head, labels.policy]
    found += [labels.goal, content.goal, labels.mission, content.mission]
    found += [content.principles_label, content.principles, *content.points]
    found += [labels.issues] if content.issues else []
    for issue in content.issues:
        found += [issue.heading, issue.sdgs, *issue.budgets]
        found += [labels.recognition, *expected_themes(issue.recognition)]
        found += [labels.strategies, *expected_themes(issue.strategies)]
        found += [labels.indicators, *issue.statements]
        if issue.rows:
            found += [labels.achievement, issue.result_heading]
            found += ["番号", "実績", "達成状況", labels.previous]
        for row in issue.rows:
            found += [row.mark, row.result, row.letter, row.previous]
    for label, themes in (
        (labels.self_evaluation, content.self_evaluation),
        (labels.next_directions, content.next_directions),
    ):
        found += [label, *expected_themes(themes)] if themes else []
    of_labels = {getattr(labels, each.name) for each in fields(labels)} | {content.principles_label}
    return [text.replace("\n", "") if text in of_labels else text for text in found if text]


def expected_themes(themes: tuple[FormTheme, ...]) -> list[str]:
    return [text for theme in themes for text in (theme.heading, *theme.bullets)]


def with_every_text(value: Any, change: Any) -> Any:
    """The same content with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(with_every_text(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            each.name: with_every_text(getattr(value, each.name), change) for each in fields(value)
        }
        return replace(value, **changed)
    return value


def test_the_sample_is_complete_and_in_order() -> None:
    content = form_of_edition(sample_edition())
    assert content.notice
    assert texts_of(article_of(content)) == expected_texts(content)


@settings(max_examples=examples(15))
@given(st.integers(0, 2**32 - 1))
def test_any_form_is_complete_and_in_order(seed: int) -> None:
    content = make_content(seed)
    assert texts_of(article_of(content)) == expected_texts(content)


def test_two_renderings_are_byte_identical_and_have_plain_line_ends() -> None:
    content = form_of_edition(sample_edition())
    once = form_html(content, as_of=DAY)
    assert once == form_html(content, as_of=DAY)
    assert b"\r" not in once and not once.startswith(b"\xef\xbb\xbf") and once.endswith(b">\n")


def test_it_is_a_fragment_without_anything_that_runs_or_is_fetched() -> None:
    article = article_of(form_of_edition(sample_edition()))
    assert (article.tag, article.get("lang")) == ("article", "ja")
    assert {each.tag for each in article.iter()} <= ALLOWED
    for each in article.iter():
        assert set(each.attrib) <= {"class", "lang", "scope", "data-as-of"}
        assert all(name.startswith("hoshin-") for name in each.get("class", "").split())
        assert not any("://" in value for value in each.attrib.values())


def test_hostile_text_stays_text_in_every_field() -> None:
    content = with_every_text(make_content(4), lambda text: HOSTILE if text else text)
    article = article_of(content)
    assert {each.tag for each in article.iter()} <= ALLOWED
    assert set(texts_of(article)) == {HOSTILE, "番号", "実績", "達成状況"}


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_headings_go_down_one_step_at_a_time(seed: int) -> None:
    levels = [
        int(each.tag[1]) for each in article_of(make_content(seed)).iter("h2", "h3", "h4", "h5")
    ]
    assert levels[0] == 2 and levels.count(2) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_results_are_a_table_with_headers_for_its_rows_and_columns() -> None:
    content = form_of_edition(sample_edition())
    tables = article_of(content).findall("table")
    assert len(tables) == len(content.issues) == 4
    for table, issue in zip(tables, content.issues, strict=True):
        assert [each.get("scope") for each in table.find("thead").iter("th")] == ["col"] * 4
        assert [each.text for each in table.find("tbody").iter("th")] == [
            row.mark for row in issue.rows
        ]
        assert {each.get("scope") for each in table.find("tbody").iter("th")} == {"row"}


def test_labels_torn_for_the_boxes_are_whole() -> None:
    headings = [each.text_content() for each in article_of(make_content(5)).iter("h3", "h4")]
    assert "主な戦略（課題解決の方策）" in headings
    assert FormLabels().strategies not in headings


def test_bullets_without_a_heading_are_not_below_the_heading_before_them() -> None:
    content = make_content(6)
    themes = (FormTheme("【道】", ("広い",)), FormTheme("", ("一般",)), FormTheme("", ()))
    issue = replace(content.issues[0], recognition=themes, strategies=themes[1:])
    article = article_of(replace(content, issues=(issue,), self_evaluation=(), next_directions=()))
    tags = [each.tag for each in article if each.tag not in ("p", "table")]
    start = tags.index("h5")
    assert tags[start : start + 6] == ["h5", "ul", "hr", "ul", "h4", "ul"]


def test_line_breaks_are_seen_and_characters_that_html_has_not_are_left_out() -> None:
    content = replace(make_content(7), goal="一行\r\n二行　三\x00\x0b", mission=" 前 後 ")
    article = article_of(content)
    goal = next(each for each in article.iter("p") if each.text_content().startswith("一行"))
    assert goal.text_content() == "一行\n二行　三"
    assert [each.tag for each in goal] == ["br"]
    assert " 前 後 " in texts_of(article)


def test_what_the_form_does_not_have_leaves_no_empty_element() -> None:
    content = replace(make_content(8), notice="", goal="", mission="", principles="", points=())
    bare = replace(content.issues[0], sdgs="", budgets=(), rows=(), statements=())
    article = article_of(replace(content, issues=(bare,), self_evaluation=(), next_directions=()))
    assert article.find("table") is None
    assert all(each.text_content().strip() for each in article.iter("p", "li", "h4", "ul"))


def test_sdgs_and_notice_stand_where_they_belong() -> None:
    content = replace(make_content(9), notice="見本です")
    issue = replace(content.issues[0], sdgs="関連するSDGs　目標3")
    article = article_of(replace(content, issues=(issue, *content.issues[1:])))
    assert article.find("p").text_content() == "見本です"
    heading = next(each for each in article.iter("h3") if each.text_content() == issue.heading)
    assert heading.getnext().text_content() == "関連するSDGs　目標3"
