"""Headings of issues set upright, a letter or two on each line: put on one line before anything is read."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.model import Cell, Paragraph, Table

_LINES = re.compile(r"[^\s\n]{1,2}(?:\s*\n\s*[^\s\n]{1,2})+")
_NUMBER = re.compile(
    r"[【〔［(（＜《]?(?:経営|重点)?課題(?:番号|第|[Nn][Oo][.．]?)?[(（【〔]?(?:[0-9０-９]{1,2}|[①-⑳⑴-⒇一二三四五六七八九])[)）】〕＞》］]*"
)


def with_level_headings(table: Table) -> Table:
    """The table, each such cell (経, 営, 課, 題, １) with its heading on one line."""
    return replace(table, cells=tuple(_level(cell) for cell in table.cells))


def _level(cell: Cell) -> Cell:
    if not cell.blocks or not all(isinstance(block, Paragraph) for block in cell.blocks):
        return cell
    text = plain_text(cell)
    if not _LINES.fullmatch(text):
        return cell
    plain = re.sub(r"\s", "", text)
    if not _NUMBER.fullmatch(plain):
        return cell
    return replace(cell, blocks=(Paragraph(plain, cell.place),))
