"""Files of every format that hold far too much of one thing, in limits that look at something else."""

from collections.abc import Callable
from zipfile import ZIP_STORED

from tests.hostile.containers import zipped
from tests.hostile.office_files import excel, paragraph, word
from tests.hostile.page_files import saved, text
from tests.hostile.pdf_files import operators, page, written

_TEN_MEGABYTES = 3_300_000  # letters of 漢字


def _stored(parts: dict[str, bytes]) -> bytes:
    return zipped(parts.items(), method=ZIP_STORED)


def _attributes(tags: int, each: int) -> bytes:
    names = " ".join(f"a{number}" for number in range(each))
    return saved(f"<p {names}>x</p>" * tags)


def _links(count: int) -> bytes:
    """A list of contents that leads to as many places, all of the same words."""
    links = "".join(f'<p><a href="#n{number}">経営課題</a></p>' for number in range(count))
    return saved(links + "".join(f'<div id="n{number}">経営課題</div>' for number in range(count)))


def _groups(rows: int) -> bytes:
    row = '<tbody><tr><td rowspan="1000">x<td>y</tbody>'
    return saved(f"<table>{row * rows}</table>")


def _shared_formulas(count: int) -> bytes:
    cells = "".join(
        f'<row r="{row}"><c r="A{row}"><f t="shared" ref="A500:XFD1048576" si="{row}">A{row}*2</f></c></row>'
        for row in range(500, 500 + count)
    )
    return _stored(excel(cells))


def _objects(count: int) -> bytes:
    return written({**page(), **dict.fromkeys(range(6, 6 + count), b"[ 1 2 3 ]")})


def _pages(count: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(count))
    tree = b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count
    return written({**page(), 2: tree})


FLOODS: dict[str, Callable[[], bytes]] = {
    "nested-comments.html": lambda: saved("<!--" * 200_000 + "-->" * 200_000),
    "comments-of-comments.html": lambda: saved("<!-- <!-- --> " * 20_000),
    "many-attributes-everywhere.html": lambda: _attributes(2_000, 190),
    "huge-style.html": lambda: saved(f'<p style="{"display:" * 600_000}">x'),
    "huge-class.html": lambda: saved(f'<div class="{"main " * 1_000_000}">x'),
    "tables-in-cells.html": lambda: saved("<table><tr><td>x" * 200 * 20),
    "contents.html": lambda: _links(5_000),
    "groups-of-rows.html": lambda: _groups(9_000),
    "hundred-thousand-paragraphs.docx": lambda: _stored(word(paragraph("文") * 100_000)),
    "long-paragraph.docx": lambda: _stored(word(paragraph("長" * _TEN_MEGABYTES))),
    "cells-in-cells.docx": lambda: _stored(
        word(("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 60 + "</w:tr></w:tbl>") * 1_000)
    ),
    "shared-formulas.xlsx": lambda: _shared_formulas(60_000),
    "filled-cells.xlsx": lambda: _stored(
        excel(
            "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(500, 190_500))
        )
    ),
    "as-many-strings-as-may-be.xlsx": lambda: _stored(
        excel(shared="<si><r><t>経</t></r><r><t>営</t></r></si>" * 99_000)
    ),
    "huge-content.pdf": lambda: operators(b"0 0 m 1 1 l n\n" * 1_300_000),
    "huge-string.pdf": lambda: operators(b"BT /F1 9 Tf (" + b"x" * 15_000_000 + b") Tj ET"),
    "many-objects.pdf": lambda: _objects(300_000),
    "page-twice-and-again.pdf": lambda: _pages(100_000),
    "grid.pdf": lambda: operators(
        b"".join(b"0 %d m 595 %d l S %d 0 m %d 842 l S " % (n, n, n, n) for n in range(0, 590, 4))
    ),
    "ten-megabytes-of-one-line.txt": lambda: text("長" * _TEN_MEGABYTES),
    "marks-in-turn.txt": lambda: text("・①【】（）" * 200_000),
    "marks-in-turn-by-lines.txt": lambda: text(*(["・あ", "①い", "【う】", "（え）", "A"] * 1_100)),
    "results-in-turn.txt": lambda: text(*(["①43.9％ A", "②　12件", "－", "－"] * 1_400)),
    "labels-in-turn.txt": lambda: text(*(["課題", "認識", "主な", "戦略", "①あ"] * 1_100)),
}
