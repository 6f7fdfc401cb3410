"""The sample form and, where it lies beside the project, the published one: every field."""

import random
import re
from functools import cache
from pathlib import Path

import pytest

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.text import read_form_text
from hoshin.packs import sample_bundle
from hoshin.policy import Policy
from tests import facts

SEED = Path(__file__).parents[4] / "shared" / "seed" / "000_8803ddfc949fc132.txt"
FORMS = {"sample": sample_bundle() / "form.txt", "published": SEED}
STRATEGIES = {1: [2, 1, 1, 1], 2: [3, 2, 3, 3, 2], 3: [3, 2, 1], 4: [2, 3]}


@pytest.fixture(params=list(FORMS))
def form(request: pytest.FixtureRequest) -> bytes:
    path = FORMS[request.param]
    if not path.exists():
        pytest.skip("the published form does not lie beside this checkout (../shared/seed)")
    return path.read_bytes()


@cache
def as_it_stands(form: bytes) -> Policy:
    return read_form_text(form, name="form.txt")


def test_every_figure(form: bytes) -> None:
    policy = as_it_stands(form)
    assert facts.figures_of(policy) == facts.INDICATORS
    for each in policy.indicators().values():
        assert each.target.by == 2028
        assert each.result is not None
        assert (each.result.fiscal_year, each.result.unit) == (2024, each.target.unit)
        assert each.previous is None or each.previous.fiscal_year == 2023


def test_every_budget(form: bytes) -> None:
    for issue in as_it_stands(form).issues:
        assert [(each.fiscal_year, each.kind, each.yen) for each in issue.budgets] == [
            (year, kind, million * 1_000_000)
            for (year, kind), million in zip(
                [(2022, "settled"), (2023, "budgeted"), (2024, "budgeted")],
                facts.BUDGETS[issue.number],
                strict=True,
            )
        ]


def test_frame_of_the_form(form: bytes) -> None:
    policy = as_it_stands(form)
    assert policy.organization.name == "住吉区"
    assert policy.organization.kind == "ward"
    assert (policy.fiscal_year, policy.state) == (2024, "evaluated")
    assert policy.goal == "すみよいまち ”えーとこ住吉”の実現"
    assert policy.mission
    assert "\n" not in policy.mission
    assert len(policy.principles.points) == 4
    assert [issue.title for issue in policy.issues] == policy.principles.points
    assert policy.principles.text
    assert not re.search(r"資料", policy.model_dump_json(exclude={"review"})[:1500])


def test_themes_and_bullets(form: bytes) -> None:
    for issue in as_it_stands(form).issues:
        assert len(issue.themes) == facts.THEMES[issue.number]
        assert [theme.indicators for theme in issue.themes] == [
            [number] for number in range(1, len(issue.indicators) + 1)
        ]
        assert [len(theme.strategies) for theme in issue.themes] == STRATEGIES[issue.number]
        assert all(theme.recognition for theme in issue.themes)
        texts = [t for theme in issue.themes for t in (*theme.recognition, *theme.strategies)]
        texts += [*issue.self_evaluation, *issue.next_directions]
        assert not any(text.startswith(("・", "【")) or "\n" in text for text in texts)
        assert all(text.endswith("。") for text in issue.self_evaluation + issue.next_directions)


def test_closing_bullets_per_issue(form: bytes) -> None:
    issues = as_it_stands(form).issues
    assert [len(issue.self_evaluation) for issue in issues] == [4, 5, 3, 3]
    assert [len(issue.next_directions) for issue in issues] == [4, 5, 3, 2]


def test_sources(form: bytes) -> None:
    for name, each in as_it_stands(form).indicators().items():
        assert each.source.kind == facts.KINDS.get(name, "survey")
        assert each.source.among == ("子育て世帯" if name == "3-1" else None)
        assert bool(each.source.question) == (each.source.kind != "register")


def test_what_was_inferred_is_listed(form: bytes) -> None:
    """Cells that stood apart from their row are doubts; cells that stood in it are none."""
    review = {doubt.path for doubt in as_it_stands(form).review}
    assert {"issues/0/indicators/0/verdict", "issues/3/indicators/1/previous", "state"} <= review
    assert not any(path.startswith("issues/0/indicators/1/") for path in review)
    assert not any(path.startswith("issues/1/indicators/3/") for path in review)


def test_head_is_read_where_it_is_printed() -> None:
    assert read_form_text(FORMS["sample"].read_bytes(), name="x").organization.head is None
    named = FORMS["sample"].read_text(encoding="utf-8").replace("：　　　", "：架空　花子")
    assert read_form_text(named.encode(), name="x").organization.head == "架空　花子"


@pytest.mark.parametrize("seed", range(9))
def test_loose_boxes_may_fall_anywhere_on_their_page(form: bytes, seed: int) -> None:
    """Cells, and for a third of the seeds headings and budgets too, dropped between any boxes."""
    shuffled = shuffle_boxes(form.decode(), random.Random(seed), headings=seed % 3 == 0)
    assert plain(read_form_text(shuffled.encode(), name="x")) == plain(as_it_stands(form))


def shuffle_boxes(text: str, rng: random.Random, *, headings: bool) -> str:
    pages = []
    for page in re.split(r"\n(?= )", text):
        rest: list[str] = []
        loose: list[str] = []
        for box in re.split(r"\n\n+", page.strip(" \n")):
            is_loose = all(is_cell_line(line) for line in box.split("\n"))
            is_loose |= headings and bool(re.match(r"経営課題[0-9０-９]|[0-9０-９]決算", box))
            (loose if is_loose else rest).append(box)
        for box in loose:
            rest.insert(rng.randrange(len(rest) + 1), box)
        pages.append("\n\n".join(rest))
    return "\f".join(pages)


def plain(policy: Policy) -> dict[str, object]:
    return policy.model_dump(exclude={"review"})
