"""The first page: organisation, head, year, state, goal, mission, principles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from hoshin.base import FiscalYear
from hoshin.importers.form import texts
from hoshin.importers.form.decoration import MARKS
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.lines import Line, joined
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.sections import Section
from hoshin.importers.form.states import state_of
from hoshin.importers.form.title_search import read_title
from hoshin.notation import circled_number, without_radicals
from hoshin.notation.enumerators import CIRCLED
from hoshin.policy import Organization, OrganizationKind, Principles, State

_FORM_NAME = re.compile(r"^【[^】]*様式[^】]*】$")
_HEAD = re.compile(
    r"[（(【［\[〔]\s*([一-鿿・]{0,10}(?:所属|区|局|室|所|部|市|場|[一-鿿])長[一-鿿]{0,4})"
    r"(?:\s*[：:]\s*|[\s　]+)([^（()）【】］\]〕：:]*)[)）】］\]〕]"
)
_HEAD_BARE = re.compile(
    rf"^[{re.escape(MARKS)}]?((?:所属|区|局|室|市|事務局|消防|会計室)[\s　]*長[\s　]*名?)"
    r"(?:\s*[：:]\s*|[\s　]+)([^（()）。、]{2,16})$"
)
_OFFICE_FIRST = re.compile(r"^[一-鿿ヶケ・]{0,12}[区局室市所場部]長[\s　]+(?=\S)")
_POINT = re.compile(
    rf"^(?:({CIRCLED})|[（(]([0-9０-９]{{1,2}})[)）]|([0-9０-９]{{1,2}})(?=[\s　.．、)）])"
    r"|[・･●○•‣◦■□◆◇▪▫➢➤✓✔▶▸❖★☆Ⅰ-Ⅹ]|-(?=\s))"
    r"[\s　.．、)）]*(.+)$"
)
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
    pieces: list[Piece],
    everything: list[Line],
    findings: Findings,
    *,
    name: str,
    ordered: bool = False,
) -> Preamble:
    """Read the first page; the title may stand in any of its lines."""
    texts_above = [piece.text for piece in pieces if piece.kind is Kind.TEXT]
    title = read_title(texts_above, [line.text for line in everything], name=name)
    for path in title.inferred:
        findings.add(path, texts.TITLE_INFERRED, 0.6)
    loose = [piece for piece in pieces if piece.kind is Kind.TEXT and piece.section not in _CELLS]
    plain = [piece.text for piece in loose if not _FORM_NAME.match(piece.text)]
    above = without_radicals(" ".join(plain))
    head = _HEAD.search(above) or _HEAD.search(
        " ".join(line.text for line in everything[:12] if not _FORM_NAME.match(line.text))
    )
    head = head or next((found for piece in loose if (found := _HEAD_BARE.match(piece.text))), None)
    person = _OFFICE_FIRST.sub("", head[2].strip(" 　")) if head else ""
    person = re.sub(r"([ 　])[ 　]+", r"\1", person)
    cells = _fill_cells(pieces)
    for piece in pieces:
        if piece.kind is Kind.OTHER:
            findings.add("", texts.NOT_OF_THE_POLICY.format(text=piece.text), 0.5, piece.place)
    for section, path in ((Section.GOAL, "goal"), (Section.MISSION, "mission")):
        if cells[section]:
            findings.locate(path, cells[section][0].place)
        else:
            findings.add(path, texts.NO_CELL.format(label=section.value), 0.0)
    if cells[Section.PRINCIPLES]:
        findings.locate("principles", cells[Section.PRINCIPLES][0].place)
    return Preamble(
        Organization(
            name=title.organization, kind=kind_of(title.organization), head=person or None
        ),
        title.year,
        state_of(title.line, [piece.text for piece in loose]),
        _text(cells[Section.GOAL]),
        _text(cells[Section.MISSION]),
        _principles(cells[Section.PRINCIPLES], findings, ordered=ordered),
    )


def kind_of(organization: str) -> OrganizationKind:
    """What kind of office a name is."""
    if re.search(r"区(?:役所)?$", organization):
        return "ward"
    if re.search(r"(?:局|室|庁|委員会|事務局|本部)$", organization):
        return "bureau"
    return "city" if organization[-1] in "市町村" else "other"


def _fill_cells(pieces: list[Piece]) -> dict[Section, list[Piece]]:
    """Contents of the three cells; where labels stand together, contents follow in their order."""
    cells: dict[Section, list[Piece]] = {section: [] for section in _CELLS}
    waiting: list[Section] = []
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        run = list(group)
        if kind is Kind.LABEL:
            labels = [piece.section for piece in run if piece.section in _CELLS]
            waiting = [each for each in waiting if not cells[each]] if labels else waiting
            waiting += [each for each in _CELLS if each in labels and each not in waiting]
        elif kind is Kind.TEXT and waiting:
            waiting = _pour(run, waiting, cells)
    return cells


def _pour(
    run: list[Piece], waiting: list[Section], cells: dict[Section, list[Piece]]
) -> list[Section]:
    """Texts between two labels into the cells that wait for one; returns those that still do."""
    texts = [piece for piece in run if not _POINT.match(piece.text)]
    one_each = len(waiting) > 1 and len(texts) == len(waiting)
    current = waiting[0]
    for piece in run:
        begun = bool(cells[current])
        if begun and len(waiting) > 1 and (piece.gap or (one_each and piece in texts)):
            waiting = waiting[1:]
            current = waiting[0]
        cells[current].append(piece)
    return waiting


def _text(pieces: list[Piece]) -> str | None:
    """One text; where marks part it into entries, one entry a line."""
    entries: list[list[str]] = []
    for piece in pieces:
        plain = BULLET.sub("", piece.text)
        if not entries or _POINT.match(piece.text):
            entries.append([plain])
        else:
            entries[-1].append(plain)
    return "\n".join(joined(parts) for parts in entries) or None


def _principles(pieces: list[Piece], findings: Findings, *, ordered: bool) -> Principles:
    text: list[str] = []
    points: list[list[str]] = []
    for piece in _points_apart(pieces) if ordered else pieces:
        found = _POINT.match(piece.text)
        if found and _expected(found, len(points)):
            points.append([found[4]])
        elif not points or (ordered and piece.gap):
            text.append(piece.text)  # in order, also what goes on behind the points
        elif piece.gap and len(points) > 1:
            findings.add("principles", texts.OUTSIDE_CELL.format(text=piece.text), 0.0, piece.place)
        else:
            points[-1].append(piece.text)
    return Principles(text=joined(text) or None, points=[joined(parts) for parts in points])


def _points_apart(pieces: list[Piece]) -> Iterator[Piece]:
    """Several points on one line: ・a ・b ・c."""
    for piece in pieces:
        parts = re.split(r"[\s　]+(?=[・•])", piece.text) if _POINT.match(piece.text) else []
        yield from [replace(piece, parts=[part]) for part in parts] if len(parts) > 1 else [piece]


def _expected(found: re.Match[str], sofar: int) -> bool:
    """Points count up from 1; a number inside a sentence does not."""
    if found[1] is not None:
        return circled_number(found[1]) == sofar + 1
    digits = found[2] or found[3]
    return digits is None or int(digits) == sofar + 1
