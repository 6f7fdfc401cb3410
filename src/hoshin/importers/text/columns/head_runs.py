"""Heads of columns in a text that keeps columns: told, and cut where one blank alone parts them."""

import re

from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.results import is_header
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.money_lines import YEAR_OF_MONEY
from hoshin.importers.form.sections import section_of
from hoshin.importers.text.columns.rows import Row, Run

_OTHER = re.compile(
    r"^(?:区分|項目|単位|備考|年度|期限|取組の柱|戦略|テーマ|課題|指標|内容|(?:金|予算|決算)額(?:[（(].*[)）])?)$"
)
_MONEY = re.compile(rf"^{YEAR_OF_MONEY}(?:[（(].*[)）])?$")
_RESULT = re.compile(
    r"^[（(【]?(?:令和|平成|[RＲ0-9０-９元]|[前今当昨本]|実績|結果|達成|個別|評価|判定)"
)
_LONGEST = 24  # characters of heads that one blank joins
_WORD = 18  # characters of a line of a head
_MARKED = re.compile(
    r"^[・･●○■□◆◇•‣▪〇①-⑳【＜<〈〔]|^[（(][0-9０-９]+[)）]|^[0-9０-９]{1,2}(?:[.．、\s]|$)"
)
_TORN = re.compile(r"^[BＢ]\s*[：:=＝]?\s*未?(?:達成?)?成?[)）]?$")
_OPENED = re.compile(r"[AＡ]\s*[：:=＝]?\s*達成?")
_LEGEND = re.compile(r"^[AＡBＢ]\s*[：:=＝]")
_CLOSE = 4  # blanks
_LINES = 7  # of heads
_OPEN = re.compile(r"(?:令和|平成)$")


def is_head(text: str) -> bool:
    """Whether a text heads a column."""
    plain = re.sub(r"\s", "", text)
    results = is_header(text) and bool(_RESULT.match(plain))
    known = section_of(text) is not None or results or head_kind(text) is not None
    return known or bool(_OTHER.match(plain) or ISSUE_HEAD.match(plain) or _MONEY.match(plain))


def is_of_head(row: Row) -> bool:
    """Whether a line may be one of heads that stand on several: short words, no figures, no marks."""
    return all(
        len(run.text) <= _WORD
        and (not is_cell_line(run.text) or bool(_LEGEND.match(run.text)))
        and not _MARKED.match(run.text)
        and "。" not in run.text
        for run in row.runs
    )


def has_heads(row: Row) -> bool:
    """Whether a line of short words holds a head; a legend of the letters may stand beside it."""
    short = all(len(run.text) <= _WORD and "。" not in run.text for run in row.runs)
    return short and len(row.runs) > 1 and any(is_head(run.text) for run in row.runs)


def with_heads_apart(row: Row) -> Row:
    """A line whose heads stand apart though one blank alone is between them: 実績値 評価."""
    runs = tuple(part for run in _with_marks(row.runs) for part in _cut(run))
    return row if runs == row.runs else Row(runs, row.place, row.number)


def _with_marks(runs: tuple[Run, ...]) -> list[Run]:
    """Runs of a line, the number of an indicator joined to the sentence close behind it."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last
            and is_mark(last.text)
            and run.start <= last.end + _CLOSE
            and len(run.text) > _WORD / 3
        ):
            found[-1] = Run(last.text.ljust(run.start - last.start) + run.text, last.start)
        else:
            found.append(run)
    return found


def _cut(run: Run) -> list[Run]:
    if len(run.text) > _LONGEST or head_kind(run.text) is not None:
        return [run]  # R6 実績 is one head, whatever blank a tool sets into it
    for blank in re.finditer(r"[ 　]", run.text):
        left, right = run.text[: blank.start()], run.text[blank.end() :]
        kinds = head_kind(left), head_kind(right)
        known = any(kind is not None and kind != "statement" for kind in kinds)
        if known and not _OPEN.search(left) and not re.search(r"[。、]", run.text):
            return [Run(left, run.start), *_cut(Run(right, run.start + blank.end()))]
    return [run]


def whole_legends(lines: list[tuple[str, ...]]) -> tuple[list[tuple[str, ...]], list[int]]:
    """Lines of columns with B：未達成） at the head that it was torn from, and the columns that are left."""
    kept = list(range(len(lines[0])))
    for at in range(len(lines[0]) - 1, 0, -1):
        own = [place for place, line in enumerate(lines) if line[at]]
        if not own or own[-1] >= _LINES:
            continue
        text = "".join(lines[place][at] for place in own)
        left = "".join(line[at - 1] for line in lines[: own[-1] + 1])
        if _TORN.match(text) and _OPENED.search(left):
            lines = [(*line[: at - 1], line[at - 1] + line[at], *line[at + 1 :]) for line in lines]
            del kept[at]
    return lines, kept
