"""Reads the text that a PDF tool extracted, or that was pasted from a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from hoshin.base import InputError
from hoshin.importers.bounds import check_text
from hoshin.importers.disagreements import AS_GOOD, with_disagreements
from hoshin.importers.document.lines import document_lines
from hoshin.importers.document.model import Document
from hoshin.importers.document.pasted import with_pasted_tables
from hoshin.importers.form import FormReading, Line
from hoshin.importers.form.asides import with_asides
from hoshin.importers.form.frames import without_frames
from hoshin.importers.form.furniture import without_foot, without_running_titles
from hoshin.importers.form.glued_rows import without_glued_rows
from hoshin.importers.form.lines import MAX_LINE, Role, without_furniture
from hoshin.importers.form.reader import read_lines_of_form
from hoshin.importers.form.run_together import with_pairs_apart
from hoshin.importers.form.second_form import second_form, told_of_second
from hoshin.importers.form.stacked_errata import with_stacked_errata_aside
from hoshin.importers.form.titles import HEADLINE, Title
from hoshin.importers.form.unnested import unnested
from hoshin.importers.text import texts
from hoshin.importers.text.actions_apart import without_actions
from hoshin.importers.text.as_printed import with_prose_as_printed
from hoshin.importers.text.broken_labels import with_heads_of_goals_joined, with_labels_joined
from hoshin.importers.text.columns.reader import lines_of_drawn_columns, lines_of_kept_columns
from hoshin.importers.text.fragments_of_labels import with_whole_labels
from hoshin.importers.text.hanging import without_hanging_lines
from hoshin.importers.text.joints import has_joint_blanks, without_joint_blanks
from hoshin.importers.text.labels_below import with_labels_above
from hoshin.importers.text.layout import is_old_form, reads_in_order
from hoshin.importers.text.lines import cleaned, read_lines
from hoshin.importers.text.lone_numbers import without_lone_numbers
from hoshin.importers.text.marks_in_brackets import with_doubts_on_marks
from hoshin.importers.text.mended import mended
from hoshin.importers.text.names_beside import with_names_beside_framed
from hoshin.importers.text.names_in_run import with_entries_at_names
from hoshin.importers.text.page_edges import without_page_edges
from hoshin.importers.text.page_numbers import without_counted_pages, without_signatures
from hoshin.importers.text.piped import without_hashes, without_outer_bars
from hoshin.importers.text.sense import badness
from hoshin.importers.text.stacked_heads import with_rows_of_heads
from hoshin.importers.text.tabbed import tabbed_document
from hoshin.importers.text.torn.marked_names import with_marked_names_framed
from hoshin.importers.text.torn.rebuilt import Rebuilt, rebuilt
from hoshin.importers.text.torn.runs import in_one_order
from hoshin.importers.text.unnumbered import with_numbers
from hoshin.importers.text.wraps import unwrapped, with_rests_joined
from hoshin.notation import decode
from hoshin.policy import Doubt, Policy

_BLANKS, _WIDEST = re.compile(r"[ \t　]{9,}"), 400  # what is wider is no gutter
_PRIOR = 0.4  # what a trace weighs against what a reading leaves open
_FIRST, _CONTRADICTION = -0.3, 0.2  # putting together is the likeliest way for torn text
_SEVERAL = 4.0  # against a text drawn in several runs
_IN_ORDER = 8.0  # the same where it looks to be in order
_LONG = 1_200  # lines beyond which none is put together: a form has some hundreds
_WORK = 3_000  # lines that all readings of a text may have together, so that none takes long
_IN_RUNS = 340  # lines: to match two runs with each other costs as much as three other readings
_STRANGE = 80.0  # against the ways that know no box of an old form
_CERTAIN = 0.99  # no other filling of the rows comes near
_BY_WORDS = 0.6  # what the words alone tell of the box of an entry
_KEPT, _DRAWN, _SOMEWHERE = -12.0, -15.0, 3.0  # columns; tables that most lines stand in, and some
_TABBED = -12.0  # rows of cells parted by tabs
_GLUED = -15.0  # heads and rows of results that ran together, which no other way parts
_MOST_DRAWN = 800  # lines; gutters are sought among all of a page's, and forms have some 400
_LITTLE_SENSE, _OF_WHOLE = 6.0, 0.3  # faults that are no slips, and how sure the whole is then
_LATER = 2.5  # how long a way waits that says little new where the one like it failed
_NEAR = 2.0  # what may speak against a witness more than against the reading that holds


@dataclass(frozen=True)
class Effort:
    """How far a text is searched for ways to read it.

    Parameters
    ----------
    readings : int
        So many are tried at least; where good ones differ, there is a doubt.
    good : float
        Faults with which a reading needs no other but these.
    torn_lines : int
        Up to so many lines, a text is also put together as out of torn pieces.
    """

    readings: int = 3
    good: float = 2.0
    torn_lines: int = _LONG


_USUAL = Effort()


class Way(NamedTuple):
    """What speaks against a way to read a text, what it reads, and how much later it is tried."""

    against: float
    read: Callable[[], FormReading]
    later: float = 0.0


def read_form_text(content: bytes, *, name: str) -> Policy:
    """Read a form's text to a policy; `review` lists what was inferred, not read.

    Parameters
    ----------
    content : bytes
        The text file as it came, in UTF-8, UTF-16 or CP932.
    name : str
        File name, for messages.

    Raises
    ------
    InputError
        If it is no text, or no operating policy.
    """
    return read_text(decode(content, name=name), name=name).policy


def read_text(text: str, *, name: str, effort: Effort = _USUAL) -> FormReading:
    """As `read_form_text`, of text that was decoded already, with the places of its values."""
    reading = _read(text, name, effort)
    return replace(reading, policy=with_prose_as_printed(reading.policy, text))


def _read(text: str, name: str, effort: Effort) -> FormReading:
    """The reading of a text in 漢字.

    Text tells its layout only by traces. The likeliest way to understand it is tried first; where that
    leaves much open, the others too, and the one that makes sense of most of the form holds.
    """
    check_text(text, name=name)
    text = cleaned(_BLANKS.sub(lambda found: found[0][:_WIDEST], text))
    printed = read_lines(text)
    if (second := second_form(printed)) is not None:
        line = printed[second[0]]
        before = "\n".join(text.split("\n")[: max(1, line.place.line - 1)])
        alone = _read(before, name, effort)
        return _with_review(alone, [_second(line, second[1]), *alone.policy.review])
    text = without_outer_bars(without_hashes(text))
    plain = without_joint_blanks(text) if has_joint_blanks(text) else text
    lines = with_pairs_apart(mended(without_page_edges(without_lone_numbers(read_lines(plain)))))
    lines = with_labels_joined(with_rows_of_heads(without_running_titles(lines)))
    lines = with_entries_at_names(with_labels_above(with_heads_of_goals_joined(lines)))
    lines = with_names_beside_framed(lines)
    if any(len(line.text) > MAX_LINE for line in lines):
        raise InputError(
            texts.TOO_LONG.format(limit=MAX_LINE), where=name, cure=texts.TOO_LONG_CURE
        )
    own = without_signatures(without_counted_pages(without_foot(lines)))
    marked = with_asides(with_stacked_errata_aside(own))
    notes = [line for line in marked if line.role is Role.NOTE]
    lines = [line for line in marked if line.role is not Role.NOTE]
    order = reads_in_order(lines)
    lines = with_marked_names_framed(lines)
    boxed = with_marked_names_framed(unnested(with_numbers(lines)), bare=True)
    strange = _STRANGE * is_old_form([line.text for line in lines])
    runs, straight = max(0.0, order) + strange, max(0.0, -order)
    whole = without_frames(lines)
    ways: list[Way] = [
        Way(runs, lambda: _in_runs(lines, notes, name)),
        Way(runs + 0.5, lambda: _in_runs(with_whole_labels(lines), notes, name), _LATER),
        Way(straight, lambda: _in_order(_each_whole(lines), notes, name)),
        Way(straight + 0.5, lambda: _in_order(unwrapped(whole), notes, name), _LATER),
    ]
    if (parted := without_glued_rows(lines)) != lines:
        ways.append(Way(_GLUED, lambda: _in_order(_each_whole(parted), notes, name)))
    hung = without_hanging_lines(plain)
    if hung is not None:
        back = with_asides(
            without_signatures(mended(without_page_edges(without_lone_numbers(read_lines(hung)))))
        )
        put_back = [line for line in back if line.role is not Role.NOTE]
        ways.append(Way(straight - 0.5, lambda: _in_order(_each_whole(put_back), notes, name)))
    again = rebuilt(boxed) if len(lines) <= effort.torn_lines else None
    if again is not None:
        put = again
        ways.append(
            Way(
                _against(order, put.contradictions) + strange,
                lambda: _in_rows(put, notes, name),
            )
        )
    if len(lines) <= _IN_RUNS:
        against = runs + (_IN_ORDER if order > 0 else _SEVERAL)
        ways.append(Way(against, lambda: _in_one_order(boxed, notes, name)))
    ways += _ways_by_columns(text, name) + _ways_without_actions(boxed, notes, name)
    faults, reading = _best_of(ways, lines, effort)
    reading = with_doubts_on_marks(reading, printed)
    return _doubted(reading) if faults >= _LITTLE_SENSE else reading


def _best_of(ways: list[Way], lines: list[Line], effort: Effort) -> tuple[float, FormReading]:
    """The reading that makes sense of most, with its faults, doubted where others as good differ."""
    found: list[tuple[float, int, float, FormReading]] = []
    best, tried = float("inf"), 0
    refusal: InputError | None = None
    for index, way in sorted(enumerate(ways), key=lambda each: each[1].against + each[1].later):
        tried += 1
        enough = best <= effort.good and len(found) >= effort.readings
        if enough or (found and tried * len(lines) > _WORK):
            break
        try:
            reading = way.read()
        except InputError as error:
            refusal = refusal or error
            continue
        faults = badness(reading, lines)
        best = min(best, faults + _PRIOR * max(way.against, -1.0))
        found.append((faults + _PRIOR * way.against, index, faults, reading))
    if not found:
        assert refusal is not None
        raise refusal
    found.sort(key=lambda each: each[:2])
    weight, _, faults, reading = found[0]
    for other_weight, _, others, other in found[1:]:
        if other_weight <= weight + _NEAR and others <= faults + AS_GOOD:
            reading = with_disagreements(reading, other.policy)
    return faults, reading


def _doubted(reading: FormReading) -> FormReading:
    """With a doubt on the whole: so many faults are no slips, the layout was not understood."""
    doubt = Doubt(path="", reason=texts.LITTLE_SENSE, confidence=_OF_WHOLE)
    return _with_review(reading, [doubt, *reading.policy.review])


def _second(line: Line, title: Title) -> Doubt:
    """Of two forms in one text the first was read: this says where the other one begins."""
    return Doubt(
        path="fiscal_year", reason=told_of_second(title), confidence=0.5, where=str(line.place)
    )


def _with_review(reading: FormReading, review: list[Doubt]) -> FormReading:
    return replace(reading, policy=reading.policy.model_copy(update={"review": review}))


def _ways_by_columns(text: str, name: str) -> list[Way]:
    """What a text's columns say, where it keeps them: labels beside boxes, and tables by their gutters."""
    ways: list[Way] = []
    if (pasted := tabbed_document(text)) is not None:
        document = pasted
        ways.append(Way(_TABBED, lambda: _of_cells(document, name)))
    kept = lines_of_kept_columns(text)
    aligned = pasted is None and text.count("\n") <= _MOST_DRAWN  # tabs part cells, they align none
    drawn = lines_of_drawn_columns(text) if aligned else None
    if kept is not None:
        ways.append(Way(_KEPT, lambda: read_lines_of_form(kept, name=name, ordered=True)))
    if drawn is not None:
        lines, most = drawn
        against = _DRAWN if most else _SOMEWHERE
        ways.append(Way(against, lambda: read_lines_of_form(lines, name=name, ordered=True)))
    return ways


def _ways_without_actions(lines: list[Line], notes: list[Line], name: str) -> list[Way]:
    """An old form without 様式３, where the rest has the boxes of the present form."""
    kept, actions = without_actions(lines)
    if not actions or len(lines) > _LONG or is_old_form([line.text for line in kept]):
        return []
    order, put = reads_in_order(kept), rebuilt(kept)
    aside = notes + actions
    ways: list[Way] = [Way(max(0.0, order), lambda: _in_runs(kept, aside, name))]
    if put is not None:
        whole = put
        against = _against(order, put.contradictions)
        ways.append(Way(against, lambda: _in_rows(whole, aside, name)))
    return ways


def _of_cells(document: Document, name: str) -> FormReading:
    lines = with_pasted_tables(document_lines(document))
    return read_lines_of_form(lines, name=name, ordered=True)


def _against(order: float, contradictions: float) -> float:
    """What speaks against a text that was put together: that it was in order, that it contradicts itself."""
    if order >= 0:
        return order + contradictions
    return _FIRST + _CONTRADICTION * contradictions


def _in_one_order(lines: list[Line], notes: list[Line], name: str) -> FormReading:
    """As put together from several runs; refused where a text is none of these."""
    whole = in_one_order(lines)
    put = rebuilt(whole) if whole is not None else None
    if put is None:
        raise InputError(texts.NOT_IN_RUNS, where=name)
    return _in_rows(put, notes, name)


def _in_runs(lines: list[Line], notes: list[Line], name: str) -> FormReading:
    """Labels, boxes and cells in runs of their own: how they fit together is told by what each can be."""
    return read_lines_of_form(lines + notes, name=name)


def _in_rows(put: Rebuilt, notes: list[Line], name: str) -> FormReading:
    """Without doubts on cells that can stand in one row alone, now that their order is known."""
    lines = put.lines + notes
    reading = read_lines_of_form(lines, name=name, ordered=True, heads=put.heads)
    review = [doubt for doubt in reading.policy.review if doubt.confidence < _CERTAIN]
    known = {doubt.path for doubt in review}
    for path, reason in put.unsure:
        inside = (at for key, at in reading.places.items() if key.startswith(path))
        if path not in known and (place := next(inside, None)) is not None:
            review.append(Doubt(path=path, reason=reason, confidence=_BY_WORDS, where=str(place)))
    return _with_review(reading, review)


def _each_whole(lines: list[Line]) -> list[Line]:
    return [replace(line, gap=True, whole=True) for line in with_rests_joined(lines)]


def _in_order(lines: list[Line], notes: list[Line], name: str) -> FormReading:
    kept, taken = without_furniture(lines)
    title = next((line for line in taken if HEADLINE.search(line.text)), None)
    if title is not None:  # it runs along every page
        kept.insert(0, title)
    return read_lines_of_form(with_pasted_tables(kept) + notes, name=name, ordered=True)
