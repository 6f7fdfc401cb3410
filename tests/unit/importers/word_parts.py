"""Parts of a Word file as XML, and what is read of them."""

import io
import zipfile
from collections.abc import Iterable

from hoshin.importers.document import Block, Paragraph
from hoshin.importers.docx import read_docx

SPACES = (
    'xmlns:w="x/wordprocessingml/main" xmlns:mc="x/markup-compatibility/2006" '
    'xmlns:m="x/math" xmlns:wp="x/drawingml/wordprocessingDrawing" xmlns:v="x:vml" xmlns:s="x:shape"'
)

KINDS = {"styles": "w:styles", "numbering": "w:numbering"}


def make_docx(body: str, **parts: str) -> bytes:
    """A Word file of a body and, by name, the inside of its styles and numbering."""
    links = "".join(
        f'<Relationship Id="{kind}" Type="x/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    files = {
        "_rels/.rels": '<Relationships xmlns="x/package/r"><Relationship Id="a" Type="x/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="x/package/r">{links}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{kind}.xml": f"<{KINDS[kind]} {SPACES}>{inner}</{KINDS[kind]}>"
            for kind, inner in parts.items()
        },
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"


def read(body: str, **parts: str) -> tuple[Block, ...]:
    return read_docx(make_docx(body, **parts), name="様式.docx").blocks


def shown(blocks: Iterable[Block]) -> list[str]:
    """Text with marker and heading, tables left out."""
    return [
        "#" * block.heading + block.marker + block.text
        for block in blocks
        if isinstance(block, Paragraph)
    ]


STYLES = (
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="J3"><w:name w:val="見出し 3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listed">'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


def level(number: int, kind: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def make_lists(*levels: str, more: str = "") -> str:
    inner = "".join(levels)
    return (
        f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{more}</w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )


def item(number: int, deep: int = 0) -> str:
    setting = f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{number}"/></w:numPr>'
    return para(run("x"), properties=setting)


def markers(body: str, lists: str) -> list[str]:
    return [
        block.marker
        for block in read(body, styles=STYLES, numbering=lists)
        if isinstance(block, Paragraph)
    ]
