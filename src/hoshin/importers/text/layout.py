"""In which way a text is to be read: as it stands, unwrapped, or as a PDF tool tore it."""

import re

from hoshin.importers.form import FormReading, Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading, strategy_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.wraps import broken_share

_TORN_LABEL = re.compile(
    r"^(?:アウトカム|指標|所属運営の|[区局]運営の|基本的な|考え方|の達成|状況|指標の達成|策[)）]|標[)）]"
    r"|[（(](?:経営課題の解|運営方針全体)|自己|評価)$"
)
_WEB = re.compile(
    r"^ページ番号|^ページの先頭|^メニューの終端|^[＜<〈].*実績(?:と達成状況)?[＞>〉]$"
    r"|^・(?:令和|平成)?[0-9０-９元]+年度(?:予算|決算)額"
)
_PDF_HEADER = re.compile(r"実績と達成状況.*前年度実績")
_LABEL_INSIDE = re.compile(
    r"課題認識|主な戦略|アウトカム\s*指標|経営課題[0-9０-９]|の解決に向けた進捗|課題解決の|様式[0-9０-９]"
    r"|戦略[0-9０-９]+[-－‐]|^【|達成状況|めざす状態|自己評価"
    r"|(?:[前今当昨]年度(?:の?実績)?(?:値)?|実績値?)[\s　：:]+[0-9０-９－]|年度(?:の?実績)?[：:]\s*[0-9０-９－]"
)
_LOST_ISSUE, _LOST_AIM = 4.0, 1.5
_AIM = re.compile(r"[0-9０-９][^。0-9０-９]{0,12}(?:以[上下内]|未満)とする。")  # as indicators end
_OLD = 3  # strategies and boxes that the present form does not have
_WIDE = 80  # more full-width characters than a line of an A4 page holds


def reads_in_order(lines: list[Line]) -> float:
    """How much more a text looks like one in order than like one that a PDF tool tore; above 0: in order."""
    texts = [line.text for line in lines]
    broken = broken_share(lines)
    torn = 2.0 * (lines[-1].place.page > 1 if lines else 0)
    torn += 2 * any(_TORN_LABEL.match(text) for text in texts)
    torn += 2 * any(_PDF_HEADER.search(text) for text in texts)
    torn += 3 * (broken > 0.06)
    torn += _cells_above_their_label(lines)
    whole = 2.0 * any(_WEB.search(text) for text in texts)
    whole += 2 * (sum(len(text) > _WIDE for text in texts) >= 2)
    whole += 2 * (broken < 0.02)
    whole += 3 * is_old_form(texts)
    whole += any(announced_goals(text) is not None for text in texts)
    return whole - torn


def is_old_form(texts: list[str]) -> bool:
    """Whether boxes of an old form are announced: only reading from top to bottom knows them."""
    return sum(strategy_heading(text) is not None or _is_old_label(text) for text in texts) >= _OLD


def _is_old_label(text: str) -> bool:
    found = label_and_content(text) if len(text) <= _WIDE else None
    return section_of(text) is Section.OTHER or (found is not None and found[0] is Section.OTHER)


def _cells_above_their_label(lines: list[Line]) -> int:
    """Results that stand before any label of indicators were thrown there."""
    for line in lines:
        if section_of(line.text) is not None and "指標" in line.text:
            return 0
        if is_cell_line(line.text) and re.search(r"[0-9０-９]", line.text):
            return 2
    return 0


def badness(reading: FormReading) -> float:
    """How little of a form a reading makes sense of: what is missing, lost, or in the wrong box."""
    policy = reading.policy
    indicators = policy.indicators()
    faults = 3.0 * (not policy.goal) + 3.0 * (not policy.mission)
    faults += 4.0 * (not indicators) + 3.0 * sum(not issue.title for issue in policy.issues)
    faults += 1.0 * sum(not issue.themes for issue in policy.issues)
    faults += 2.0 * sum(not issue.indicators for issue in policy.issues)
    faults += 2.0 * sum(each.target.value is None for each in indicators.values())
    faults += 1.5 * sum(doubt.confidence < 0.5 for doubt in policy.review)
    judged = any(each.result or each.verdict for each in indicators.values())
    if judged:
        faults += 1.5 * sum(each.result is None for each in indicators.values())
        faults += 1.0 * sum(each.verdict is None for each in indicators.values())
    faults += 1.5 * sum(each.yen is None for issue in policy.issues for each in issue.budgets)
    told = sum(bool(_AIM.search(each.statement)) for each in indicators.values())
    faults += _LOST_AIM * max(0, len(_AIM.findall(_source(reading))) - told)
    faults += _LOST_ISSUE * len(
        _printed_issues(reading) - {issue.number for issue in policy.issues}
    )
    return faults + 2.0 * sum(bool(_LABEL_INSIDE.search(text)) for text in _texts(reading))


def _source(reading: FormReading) -> str:
    return "".join(line.text for line in reading.lines)


def _printed_issues(reading: FormReading) -> set[int]:
    """Numbers of the issues that the source speaks of in headings."""
    found = (issue_heading(line.text) for line in reading.lines)
    return {heading.number for heading in found if heading is not None}


def _texts(reading: FormReading) -> list[str]:
    """Every text in which a label would be a sign that boxes were mixed up."""
    policy = reading.policy
    found = [policy.goal or "", policy.mission or "", policy.principles.text or ""]
    for issue in policy.issues:
        found += [issue.title, *(theme.name or "" for theme in issue.themes)]
        found += [each.statement for each in issue.indicators]
        for theme in issue.themes:
            found += [text for text in [*theme.recognition, *theme.strategies] if len(text) < 40]
    return found
