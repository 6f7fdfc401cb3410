"""The review page and the form's fragment in a real browser: accessible, and readable on a phone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hoshin.exporters.form_html import form_html
from hoshin.exporters.review_page import review_page
from hoshin.publication import form_of_edition
from tests.editions import sample_edition
from tests.review import make_paged_reading, make_reading
from tests.web.test_pages import ARGUMENTS, CHROMIUM

CMS = (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<title>区役所</title></head><body><main><h1>区役所</h1>{fragment}</main></body></html>"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    for name, reading in (("text", make_reading(3)), ("paged", make_paged_reading())):
        (folder / f"{name}.html").write_bytes(review_page(*reading, name="運営方針"))
    fragment = form_html(form_of_edition(sample_edition()), as_of=date(2025, 6, 10)).decode()
    (folder / "form.html").write_text(CMS.format(fragment=fragment), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip("no chromium on this machine: pages were not looked at in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["text", "paged", "form"])
def test_pages(browser: Any, pages: Path, name: str, width: int) -> None:
    """From a folder: axe finds nothing, nothing is fetched, nothing stands over the edge."""
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 844}, bypass_csp=True)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    address = (pages / f"{name}.html").as_uri()
    page.goto(address)
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name} {width}\n{found.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wider = page.evaluate(
        "[...document.querySelectorAll('.pane, .sheet, main')]"
        ".filter(each => each.scrollWidth > each.clientWidth + 1 && !each.matches('.sheet'))"
        ".map(each => each.className)"
    )
    assert wider == []
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('body *')]"
        ".map(each => parseFloat(getComputedStyle(each).fontSize)))"
    )
    assert smallest >= 12
    page.close()
    assert all(url == address or url.startswith("data:") for url in requests)
    assert problems == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["text", "paged"])
def test_a_doubt_leads_to_its_place_and_back(
    browser: Any, pages: Path, name: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((pages / f"{name}.html").as_uri())
    way = page.locator('.doubt a[href^="#line-"], .doubt a[href^="#box-"]').last
    number = way.evaluate("each => each.closest('.doubt').id")
    plain = page.evaluate(
        "each => getComputedStyle(each).outlineStyle", page.query_selector(".doubt")
    )
    way.press("Enter")
    assert is_in_view(page, ":target")
    assert plain == "none"
    assert (
        page.locator(":target").evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    )
    page.locator(f':target a[href="#{number}"]').press("Enter")
    assert page.evaluate("location.hash") == f"#{number}"
    assert is_in_view(page, ":target")
    page.close()


def test_source_stands_left_of_the_result_on_a_wide_screen_and_below_on_a_phone(
    browser: Any, pages: Path
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    page.goto((pages / "paged.html").as_uri())
    left, right = (page.locator(each).bounding_box() for each in (".left", ".right"))
    assert left["x"] + left["width"] <= right["x"] and left["y"] == right["y"]
    page.set_viewport_size({"width": 390, "height": 844})
    left, right = (page.locator(each).bounding_box() for each in (".left", ".right"))
    assert right["y"] + right["height"] <= left["y"]
    page.close()


def test_a_box_lies_on_its_place_of_the_picture(browser: Any, pages: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    page.goto((pages / "paged.html").as_uri())
    page.add_style_tag(content=".box.doubtful { border: 0 !important; margin: 0; padding: 0 }")
    picture = page.locator("#page-2 img").bounding_box()
    box = page.locator("#page-2 .box.doubtful").first.bounding_box()
    assert (box["x"] - picture["x"]) / picture["width"] == pytest.approx(150 / 595, abs=0.002)
    assert (box["y"] - picture["y"]) / picture["height"] == pytest.approx(100 / 842, abs=0.002)
    assert box["width"] / picture["width"] == pytest.approx(40 / 595, abs=0.002)
    page.close()


def is_in_view(page: Any, selector: str) -> bool:
    """Whether the element is wholly within the window, under nothing."""
    seen: bool = page.locator(selector).evaluate(
        "each => { const r = each.getBoundingClientRect();"
        "return r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth }"
    )
    return seen
