"""Drawings of the logic model: any policy, any text, no box over another, no line under a box."""

import re
import xml.etree.ElementTree as ElementTree
from itertools import combinations

import pytest
from hypothesis import example, given, settings

from hoshin.evaluation import Plan
from hoshin.exporters.logic_diagram import Arrangement, logic_diagram
from hoshin.exporters.logic_diagram.boxes import Box, Drawing, Line
from hoshin.exporters.logic_diagram.cards import content_of
from hoshin.exporters.logic_diagram.lanes import joint, lanes_of
from hoshin.exporters.logic_diagram.tall import tall_drawing
from hoshin.exporters.logic_diagram.wide import wide_drawing
from hoshin.exporters.logic_diagram.wrapping import ELLIPSIS, em_width, plain, wrapped
from hoshin.policy import Policy
from hoshin.publication import Edition, PublishedIndicator
from tests.editions import sample_edition
from tests.examples import examples
from tests.policies import HOSTILE, edition_of_plans, issue, policy_of, theme, years

ARRANGEMENTS: tuple[Arrangement, ...] = ("wide", "tall")
Year = tuple[Policy, dict[str, Plan], dict[str, str]]
CROWDED: Year = (
    policy_of(
        issue(
            1,
            "多くの戦略が一つの指標へ",
            *(
                theme(f"戦略{place}", "取組", indicators=(1, 2, place % 4 + 1))
                for place in range(9)
            ),
            outcomes=4,
        )
    ),
    {f"sub:{place}": Plan("課", f"1/戦略{place % 5}") for place in range(12)},
    {},
)
EMPTY: Year = (policy_of(issue(1, "", outcomes=0)), {}, {})
LONG: Year = (
    policy_of(issue(1, HOSTILE[7], theme(HOSTILE[8], *HOSTILE[:10], indicators=(1,)))),
    {"sub:a": Plan(HOSTILE[7], f"1/{HOSTILE[8]}")},
    {"sub:a": HOSTILE[9]},
)


def link(each: PublishedIndicator) -> str:
    return f"../indicators/{each.figure_id.rpartition('/')[2].encode().hex()}.html"


def drawings(edition: Edition) -> list[Drawing]:
    contents = [content_of(model, edition, link) for model in edition.logic.models]
    return [make(content) for content in contents for make in (wide_drawing, tall_drawing)]


def overlap(one: Box, other: Box) -> bool:
    apart = one.right <= other.x or other.right <= one.x
    return not (apart or one.bottom <= other.y or other.bottom <= one.y)


def crosses(line: Line, box: Box) -> bool:
    """Whether a line runs through the inside of a box."""
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        beside = max(x1, x2) <= box.x or min(x1, x2) >= box.right
        if not beside and max(y1, y2) > box.y and min(y1, y2) < box.bottom:
            return True
    return False


@settings(max_examples=examples(40))
@given(years())
@example(CROWDED)
@example(EMPTY)
@example(LONG)
def test_any_policy_is_drawn_tidily(year: Year) -> None:
    policy, plans, titles = year
    for drawing in drawings(edition_of_plans(policy, plans, titles=titles)):
        for one, other in combinations(drawing.boxes, 2):
            assert not overlap(one, other)
        for box in drawing.boxes:
            assert box.x >= 0 and box.right <= drawing.width + 0.01
            assert box.y >= 0 and box.bottom <= drawing.height + 0.01
            for words in box.words:
                assert words.x + em_width(words.text) * words.size <= box.right
                assert box.y < words.y - words.size / 2 and words.y < box.bottom
                assert words.size >= 12
            assert not any(crosses(line, box) for line in drawing.lines), box.card.name
        for line in drawing.lines:
            assert all(
                x1 == x2 or y1 == y2
                for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False)
            )


@settings(max_examples=examples(40))
@given(years())
@example(LONG)
def test_text_of_people_is_text(year: Year) -> None:
    """Whatever is in a field, the drawing is XML, without script, style or address of its own."""
    policy, plans, titles = year
    edition = edition_of_plans(policy, plans, titles=titles)
    for model in edition.logic.models:
        for arrangement in ARRANGEMENTS:
            svg = logic_diagram(model, edition, link, arrangement, inside=False)
            root = ElementTree.fromstring(svg)
            assert logic_diagram(model, edition, link, arrangement, inside=False) == svg
            tags = {each.tag.rpartition("}")[2] for each in root.iter()}
            assert tags <= {"svg", "title", "desc", "g", "path", "rect", "text", "a"}
            for each in root.iter():
                assert not [
                    name for name in each.attrib if name.startswith("on") or name == "style"
                ]
                assert each.get("href", "../indicators/").startswith("../indicators/")
            named = [each.text or "" for each in root.iter() if each.tag.endswith("}title")]
            for strategy in model.strategies:
                assert any(plain(strategy.name or "") in text for text in named)
                for activity in strategy.activities:
                    assert any(plain(activity.text) in text for text in named)


def test_a_page_holds_the_drawing_without_a_name_space() -> None:
    edition = sample_edition()
    model = edition.logic.models[0]
    inside = logic_diagram(model, edition, link, "wide", inside=True)
    alone = logic_diagram(model, edition, link, "wide", inside=False)
    assert (
        "xmlns" not in inside and alone.replace(' xmlns="http://www.w3.org/2000/svg"', "") == inside
    )


def test_everything_of_an_issue_is_in_its_drawing() -> None:
    edition = sample_edition()
    for model in edition.logic.models:
        for arrangement in ARRANGEMENTS:
            svg = logic_diagram(model, edition, link, arrangement, inside=False)
            for each in edition.by_id.values():
                if each.issue is not None and each.issue.key == model.issue.key:
                    assert link(each) in svg
                    assert each.result is not None and each.result.text in svg
            titles = re.findall("<title>(.*?)</title>", svg)
            assert all("担当 " in title for title in titles if "実績 " in title)


def test_what_is_missing_is_drawn_as_missing() -> None:
    policy = policy_of(
        issue(1, "a", theme("防災"), theme("防犯", "巡回"), outcomes=1), issue(2, "b", outcomes=0)
    )
    edition = edition_of_plans(policy, {"sub:x": Plan("", "1/なし")})
    for arrangement in ARRANGEMENTS:
        first, second = (
            logic_diagram(model, edition, link, arrangement, inside=False)
            for model in edition.logic.models
        )
        for words in (
            "取組の記載がない",
            "測る指標がない",
            "結ぶ戦略の記載がない成果指標",
            "担当 未登録",
        ):
            assert words in first
        assert "戦略の記載がない" in second and "stroke-dasharray" in second


def test_uprights_that_pass_one_band_keep_apart() -> None:
    named = [["a"], ["a", "b"], ["b"], [], ["c"], ["a"]]
    lanes = lanes_of(named)
    first = {"a": 0, "b": 1, "c": 4}
    spans = [(min((first[n] for n in names), default=at), at) for at, names in enumerate(named)]
    for one, other in combinations(range(len(named)), 2):
        if spans[one][1] >= spans[other][0] and spans[other][1] >= spans[one][0]:
            assert lanes[one] != lanes[other]


def test_many_to_many_takes_one_upright() -> None:
    lines = joint([0, 10, 20, 30], [0, 40, 80], 0, 30)
    assert len(lines) == 4 + 3 + 1
    assert sum(line.arrow for line in lines) == 3


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("あいうえお、かきくけこ", ["あいうえお、", "かきくけこ"]),
        ("（あい）うえお「かき」", ["（あい）うえ", "お「かき」"]),
        ("コミュニティの強化を図る", ["コミュニティ", "の強化を図る"]),
        ("abc def", ["abc def"]),
        ("", [""]),
    ],
)
def test_lines_break_as_japanese_does(text: str, lines: list[str]) -> None:
    assert wrapped(text, 6, most=3) == lines


def test_long_texts_end_with_an_ellipsis_within_their_width() -> None:
    for text in HOSTILE:
        lines = wrapped(text, 7.3, most=3)
        assert len(lines) <= 3
        assert all(em_width(line) <= 7.3 for line in lines)
        whole = plain(text).replace(" ", "")
        told = "".join(lines).replace(" ", "")
        assert told == whole or (told.endswith(ELLIPSIS) and whole.startswith(told[:-1]))
