"""Documents without what a person does not see: metadata, attachments, comments, hidden parts."""

import io
import re
import zipfile

import pikepdf

_KEPT_PARTS = re.compile(
    r"^(?:\[Content_Types\]\.xml|_rels/\.rels|word/(?:document|styles|numbering|settings)\.xml"
    r"|word/(?:header|footer)[0-9]*\.xml|word/_rels/.*|word/(?:fontTable|theme/.*)\.xml"
    r"|xl/(?:workbook|styles|sharedStrings)\.xml|xl/_rels/.*|xl/worksheets/sheet[0-9]+\.xml"
    r"|xl/worksheets/_rels/.*|xl/theme/.*)$"
)


def stripped_pdf(content: bytes) -> bytes:
    """Without document information, XMP, structure tree, attachments, outlines and page metadata."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for key in ("/Metadata", "/StructTreeRoot", "/MarkInfo", "/Names", "/Outlines", "/AF"):
            if key in pdf.Root:
                del pdf.Root[key]
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        for page in pdf.pages:
            for key in ("/Metadata", "/PieceInfo", "/Annots", "/AF"):
                if key in page.obj:
                    del page.obj[key]
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def stripped_office(content: bytes) -> bytes:
    """Without properties, comments, custom parts, thumbnails and defined names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            if not _KEPT_PARTS.match(name):
                continue
            part = source.read(name)
            if name == "xl/workbook.xml":
                part = re.sub(rb"<definedNames>.*?</definedNames>", b"", part, flags=re.DOTALL)
            if name in ("[Content_Types].xml", "_rels/.rels"):
                part = re.sub(rb"<(?:Override|Relationship)[^>]*docProps[^>]*/>", b"", part)
            target.writestr(name, part)
    return out.getvalue()


def stripped_html(content: bytes) -> bytes:
    """Without comments, classes, ids, and data attributes."""
    text = re.sub(r"<!--.*?-->", "", content.decode("utf-8"), flags=re.DOTALL)
    return re.sub(r"\s(?:class|id|data-[\w-]+)=\"[^\"]*\"", "", text).encode("utf-8")
