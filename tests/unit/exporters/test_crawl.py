"""No number of the site without a complete trace; and the crawl finds one that has none."""

import json
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from hoshin.base import Counts, half_up
from hoshin.exporters.form_pdf import form_pdf
from hoshin.exporters.site import site_files
from hoshin.publication import form_of_edition, trace_of
from hoshin.publication.entries import values_of
from tests.crawl import Untraced, crawl
from tests.editions import make_edition_of, sample_edition

ID = "sumiyoshi/2024"
TABLE = "watch-network-registered-by-area"
PAGE = f"{ID}/indicators/2-4"
Trace = dict[str, Any]


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return site_files([sample_edition()], version="0")


def crawled(files: dict[str, bytes], only: str | None = None) -> list[Untraced]:
    policy = json.loads(sample_edition().policy.model_dump_json(by_alias=True))
    return crawl(files, {ID: policy}, only=only)


def test_no_number_is_untraced(site: dict[str, bytes]) -> None:
    assert crawled(site) == []


def test_the_crawl_reads_every_kind_of_file(site: dict[str, bytes]) -> None:
    endings = {name.rpartition(".")[2] for name in site if name.startswith(ID)}
    assert endings == {"html", "csv", "svg", "json", "jsonld", "pdf"}


PLANTED = {
    "a text of a page": (f"{PAGE}.html", "78.2%", "79.3%"),
    "another indicator's figure": (
        f"{PAGE}.html",
        '<dd class="big">78.2%',
        '<dd class="big">62.1%',
    ),
    "a cell of a table": (f"{PAGE}.html", '<td class="number">444人', '<td class="number">445人'),
    "a limit": (f"{PAGE}.html", "74.1%～", "73.1%～"),
    "a text for the blind": (f"{PAGE}.html", 'alt="', 'alt="99.7%から '),
    "a sentence": (
        f"{PAGE}.html",
        "<h2>年度ごとの推移</h2>",
        "<h2>年度ごとの推移</h2><p>3倍になった。</p>",
    ),
    "a number in full width": (f"{PAGE}.html", "<h2>年度", "<p>９７％</p><h2>年度"),
    "a sentence of a template with another number": (
        f"{ID}/about.html",
        "分母が30人",
        "分母が31人",
    ),
    "a figure of the neighbour's card": (
        f"{ID}/index.html",
        '<dd class="big">43.9%',
        '<dd class="big">47.4%',
    ),
    "a tile": (f"{ID}/index.html", '<span class="number">10<', '<span class="number">11<'),
    "a budget": (f"{ID}/issues/1.html", "62百万円", "63.5百万円"),
    "the front page": ("index.html", "うち達成 10", "うち達成 13"),
    "a label of a chart": (f"{PAGE}.svg", ">78.2%<", ">78.9%<"),
    "a row of all": (f"{ID}/indicators.csv", "2-4,住吉区の治安が良いと感じている,2024,78.2", None),
    "a row of a series": (f"{PAGE}.csv", ",78.2,", ",78.3,"),
    "a value of W3C PROV": (f"{ID}/prov.jsonld", '"value": "78.2%"', '"value": "78.4%"'),
    "a count of letters": (f"{ID}/edition.json", '"A": 10', '"A": 11'),
    "a sentence of how sure it is": (f"{PAGE}.html", "回収率31.5%", "回収率32.5%"),
    "a sentence of what is to come": (
        f"{PAGE}.html",
        "このまま続いたとき</dt><dd>",
        "…</dt><dd>7割か",
    ),
    "a box of the logic model": (f"{ID}/issues/2.html", "実績 78.2%", "実績 78.3%"),
    "a line of the list of the logic model": (
        f"{ID}/issues/2.html",
        "実績 78.2%、",
        "実績 62.1%、",
    ),
    "a drawing": (f"{ID}/issues/2-logic.svg", ">実績 78.2%<", ">実績 62.1%<"),
    "an activity in a drawing": (f"{ID}/issues/2-logic.svg", "</text>", "９７割</text>"),
    "a row of sub-indicators": (f"{ID}/sub-indicators.html", '<dd class="figure">', "<dd>0.7%"),
    "a cell of sub-indicators": (f"{ID}/sub-indicators.csv", ",2024,", ",2024,0.7"),
    "how many hang loose": (f"{ID}/index.html", "いないもの（0）", "いないもの（77）"),
    "a group": (f"{ID}/breakdowns.html", '<td class="number">x', '<td class="number">777'),
    "a group in a table": (f"{ID}/breakdowns/{TABLE}.csv", ",x,", ",7,"),
    "the neighbour group": (f"{ID}/breakdowns/{TABLE}.csv", ",90,", ",80,"),
    "a trace that forecasts two things": (f"{ID}/trace.json", '"forecast": "', '"forecast": "1'),
    "a trace that says two things": (f"{ID}/trace.json", '"low": "74.1%"', '"low": "75.1%"'),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_number_is_found(site: dict[str, bytes], planted: str) -> None:
    name, old, new = PLANTED[planted]
    text = site[name].decode()
    if new is None:
        old = re.search(r"2-4,[^\n]*?,2024,78\.2", text)[0]  # type: ignore[index]
        new = old.replace("78.2", "79.2")
    assert old in text, (planted, old)
    only = None if "trace" in name else name
    found = crawled(site | {name: text.replace(old, new, 1).encode()}, only)
    assert name in {each.file for each in found} | {"trace.json" if "trace" in name else name}
    assert found


def test_a_form_of_another_edition_is_found(site: dict[str, bytes]) -> None:
    known = " ".join(values_of(trace_of(sample_edition())).values())
    count = next(
        at for at in range(200, 380) if f"{half_up(Fraction(100 * at, 391), 1)}%" not in known
    )
    other = make_edition_of(Counts(count, 391))
    form = form_pdf(form_of_edition(other), as_of=other.source.as_of)
    assert str(half_up(Fraction(100 * count, 391), 1)) in {
        each.number for each in crawled(site | {f"{ID}/form.pdf": form}, f"{ID}/form.pdf")
    }


def without(*path: str) -> Callable[[Trace], None]:
    def cut(trace: Trace) -> None:
        *before, last = path
        at: Any = trace
        for key in before:
            at = at[int(key) if isinstance(at, list) else key]
        del at[int(last) if isinstance(at, list) else last]

    return cut


CUTS = {
    "way": without("measurements", "2-4/2024", "way"),
    "file": without("measurements", "2-4/2024", "way", "0", "file"),
    "basis": without("measurements", "2-4/2024", "basis", "question", "text"),
    "counts": without("measurements", "2-4/2024", "counts"),
    "reason": without("figures", f"{ID}/2-4", "reason"),
    "rule": without("rule", "from"),
    "policy": without("policy", "hash"),
    "approval": without("approval"),
    "input": without("inputs"),
}


@pytest.mark.parametrize("kind", CUTS)
def test_a_trace_that_was_cut_is_found(site: dict[str, bytes], kind: str) -> None:
    from hoshin.publication.gaps import gaps_of, incomplete_figures

    trace = json.loads(site[f"{ID}/trace.json"])
    assert incomplete_figures(trace) == {}
    CUTS[kind](trace)
    assert kind in gaps_of(trace, f"{ID}/2-4")
    files = site | {f"{ID}/trace.json": json.dumps(trace).encode()}
    if kind not in ("approval",):  # the crawl reads it, and has no page of its own to miss it on
        assert f"{ID}/2-4" in {each.number for each in crawled(files, f"{ID}/trace.json")}


def test_every_companion_is_cut_with_its_measurement(site: dict[str, bytes]) -> None:
    from hoshin.publication.gaps import incomplete_figures

    trace = json.loads(site[f"{ID}/trace.json"])
    del trace["measurements"]["2-4/2023"]
    cut = set(incomplete_figures(trace))
    start = f"{ID}/2-4"
    assert {f"{start}/previous", f"{start}/series/2023", f"{start}/series/2023/n"} <= cut
    assert start not in cut and f"{start}/low" not in cut
