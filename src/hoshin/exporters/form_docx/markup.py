"""WordprocessingML as text: paragraphs, cells, rows, tables.

Text is cheap to build and to read, and python-docx parses the whole of it once.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from hoshin.exporters.office_text import label_lines, lines_of

SHADE = "E8EEF7"
_FIXED = '<w:tblLayout w:type="fixed"/>'
_LOOK = '<w:tblLook w:val="0080" w:firstRow="0" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/>'


@dataclass(frozen=True)
class Cell:
    """One cell: its paragraphs, how many columns of the grid it takes, and how it looks."""

    blocks: str
    columns: int = 1
    shaded: bool = False
    centred: bool = True
    merge: str = ""  # "restart" or "continue", down the rows
    open_edge: str = ""  # "top" or "bottom": no rule there


def paragraph(
    text: str, style: str, *, keep_next: bool = False, before: int | None = None, page: bool = False
) -> str:
    """One paragraph; line breaks and tabs inside it stay."""
    return _paragraph(run(text), style, keep_next=keep_next, before=before, page=page)


def label(text: str, *, keep_next: bool = False) -> str:
    """The name of a box: one paragraph, its notes in small letters."""
    runs = [run(line, "FormLabelNote" if note else "") for line, note in label_lines(text)]
    return _paragraph("<w:r><w:br/></w:r>".join(runs), "FormLabel", keep_next=keep_next)


def run(text: str, style: str = "") -> str:
    """Text in one style of characters."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "<w:br/>".join(_line(line) for line in lines_of(text))
    return f"<w:r>{properties}{lines}</w:r>" if lines else ""


def field(code: str) -> str:
    """A field that Word works out, such as the number of the page."""
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def row(cells: list[Cell], widths: list[int], *, whole: bool = True, header: bool = False) -> str:
    """One row; `whole` keeps it on one page, `header` repeats it at the top of each."""
    marks = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header else "")
    properties = f"<w:trPr>{marks}</w:trPr>" if marks else ""
    found, at = [], 0
    for cell in cells:
        found.append(_cell(cell, sum(widths[at : at + cell.columns])))
        at += cell.columns
    return f"<w:tr>{properties}{''.join(found)}</w:tr>"


def table(rows: list[str], widths: list[int]) -> str:
    """A boxed table with columns of fixed widths, in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"{_FIXED}{_LOOK}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _paragraph(
    runs: str, style: str, *, keep_next: bool, before: int | None = None, page: bool = False
) -> str:
    properties = f'<w:pStyle w:val="{style}"/>'
    properties += "<w:keepNext/>" if keep_next else ""
    properties += "<w:pageBreakBefore/>" if page else ""
    properties += f'<w:spacing w:before="{before}"/>' if before is not None else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _line(text: str) -> str:
    parts = (
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in text.split("\t")
    )
    return "<w:tab/>".join(parts)


def _cell(cell: Cell, width: int) -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    properties += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    if cell.open_edge:
        properties += f'<w:tcBorders><w:{cell.open_edge} w:val="nil"/></w:tcBorders>'
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>' if cell.shaded else ""
    properties += '<w:vAlign w:val="center"/>' if cell.centred else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell.blocks}</w:tc>"
