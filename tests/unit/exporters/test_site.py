"""The site: whole, self-contained, escaped, the same every time, and with the same numbers everywhere."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from posixpath import dirname, join, normpath
from typing import Any

import pytest

from hoshin.base import Counts, SourceFile
from hoshin.exporters.charts import chart_alternative
from hoshin.exporters.site import site_files
from hoshin.exporters.site.tables import csv_bytes
from tests import facts
from tests.editions import make_edition_of, sample_edition
from tests.objects import make_policy_data


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return site_files([sample_edition()], version="0")


class Links(HTMLParser):
    """Targets of links and sources; text without markup."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.text = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        assert tag != "script"
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def pages(site: dict[str, bytes]) -> dict[str, Links]:
    return {name: Links(content) for name, content in site.items() if name.endswith(".html")}


def test_every_link_leads_somewhere_inside(site: dict[str, bytes]) -> None:
    for name, page in pages(site).items():
        for target in page.targets:
            if target.startswith("#"):
                continue
            assert normpath(join(dirname(name), target)) in site, (name, target)


def test_every_page_can_be_reached(site: dict[str, bytes]) -> None:
    found, queue = set(), ["index.html"]
    while queue:
        name = queue.pop()
        if name in found:
            continue
        found.add(name)
        if name.endswith(".html"):
            queue += [
                normpath(join(dirname(name), target))
                for target in Links(site[name]).targets
                if not target.startswith("#")
            ]
    assert found == set(site) - {"hoshin-site.json"}


def test_nothing_points_to_another_host(site: dict[str, bytes]) -> None:
    for name, content in site.items():
        if name.endswith((".html", ".css")):
            assert b"//" not in re.sub(rb"/\*.*?\*/", b"", content).replace(b"<!doctype html>", b"")
        if name.endswith(".svg"):
            assert not re.search(rb"(?:href|src|url)\s*[=(]\s*['\"]?https?:", content)
            assert b"<script" not in content and b"style=" not in content


def test_every_page_says_that_it_is_a_sample(site: dict[str, bytes]) -> None:
    for name, page in pages(site).items():
        assert "架空の回答" in page.text, name
        assert "公表物ではありません" in page.text, name
    for name, content in site.items():
        if name.endswith(".csv"):
            assert "架空の回答" in content.decode("utf-8-sig"), name
    assert "架空の回答" in site["sumiyoshi/2024/trace.json"].decode()


def test_one_number_in_every_format(site: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(StringIO(site["sumiyoshi/2024/indicators.csv"].decode("utf-8-sig"))))
    trace = json.loads(site["sumiyoshi/2024/trace.json"])["figures"]
    for fact, row in zip(facts.INDICATORS, rows, strict=True):
        name, *_, value, letter, _ = fact
        assert (row["指標"], float(row["値"]), row["判定"]) == (name, value, letter)
        page = Links(site[f"sumiyoshi/2024/indicators/{name}.html"]).text
        shown = trace[f"sumiyoshi/2024/{name}"]["value"]
        assert shown == f"{row['値']}{row['単位']}"
        assert shown in page and shown in Links(site["sumiyoshi/2024/index.html"]).text
        assert row["理由"] in page
        last = list(
            csv.DictReader(
                StringIO(site[f"sumiyoshi/2024/indicators/{name}.csv"].decode("utf-8-sig"))
            )
        )[-1]
        assert last["値"] == row["値"]


def test_each_indicator_page_has_its_trace(site: dict[str, bytes]) -> None:
    for name, *_ in facts.INDICATORS:
        text = Links(site[f"sumiyoshi/2024/indicators/{name}.html"]).text
        assert re.search(r"sha256:[0-9a-f]{64}", text)
        assert "target-or-better" in text
        assert "policy.json" in text
    text = Links(site["sumiyoshi/2024/indicators/2-4.html"]).text
    assert "住吉区の治安が良いと感じていますか" in text and "÷" in text


def test_charts_stand_beside_tables_and_words(site: dict[str, bytes]) -> None:
    for each in sample_edition().indicators:
        svg = site[f"sumiyoshi/2024/indicators/{each.id}.svg"].decode()
        assert each.result is not None
        assert each.result.text in svg and "目標" in svg
        assert each.result.text in chart_alternative(each)


def test_the_same_edition_gives_the_same_bytes(site: dict[str, bytes]) -> None:
    assert site_files([sample_edition()], version="0") == site


def test_the_manifest_knows_every_file(site: dict[str, bytes]) -> None:
    manifest = json.loads(site["hoshin-site.json"])
    assert manifest["editions"] == ["sumiyoshi/2024"]
    assert manifest["files"] == {
        name: SourceFile.of(name, content).sha256
        for name, content in site.items()
        if name != "hoshin-site.json"
    }


def hostile(text: str) -> dict[str, Any]:
    data = make_policy_data()
    data["goal"] = data["issues"][0]["title"] = text
    indicator = data["issues"][0]["indicators"][0]
    indicator["statement"] = indicator["source"]["question"] = text
    data["issues"][0]["self_evaluation"] = [text]
    return data


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "'; DROP TABLE x; --",
        "=HYPERLINK(1)",
    ],
)
def test_text_of_people_is_text(text: str) -> None:
    edition = make_edition_of(Counts(200, 400), data=hostile(text))
    site = site_files([edition], version="0")
    for name, page in pages(site).items():  # Links refuses script elements and event handlers
        assert "alert(1)" not in "".join(page.targets), name
    assert text in Links(site["test/2024/indicators/1-1.html"]).text
    cells = [
        cell
        for row in csv.reader(StringIO(site["test/2024/indicators.csv"].decode("utf-8-sig")))
        for cell in row
    ]
    assert not any(cell.startswith(("=", "@")) for cell in cells)


def test_formulas_in_csv_are_defused_and_numbers_are_not() -> None:
    rows = [["=1+1", "＝1", "-x", "-", "－", "－5", "普通"]]
    text = csv_bytes(["a"] * 7, rows).decode("utf-8-sig").splitlines()[1]
    assert text == "'=1+1,'＝1,'-x,-,－,'－5,普通"


def test_several_years_and_organisations() -> None:
    one = make_edition_of(Counts(200, 400))
    site = site_files([sample_edition(), one], version="0")
    top = Links(site["index.html"])
    assert "架空区" in top.text and "住吉区" in top.text
    assert {"test/2024/index.html", "sumiyoshi/2024/index.html"} <= set(site)
