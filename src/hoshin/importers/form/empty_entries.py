"""What stands in a part that says nothing yet: －, （令和７年度末に記載）."""

import re

# What stands in a part that is filled in later: （令和７年度末に記載）
_WHEN = (
    r"[^。、]{0,16}(?<!毎)(?:年度末|年度終了|確定|決算|[0-9０-９一二三四五六七八九十]月|今後|後日|評価時|翌年度)"
    r"(?:頃|以降|後|時点?|中|下旬|上旬|中旬)?(?:に|の?[上うえ]で?、?)?[\s　]*"
)
_END = r"(?:予定|(?:する)?予定です?|します|する|いたします|致します)?。?[\s　]*"
_LATER = re.compile(
    rf"^(?:[※＊*][\s　]*|[（(〔［\[【][\s　]*){_WHEN}(?:記載|記入|作成|公表|掲載|追記|更新|入力|評価){_END}"
    rf"[)）〕］\]】]?$|^{_WHEN}(?:記載|記入|追記|入力){_END}$"
)
_NOTHING = re.compile(r"^[・\s　]*[－―—–‐ー／/\-]?$")


def is_empty(text: str) -> bool:
    return bool(_NOTHING.match(text))


def is_for_later(text: str) -> bool:
    """Whether a line only says when the part will be filled in."""
    return bool(_LATER.match(text))
