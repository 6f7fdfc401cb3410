"""Every number of a published site held against the traces: what is no figure must be known as such.

A number is let pass only if it belongs to a value whose trace is complete, in the scope where it stands
(an indicator's page or card: that indicator), or if it is no figure: a date, a year, a name, a hash, the
scale of a chart, a sentence of a template, or words that people wrote and the trace names by their file.
"""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import hoshin.exporters.site.pages as site_pages
from hoshin.cycle.site_folder import SiteFolder
from hoshin.publication import texts
from hoshin.publication.entries import entries_of
from hoshin.publication.gaps import incomplete_figures

Data = Mapping[str, Any]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NO_FIGURE = re.compile(
    r"sha256:[0-9a-f]+…?"
    r"|\d{4}-\d{2}-\d{2}"
    r"|(?:令和|平成)\d+(?:年度)?"
    r"|\d{4}年度"
    r"|^(?:19|20)\d{2}$"
    r"|95(?:%|％)区間"
    r"|経営課題[\d()（）-]+"
    r"|第\d+版"
    r"|小数第\d位"
    r"|[\w./-]+\.(?:csv|xlsx|toml|json|jsonld|parquet|html|pdf|svg)"
    r"|W3C"
)
_TWICE = (
    *("low", "high", "residents", "previous", "verdict"),
    *("per-year", "per-year-interval", "needed", "forecast", "forecast-low", "forecast-high"),
)
_VOID = ("meta", "link", "img", "br", "hr", "input")
_WORDS = 8  # characters: a shorter text with a number may be a figure itself
_TEMPLATES = Path(site_pages.__file__).parent / "templates"


@dataclass(frozen=True)
class Untraced:
    """A number that belongs to no complete trace, or a value whose trace is not complete."""

    file: str
    number: str
    text: str


@dataclass
class Scope:
    """What may stand in one place: numbers of traced values, and words that are no figures.

    `told` are what the steps of the trace tell (回収 473 人): they must stand there whole. `said` are
    the published sentences, which may stand whole or in part, but give no number to another text.
    """

    numbers: set[str]
    words: set[str] = field(default_factory=set)
    names: tuple[str, ...] = ()
    told: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    def foreign(self, text: str) -> Iterator[str]:
        """The numbers of a text that are none of these."""
        plain = _plain(text)
        if plain in self.told or not NUMBER.search(plain):
            return
        if len(plain) >= _WORDS and any(plain in each for each in self.said):
            return
        for word in sorted(self.words | self.said, key=len, reverse=True):
            plain = plain.replace(word, " ")
        plain = NO_FIGURE.sub(" ", plain)
        for name in self.names:
            plain = re.sub(rf"(?<![\d.-]){re.escape(name)}(?![\d.]|-\d)", " ", plain)
        yield from (
            found for found in map(_bare, NUMBER.findall(plain)) if found not in self.numbers
        )


class Crawled:
    """One edition of a site: its trace, and the scopes of its pages."""

    def __init__(self, files: Mapping[str, bytes], edition: str) -> None:
        self.files = {
            name.removeprefix(f"{edition}/"): content
            for name, content in files.items()
            if name.startswith(f"{edition}/")
        }
        self.edition = edition
        self.trace = json.loads(self.files["trace.json"])
        self.record = json.loads(self.files["edition.json"])
        self.incomplete = incomplete_figures(self.trace)
        site = SiteFolder(files, "")
        self.past = [
            site.json(f"{each}/trace.json") or {} for each in site.folders(edition).values()
        ]

    @cached_property
    def indicators(self) -> list[str]:
        return [figure.removeprefix(f"{self.edition}/") for figure in self.trace["figures"]]

    @cached_property
    def past_numbers(self) -> set[str]:
        """What a correction replaced: the editions before trace it."""
        return {
            _bare(number)
            for trace in self.past
            for incomplete in [incomplete_figures(trace)]
            for name, entry in entries_of(trace)
            if name not in incomplete
            for number in NUMBER.findall(_plain(str(entry["value"])))
        }

    @cached_property
    def words(self) -> set[str]:
        """What people wrote, and what the trace itself tells of files and rules."""
        told = [self.trace[key] for key in ("rule", "organization", "notice", "licence")]
        told += [figure["label"] for figure in self.trace["figures"].values()]
        told += [self.trace["measurements"], self.trace["approval"], self.record["notes"]]
        told += [figure["statement"] for figure in self.trace["figures"].values()]
        return _long(told)

    @cached_property
    def tables(self) -> dict[str, Data]:
        """The rows of the tables below the whole, and what is said of them."""
        start = f"{self.edition}/breakdown/"
        return {
            name: entry for name, entry in self.trace["totals"].items() if name.startswith(start)
        }

    def table(self, id_: str = "", labels: tuple[str, ...] = ()) -> Scope:
        """The numbers of the tables, of one of them, or of one row; names of groups stand whole."""
        scope = self.scope("")
        for name, entry in self.tables.items():
            parts = [_plain(each) for each in entry["label"].split(texts.ENTRY_GROUP)]
            own = name.startswith(f"{self.edition}/breakdown/{id_}")
            if own and name not in self.incomplete and labels in ((), tuple(parts[1:])):
                scope.told |= {*parts, _plain(entry["how"])}
                if entry["kind"] == "sentence":
                    scope.said.add(_plain(entry["value"]))
                else:
                    scope.numbers |= _numbers(entry)
        return scope

    def scope(self, indicator: str | None, *, policy: Any = ()) -> Scope:
        """The numbers of one indicator and of the whole; of every indicator (None); of the whole ("")."""
        start = f"{self.edition}/{indicator}"
        numbers: set[str] = set()
        said: set[str] = set()
        for name, entry in entries_of(self.trace):
            own = name == start or name.startswith(f"{start}/")
            total = not indicator and name in self.trace["totals"] and name not in self.tables
            if not (indicator is None or own or total) or name in self.incomplete:
                continue
            if entry.get("kind") == "sentence":
                said.add(_plain(entry["value"]))
            else:
                numbers |= _numbers(entry)
        words = self.words | _long(policy)
        measured = self.trace["measurements"]
        told = {
            _plain(each)
            for name, data in measured.items()
            if indicator is None or name.startswith(f"{indicator}/")
            for step in data.get("way", [])
            for each in _texts([step["details"], step["how"], _place(step)])
        }
        ids = [self.edition, *self.indicators, *(self.edition + "/" + i for i in self.indicators)]
        return Scope(numbers, words, tuple(sorted(ids, key=len, reverse=True)), told, said)


def crawl(
    files: Mapping[str, bytes], policies: Mapping[str, Any], *, only: str | None = None
) -> list[Untraced]:
    """Every untraced number of a site.

    Parameters
    ----------
    policies : mapping of edition to policy data
        The sentences of the office, which the traces name by the hash of their file.
    only : str, optional
        The one file to be read, besides the traces and the front page.
    """
    found: list[Untraced] = []
    for edition in json.loads(files["hoshin-site.json"])["editions"]:
        crawled = Crawled(files, edition)
        found += [
            Untraced("trace.json", name, ", ".join(gaps))
            for name, gaps in crawled.incomplete.items()
        ]
        for name in crawled.files:
            if only not in (None, f"{edition}/{name}"):
                continue
            found += [
                Untraced(f"{edition}/{name}", number, text[:80])
                for number, text in _file(crawled, name, policies[edition])
            ]
    return found + list(_front(files))


def _file(crawled: Crawled, name: str, policy: Any) -> Iterator[tuple[str, str]]:
    reader = {
        "html": _html,
        "csv": _csv,
        "svg": _svg,
        "json": _json,
        "jsonld": _prov,
        "pdf": _pdf,
    }[name.rpartition(".")[2]]
    yield from reader(crawled, name, policy)


def _front(files: Mapping[str, bytes]) -> Iterator[Untraced]:
    """The front page counts up the letters of each edition: as their totals are traced."""
    numbers: set[str] = set()
    words: set[str] = set()
    for edition in json.loads(files["hoshin-site.json"])["editions"]:
        crawled = Crawled(files, edition)
        numbers |= {
            _bare(entry["value"])
            for name, entry in crawled.trace["totals"].items()
            if name not in crawled.incomplete and "/budget/" not in name
        }
        words |= crawled.words
    scope = Scope(numbers, words | _static())
    for text, _ in Page(files["index.html"]).texts:
        yield from (Untraced("index.html", number, text) for number in scope.foreign(text))


class Page(HTMLParser):
    """The texts of a page or drawing, each with the link of the item or box that it stands in.

    The lines of a box are cut where its width ends: they are held against its title, which is whole.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.texts: list[tuple[str, str | None]] = []
        self._items: list[str | None] = []
        self._box: str | None = None
        self._title = ""
        self._tags: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        link = Path(values.get("href") or "").stem or None
        if tag not in _VOID:
            self._tags.append(tag)
        if "svg" in self._tags:
            if tag in ("a", "g"):
                self._box, self._title = link, ""
        elif tag == "li":
            self._items.append(None)
        elif tag == "a" and self._items and self._items[-1] is None:
            self._items[-1] = link
        for name in ("alt", "aria-label", "title"):
            if values.get(name):
                self.handle_data(values[name] or "")
        if tag == "meta" and values.get("name") == "description":
            self.handle_data(values.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        if "svg" in self._tags and tag in ("a", "g"):
            self._box, self._title = None, ""
        elif tag == "li" and self._items:
            self._items.pop()
        if tag in self._tags:
            while self._tags.pop() != tag:
                pass

    def handle_data(self, text: str) -> None:
        if not text.strip():
            return
        drawn = "svg" in self._tags
        if drawn and self._tags[-1] == "title":
            self._title = "".join(text.split())
        elif drawn and "".join(text.split()).removesuffix("…") in self._title:
            return
        item = self._items[-1] if self._items else None
        self.texts.append((text.strip(), self._box if drawn else item))


def _html(crawled: Crawled, name: str, policy: Any) -> Iterator[tuple[str, str]]:
    known = {_file_name(each): each for each in crawled.indicators}
    page = known.get(Path(name).stem) if name.startswith("indicators/") else None
    told = [policy, sorted(_static())]
    scopes: dict[str | None, Scope] = {}
    for text, card in Page(crawled.files[name]).texts:
        if name == "breakdowns.html":
            yield from ((number, text) for number in crawled.table().foreign(text))
            continue
        whole = None if name == "corrections.html" else ""
        indicator = page or known.get(card or "", whole)
        if indicator not in scopes:
            scopes[indicator] = crawled.scope(indicator, policy=told)
        scope = scopes[indicator]
        if name == "corrections.html":
            scope.numbers |= crawled.past_numbers
        yield from ((number, text) for number in scope.foreign(text))


def _csv(crawled: Crawled, name: str, policy: Any) -> Iterator[tuple[str, str]]:
    """Each row speaks of its indicator; a year stands in a column of its own."""
    rows = csv.DictReader(io.StringIO(crawled.files[name].decode("utf-8-sig")))
    for row in rows:
        scope = _row(crawled, name, row, policy)
        for heading, cell in row.items():
            year = "年度" in heading and re.fullmatch(r"\d{4}", cell)
            if cell and heading != "指標" and not year:
                yield from ((number, cell) for number in scope.foreign(cell.lstrip("'")))


def _row(crawled: Crawled, name: str, row: Mapping[str, str], policy: Any) -> Scope:
    """What may stand in a row: of its indicator, or of its group."""
    if "指標" in row:
        return crawled.scope(row["指標"], policy=policy)
    id_ = Path(name).stem
    labels = {
        tuple(entry["label"].split(texts.ENTRY_GROUP)[1:])
        for key, entry in crawled.tables.items()
        if key.startswith(f"{crawled.edition}/breakdown/{id_}/") and entry["kind"] == "figure"
    }
    cells = [cell.lstrip("'") for cell in row.values()]
    named = next(each for each in labels if tuple(filter(None, cells))[1 : 1 + len(each)] == each)
    return crawled.table(f"{id_}/", tuple(map(_plain, named)))


def _svg(crawled: Crawled, name: str, policy: Any) -> Iterator[tuple[str, str]]:
    """The texts of a chart but those of its scales."""
    if name.startswith("issues/"):
        yield from _html(crawled, name, policy)
        return
    known = {_file_name(each): each for each in crawled.indicators}
    scope = crawled.scope(known[Path(name).stem], policy=policy)
    for text in _drawn(ElementTree.fromstring(crawled.files[name])):
        yield from ((number, text) for number in scope.foreign(text))


def _drawn(element: ElementTree.Element) -> Iterator[str]:
    if "axis" in element.get("class", ""):
        return
    if element.tag.rpartition("}")[2] in ("text", "title", "desc"):
        yield "".join(element.itertext())
    for child in element:
        yield from _drawn(child)


def _json(crawled: Crawled, name: str, _: Any) -> Iterator[tuple[str, str]]:
    """What a trace says twice is said alike; what a record counts up is a total of the trace."""
    for figure, data in crawled.trace["figures"].items():
        said = {key: data[key.replace("-", "_")] for key in _TWICE}
        said["n"] = str(data["counts"]["base"]) if data["counts"] else None
        for key, value in said.items():
            entry = data["companions"].get(key)
            if value is not None and (entry is None or entry["value"] != value):
                yield value, f"{name} {figure}/{key}"
    letters = crawled.record["letters"]
    totals = crawled.trace["totals"]
    for key, total in (("all", "indicators"), ("A", "letters/A"), ("B", "letters/B")):
        if str(letters[key]) != totals[f"{crawled.edition}/{total}"]["value"]:
            yield str(letters[key]), f"{name} letters {key}"


def _prov(crawled: Crawled, name: str, _: Any) -> Iterator[tuple[str, str]]:
    values = {
        f"urn:hoshin:figure/{key}": entry["value"] for key, entry in entries_of(crawled.trace)
    }
    for node in json.loads(crawled.files[name])["@graph"]:
        if "value" in node and values.get(unquote(node["id"])) != node["value"]:
            yield str(node["value"]), node["id"]


def _pdf(crawled: Crawled, name: str, policy: Any) -> Iterator[tuple[str, str]]:
    """The official form breaks its lines: each number is one of a value or of the office's words."""
    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(crawled.files[name]))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    scope = crawled.scope(None)
    scope.words = set()
    plain = NO_FIGURE.sub(" ", _plain(text))
    written = {_bare(each) for word in _texts(policy) for each in NUMBER.findall(_plain(word))}
    written |= {_bare(each) for said in scope.said for each in NUMBER.findall(said)}
    written |= {str(goal) for issue in policy["issues"] for goal in issue["sdgs"]}
    written |= {str(at) for at in range(len(policy["principles"]["points"]) + 1)}
    written |= {str(at) for at in range(1, len(document) + 1)}  # of the pages
    for number in map(_bare, NUMBER.findall(plain)):
        if number not in scope.numbers | written:
            yield number, name


def _numbers(entry: Data) -> set[str]:
    return set(map(_bare, NUMBER.findall(_plain(str(entry["value"])))))


def _static() -> set[str]:
    """The sentences of the templates: what stands there between tags and inserted values."""
    found: set[str] = set()
    for path in sorted(_TEMPLATES.glob("*.html")):
        text = re.sub(r"\{%.*?%\}|<[^>]*>|\{\{.*?\}\}", "\0", path.read_text(encoding="utf-8"))
        found |= {_plain(part) for part in text.split("\0") if part.strip()}
    return _long([*found, *(text for text in vars(texts).values() if "{" not in str(text))])


def _place(step: Data) -> str:
    return f"{(step.get('file') or {}).get('name', '')} {step['place']}"


def _long(data: Any) -> set[str]:
    """Sentences with a number; a text that is hardly more than its number is none."""
    plain = {_plain(each) for each in _texts(data)}
    return {each for each in plain if NUMBER.search(each) and len(each) >= _WORDS}


def _texts(data: Any) -> Iterator[str]:
    """Every text of plain data, keys left out."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _texts(value)


def _file_name(indicator: str) -> str:
    return indicator.replace("(", "-").replace(")", "").replace(":", "-")


def _plain(text: str) -> str:
    """Digits of any width as ASCII; circled ones are names of things and stay."""
    wide = "".join(
        unicodedata.normalize("NFKC", each) if "０" <= each <= "９" else each for each in text
    )
    return " ".join(wide.split())


def _bare(number: str) -> str:
    return number.replace(",", "").rstrip(".")
