"""The review page: every doubt, every value and every line is there, and every way leads somewhere."""

import base64
import random
import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from hoshin.base import NOWHERE, Place, SourceLine, SourceView
from hoshin.exporters.review_page import review_page
from hoshin.exporters.review_page.doubts import value_places
from hoshin.exporters.review_page.result import shown_policy, shown_values
from hoshin.policy import Policy, subject
from tests.examples import examples
from tests.forms import make_policy
from tests.objects import make_policy_data
from tests.review import make_doubt, make_paged_reading, make_png, make_reading

HOSTILE = '</style><script>alert("x")</script>\'"><img src=x onerror=y>{{ 7*7 }}'
EMPTY = SourceView()


def page_of(
    policy: Policy, view: SourceView = EMPTY, places: dict[str, Place] | None = None
) -> Any:
    return html.document_fromstring(
        review_page(policy, view, places or {}, name="様式.txt").decode()
    )


def make_doubtful(*doubts: dict[str, Any]) -> Policy:
    return Policy.model_validate({**make_policy_data(), "review": list(doubts)})


def ids_of(page: Any) -> Counter[str]:
    return Counter(each.get("id") for each in page.iter() if each.get("id"))


def assert_sound(page: Any) -> None:
    """Ids stand once, every link leads to one of them, nothing runs, nothing is fetched."""
    ids = ids_of(page)
    assert set(ids.values()) == {1}
    for link in page.iter("a"):
        assert link.get("href").startswith("#"), link.get("href")
        assert link.get("href")[1:] in ids, link.get("href")
        assert link.text_content().strip()
    for each in page.iter():
        assert each.tag not in ("script", "link", "iframe", "object", "form")
        assert not any(name.startswith("on") for name in each.attrib)
        assert all(id_ in ids for id_ in (each.get("aria-labelledby") or "").split())
    assert all(each.get("src").startswith("data:image/png;base64,") for each in page.iter("img"))


def doubts_of(page: Any) -> list[Any]:
    return list(page.find_class("doubt"))


@settings(max_examples=examples(10))
@given(st.integers(0, 2**32 - 1))
def test_whatever_is_read_is_there(seed: int) -> None:
    """All lines in their order, all doubts with ways to source and value, all values."""
    policy, view, places = make_reading(seed)
    page = page_of(policy, view, places)
    assert_sound(page)
    lines = [each.find_class("text")[0].text_content() for each in page.find_class("line")]
    assert lines == [line.text for line in view.lines]
    assert [each.find_class("reason")[0].text_content() for each in doubts_of(page)] == [
        doubt.reason for doubt in sorted(policy.review, key=lambda doubt: doubt.confidence)
    ]
    result = page.get_element_by_id("result")
    shown = [each.text_content() for each in result.find_class("text")]
    expected = [value.text for value in shown_values(shown_policy(policy)) if value.text]
    assert Counter(shown) == Counter(expected)


def test_least_certain_come_first_with_words_percent_and_both_ways() -> None:
    path = "issues/0/indicators/0/verdict"
    policy = make_doubtful(
        make_doubt("goal", "page 1, line 4", 0.95), make_doubt(path, "page 1, line 9", 0.5)
    )
    view = SourceView(tuple(SourceLine(f"行{n}", Place(1, n)) for n in range(1, 12)))
    page = page_of(policy, view)
    first, second = doubts_of(page)
    assert first.find_class("about")[0].text_content() == f"1 {subject(policy, path)} 確かさ 50%"
    assert "確かさ 95%" in second.text_content()
    assert [a.get("href") for a in first.iter("a")] == [
        "#line-9",
        "#value-issues-0-indicators-0-verdict",
    ]
    assert first.find_class("ways")[0].text_content().split() == [
        "原本",
        "1ページ9行",
        "読み取った値",
        "A",
        "達成",
    ]
    line = page.get_element_by_id("line-9")
    assert "doubtful" in line.get("class") and "要確認 1" in line.text_content()
    value = page.get_element_by_id("value-issues-0-indicators-0-verdict")
    assert "doubtful" in value.get("class")
    assert value.getparent().find_class("flag")[0].get("href") == "#doubt-1"


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("", "value"),
        ("state", "value-state"),
        ("issues/0", "value-issues-0"),
        ("issues/0/number", "value-issues-0"),
        ("issues/0/budgets", "value-issues-0-budgets"),
        ("issues/0/budgets/0/yen", "value-issues-0-budgets-0-yen"),
        ("issues/0/themes/0", "value-issues-0-themes-0"),
        ("issues/0/themes/0/recognition", "value-issues-0-themes-0-recognition"),
        ("issues/0/indicators/0/target/by", "value-issues-0-indicators-0-target"),
        ("issues/0/indicators/0/source/question", "value-issues-0-indicators-0-source-question"),
        ("issues/9/title", "value"),
        ("next_directions", "value-next_directions"),
        ("principles/points/0", "value-principles-points-0"),
        ("no/such/value", "value"),
    ],
)
def test_a_doubt_belongs_to_the_nearest_value_that_is_shown(path: str, anchor: str) -> None:
    page = page_of(make_doubtful(make_doubt(path)))
    assert_sound(page)
    links = [each.get("href") for each in doubts_of(page)[0].iter("a")]
    assert links == ["#source", f"#{anchor}"]
    assert "doubtful" in page.get_element_by_id(anchor).get("class")


@pytest.mark.parametrize(
    ("where", "anchor"),
    [
        ("sheet 様式, cell C12", "line-1"),
        ("sheet 様式, cell D40", "line-1"),
        ("table 2, cell 3-1", "line-3"),
        ("table 2", "line-2"),
        ("paragraph 5", "line-4"),
        ("paragraph 6", "source"),
        ("page 7, line 3", "source"),
    ],
)
def test_places_of_every_format_are_found(where: str, anchor: str) -> None:
    places = ["sheet 様式, cell C12", "table 2, cell 1-1", "table 2, cell 3-1", "paragraph 5"]
    view = SourceView(tuple(SourceLine(f"文{each}", Place.parse(each)) for each in places))
    page = page_of(make_doubtful(make_doubt("goal", where)), view)
    assert_sound(page)
    assert next(doubts_of(page)[0].iter("a")).get("href") == f"#{anchor}"
    headings = [each.text_content() for each in page.get_element_by_id("source").iter("h3")]
    assert headings == ["シート「様式」", "表2 ", "本文"]
    assert [each.text_content() for each in page.find_class("at")] == [
        "C12",
        "1行1列",
        "3行1列",
        "段落5",
    ]


def test_boxes_stand_in_per_cent_of_their_page() -> None:
    policy, view, places = make_paged_reading()
    page = page_of(policy, view, places)
    assert_sound(page)
    assert len(page.find_class("page")) == 3
    box = next(each for each in page.find_class("box") if each.find_class("tag"))
    edges = dict(re.findall(r"(\w+):([\d.]+)%", box.get("style")))
    wanted = {"left": 150 / 595, "top": 100 / 842, "width": 40 / 595, "height": 12 / 842}
    assert {name: float(edge) for name, edge in edges.items()} == {
        name: pytest.approx(100 * part, abs=0.001) for name, part in wanted.items()
    }
    assert next(doubts_of(page)[0].iter("a")).get("href") == f"#{box.get('id')}"
    assert box.find_class("tag")[0].get("href") == "#doubt-1"
    quiet = page.get_element_by_id("value-goal").getparent().find_class("where")[0]
    target = page.get_element_by_id(quiet.get("href")[1:])
    assert "box" in target.get("class").split() and not target.find_class("tag")


def test_pages_keep_their_lines_and_pictures() -> None:
    policy, view, places = make_paged_reading(20)
    page = page_of(policy, view, places)
    shown = [each.text_content() for each in page.find_class("line")]
    assert [text.strip() for text in shown] == [line.text for line in view.lines]
    picture = page.get_element_by_id("page-20").find(".//img").get("src").partition(",")[2]
    assert base64.b64decode(picture) == make_png(119, 168)


def test_a_box_over_the_edge_is_cut_and_a_page_without_picture_keeps_its_lines() -> None:
    policy, view, _ = make_paged_reading(1)
    lines = (*view.lines, SourceLine("絵のないページ", Place(2, 1)))
    doubts = [
        make_doubt("goal", "page 1, box -20 800 700 900"),
        make_doubt("mission", "page 2, line 1"),
        make_doubt("state", "page 1"),
    ]
    data = {**policy.model_dump(mode="json"), "review": doubts, "schema": "hoshin/policy/1"}
    page = page_of(Policy.model_validate(data), SourceView(lines, view.pages))
    assert_sound(page)
    style = page.find_class("box")[0].get("style")
    assert style == f"left:0.000%;top:{100 * 800 / 842:.3f}%;width:100.000%;height:4.988%"
    assert [next(each.iter("a")).get("href") for each in doubts_of(page)] == [
        "#box-1",
        f"#line-{len(lines)}",
        "#page-1",
    ]
    assert page.get_element_by_id(f"line-{len(lines)}").text_content().endswith("要確認 2")


def test_a_line_with_a_box_is_found_by_its_number() -> None:
    policy, view, _ = make_paged_reading(1)
    line = SourceLine("四行目", Place(1, 4, (60, 60, 90, 70)))
    data = {**policy.model_dump(mode="json"), "schema": "hoshin/policy/1"}
    data["review"] = [make_doubt("goal", "page 1, line 4")]
    page = page_of(Policy.model_validate(data), SourceView((line,), view.pages))
    assert next(doubts_of(page)[0].iter("a")).get("href") == "#box-1"


def test_nothing_to_look_at_and_nothing_there_is_said() -> None:
    data = make_policy_data()
    data["issues"][0]["indicators"][0].update(result=None, verdict=None, previous=None)
    data["issues"][0]["budgets"][0]["yen"] = None
    page = page_of(Policy.model_validate(data))
    assert "推し量った値はありません" in page.get_element_by_id("doubts").text_content()
    for name in ("result", "verdict", "previous"):
        value = page.get_element_by_id(f"value-issues-0-indicators-0-{name}")
        assert value.text_content() == "（なし）"
    assert page.get_element_by_id("value-issues-0-budgets-0-yen").text_content() == "（なし）"
    assert page.get_element_by_id("value-organization-head").text_content() == "（なし）"
    assert "（なし）" in page.get_element_by_id("source").text_content()


def test_hostile_text_stays_text_in_every_field() -> None:
    def planted(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: planted(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [planted(each, key) for each in value]
        fixed = ("schema", "kind", "state", "comparator", "verdict", "where", "path", "label")
        return HOSTILE if isinstance(value, str) and key not in fixed else value

    data = planted({**make_policy_data(), "review": [make_doubt("goal"), make_doubt(HOSTILE)]})
    data["review"][1]["path"] = HOSTILE
    view = SourceView((SourceLine(HOSTILE, Place(unit="sheet", name=HOSTILE, cell="A1")),))
    places = {"mission": view.lines[0].place, "goal": view.lines[0].place}
    content = review_page(Policy.model_validate(data), view, places, name=HOSTILE)
    page = html.document_fromstring(content.decode())
    assert_sound(page)
    assert b"<script" not in content and b"<img" not in content
    assert page.get_element_by_id("value-goal").text_content() == HOSTILE
    assert page.find_class("line")[0].find_class("text")[0].text_content() == HOSTILE
    assert HOSTILE in page.findtext(".//title")


def test_it_is_the_same_every_time_and_asks_nobody() -> None:
    policy, view, places = make_paged_reading()
    once = review_page(policy, view, places, name="a.pdf")
    other = dict(reversed(places.items()))
    assert once == review_page(policy, view, other, name="a.pdf")
    assert b"default-src 'none'" in once
    assert b"://" not in re.sub(rb"base64,[^\"]*", b"", once)
    assert b"url(" not in once


def test_values_without_a_place_of_their_own_take_the_nearest() -> None:
    values = list(shown_values(shown_policy(make_doubtful())))
    here, there = Place(1, 1), Place(2, 2)
    path = "issues/0/indicators/0"
    found = value_places(
        values,
        {"issues/0/budgets/0": here, f"{path}/result/value": there, "issues/0": here, path: here},
    )
    assert found["issues/0/budgets/0/yen"] == here
    assert found[f"{path}/result"] == there
    assert f"{path}/verdict" not in found and "issues/0/title" not in found
    assert NOWHERE not in found.values()


def test_every_shown_value_is_on_the_page_once() -> None:
    policy = Policy.model_validate(make_policy(random.Random(11)))
    ids = ids_of(page_of(policy))
    for value in shown_values(shown_policy(policy)):
        anchor = "-".join(["value", *value.path.split("/")]).rstrip("-")
        assert ids[anchor] == 1, value.path
