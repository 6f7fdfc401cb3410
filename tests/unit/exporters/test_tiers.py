"""The tier below the form on the site: owned, aimed, traced, withheld where the form's figures would be."""

import csv
import json
import re
from dataclasses import replace
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import example, given, settings

from hoshin.base import Figure, Provenance
from hoshin.cycle.edition import gated_edition
from hoshin.evaluation import Evaluation, Plan
from hoshin.exporters.site import site_files
from hoshin.exporters.site.names import indicator_name
from hoshin.exporters.site.pages import _page
from hoshin.exporters.site.tiers import tier_files, tier_pages
from hoshin.indicators import Measurement
from hoshin.policy import Policy
from hoshin.publication import Edition, make_edition, trace_of
from hoshin.registers import Count
from hoshin.registers.counting.model import CountRow
from tests.editions import sample_edition, sample_evaluated
from tests.examples import examples
from tests.policies import (
    FILE,
    HOSTILE,
    SOURCE,
    YEAR,
    edition_of_plans,
    evaluation_of,
    issue,
    policy_of,
    theme,
    years,
)
from tests.unit.exporters.test_site import Links, pages

HOSTILE_YEAR = (
    policy_of(
        issue(1, HOSTILE[0], theme(HOSTILE[1], *HOSTILE, indicators=(1,)), theme(HOSTILE[2]))
    ),
    {"sub:<b>": Plan(HOSTILE[0], f"1/{HOSTILE[1]}"), "sub:a": Plan(HOSTILE[1], HOSTILE[2])},
    {"sub:<b>": HOSTILE[2], "sub:a": HOSTILE[1]},
)
POLICY = policy_of(issue(1, "つながり", theme("防災", "訓練", indicators=(1,))))


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return site_files([sample_edition()], version="0")


def test_every_sub_indicator_has_a_page_with_owner_aim_reason_and_trace(
    site: dict[str, bytes],
) -> None:
    trace = json.loads(site["sumiyoshi/2024/trace.json"])["figures"]
    for each in sample_edition().sub_indicators:
        text = Links(site[f"sumiyoshi/2024/indicators/{indicator_name(each)}.html"]).text
        assert each.result is not None and each.plan.owner
        for words in (each.title, each.result.text, each.aim, each.reason, each.plan.owner):
            assert words in text
        assert all(name in text for name in each.plan.strategies)
        assert re.search("sha256:[0-9a-f]{64}", text) and each.figure_id in text
        found = trace[each.figure_id]
        assert (found["owner"], found["value"]) == (each.plan.owner, each.result.text)
        assert found["strategies"] == list(each.plan.strategies) != []


def test_yearly_aims_are_shown_and_decide(site: dict[str, bytes]) -> None:
    each = sample_edition().by_id["sub:plan-coverage"]
    assert [(aim.year.start, aim.aim, aim.current) for aim in each.plan.milestones] == [
        (2024, "70%以上", True),
        (2025, "85%以上", False),
    ]
    assert each.plan.current == "70%以上" and "今年度の目安70%" in each.reason
    text = Links(site["sumiyoshi/2024/indicators/sub-plan-coverage.html"]).text
    assert "令和7年度　85%以上" in text


def test_one_number_in_every_format(site: dict[str, bytes]) -> None:
    text = site["sumiyoshi/2024/sub-indicators.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    overview = Links(site["sumiyoshi/2024/sub-indicators.html"]).text
    drawn = "".join(site[f"sumiyoshi/2024/issues/{number}.html"].decode() for number in range(1, 5))
    for each, row in zip(sample_edition().sub_indicators, rows, strict=True):
        assert each.result is not None
        assert (row["指標"], row["担当"]) == (each.id, each.plan.owner)
        assert row["値"] + row["単位"] == each.result.text.replace(",", "")
        assert each.result.text in overview and each.title in overview
        assert drawn.count(f'href="../indicators/{indicator_name(each)}.html"') == 3


def test_the_sample_has_no_loose_end(site: dict[str, bytes]) -> None:
    assert "ありません。" in Links(site["sumiyoshi/2024/loose-ends.html"]).text


def test_loose_ends_are_told_in_words_with_links() -> None:
    policy = policy_of(
        issue(1, "つながり", theme("防災", indicators=(1, 4)), theme("防犯", "巡回"))
    )
    plans = {
        "sub:a": Plan("", "1/防災"),
        "sub:b": Plan("課", ""),
        "sub:c": Plan("課", "1/<b>防化</b>"),
    }
    site = site_files([edition_of_plans(policy, plans)], version="0")
    page = Links(site["test/2024/loose-ends.html"])
    for words in (
        "取組のない戦略（1）",
        "測る指標のない戦略・取組（1）",
        "戦略が挙げている、ない指標（1）",
        "戦略に結ばれていない指標（1）",
        "結ぶ戦略が見つからない指標（1）",
        "担当の決まっていない指標（2）",
        "1/<b>防化</b>",
    ):
        assert words in page.text
    assert {"issues/1.html", "indicators/sub-b.html"} <= set(page.targets)
    assert "下位の指標（3）" in Links(site["test/2024/index.html"]).text


def test_a_year_without_a_lower_tier_has_no_page_of_it() -> None:
    site = site_files([edition_of_plans(POLICY, {})], version="0")
    assert not [name for name in site if "sub-indicators" in name]
    assert "下位の指標（" not in Links(site["test/2024/index.html"]).text


@pytest.mark.parametrize(
    "name",
    ["sub:../../etc", "sub:", "sub:日本語", "sub:A", "sub:a b", "sub:con", "sub:<b>", "sub:a/b"],
)
def test_a_name_is_never_a_path(name: str) -> None:
    site = site_files(
        [edition_of_plans(POLICY, {name: Plan("課", "1/防災"), "sub:a": Plan("課", "1/防災")})],
        version="0",
    )
    made = [path for path in site if path.startswith("test/2024/indicators/sub")]
    assert len([path for path in made if path.endswith(".html")]) == 2
    assert all(
        re.fullmatch(r"test/2024/indicators/sub[-.][a-z0-9_-]+\.(html|csv|svg)", path)
        for path in made
    )
    assert len({path.lower() for path in made}) == len(made)
    for page, links in pages(site).items():
        assert page and not [each for each in links.targets if "etc" in each or "<" in each]


def counted(people: int, *, about_people: bool = True, below_ward: bool = False) -> Edition:
    """A sub-indicator that counts people in a register."""
    evaluation: Evaluation = evaluation_of(POLICY, {"sub:x": Plan("課", "1/防災")})
    row = CountRow({}, people, people)
    count = Count(
        *("c", "数", "人", YEAR, (), (row,), (), people, 0, people, "", ()),
        about_people=about_people,
        below_ward=below_ward,
    )
    figure = Figure(Decimal(people), "人", None, (Provenance(FILE, how="数える"),))
    measured = Measurement("sub:x", "register", YEAR, figure, count=count)
    found = [
        replace(each, measurement=measured, reason=f"実績{people:,}人")
        if each.indicator == "sub:x"
        else each
        for each in evaluation.indicators
    ]
    return make_edition(replace(evaluation, indicators=found), SOURCE)


@pytest.mark.parametrize(
    ("people", "about_people", "below_ward", "withheld"),
    [
        (7, True, False, True),
        (7123, True, True, True),
        (7123, True, False, False),
        (7, False, False, False),
    ],
)
def test_what_may_not_be_shown_is_nowhere(
    people: int, about_people: bool, below_ward: bool, withheld: bool
) -> None:
    edition = counted(people, about_people=about_people, below_ward=below_ward)
    each = edition.by_id["sub:x"]
    assert each.withheld is withheld
    text = json.dumps(trace_of(edition)["figures"][each.figure_id], ensure_ascii=False)
    site = site_files([edition], version="0")
    text += "".join(
        site[name].decode("utf-8-sig")
        for name in site
        if "sub" in name or name.endswith(("issues/1.html", "logic.svg", "index.html"))
    )
    assert (f"{people:,}人" in text) is not withheld
    assert ("実績 x" in text) is withheld


@settings(max_examples=examples(25))
@given(years())
@example(HOSTILE_YEAR)
def test_any_text_stays_text_on_the_pages_of_the_tiers(
    year: tuple[Policy, dict[str, Plan], dict[str, str]],
) -> None:
    """`Links` refuses script elements, event handlers and style; every address is one of ours."""
    policy, plans, titles = year
    edition = edition_of_plans(policy, plans, titles=titles)
    made = [name for name, _ in tier_files(edition)]
    page_name = r"(issues/|indicators/)?[a-z0-9_.-]+"
    ours = rf"(\.\./)*(test/2024/)?{page_name}\.[a-z]+|#main"
    for name, template, values in tier_pages(edition):
        made.append(name)
        page = Links(_page(template, 3, edition=edition, notice="", **values))
        assert all(re.fullmatch(ours, target.replace("assets/", "")) for target in page.targets)
    assert all(re.fullmatch(r"(issues/)?[a-z0-9_.-]+", name) for name in made)
    assert len(set(made)) == len(made)


def test_the_same_year_gives_the_same_bytes(site: dict[str, bytes]) -> None:
    again = site_files([gated_edition(sample_evaluated()).edition], version="0")
    assert {name for name in site if site[name] != again[name]} == set()
