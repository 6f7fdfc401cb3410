"""Tables that are none of the form: 記入要領, 入力上の注意, プルダウン用リスト, and lists of corrections."""

import re
from collections import defaultdict
from itertools import takewhile

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.model import Table
from hoshin.importers.form.errata import NOTICE, is_erratum
from hoshin.importers.form.sections import Section, section_of

_INSTRUCTS = re.compile(
    r"(?:記入|記載|作成|入力|提出)(?:要領|要項|要綱|例|方法|手順|ルール|規則|マニュアル|(?:上|時)の(?:注意|留意))"
    r"|の手引|^(?:注意|留意)(?:事項|点)|^凡例|リスト|選択肢|プルダウン|マスタ|^list",
    re.IGNORECASE,
)
_MOST_TITLES = 6  # rows above the head of a list of corrections
_OF_FORM = (Section.GOAL, Section.RECOGNITION, Section.STRATEGIES, Section.SELF_EVALUATION)


def instructs(table: Table) -> bool:
    """Whether a sheet is named so and holds no box of the form: an example that was filled in is read."""
    if table.place.unit != "sheet" or not _INSTRUCTS.search(table.place.name):
        return False
    return not any(section_of(plain_text(cell)) in _OF_FORM for cell in table.cells)


def corrects(table: Table) -> bool:
    """Whether a table's first row heads what was printed in error and what is right.

    On a sheet of its own rows of one cell stand above it: the sheet's title, and why it was corrected.
    """
    rows: dict[int, list[str]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(plain_text(cell))
    filled = [[text for text in rows[at] if text.strip()] for at in sorted(rows)]
    filled = [row for row in filled if row]
    titles = list(takewhile(lambda row: len(row) == 1, filled[:_MOST_TITLES]))
    if len(titles) == len(filled):
        return False
    noticed = not titles or any(NOTICE.search(text) for row in titles for text in row)
    head = filled[len(titles)]
    own_sheet = table.place.unit == "sheet" or not titles
    return own_sheet and noticed and is_erratum(head)
