"""Lines that name their cells: 実績：6件　評価：B　前年度：9件, 【実績】6件【達成状況】B."""

import re
from collections.abc import Iterator

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.decoration import OPEN, SHUT, without_brackets
from hoshin.importers.form.printed_years import years_printed
from hoshin.importers.form.result_lines import letter_token, result_line, value_token
from hoshin.importers.form.told_results import told_letter
from hoshin.importers.form.told_years import told_cells

Cells = tuple[str | None, str | None, str | None]

_YEAR = r"(?:令和|平成|[RHＲＨ])?\s*(?:[0-9０-９]{1,4}|元)年度"
_WORDS = (
    r"(?P<previous>(?:前|昨)年度(?!比|より|から|に|を|以|並|の?水準)(?:の?実績(?:値)?)?)"
    r"|(?P<letter>(?:目標の?)?達成(?:状況|度|の?有無|の?可否)|(?:個別)?の?(?:評価|判定)|個別)|(?P<whole>(?:戦略)?全体(?:の?(?:評価|判定|進捗))?)"
    r"|(?P<part>(?:[上下]半期|中間|(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月末(?:時点)?)の?実績(?:値)?)"
    rf"|(?P<result>(?:今|当|本)年度(?:の?実績(?:値)?)?|実績(?:値)?|結果)|(?P<year>{_YEAR})(?:末|中)?(?:の?実績(?:値)?)?"
)
_NOTED = rf"(?:[（(]\s*{_YEAR}\s*[)）])?"
_OPENED, _CLOSED = (f"[{re.escape(marks)}]" for marks in (OPEN, SHUT))
_SIGN = r"[0-9０-９A-BＡ-Ｂ－―—–‐未達延約〇○◯×]"  # what a cell begins with
_NAME = re.compile(
    rf"(?:(?P<bracket>{_OPENED})\s*"
    r"|(?:^|(?<=[\s　、，,；;：:／/→⇒➡➔←｜|・。)）\]］〕】])|(?<=[ABＡＢ])(?=個別|全体)))"
    rf"(?:{_WORDS}){_NOTED}\s*(?:{_CLOSED}\s*[:：]?|[:：]|は|(?=[\s　])|(?={_SIGN})|(?={_OPENED}))\s*"
)
_LONGEST = 300  # characters of cells with their names
_OF_A_YEAR = re.compile(r"^\s*(?:令和|平成|[RHＲＨ])?\s*(?:[0-9０-９]{1,4}|元)\s*年")
_BRACKETED = re.compile(r"^[（(［\[〔]([^（()）［\]］\[〔〕]{3,40})[)）］\]〕]$")
_COPULA = re.compile(r"(?<=[^\s])(?:である|であった|であり|です|でした|だった)[。、，\s　]*$")
_EDGES = " 　、，,；;／/｜|→⇒➡➔←・"
_FIGURE = re.compile(
    r"^(?![0-9０-９]{1,2}[.．、)）\s]\s*\D)(?!.*[。「])[延約計]?べ?\s*[0-9０-９－―—–‐].{0,40}$"
)
_AHEAD = re.compile(r"(?<=。)|(?=[→⇒➡➔])|(?=[（(\[［【〔＜<])|(?<=[\s　])")


def named_cells(text: str) -> Cells | None:
    """Result, letter and last year's figure of a line that names them; None where it names too few.

    >>> named_cells("前年度　26件　今年度　29件　個別　B　全体　順調")
    ('29件', 'B', '26件')
    >>> named_cells("52％（前年度48％）：A"), named_cells("前年度 48％")
    (('52％', 'A', '48％'), None)
    """
    if len(text) > _LONGEST:
        return None
    if told_both := told_cells(text):
        return told_both
    cells = dict(_cells(text))
    result = cells.get("result", "")
    if "letter" not in cells and not result_line(result).letter and (told := told_letter(result)):
        cells["letter"] = told
    if not {"result", "letter"} & cells.keys() or len(cells) < 2:
        return None
    if not any(value_token(cells.get(kind, "")) for kind in ("result", "previous")):
        return None
    for kind in ("result", "previous") if "letter" not in cells else ():
        found = result_line(cells.get(kind, ""))
        if found.letter and found.value:
            cells["letter"], cells[kind] = found.letter, _plain(found.value)
            break
    return cells.get("result"), cells.get("letter"), cells.get("previous")


def is_result(text: str) -> bool:
    """Whether a text is a result, and no indicator's sentence."""
    if "。" in text:
        return False
    return named_cells(text) is not None or bool(result_line(text).letter) or is_cell_line(text)


def results_behind(sentence: str) -> tuple[str, Cells] | None:
    """An indicator's sentence and the cells that stand behind it on its line; None without any.

    >>> results_behind("件数を9件以上とする。→【実績】6件【達成状況】B【前年度】－")
    ('件数を9件以上とする。', ('6件', 'B', '－'))
    """
    for cut in _AHEAD.finditer(sentence, max(0, len(sentence) - 2 * _LONGEST)):
        before, behind = sentence[: cut.start()].rstrip(_EDGES), sentence[cut.start() :]
        several = "。" in behind.rstrip("。") and told_cells(behind) is None
        if len(before) < 6 or several or "「" in behind:
            continue
        cells = cells_alone(behind)
        if cells is not None:
            return before, cells
    return None


def cells_alone(text: str) -> Cells | None:
    """The cells of a text that is nothing but them, and names a letter or last year besides."""
    plain = without_brackets(text.strip(_EDGES))
    if told_both := told_cells(plain):
        return told_both
    first = _NAME.search(plain) if len(plain) <= _LONGEST else None
    if first is None or not (first.start() == 0 or _FIGURE.match(plain[: first.start()])):
        return None
    cells = named_cells(plain)
    told = re.search(r"前年度|昨年度", plain)
    return cells if cells and (told or cells[1]) and (cells[0] or cells[1]) else None


def figure_alone(text: str) -> Cells | None:
    """The cells of a text in brackets that is one figure with its name: （前年度実績 39世帯）.

    >>> figure_alone("（前年度実績 39世帯）"), figure_alone("前年度実績 39世帯")
    ((None, None, '39世帯'), None)
    """
    found = _BRACKETED.match(text.strip())
    if found and _OF_A_YEAR.match(found[1]):
        return None  # which of the form's years that is, is not told here
    kind, content = (one_cell(found[1]) if found else None) or ("", "")
    if kind not in ("previous", "result"):
        return None
    return (None, None, content) if kind == "previous" else (content, None, None)


def one_cell(text: str) -> tuple[str, str] | None:
    """The name and the content of a line's only cell.

    >>> one_cell("前年度　31件"), one_cell("【個別】Ｂ"), one_cell("前年度から減った")
    (('previous', '31件'), ('letter', 'Ｂ'), None)
    """
    names = _names(text) if len(text) <= 60 else []
    if len(names) != 1 or names[0].start():
        return None
    kind, content = _kind(names[0]), _plain(text[names[0].end() :])
    kind = "result" if kind == "year" else kind
    read = letter_token if kind in ("letter", "whole") else value_token
    return (kind, content) if content and read(content) is not None else None


def _cells(text: str) -> Iterator[tuple[str, str]]:
    names = _names(text)
    if not names:
        return
    printed = [found["year"] or "" for found in names]
    years = years_printed(printed)
    ends = [*(found.start() for found in names[1:]), len(text)]
    named = [_kind(found) for found in names]
    found: dict[str, str] = {}
    before = _plain(text[: names[0].start()])
    if before and _FIGURE.match(before) and "result" not in named:
        found["result"] = before
    for match, end, kind, year in zip(names, ends, named, years, strict=True):
        if kind == "year":
            older = year < max(years)
            kind = "previous" if older else "result"
        content = _plain(text[match.end() : end])
        if content and kind != "whole":
            found.setdefault(kind, content)
    part = found.pop("part", "")
    if part and "result" not in found:
        found["result"] = part  # until the year has ended, its half is all that there is
    yield from found.items()


def _names(text: str) -> list[re.Match[str]]:
    """The names; a year that comes again, as in 20件（6年度 12件）, only explains the figure."""
    kept: list[re.Match[str]] = []
    for found in _NAME.finditer(text):
        again = any(found["year"] and found["year"] == each["year"] for each in kept)
        if not again:
            kept.append(found)
    return kept


def _kind(found: re.Match[str]) -> str:
    return next(
        name
        for name in ("previous", "letter", "whole", "part", "result", "year")
        if found[name] is not None
    )


def _plain(text: str) -> str:
    """A cell without what parts it from its neighbours, である, nor half of a bracket."""
    plain = _COPULA.sub("", text.strip(_EDGES))
    while plain and plain[-1] in "）)］]〕" and _depth(plain) < 0:
        plain = plain[:-1].rstrip(_EDGES)
    while plain and plain[-1] in "（([［〔":
        plain = plain[:-1].rstrip(_EDGES)
    return plain


def _depth(text: str) -> int:
    return sum(text.count(mark) for mark in "（(［[〔") - sum(
        text.count(mark) for mark in "）)］]〕"
    )
