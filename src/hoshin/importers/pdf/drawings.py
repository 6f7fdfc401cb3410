"""Drawings that draw other drawings (form XObjects), reckoned before pdfium draws them all."""

import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

MOST_DRAWN = 50_000  # an office's page draws some dozens
MOST_PAGES = 200  # a longer file is refused by its pages
_DEEPEST = 50  # drawings within drawings
MOST_NESTED = 500  # arrays within arrays, or dictionaries
_FIRST = 1 << 20  # characters of a drawing that are searched
_MARKS = {
    mark: re.compile(re.escape(mark) + rb"[\s" + re.escape(mark) + rb"]*")
    for mark in (b"[", b"]", b"<<", b">>")
}
_DRAW = re.compile(rb"\bDo\b")


def deepest_nest(content: bytes) -> int:
    """How many arrays or dictionaries open one within the other, before a parser goes into them.

    One grey in a plain picture repeats a bracket too, but never closes it.
    """
    deepest = [max((run.count(mark) for run in _runs(mark, content)), default=0) for mark in _MARKS]
    return max(min(deepest[:2]), min(deepest[2:]))


def _runs(mark: bytes, content: bytes) -> Iterator[bytes]:
    found = (each[0] for each in _MARKS[mark].finditer(content))
    return (run for run in found if len(run) > MOST_NESTED)


def draws_too_much(content: bytes) -> bool:
    """Whether a page draws more than `MOST_DRAWN` drawings, those within others counted each time.

    A drawing of two drawings of two drawings … is short to write and endless to draw. What
    pdfminer cannot read is left to pdfium and to the limits of the child.

    Raises
    ------
    RecursionError
        If what the file refers to leads back to itself.
    """
    if b"/XObject" not in content and b"/ObjStm" not in content:
        return False
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    try:
        document = PDFDocument(PDFParser(io.BytesIO(content)))
        drawn = _Drawn()
        return any(
            drawn.by(page.resources, page.contents) > MOST_DRAWN
            for page in islice(PDFPage.create_pages(document), MOST_PAGES)
        )
    except RecursionError:  # not of drawings, whose depth is bounded
        raise
    except Exception:  # pdfminer raises whatever a broken file makes it meet
        return False


class _Drawn:
    """How many drawings each draws; a bound from above, each counted once."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._depth = 0

    def by(self, resources: Any, streams: Any) -> int:
        """Drawings that the streams of a page or drawing draw with these resources."""
        forms = self._forms(resources)
        if not forms:
            return 0
        most = max(self._form(form, resources) for form in forms)
        return min(_times(streams) * (1 + most), MOST_DRAWN + 1)

    def _form(self, form: Any, outer: Any) -> int:
        number = form.objid if form.objid is not None else id(form)
        if number not in self._known:
            self._known[number] = MOST_DRAWN + 1  # met again within itself: without end
            if self._depth < _DEEPEST:
                self._depth += 1
                self._known[number] = self.by(form.attrs.get("Resources", outer), [form])
                self._depth -= 1
        return self._known[number]

    def _forms(self, resources: Any) -> list[Any]:
        from pdfminer.pdftypes import PDFStream, resolve1

        named = resolve1((resolve1(resources) or {}).get("XObject")) or {}
        streams = [resolve1(each) for each in named.values()]
        return [
            each
            for each in streams
            if isinstance(each, PDFStream) and _is(resolve1(each.attrs.get("Subtype")), "Form")
        ]


def _is(name: Any, text: str) -> bool:
    return getattr(name, "name", None) in (text, text.encode())


def _times(streams: Any) -> int:
    from pdfminer.pdftypes import resolve1

    parts = (resolve1(each).get_data()[:_FIRST] for each in resolve1(streams) or [])
    return len(_DRAW.findall(b"\n".join(parts)))
