"""Puts the form into a Word file that holds nothing but the form."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hoshin.exporters.form_docx.body import body
from hoshin.exporters.form_docx.markup import field, paragraph, run
from hoshin.exporters.office_text import check_characters
from hoshin.exporters.office_zip import fixed_zip
from hoshin.publication import FormContent

_FOLDER = Path(__file__).parent
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# All else that python-docx's template brings (thumbnail, program, numbering …) is left behind.
_KEPT = ("officeDocument", "core-properties", "styles", "settings", "theme", "header", "footer")


def form_docx(content: FormContent, *, as_of: date) -> bytes:
    """The form as a Word document, A4; the same content gives the same bytes.

    Parameters
    ----------
    as_of : date
        The day that the document carries. The clock is never read.

    Raises
    ------
    InputError
        If a text holds a character that no Word file can hold.
    """
    from docx import Document

    check_characters(content)
    document = Document()
    _replace(document.styles.element, (_FOLDER / "styles.xml").read_bytes())
    _replace(document.settings.element, (_FOLDER / "settings.xml").read_bytes())
    _set_page(document.sections[0], content.notice)
    _fill(document.element.body, body(content))
    _set_properties(document.core_properties, content.title, as_of)
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if not rel.reltype.endswith(_KEPT)]:
            del rels[key]
    target = io.BytesIO()
    document.save(target)
    return fixed_zip(target.getvalue())


def _set_page(section: Any, notice: str) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin, section.bottom_margin = Mm(17), Mm(16)
    section.header_distance, section.footer_distance = Mm(8), Mm(8)
    section._sectPr.remove(section._sectPr.find(".//{*}docGrid"))
    if notice:
        _fill(section.header._element, paragraph(notice, "Header"))
    numbers = field("PAGE") + run(" / ") + field("NUMPAGES")
    centred = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{numbers}</w:p>'
    _fill(section.footer._element, centred)


def _fill(target: Any, markup: str) -> None:
    """Put markup in the place of what paragraphs stand there, before the settings of the section."""
    from docx.oxml import parse_xml

    for old in target.findall("{*}p"):
        target.remove(old)
    for index, element in enumerate(list(parse_xml(f"<w:body {_NAMESPACE}>{markup}</w:body>"))):
        target.insert(index, element)


def _replace(target: Any, xml: bytes) -> None:
    from docx.oxml import parse_xml

    source = parse_xml(xml)
    for comment in source.xpath("//w:*/comment()"):  # ours, not the officer's
        comment.getparent().remove(comment)
    target[:] = list(source)


def _set_properties(properties: Any, title: str, as_of: date) -> None:
    day = datetime(as_of.year, as_of.month, as_of.day)  # noqa: DTZ001 - the format knows no zone
    properties.title = title[:255]  # the most that the property holds
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = day
    properties.language = "ja-JP"
    properties.revision = 1
