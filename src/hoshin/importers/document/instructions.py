"""Tables that are none of the form: 記入要領, 入力上の注意, プルダウン用リスト, and lists of corrections."""

import re

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.model import Table
from hoshin.importers.form.errata import is_erratum
from hoshin.importers.form.sections import Section, section_of

_INSTRUCTS = re.compile(
    r"(?:記入|記載|作成|入力|提出)(?:要領|要項|要綱|例|方法|手順|ルール|規則|マニュアル|(?:上|時)の(?:注意|留意))"
    r"|の手引|^(?:注意|留意)(?:事項|点)|^凡例|リスト|選択肢|プルダウン|マスタ|^list",
    re.IGNORECASE,
)
_OF_FORM = (Section.GOAL, Section.RECOGNITION, Section.STRATEGIES, Section.SELF_EVALUATION)


def instructs(table: Table) -> bool:
    """Whether a sheet is named so and holds no box of the form: an example that was filled in is read."""
    if table.place.unit != "sheet" or not _INSTRUCTS.search(table.place.name):
        return False
    return not any(section_of(plain_text(cell)) in _OF_FORM for cell in table.cells)


def corrects(table: Table) -> bool:
    """Whether a table's first row heads what was printed in error and what is right."""
    return is_erratum([plain_text(cell) for cell in table.cells if not cell.row])
