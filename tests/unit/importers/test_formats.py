"""A file whose name says something else than its content is told what it is, and what to do."""

import gzip
from collections.abc import Callable

import pytest

from hoshin.base import InputError
from hoshin.importers import entries
from hoshin.importers.formats import format_of
from hoshin.importers.html import read_html
from hoshin.packs import sample_bundle
from tests.hostile.containers import zipped
from tests.hostile.office_files import excel, word

WORD, EXCEL = zipped(word().items()), zipped(excel().items())
ZIP = zipped([("a.txt", b"x")])
OPEN = zipped(
    [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<a/>")],
    method=0,
)


def refused(ending: str, content: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        format_of(content, name=f"form{ending}", ending=ending)
    return caught.value


@pytest.mark.parametrize(
    ("ending", "content", "what", "cure"),
    [
        (".docx", EXCEL, "Word（.docx）ではありません。中身はExcel", ".xlsx に直して"),
        (".xlsx", WORD, "Excel（.xlsx）ではありません。中身はWord", ".docx に直して"),
        (".pdf", ZIP, "圧縮ファイル", "圧縮を解き"),
        (".docx", gzip.compress(b"x", mtime=0), "圧縮ファイル", "圧縮を解き"),
        (".xlsx", OPEN, "OpenDocument", "保存し直して"),
        (".txt", b"\n<article class=form><h2>x</h2>", "ウェブページ", ".html に直して"),
        (".docx", b"<meta charset=utf-8><p>x", "ウェブページ", ".html に直して"),
        (".pdf", b"<p>x</p>", "ウェブページ", ".html に直して"),
    ],
)
def test_what_it_is_and_how_to_rename_it(ending: str, content: bytes, what: str, cure: str) -> None:
    error = refused(ending, content)
    assert what in error.what and cure in error.cure


def test_a_workbook_within_a_document_makes_it_no_workbook() -> None:
    within = zipped([*word().items(), ("word/embeddings/a.xlsx", EXCEL)], method=0)
    assert format_of(within, name="form.docx", ending=".docx").id == "docx"


def test_text_may_begin_with_a_bracket() -> None:
    for text in ("<目標> 港を深くする", "< 1 > 経営課題", "<pv 5%"):
        assert format_of(text.encode(), name="form.txt", ending=".txt").id == "text"


def test_text_that_is_named_a_page() -> None:
    form = (sample_bundle() / "form.txt").read_bytes()
    with pytest.raises(InputError, match="テキスト") as caught:
        read_html(form, name="form.html")
    assert ".txt" in caught.value.cure


@pytest.mark.parametrize("year", ["令和０年度", "令和９９９９９年度", "9999年度", "平成 100 年度"])
@pytest.mark.parametrize("entry", [entries.text, entries.html])
def test_a_year_that_there_is_not_is_told(year: str, entry: Callable[..., bytes]) -> None:
    lines = ("【共通様式】", f"{year}　住吉区運営方針", "目標", "港を深くする")
    page = "<meta charset=utf-8>" + "".join(f"<p>{line}</p>" for line in lines)
    content = "\n".join(lines) if entry is entries.text else page
    with pytest.raises(InputError, match="年度として読めません") as caught:
        entry(content.encode(), name="様式")
    assert "2024年度" in caught.value.cure
