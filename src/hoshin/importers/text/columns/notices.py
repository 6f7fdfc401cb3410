"""Dates and notices between the title of a form and its first label: no box has them."""

import re

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.states import state_of
from hoshin.importers.text.columns.rows import Row

_DATED = re.compile(
    r"^[（(【\[]?\s*(?:令和|平成|[RＲ]|[12][0-9]{3}|[１２][０-９]{3})\s*[0-9０-９元]{0,2}\s*[年.．/／]\s*"
    r"[0-9０-９]{1,2}\s*[月.．/／]"
)
_DATE_ALONE = re.compile(
    r"^[（(【\[]?[^。、ぁ-ん]{4,16}?[0-9０-９月日](?:\s*(?:現在|時点|作成|公表|改定|策定|版))?[)）】\]]?$"
)
_TOLD = re.compile(  # ※…を反映しました, （令和６年６月 自己評価を追記）
    r"^[※＊*（(【\[].*(?:反映|更新|公表|公開|作成|策定|改[定訂]|訂正|修正|追記)"
    r"(?:(?:を行い|し|いたし)ました|した(?:もの)?(?:です)?|済み?|版)?。?\s*[)）】\]]?$"
)
_LONGEST = 60


def notices_above(rows: list[Row]) -> set[int]:
    """Such lines on a form's first page, above every label: with a date, and nothing but a date or a state."""
    found: set[int] = set()
    for index, row in enumerate(rows):
        first = row.runs[0].text
        if row.place.page > 1 or section_of(first) or issue_heading(first):
            break
        if _is_notice(row.text):
            found.add(index)
    return found


def _is_notice(text: str) -> bool:
    if len(text) <= _LONGEST and _TOLD.match(text):
        return True
    plain = text.strip("※＊* 　")
    if len(plain) > _LONGEST or not _DATED.match(plain):
        return False
    return bool(_DATE_ALONE.match(plain)) or state_of("", [plain]) is not None
