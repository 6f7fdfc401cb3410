"""Saved web pages as blocks: what a browser draws, the main part, lists, tables as grids."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError, Place
from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.html import read_html
from tests.examples import examples


def read(page: str | bytes) -> tuple[Block, ...]:
    content = page if isinstance(page, bytes) else page.encode()
    return read_html(content, name="page.html").blocks


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Text with depth, heading and marker; tables left out."""
    return [
        " " * block.depth + "#" * block.heading + block.marker + block.text
        for block in blocks
        if isinstance(block, Paragraph)
    ]


SEEN = {
    "script": ("<p>a<script>x</script><style>x</style><noscript>x</noscript>b</p>", ["ab"]),
    "template": ("<template><p>x</p></template><p>a</p>", ["a"]),
    "head": ("<html><head><title>x</title></head><body>a</body></html>", ["a"]),
    "hidden": (
        "<p hidden>x</p><p style='Display : NONE'>x</p><div style='visibility:hidden'>x</div>a",
        ["a"],
    ),
    "text after something hidden": ("<p>a<span hidden>x</span>b</p>", ["ab"]),
    "aria-hidden": ("<p aria-hidden=true>a</p>", ["a"]),
    "comment": ("<p>a<!-- x -->b<?php x ?></p>", ["ab"]),
    "picture": ("<p>a<img alt=x title=x>b</p>", ["ab"]),
    "form fields": (
        "<p>a<input value=x><select><option>x</select><textarea>x</textarea></p>",
        ["a"],
    ),
    "struck out": (
        "<p><del>50</del><s>5</s><span style='text-decoration: line-through'>5</span>55％",
        ["55％"],
    ),
    "headings": ("<h1>a</h1><h3><span>b</span>c</h3><h6>d</h6>e", ["#a", "###bc", "######d", "e"]),
    "line breaks": ("<p>a<br>b <br/> c</p>", ["a\nb\nc"]),
    "pre": ("<pre>a\n  b\n</pre><p>c\n d</p>", ["a\n  b", "c d"]),
    "white-space": ("<p style='white-space: pre-wrap'>a\n b</p>", ["a\n b"]),
    "blocks": ("a<div>b<p>c</p>d</div><section>e<article>f</article></section>g", list("abcdefg")),
    "figure": (
        "<figure>a<figcaption>b</figcaption></figure><blockquote>c</blockquote>",
        ["a", "#######b", "c"],
    ),
    "inline": ("<p><b>a</b><a href=x>b</a><span>c</span><sup>2</sup></p>", ["abc2"]),
    "entities": ("<p>&lt;a&gt;&amp;&nbsp;&#12354;&yen;</p>", ["<a>& あ¥"]),
    "blanks": ("<p>  a \n\t b  </p>", ["a b"]),
    "blanks over elements": ("<p>a <b> b</b> <i> </i>c</p>", ["a b c"]),
    "source line in Japanese": ("<p>あい\n   うえ</p>", ["あいうえ"]),
    "source line in Japanese, over elements": ("<p>あい\n<b>うえ</b>\n、</p>", ["あいうえ、"]),
    "source line beside a letter": ("<p>あい\nA\nう</p>", ["あい A う"]),
    "blank in Japanese": ("<p>あい うえ　お</p>", ["あい うえ　お"]),
    "soft hyphen": ("<p>a&shy;b&#8203;c<wbr>d</p>", ["abcd"]),
    "ruby": ("<p><ruby>住吉<rp>(</rp><rt>すみよし</rt><rp>)</rp></ruby>区</p>", ["住吉区"]),
    "terms": ("<dl><dt>語<dd>説明<dt>次<dd><p>あ<p>い</dl>", ["語", "説明", "次", "あ", "い"]),
    "details": ("<details><summary>a</summary>b</details>", ["#######a", "b"]),
    "upper case": ("<P>a<BR>b</P><UL><LI>c</UL>", ["a\nb", "・c"]),
    "nothing": ("<p> </p><ul><li></li></ul>", []),
}


@pytest.mark.parametrize("case", SEEN)
def test_what_a_person_sees(case: str) -> None:
    page, expected = SEEN[case]
    assert shown(read(page)) == expected


LISTS = {
    "bullets": ("<ul><li>a<li>b</ul>", ["・a", "・b"]),
    "numbers": ("<ol><li>a<li>b</ol>", ["1.a", "2.b"]),
    "start": ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["3.a", "7.b", "8.c"]),
    "reversed": ("<ol reversed><li>a<li>b</ol>", ["2.a", "1.b"]),
    "letters": ("<ol type=a start=26><li>x<li>y</ol>", ["z.x", "aa.y"]),
    "capitals": ("<ol type=A><li>x</ol>", ["A.x"]),
    "roman": ("<ol type=I start=4><li>x</ol><ol type=i><li>y</ol>", ["IV.x", "i.y"]),
    "style": ("<ol style='list-style: katakana inside'><li>x</ol>", ["ア、x"]),
    "kanji": ("<ol style='list-style-type:cjk-ideographic' start=11><li>x</ol>", ["十一、x"]),
    "no marks": (
        "<ul style='list-style:none'><li>x</ul><ol><li style='list-style-type:none'>y</ol>",
        ["x", "y"],
    ),
    "nested": (
        "<ul><li>a<ol><li>b<ul><li>c</ul></ol><li>d</ul>",
        ["・a", " 1.b", "  ・c", "・d"],
    ),
    "text after a nested list": ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", ["・a", " ・b", "c", "・d"]),
    "paragraphs": ("<ul><li><p>a</p><p>b</p></ul>", ["・a", "b"]),
    "heading": ("<ol><li><h3>a</h3>b</ol>", ["###1.a", "b"]),
    "without a list": ("<li>a", ["・a"]),
    "senseless": ("<ol start=x><li value=99999999999>a</ol>", ["1.a"]),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists(case: str) -> None:
    page, expected = LISTS[case]
    assert shown(read(page)) == expected


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        (
            "alt='関連するSDGs 11住み続けられるまちづくりを'",
            "関連するSDGs 11住み続けられるまちづくりを",
        ),
        ("alt='ＳＤＧｓの目標３'", "ＳＤＧｓの目標３"),
        ("alt='17．パートナーシップで目標を達成しよう'", "17．パートナーシップで目標を達成しよう"),
        ("alt='目標11'", "目標11"),
        ("alt='' title='4 質の高い教育を\n みんなに'", "4 質の高い教育を みんなに"),
        ("alt='区役所の写真'", ""),
        ("alt='目標値の推移のグラフ'", ""),
        ("alt='目標18'", ""),
    ],
)
def test_goal_icons_are_words_of_the_form(attributes: str, words: str) -> None:
    assert shown(read(f"<p>前<img {attributes}>後</p>")) == (
        ["前", words, "後"] if words else ["前後"]
    )


BODY = "<h1>題</h1><p>" + "本文です。" * 20 + "</p>"
MENU = "<ul><li>予算</ul>"
PAGES = {
    "main": f"<nav>{MENU}</nav><main>{BODY}</main><footer>末</footer>",
    "role": f"<div class=menu>{MENU}</div><div role=main>{BODY}</div>",
    "id": f"<div>{MENU}</div><div id=contents>{BODY}</div>",
    "class": f"<div>{MENU}</div><div class='x main_contents'>{BODY}</div>",
    "furniture inside": f"<main><nav>{MENU}</nav><div class=breadcrumb>a</div><aside>b</aside>"
    f"<form>c</form>{BODY}<div id=topic-path>d</div><footer>e</footer></main>",
    "title in a header": f"<main><header><h1>題</h1></header>{BODY.replace('<h1>題</h1>', '')}</main>",
    "all in a form": f"<form><div>{MENU}</div><div id=main>{BODY}</div></form>",
}


@pytest.mark.parametrize("case", PAGES)
def test_the_main_part_alone_is_read(case: str) -> None:
    assert shown(read(PAGES[case])) == ["#題", "本文です。" * 20]


WHOLE = {
    "no main part": f"<nav>{MENU}</nav>{BODY}",
    "a small main part": f"<nav>{MENU}</nav><main>短</main>{BODY}",
    "a main part without the title": "<nav>" + MENU + "</nav>" + BODY.replace("<p>", "<p id=main>"),
    "a main part in the menu": f"<nav><div id=main>{MENU}</div></nav>{BODY}",
}


@pytest.mark.parametrize("case", WHOLE)
def test_the_whole_page_is_read_where_no_part_is_the_main_one(case: str) -> None:
    texts = shown(read(WHOLE[case]))
    assert {"・予算", "#題", "本文です。" * 20} <= set(texts)


def spots(block: Block) -> list[tuple[str, int, int, int, int]]:
    assert isinstance(block, Table)
    return [
        ("".join(shown(cell.blocks)), cell.row, cell.column, cell.rows, cell.columns)
        for cell in block.cells
    ]


TABLES = {
    "plain": ("<tr><td>a<th>b<tr><td>c", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1)]),
    "spans": (
        "<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d",
        [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 2), ("c", 1, 1, 1, 1), ("d", 1, 2, 1, 1)],
    ),
    "groups": (
        "<tfoot><tr><td>f</tfoot><tbody><tr><td rowspan=9>b</tbody><tbody><tr><td rowspan=0>c<tr></tbody>"
        "<thead><tr><td>h</thead>",
        [("h", 0, 0, 1, 1), ("b", 1, 0, 1, 1), ("c", 2, 0, 2, 1), ("f", 4, 0, 1, 1)],
    ),
    "cells that would overlap": (
        "<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d",
        [("a", 0, 0, 1, 1), ("b", 0, 1, 2, 1), ("c", 1, 0, 1, 1), ("d", 1, 2, 1, 1)],
    ),
    "endless": ("<tr><td colspan=99999 rowspan=99999>a", [("a", 0, 0, 1, 1000)]),
    "senseless": (
        "<tr><td colspan=x rowspan=-1>a<td colspan=0>b",
        [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
    ),
    "without a row": ("<td>a", [("a", 0, 0, 1, 1)]),
    "hidden rows": ("<tr hidden><td>x<tr><td>a<td style='display:none'>x", [("a", 0, 0, 1, 1)]),
}


@pytest.mark.parametrize("case", TABLES)
def test_tables_as_grids(case: str) -> None:
    page, expected = TABLES[case]
    (table,) = read(f"<table>{page}</table>")
    assert spots(table) == expected


def test_caption_and_stray_text_stand_before_and_tables_nest() -> None:
    page = "<ul><li>外\n<table><caption>題</caption><tr><td><ul><li>内</ul>"
    page += "<table><tr><td>奥</table></table></ul>"
    outer, caption, table = read(page)
    assert shown((outer, caption)) == ["・外", "#######題"]
    assert isinstance(table, Table)
    inner, nested = table.cells[0].blocks
    assert inner == Paragraph("内", Place(line=2), marker="・")
    assert spots(nested) == [("奥", 0, 0, 1, 1)]


HEADS = {
    "meta": "<meta charset=utf-8>",
    "title": "<!DOCTYPE html><title>x</title><meta charset=utf-8><style>p{}</style>",
    "open head": "<html><head><title>x</title>",
    "words of the head": "<title>x</title><noscript>x</noscript><script>x</script>",
}


@pytest.mark.parametrize("case", HEADS)
@pytest.mark.parametrize("tag", ["main", "article", "section", "nav", "div"])
def test_a_page_needs_no_tag_of_its_body(case: str, tag: str) -> None:
    part = f"<{tag}><h2>a</h2><p>b</p></{tag}>c<{tag}>d</{tag}><p>e</p>"
    whole = f"<html><head>{HEADS[case]}</head><body>{part}</body></html>"
    assert shown(read(HEADS[case] + part)) == shown(read(whole)) == ["##a", "b", "c", "d", "e"]


@pytest.mark.parametrize("quote", ["'", '"', ""])
def test_a_picture_within_the_page_is_no_hindrance(quote: str) -> None:
    picture = "data:image/png;base64," + "A" * 6_000_000 + "\n" + "B/+" * 2_000_000 + "=="
    picture = picture if quote else picture.replace("\n", "")
    page = f"<meta charset=utf-8><p>a<img alt=SDGs src={quote}{picture}{quote} title=x><p>b"
    blocks = read(page)
    assert shown(blocks) == ["a", "SDGs", "b"]
    assert blocks[-1].place == Place(line=2 if quote else 1)


def test_lines_of_the_source() -> None:
    blocks = read(
        "<html>\n<body>\n<p>\n\na\nb</p>\nc\n<table>\n<tr>\n<td>d</td></tr></table>\ne</body>"
    )
    assert [block.place.line for block in blocks] == [5, 7, 8, 11]
    table = blocks[2]
    assert isinstance(table, Table)
    assert table.cells == (Cell((Paragraph("d", Place(line=10)),), 0, 0, place=Place(line=10)),)


TEXT = "①髙﨑～－令和６年度"
META = "<meta charset={}>"
OLD_META = "<META http-equiv='Content-Type' content='text/html; charset={}'>"


@pytest.mark.parametrize("meta", [META, OLD_META, "<?xml version='1.0' encoding='{}'?>"])
@pytest.mark.parametrize(
    ("named", "encoding"),
    [
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("shift_jis", "utf-16"),
        ("utf-8", "cp932"),
        ("unknown", "cp932"),
        ("shift_jis", "utf-8-sig"),
        ("utf-16", "utf-8"),
    ],
)
def test_encodings(meta: str, named: str, encoding: str) -> None:
    page = f"{meta.format(named)}<p>{TEXT}</p>".encode(encoding)
    assert shown(read(page)) == [TEXT]


def test_euc_with_circled_digits() -> None:
    for text in ("令和６年度〜", "①住吉"):
        page = b"<meta charset=EUC-JP><p>" + text.encode("euc_jis_2004") + b"</p>"
        assert shown(read(page)) == [text]


def test_undeclared_encodings() -> None:
    for encoding in ("utf-8", "cp932", "utf-16-le", "utf-16-be"):
        assert shown(read(f"<p>{TEXT}</p>".encode(encoding))) == [TEXT]


def test_one_broken_letter_is_shown_as_a_browser_shows_it() -> None:
    page = b"<meta charset=utf-8><p>" + ("あ" * 3_000).encode() + b"\xe3\x81</p>"
    assert shown(read(page))[0].startswith("ああ")


MHT = b"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<html><p>a</p></html>"
HOSTILE = {
    "mht": MHT,
    "mht by another browser": b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>a",
    "webarchive": b"bplist00<p>a",
    "pdf": b"%PDF-1.7 <p>a</p>",
    "word": b"PK\x03\x04 <p>a</p>",
    "text": "令和６年度運営方針 1 < 2".encode(),
    "empty": b"",
    "nul": b"<p>a\0b</p>",
    "no encoding": b"<p>" + bytes(range(0x80, 0x100)) * 9 + b"</p>",
    "deep": b"<div>" * 10_000 + b"x",
    "deep inline": b"<p>" + b"<b>" * 10_000 + b"x",
    "deep tables": b"<table><tr><td>" * 10_000 + b"x",
    "deep lists": b"<ul><li>" * 10_000 + b"x",
    "very deep": b"<div>" * 59_000,
    "many tags": b"<p>" * 400_000,
    "long text": b"<p>" + b"x" * 12_000_000,
    "large": b"<p>" + b"<i>x" * 6_000_000,
    "cells beyond the last column": b"<table><tr>"
    + b"<td colspan=1000 rowspan=1000>x" * 9
    + b"<tr><td>x" * 999,
    "wide table": b"<table>" + b"<tr><td colspan=1000>x" * 25_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_pages_are_refused_in_three_lines(case: str) -> None:
    with pytest.raises(InputError) as refusal:
        read(HOSTILE[case])
    assert len(str(refusal.value).splitlines()) == 3


@pytest.mark.parametrize(
    "page",
    [
        b"<p " + b"a=1 " * 20_000 + b">x</p>",
        b"<p title='" + b"a" * 2_000_000 + b"'>x</p>",
        b"<p style='" + b"display:" * 200_000 + b"'>x</p>",
        b"<p>x" + b"<br>" * 50_000,
        b"<div id=main class='" + b"main " * 100_000 + b"'>x</div>",
        b"<p>x</p>" + b"</div>" * 50_000,
    ],
)
def test_odd_pages_are_read(page: bytes) -> None:
    assert shown(read(page)) == ["x"]


def test_many_small_main_parts_are_read() -> None:
    assert len(read(b"<div class=content><nav>a</nav><h1>b</h1></div>" * 8_000)) == 16_000


def test_entities_of_a_page_read_no_files() -> None:
    page = b"<!DOCTYPE html [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><p>&y;</p>"
    assert not any("root" in text for text in shown(read(page)))


@st.composite
def grids(draw: st.DrawFn) -> list[tuple[int, int, int, int]]:
    """Areas that cover a grid, in the order of rows and columns."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    taken: set[tuple[int, int]] = set()
    areas = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            high = draw(st.integers(1, rows - row))
            wide = 1
            widest = draw(st.integers(1, columns - column))
            while wide < widest and (row, column + wide) not in taken:
                wide += 1
            taken |= {(row + r, column + c) for r in range(high) for c in range(wide)}
            areas.append((row, column, high, wide))
    return areas


@settings(deadline=None)
@given(grids())
def test_any_grid_comes_back(areas: list[tuple[int, int, int, int]]) -> None:
    last = max(row + high for row, _, high, _ in areas)
    rows: list[str] = [""] * last
    for row, column, high, wide in areas:
        rows[row] += f"<td rowspan={high} colspan={wide}>{row}/{column}</td>"
    (table,) = read("<table><tbody><tr>" + "<tr>".join(rows) + "</table>")
    assert spots(table) == [(f"{area[0]}/{area[1]}", *area) for area in areas]


@settings(deadline=None, max_examples=examples(200))
@given(
    st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "<p>",
                "</p>",
                "<td>",
                "<table>",
                "</table>",
                "</li>",
                "<ul>",
                "</td>",
                "<li>",
                "x",
                "&",
                "&#0;",
                "<h1>",
                "</h1>",
                "<pre>",
                "<caption>",
                "<tr>",
                "</ul>",
                "<main>",
                "'",
                "あ\n",
            ]
        )
    )
)
def test_any_soup_is_read_or_refused(soup: list[str]) -> None:
    try:
        blocks = read("<p>" + "".join(soup))
    except InputError:
        return
    assert all(isinstance(block, Paragraph | Table) for block in blocks)
