"""The first page: organisation, head, year, state, goal, mission, principles."""

import re
from dataclasses import dataclass
from itertools import pairwise

from hoshin.base import FiscalYear, FiscalYearError, InputError
from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.lines import Line, joined
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import Section
from hoshin.notation.enumerators import CIRCLED
from hoshin.policy import Organization, OrganizationKind, Principles, State

_TITLE = re.compile(
    r"((?:令和|平成|昭和)\s*(?:元|[0-9０-９]{1,2})\s*年度|(?:20|２０)[0-9０-９]{2}年度)"
    r"[\s　]*[「『]?([^\s　「」『』（）()【】]{1,20}?)(?:の|・)?[\s　」』]*運営方針"
)
_FORM_NAME = re.compile(r"^【[^】]*様式[^】]*】$")
_HEAD = re.compile(
    r"[（(]\s*((?:所属長|区長|局長|室長|所長|部長|市長|会計室長|事務局長|[一-鿿]{1,8}長)"
    r"[一-鿿]*)\s*[：:]\s*([^（()）]*)[)）]"
)
_POINT = re.compile(
    rf"^(?:({CIRCLED})|[（(]([0-9０-９]{{1,2}})[)）]|([0-9０-９]{{1,2}})(?=[\s　.．、)）])|[・･●○])"
    r"[\s　.．、)）]*(.+)$"
)
_STATES: tuple[tuple[str, State], ...] = (
    ("訂正", "corrected"),
    ("進捗反映", "evaluated"),
    ("改定", "revised"),
    ("改訂", "revised"),
    ("確定", "adopted"),
    ("素案", "draft"),
)
_PROPOSED = re.compile(r"[（(【\[]案[)）】\]]|運営方針\s*案|(?<![素提])案\s*$")
_ORDER: tuple[State, ...] = ("draft", "proposed", "adopted", "revised", "evaluated", "corrected")
_CELLS = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)


@dataclass(frozen=True)
class Preamble:
    organization: Organization
    year: FiscalYear
    state: State | None
    goal: str | None
    mission: str | None
    principles: Principles


def read_preamble(
    pieces: list[Piece], everything: list[Line], findings: Findings, *, name: str
) -> Preamble:
    """Read the first page; the title may stand in any of its lines."""
    title = _title(pieces, everything, name)
    year = FiscalYear.parse(re.sub(r"\s", "", title[1]))
    organization = title[2]
    loose = [piece for piece in pieces if piece.kind is Kind.TEXT and piece.section not in _CELLS]
    above = " ".join(piece.text for piece in loose if not _FORM_NAME.match(piece.text))
    head = _HEAD.search(above) or _HEAD.search(
        " ".join(line.text for line in everything[:12] if not _FORM_NAME.match(line.text))
    )
    person = head[2].strip(" 　") if head else ""
    cells = _fill_cells(pieces)
    for section, path in ((Section.GOAL, "goal"), (Section.MISSION, "mission")):
        if cells[section]:
            findings.locate(path, cells[section][0].place)
        else:
            findings.add(path, texts.NO_CELL.format(label=section.value), 0.0)
    if cells[Section.PRINCIPLES]:
        findings.locate("principles", cells[Section.PRINCIPLES][0].place)
    return Preamble(
        Organization(name=organization, kind=kind_of(organization), head=person or None),
        year,
        _state(loose, title.string[title.start() :]),
        _text(cells[Section.GOAL]),
        _text(cells[Section.MISSION]),
        _principles(cells[Section.PRINCIPLES], findings),
    )


def kind_of(organization: str) -> OrganizationKind:
    """What kind of office a name is."""
    if organization.endswith("区"):
        return "ward"
    if re.search(r"(?:局|室|庁|委員会|事務局|本部)$", organization):
        return "bureau"
    return "city" if organization[-1] in "市町村" else "other"


def _title(pieces: list[Piece], everything: list[Line], name: str) -> re.Match[str]:
    candidates = [piece.text for piece in pieces if piece.kind is Kind.TEXT]
    candidates += [joined([a, b]) for a, b in pairwise(candidates)]
    candidates += [line.text for line in everything]
    for text in candidates:
        found = _TITLE.search(text)
        if found is None:
            continue
        try:
            FiscalYear.parse(re.sub(r"\s", "", found[1]))
        except FiscalYearError:
            continue
        return found
    raise InputError(
        texts.NO_TITLE,
        where=name,
        cure=texts.NO_TITLE_CURE,
    )


def _state(loose: list[Piece], title: str) -> State | None:
    """The latest step that the title or a notice names."""
    found: list[State] = []
    for text in [title, *(piece.text for piece in loose)]:
        found += [state for word, state in _STATES if word in text and len(text) <= 60]
        if _PROPOSED.search(text) and len(text) <= 60:
            found.append("proposed")
    return max(found, key=_ORDER.index) if found else None


def _fill_cells(pieces: list[Piece]) -> dict[Section, list[Piece]]:
    """Contents of the three cells; where labels stand together, contents follow in their order."""
    cells: dict[Section, list[Piece]] = {section: [] for section in _CELLS}
    waiting: list[Section] = []
    current: Section | None = None
    for piece in pieces:
        if piece.kind is Kind.LABEL:
            if piece.section in _CELLS:
                if not waiting or cells[waiting[-1]]:
                    waiting = []
                waiting = [section for section in waiting if not cells[section]]
                waiting.append(piece.section)
                current = waiting[0]
        elif piece.kind is Kind.TEXT and current is not None:
            if piece.gap and cells[current] and len(waiting) > 1:
                waiting.pop(0)
                current = waiting[0]
            cells[current].append(piece)
    return cells


def _text(pieces: list[Piece]) -> str | None:
    return joined([piece.text for piece in pieces]) or None


def _principles(pieces: list[Piece], findings: Findings) -> Principles:
    text: list[str] = []
    points: list[list[str]] = []
    for piece in pieces:
        found = _POINT.match(piece.text)
        if found and _expected(found, len(points)):
            points.append([found[4]])
        elif not points:
            text.append(piece.text)
        elif piece.gap and len(points) > 1:
            findings.add("principles", texts.OUTSIDE_CELL.format(text=piece.text), 0.0, piece.place)
        else:
            points[-1].append(piece.text)
    return Principles(text=joined(text) or None, points=[joined(parts) for parts in points])


def _expected(found: re.Match[str], sofar: int) -> bool:
    """Points count up from 1; a number inside a sentence does not."""
    if found[1] is not None:
        return ord(found[1]) - 0x245F == sofar + 1
    digits = found[2] or found[3]
    return digits is None or int(digits) == sofar + 1
