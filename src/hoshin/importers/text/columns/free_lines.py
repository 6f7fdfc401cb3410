"""Lines over the whole width of a page: its title, headings, money, labels that stand above their content."""

import re

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget, is_sheet
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.sdgs import tells_goals_alone
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.columns.head_runs import is_head
from hoshin.importers.text.columns.notices import notices_above
from hoshin.importers.text.columns.rows import Row, Run

_HEAD = re.compile(r"^[（(]?[一-鿿・]{0,8}長(?:名)?(?:\s*[：:]|[\s　]+[^。]{2,16}$)")
_NOTED = re.compile(r"^[※＊*]")
_MARKED = re.compile(r"^[・･●○•‣▪〇]")
_AMOUNTS = re.compile(r"^[0-9０-９,，.．\s　億万千百十円]+円$")
_AMOUNT = re.compile(r"[0-9０-９]\s*[億万千百十]*円|[－―—–-]")
_MONEY_YEAR = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:決算|予算)額")
_OPEN_MONEY = re.compile(r"(?:(?:予算|決算)額?|[0-9０-９億万])$")
_LONG, _MARGIN = 60, 3


def free_lines(rows: list[Row]) -> dict[int, Row]:
    """The free lines of a page by their index; money that its line had no room for is joined to it."""
    found: dict[int, Row] = {}
    notices = notices_above(rows)
    for index, row in enumerate(rows):
        above = found.get(index - 1)
        if above is not None and _AMOUNTS.match(row.text) and _OPEN_MONEY.search(above.text):
            whole = Row((Run(_with_amount(above.text, row.text), 0),), above.place, above.number)
            found[index - 1], found[index] = whole, whole
        elif index in notices or (_is_free(row) and not _in_table(rows, index)):
            found[index] = row
    return found


def _with_amount(text: str, amount: str) -> str:
    return f"{text}{amount}" if text[-1].isdigit() or text[-1] in "億万" else f"{text}　{amount}"


def label_lines(rows: list[Row]) -> set[int]:
    """Lines that are a label at the left margin, and nothing beside it: a label may stand above its content."""
    return {
        index
        for index, row in enumerate(rows)
        if len(row.runs) == 1
        and row.runs[0].start <= _MARGIN
        and section_of(row.text) is not None
        and not any(
            abs(near.number - row.number) == 1 and sum(is_head(run.text) for run in near.runs) > 1
            for near in rows[max(0, index - 1) : index + 2]
        )
    }


def _in_table(rows: list[Row], index: int) -> bool:
    """Whether an amount stands in a table: a year in each of its lines, or heads above them."""
    row = rows[index]
    if not is_budget(row.text) or len(row.runs) > 3:
        return False
    if issue_heading(re.sub(r"\s{2,}", "　", row.text)) is not None:
        return False  # the issue's money in its heading; the heads below are those of its boxes
    near = [rows[at] for at in (index - 1, index + 1) if 0 <= at < len(rows)]
    return any(
        abs(each.number - row.number) <= 2
        and len(each.runs) == len(row.runs) > 1
        and (is_budget(each.text) or all(is_head(run.text) for run in each.runs))
        for each in near
    )


def _is_free(row: Row) -> bool:
    text = re.sub(r"\s{2,}", "　", row.text)
    if _MARKED.match(text):
        return False
    if is_budget(text):
        years = row.runs[0].start <= _MARGIN or len(_MONEY_YEAR.findall(text)) > 1
        return years and bool(_AMOUNT.search(text))
    if (HEADLINE.search(text) and len(text) < _LONG) or _HEAD.match(text) or is_sheet(text):
        return True
    if _NOTED.match(text) and is_legend(text):
        return True  # below a table, and no line of it
    if row.runs[0].start > _MARGIN:
        return False
    if tells_goals_alone(text):
        return True
    heading = issue_heading(text)
    if heading is not None:
        others = [run.text for run in row.runs[1:]]
        content = any(_MARKED.match(text) or issue_heading(text) for text in others)
        many = len(others) > 1 and not is_budget(others[-1])
        return bool(heading.title) and not content and not many
    return section_of("".join(run.text for run in row.runs)) in (Section.POLICY, Section.ISSUES)
