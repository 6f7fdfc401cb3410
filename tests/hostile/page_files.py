"""Web pages and texts that mean harm, and files whose name says something else than their content."""

from collections.abc import Callable

from tests.hostile import office_files, pdf_files
from tests.hostile.containers import form_lines, zipped

_END = "</body></html>"
_MANY = 100_000


def saved(body: str = "", *, before: str = "<!DOCTYPE html>", head: str = "") -> bytes:
    """A page with a form, and more behind it."""
    text = "".join(f"<p>{line}</p>" for line in form_lines())
    return f'{before}<html lang="ja"><head><meta charset="utf-8">{head}</head><body>{text}{body}{_END}'.encode()


def text(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\n".join([*form_lines(), *lines]).encode(encoding)


def _nested(tag: str, count: int = _MANY) -> bytes:
    return saved(f"<{tag}>" * count + f"</{tag}>" * count)


def _spans() -> bytes:
    rows = "".join(f'<tr><td rowspan="{1000 - n}" colspan="1000">' for n in range(1000))
    return saved(f"<table>{rows}</table>")


_INTERNAL = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'

HTML_FILES: dict[str, Callable[[], bytes]] = {
    "nested-blocks.html": lambda: _nested("div"),
    "nested-tables.html": lambda: _nested("table><tr><td", 20_000),
    "nested-lists.html": lambda: _nested("ul><li", 20_000),
    "nested-marks.html": lambda: _nested("b><i><font"),
    "never-closed.html": lambda: saved("<div><p><span>" * _MANY),
    "only-closed.html": lambda: saved("</div></p></table>" * _MANY),
    "million-attributes.html": lambda: saved(
        f"<p {' '.join(f'a{n}=1' for n in range(1_000_000))}>x"
    ),
    "long-attribute.html": lambda: saved(f'<p title="{"長" * 5_000_000}">x'),
    "entities-inside.html": lambda: saved("&b;" + "&a;" * 9, before=_INTERNAL),
    "entities-plain.html": lambda: saved("&lt;&#0;&#x110000;&#xD800;&#99999999999;&nosuch;" * 999),
    "span-of-columns.html": lambda: saved('<table><tr><td colspan="1000000000">x</table>'),
    "span-of-rows.html": lambda: saved('<table><tr><td rowspan="1000000000">x<tr><td>y</table>'),
    "span-of-nonsense.html": lambda: saved(
        '<table><tr><td colspan="-1" rowspan="x">a<td colspan="0">b<td colspan="９">c</table>'
    ),
    "spans-crossing.html": _spans,
    "spans-of-all.html": lambda: saved(
        "<table>" + '<tr><td colspan="1000" rowspan="65534">x' * 1_000 + "</table>"
    ),
    "big-table.html": lambda: saved("<table>" + ("<tr>" + "<td>1" * 100) * 2_000 + "</table>"),
    "null-bytes.html": lambda: saved("<p>\0\0</p>" * 999).replace(b"<p>", b"<\0p>", 3),
    "mixed-encodings.html": lambda: (
        saved("<p>和").replace(b"utf-8", b"shift_jis") + "区".encode("cp932")
    ),
    "unknown-encoding.html": lambda: saved().replace(b"utf-8", b"x-mystery"),
    "utf-7.html": lambda: saved("+ADw-script+AD4-alert(1)+ADw-/script+AD4-").replace(
        b"utf-8", b"utf-7"
    ),
    "elsewhere.html": lambda: saved(
        '<img src="file:///etc/passwd"><iframe src="http://127.0.0.1:9/"></iframe>'
        '<object data="file:///etc/passwd"></object><link rel="stylesheet" href="http://127.0.0.1:9/">',
        head='<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">'
        '<base href="file:///etc/">',
    ),
    "scripts.html": lambda: saved("<script>while(1);</script><style>p{}</style>" * 10_000),
    "open-comment.html": lambda: saved("<!--" + "--!>-" * 1_000_000),
    "open-script.html": lambda: saved("<script>" + "<!--<script>" * 500_000),
    "less-than.html": lambda: b"<" * 19_900_000,
    "less-than-behind.html": lambda: saved("<" * 5_000_000),
    "million-breaks.html": lambda: saved("<p>" + "a<br>" * 1_000_000),
    "million-headings.html": lambda: saved("<h2>経営課題１　まち</h2>" * 50_000),
    "one-long-word.html": lambda: saved("<p>" + "あ" * 5_000_000),
    "conditional.html": lambda: saved("<![if x]><![CDATA[<p>x</p>]]><?php x ?>" * _MANY),
    "foreign.html": lambda: saved("<svg><math><foreignObject><p>x</svg></math>" * 10_000),
    "framed.html": lambda: b'<html><frameset><frame src="file:///etc/passwd"></frameset></html>',
}

TEXT_FILES: dict[str, Callable[[], bytes]] = {
    "one-line.txt": lambda: b"a" * 19_900_000,
    "one-line-behind.txt": lambda: text("あ" * 5_000_000),
    "brackets.txt": lambda: text("（" * _MANY, "）" * _MANY),
    "brackets-square.txt": lambda: text("【" * _MANY, "【】" * _MANY),
    "brackets-corner.txt": lambda: text("①「" + "「" * _MANY, "」" * _MANY),
    "brackets-open.txt": lambda: text(*(["（", "【", "「", "＜"] * 20_000)),
    "letters.txt": lambda: text("a" * 1_000_000),
    "digits.txt": lambda: text(
        "9" * 1_000_000, "①" + "1," * 200_000, "①" + "1." * 200_000 + "％ A"
    ),
    "blanks.txt": lambda: text("　" * 1_000_000 + "x", " \t" * 500_000 + "x"),
    "blank-lines.txt": lambda: text("\n" * 2_000_000, "x"),
    "circled.txt": lambda: text("①" * _MANY, "".join("①②③④⑤⑥⑦⑧⑨⑩" for _ in range(10_000))),
    "circled-lines.txt": lambda: text(*(["①43.9％ A"] * 50_000)),
    "issues.txt": lambda: text(*(["経営課題１　まち"] * 50_000)),
    "issues-numbered.txt": lambda: text(*(f"経営課題{n}　まち" for n in range(20_000))),
    "labels.txt": lambda: text(*(["課題認識", "主な戦略", "アウトカム指標", "自己評価"] * 5_000)),
    "titles.txt": lambda: text(*(["令和６年度　架空区運営方針"] * 20_000)),
    "points.txt": lambda: text("・" * 500_000, *(["・あ"] * 50_000)),
    "statements.txt": lambda: text(
        *(["①区民アンケートで「あ」と回答する割合を令和10年度末までに50％以上とする。"] * 5_000)
    ),
    "percents.txt": lambda: text("％" * 500_000, "A B " * 200_000, "令和" * 300_000),
    "money.txt": lambda: text("６予算額 " + "1億" * 100_000 + "円", "決算額" * 100_000),
    "years.txt": lambda: text("令和" + "9" * 100_000 + "年度", "令和99999999年度　架空区運営方針"),
    "great-numbers.txt": lambda: text("①" + "9" * 5_000 + "％ A 1" + "0" * 5_000 + "％"),
    "carriage-returns.txt": lambda: text("\r" * 500_000, "\x0b\x0c\x1c\x85\u2028" * 50_000),
    "nulls.txt": lambda: text() + b"\0" * 1_000_000,
    "nulls-within.txt": lambda: text("\0".join("経営課題")),
    "surrogates.txt": lambda: text() + b"\xed\xa0\x80\xed\xbf\xbf" * 999,
    "utf16-odd.txt": lambda: text(encoding="utf-16")[:-1],
    "utf16-alone.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 999,
    "utf32.txt": lambda: text(encoding="utf-32"),
    "half-character.txt": lambda: text()[:-2],
    "control.txt": lambda: text("\x1b[2J\x1b]0;x\x07\x9b31m", "\u202e\u2066\u200b\ufeff" * 999),
    "combining.txt": lambda: text("か" + "\u3099" * 500_000),
    "noise.txt": lambda: bytes((n * n * 7 + n * 13) % 251 for n in range(1_000_000)),
}

_PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")

MISNAMED: dict[str, Callable[[], bytes]] = {
    "pdf.docx": lambda: pdf_files.written(pdf_files.page()),
    "pdf.txt": lambda: pdf_files.written(pdf_files.page()),
    "pdf.html": lambda: pdf_files.written(pdf_files.page()),
    "word.xlsx": lambda: zipped(office_files.word().items()),
    "word.pdf": lambda: zipped(office_files.word().items()),
    "word.txt": lambda: zipped(office_files.word().items()),
    "excel.docx": lambda: zipped(office_files.excel().items()),
    "page.txt": saved,
    "page.docx": saved,
    "page.xls": saved,
    "text.pdf": text,
    "text.html": text,
    "text.xlsx": text,
    "text": text,
    "picture.pdf": lambda: _PNG,
    "picture.png": lambda: _PNG,
    "plain-zip.docx": lambda: zipped([("form.txt", text())]),
    "empty.pdf": lambda: b"",
    "blank.txt": lambda: b" \r\n\t",
    "byte.docx": lambda: b"P",
    "byte.txt": lambda: b"\xff",
    "program.docx": lambda: b"MZ" + bytes(1000) + b"PE\0\0",
    "program.txt": lambda: b"\x7fELF" + bytes(range(256)) * 9,
    "rich.doc": lambda: b"{\\rtf1\\ansi " + b"{" * 100_000,
}
