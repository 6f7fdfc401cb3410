"""Every Word and Excel form of the golden documents: name, ending, bytes, and what it says."""

from collections.abc import Iterator
from types import ModuleType

from tests.golden.office import (
    excel_blocks,
    excel_list,
    excel_sheets,
    excel_squares,
    excel_themes,
    excel_wide,
    word_across,
    word_bands,
    word_boxes,
    word_columns,
    word_draft,
    word_headings,
    word_marked,
    word_nested,
    word_parts,
    word_ruled,
)
from tests.golden.office.expected import Data

_WORD = (
    word_ruled,
    word_headings,
    word_boxes,
    word_columns,
    word_marked,
    word_parts,
    word_draft,
    word_nested,
    word_across,
)
_EXCEL: tuple[ModuleType, ...] = (
    excel_squares,
    excel_sheets,
    excel_list,
    excel_wide,
    excel_blocks,
    excel_themes,
)

_BANDS = (word_bands,)  # behind the others: tests that read half of the forms keep their half


def documents() -> Iterator[tuple[str, str, bytes, Data]]:
    for modules, suffix in ((_WORD, ".docx"), (_EXCEL, ".xlsx"), (_BANDS, ".docx")):
        for module in modules:
            name = module.__name__.rpartition(".")[2]
            yield name, suffix, module.build(), module.EXPECTED
