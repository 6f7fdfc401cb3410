"""Pages in a real browser: accessible, without any request to elsewhere, readable on a phone."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from hoshin.base.files import write_folder
from hoshin.exporters.site import site_files
from tests.editions import sample_edition
from tests.required import is_required

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
PAGES = [
    "index.html",
    "sumiyoshi/2024/index.html",
    "sumiyoshi/2024/about.html",
    "sumiyoshi/2024/sub-indicators.html",
    "sumiyoshi/2024/loose-ends.html",
    "sumiyoshi/2024/corrections.html",
    *(f"sumiyoshi/2024/issues/{number}.html" for number in range(1, 5)),
    *(f"sumiyoshi/2024/indicators/sub-{name}.html" for name in ("plan-coverage", "bicycles")),
    *(
        f"sumiyoshi/2024/indicators/{name}.html"
        for name in ("1-1", "1-3", "2-3", "2-4", "3-1", "4-1")
    ),
]


def test_a_browser_is_here_where_it_is_required() -> None:
    if is_required("browser"):
        assert CHROMIUM, "HOSHIN_REQUIRE names browser, and there is no chromium"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address on a server of this test, on loopback only."""
    folder = tmp_path_factory.mktemp("public") / "site"
    files = site_files([sample_edition()], version="0")
    write_folder(folder, files, marker="hoshin-site.json")
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


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
def test_pages(browser: Any, site: str, width: int) -> None:
    """axe finds nothing; nothing is fetched from elsewhere; nothing stands over the edge."""
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 844})
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    for name in PAGES:
        page.goto(site + name)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name} {width}\n{found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        smallest = page.evaluate(
            "Math.min(...[...document.querySelectorAll('main *')]"
            ".map(each => parseFloat(getComputedStyle(each).fontSize)))"
        )
        assert smallest >= 12, name
    page.close()
    assert requests
    assert all(url.startswith((site, "data:")) for url in requests)
    assert problems == []


@pytest.mark.parametrize(("width", "shown"), [(390, "tall"), (1280, "wide")])
def test_one_logic_model_is_seen_and_its_text_stays_in_its_boxes(
    browser: Any, site: str, width: int, shown: str
) -> None:
    """The font of this machine is not wider than reckoned; no text is smaller than 11.5 pixels."""
    page = browser.new_page(viewport={"width": width, "height": 844})
    for number in range(1, 5):
        page.goto(f"{site}sumiyoshi/2024/issues/{number}.html")
        seen = page.evaluate(
            "[...document.querySelectorAll('.logic')]"
            ".filter(each => each.getBoundingClientRect().height > 0).map(each => each.className)"
        )
        assert seen == [f"logic {shown}"]
        measured = page.evaluate(
            "[...document.querySelectorAll('.logic.SHOWN a')].map(each => {"
            "const box = each.querySelector('rect').getBoundingClientRect();"
            "const texts = [...each.querySelectorAll('text')];"
            "return [each.getAttribute('href'),"
            " Math.max(...texts.map(t => t.getBoundingClientRect().right - box.right)),"
            " each.querySelector('rect').getBoundingClientRect().width"
            " / each.querySelector('rect').getAttribute('width')]})".replace("SHOWN", shown)
        )
        assert len(measured) >= 4
        for address, over, scale in measured:
            assert over <= 0, address
            assert 12.5 * scale >= 11.5, address
    page.close()


def test_a_keyboard_reaches_the_content(browser: Any, site: str) -> None:
    page = browser.new_page()
    page.goto(site + "sumiyoshi/2024/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "本文へ"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.close()


def test_letters_have_contrast(browser: Any, site: str) -> None:
    """axe does not see one-character cells: reckoned here, at least 4.5 to 1."""
    page = browser.new_page()
    page.goto(site + "sumiyoshi/2024/index.html")
    colours = page.evaluate(
        "[...document.querySelectorAll('.letter')].map(each => {"
        "const style = getComputedStyle(each); return [style.color, style.backgroundColor]})"
    )
    assert len(colours) == 14
    for ink, ground in colours:
        assert contrast(ink, ground) >= 4.5
    page.close()


def contrast(ink: str, ground: str) -> float:
    one, other = sorted((luminance(ink), luminance(ground)))
    return (other + 0.05) / (one + 0.05)


def luminance(colour: str) -> float:
    channels = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
