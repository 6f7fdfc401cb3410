"""One indicator's sentence to its source and target."""

import re
from dataclasses import dataclass

from hoshin.base import FiscalYear
from hoshin.importers.form import texts
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.form.printed_years import era_near
from hoshin.importers.form.quotes import with_plain_quotes, with_whole_quotes
from hoshin.importers.form.targets import read_target
from hoshin.policy import IndicatorSource, Target

_NOTE = re.compile(r"(?<=[。）)])\s*[※＊]|[※＊](?=[^※＊。]{1,20}(?:＝|=|とは|：))")
_BARE_YEAR = re.compile(
    r"(?<![0-9０-９和成昭.．,，~～〜－第RHＲＨ前後])(?<!和\s)(?<!成\s)([0-9０-９]{1,2})年度(?!間|目|分|以[上内])"
)


@dataclass(frozen=True)
class Reading:
    """Source and target of a sentence, and what was not certain: (which value, why)."""

    source: IndicatorSource
    target: Target
    doubts: tuple[tuple[str, str], ...] = ()


def read_statement(
    sentence: str, *, organization: str = "", aside: str = "", form: FiscalYear | None = None
) -> Reading:
    """Read where an indicator's figure comes from and what it is to reach.

    `aside` is a target that the form prints in a cell of its own: it fills what the sentence lacks.
    On a form of a known year, ６年度末 is of the era that brings it nearest to that year.
    """
    doubts: list[tuple[str, str]] = []
    printed = with_plain_quotes(_NOTE.split(sentence)[0])
    claim = with_whole_quotes(printed)
    if claim != printed:
        doubts.append(("source/question", texts.UNBALANCED_QUOTES))
    if form is not None:
        year = form
        claim = _BARE_YEAR.sub(lambda found: f"{era_near(found[1], year)}{found[1]}年度", claim)
    source = read_source(claim, organization, doubts)
    target = read_target(claim, doubts)
    if aside and (target.value is None or target.by is None):
        doubts = [doubt for doubt in doubts if not doubt[0].startswith("target/")]
        target = read_target(f"{claim}　{aside}", doubts)
    return Reading(source, target, tuple(doubts))
