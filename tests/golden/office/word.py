"""What Word offers an officer: cells in upright text, automatic numbers, tracked changes, text boxes."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

CIRCLED = "①②③④⑤⑥⑦⑧⑨"
BOLD_FIRST = "【＜〈《"


def new_document() -> Any:
    """An empty document on A4."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    return document


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def write(parent: Any, lines: Iterable[str]) -> None:
    """Paragraphs into a cell (its empty first paragraph is used) or behind a document's last one."""
    free = parent.paragraphs[0] if hasattr(parent, "_tc") and not parent.text else None
    for line in lines:
        paragraph = free or parent.add_paragraph()
        free = None
        paragraph.add_run(line).bold = line[:1] in BOLD_FIRST or None


def table(document: Any, rows: int, columns: int) -> Any:
    made = document.add_table(rows=rows, cols=columns)
    made.style = "Table Grid"
    return made


def merged(made: Any, first: tuple[int, int], last: tuple[int, int], lines: Sequence[str]) -> Any:
    cell = made.cell(*first).merge(made.cell(*last)) if first != last else made.cell(*first)
    write(cell, lines)
    return cell


def row_of(made: Any, row: int, texts: Sequence[str], *, start: int = 0) -> None:
    for place, text in enumerate(texts, start):
        write(made.cell(row, place), text.split("\n"))


def stand_upright(cell: Any) -> None:
    """縦書き: Word's own vertical text in a cell."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "tbRlV")
    cell._tc.get_or_add_tcPr().append(direction)


def numbering(document: Any, form: str, text: str, *, indent: int = 360) -> int:
    """A new list of Word's own numbering; returns its id. `form`: bullet, decimalEnclosedCircle, …"""
    root = document.part.numbering_part.element
    identity = max([int(each.get(qn("w:numId"))) for each in root.findall(qn("w:num"))] or [0]) + 1
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity + 100}">'
        f'<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{identity}">'
            f'<w:abstractNumId w:val="{identity + 100}"/></w:num>'
        )
    )
    return identity


def listed(parent: Any, number: int, lines: Iterable[str]) -> None:
    """Paragraphs of a list: the number or bullet is drawn by Word, not typed."""
    free = parent.paragraphs[0] if hasattr(parent, "_tc") and not parent.text else None
    for line in lines:
        paragraph = free or parent.add_paragraph()
        free = None
        paragraph.add_run(line)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
            )
        )


def tracked(paragraph: Any, *, deleted: str = "", inserted: str = "") -> None:
    """A change that is still marked: the old words struck out, the new ones not yet accepted."""
    author = 'w:id="7" w:author="校正" w:date="2026-01-05T09:00:00Z"'
    if deleted:
        paragraph._p.append(
            parse_xml(
                f"<w:del {nsdecls('w')} {author}><w:r>"
                f'<w:delText xml:space="preserve">{deleted}</w:delText></w:r></w:del>'
            )
        )
    if inserted:
        paragraph._p.append(
            parse_xml(
                f"<w:ins {nsdecls('w')} {author}><w:r>"
                f'<w:t xml:space="preserve">{inserted}</w:t></w:r></w:ins>'
            )
        )


def text_box(paragraph: Any, lines: Sequence[str]) -> None:
    """A text box as Word saves it: the drawing, and the same text again for older programs."""
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w', 'wp', 'a')}"
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
            ' xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>'
            '<mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            '<wp:extent cx="5400000" cy="720000"/><wp:docPr id="9" name="box"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            '<a:ext cx="5400000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
            "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            '<v:shape style="width:425pt;height:57pt" type="#_x0000_t202">'
            f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
    )
