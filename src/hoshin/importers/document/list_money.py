"""Columns of a list whose cells tell years, kinds and amounts themselves: 予算, and four lines below it."""

import re

from hoshin.importers.document.head_words import bare_head
from hoshin.importers.document.money_rows import unit_of_money
from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.money_lines import money_line

_KIND = r"(?:当初)?(?:予算|決算|事業費)額?"
_HEAD = re.compile(
    rf"^(?:主な)?{_KIND}(?:(?:及び|と|・|、|／|/)(?:の?{_KIND}))*(?:等|の(?:推移|状況))?$|^金額$"
)
_YEAR = re.compile(r"(年度|(?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2})(?!\s*年度|[0-9０-９]))")


def heads_amounts(text: str) -> bool:
    """Whether a head stands over money without saying of which year: 予算額（百万円）, 決算・予算.

    >>> heads_amounts("予算\\n（百万円）"), heads_amounts("６予算額"), heads_amounts("予算の使い道")
    (True, False, False)
    """
    return bool(_HEAD.match(bare_head(text)))


def amounts_in(text: str, head: str) -> str:
    """The money of a cell below such a head, one year after another; empty where it tells anything else.

    >>> amounts_in("４決算額\\n640\\n６予算額\\n702", "予算（百万円）")
    '４年度決算額 640百万円　６年度予算額 702百万円'
    >>> amounts_in("令和６年度　7億円", "予算額")
    '令和６年度予算額 7億円'
    """
    joined = re.sub(r"\s*\n\s*", "　", text.strip())
    kinds = set(re.findall("予算|決算", head))
    if not re.search("予算|決算", joined) and len(kinds) == 1:
        joined = _YEAR.sub(rf"\1{kinds.pop()}額", joined)
    return money_line(joined, unit_of_money(head)) or spelt_out(joined) or ""
