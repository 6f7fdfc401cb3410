"""How much of a form a reading makes sense of: among several, the one with the fewest faults holds."""

import re
from collections import Counter
from collections.abc import Sequence

from hoshin.base import SourceLine
from hoshin.importers.form import FormReading, Line, texts
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.named_cells import is_result
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.results import expected_letter
from hoshin.importers.form.sections import CLOSING, section_of
from hoshin.importers.form.suspicions.signs import begins_in_word
from hoshin.importers.form.titles_of_issues import is_no_title
from hoshin.importers.text.cells_inside import cells_inside
from hoshin.importers.text.torn_entries import torn_entries
from hoshin.notation import find_money
from hoshin.policy import Doubt, Issue, OutcomeIndicator, Policy

_LABEL_INSIDE = re.compile(
    r"課題認識|主な戦略|アウトカム\s*指標|経営課題[0-9０-９]|の解決に向けた進捗|課題解決の|様式[0-9０-９]"
    r"|アウトカム$|アウトカム指(?!標)|経営課題の解(?!決)|決に向けた進捗"
    r"|関連する?(?:SDGs|ＳＤＧｓ)$|戦略[0-9０-９]+[-－‐]|^【|達成状況|めざす状態|自己評価"
    r"|(?:[前今当昨]年度(?:の?実績)?(?:値)?|実績値?)[\s　：:]+[0-9０-９－]|年度(?:の?実績)?[：:]\s*[0-9０-９－]"
)
_LOST_ISSUE, _LOST_AIM, _CELL_INSIDE = 4.0, 1.5, 1.5
_ONE_SIDED = 2.5  # a theme with 主な戦略 alone
_UNNAMED, _TOLD_MISSING = 2.0, 1.5  # a mission without a label; the doubt that there is none
_LETTER = re.compile(r"^[ABＡＢ]$")
_BLANKS = re.compile(r"[\s　]")
_CUT = 2.0  # a goal, mission or principles that begin in a word
_OTHER_UNIT, _AGAINST_RULE, _NO_PREVIOUS = 1.0, 0.2, 0.4
_OTHER_MONEY, _LOST_MONEY, _BULLET = 1.0, 2.0, 0.4
_PRINTED_AS = texts.RESULT_PRINTED_AS.partition("{")[0]
_MONEY = re.compile(r"決算|予算")
_RESULT_APART, _SHORT = 2.0, 40  # against a result among the sentences of a closing part
_BEGINS = 6  # characters by which an entry is known
_FIGURES = re.compile(
    r"[0-9０-９][^。]{0,24}$|[:：]\s*[ABＡＢ]$"
)  # results and money have bullets too
_AIM = re.compile(r"[0-9０-９][^。0-9０-９]{0,8}(?:以[上下内]|未満)")  # as indicators say
_OF_INDICATOR = re.compile(r"年度末|とする")  # prose may name 週１回以上, but not until when
_DASH = re.compile(r"^[－―—–‐ー-]$")
_ONE_CLOSING = 3.0
_TWO_AIMS, _BOTH = 1.0, re.compile(r"かつ|及び|又は|または|[・、，※]")  # 30件以上かつ5件以下
_Count = tuple[int, str]  # 経営課題1-(2) is (1, "2"), 経営課題3 is (3, "")


def badness(reading: FormReading, printed: list[Line]) -> float:
    """How little of a form a reading makes sense of: what is missing, lost, or in the wrong box."""
    policy = reading.policy
    indicators = policy.indicators()
    faults = 3.0 * (not policy.goal)
    if _names_mission(printed):  # some forms have none
        faults += 3.0 * (not policy.mission)
    else:
        faults += _UNNAMED * bool(policy.mission) - _TOLD_MISSING * (not policy.mission)
    first_page = (policy.goal, policy.mission, policy.principles.text)
    faults += _CUT * sum(begins_in_word(text) for text in first_page if text)
    faults += 4.0 * (not indicators) + 3.0 * sum(
        is_no_title(issue.title) for issue in policy.issues
    )
    faults += 1.0 * sum(not issue.themes for issue in policy.issues) + _one_sided(policy)
    faults += 2.0 * sum(not issue.indicators for issue in policy.issues)
    faults += 2.0 * sum(each.target.value is None for each in indicators.values())
    faults += 1.5 * sum(doubt.confidence < 0.5 for doubt in policy.review)
    faults += torn_entries(policy, printed) + _CELL_INSIDE * cells_inside(policy, printed)
    judged = _prints_letters(printed) or any(
        each.result or each.verdict for each in indicators.values()
    )
    if judged:
        missing = sum(each.result is None for each in indicators.values())
        unjudged = sum(each.verdict is None for each in indicators.values())
        unmeasured = min(
            missing, sum(map(_says_unmeasured, policy.review))
        )  # 未測定 has no letter either
        faults += 1.5 * (missing - unmeasured) + 1.0 * max(0, unjudged - unmeasured)
        faults += sum(map(_against_itself, indicators.values())) + _no_previous(policy, printed)
    faults += 1.5 * sum(each.yen is None for issue in policy.issues for each in issue.budgets)
    faults += _money_apart(policy) + _money_lost(policy, printed)
    told = [each.statement for each in indicators.values()]
    told += [text for text in _prose(policy) if not _OF_INDICATOR.search(text)]
    aims = len(_AIM.findall(_joined(printed or reading.lines)))
    faults += _LOST_AIM * max(0, aims - sum(len(_AIM.findall(text)) for text in told))
    faults += _LOST_AIM * sum(
        max(0, each.statement.count("とする") - 1) for each in indicators.values()
    )
    faults += _TWO_AIMS * sum(
        len(_AIM.findall(each.statement)) > 1 and not _BOTH.search(each.statement)
        for each in indicators.values()
    )
    lost = _printed_issues(reading.lines) - {_count_of(issue) for issue in policy.issues}
    faults += _LOST_ISSUE * len(lost) + _bullets_apart(policy, printed)
    faults += _ONE_CLOSING * _lacks_one_closing(policy, printed)
    faults += _RESULT_APART * sum(map(_is_result, _closing_entries(policy)))
    return faults + 2.0 * sum(bool(_LABEL_INSIDE.search(text)) for text in _texts(policy))


def _lacks_one_closing(policy: Policy, printed: list[Line]) -> bool:
    """Whether both 自己評価 and 今後の方針 are printed as labels, and one alone holds anything."""
    labels = {section_of(line.text) for line in printed} & {*CLOSING}
    held = (
        any(getattr(each, part) for each in (policy, *policy.issues))
        for part in ("self_evaluation", "next_directions")
    )
    return len(labels) == len(CLOSING) and sum(held) == 1


def _names_mission(printed: list[Line]) -> bool:
    """Whether a box for the mission is printed anywhere, upright and spread labels too."""
    texts = [_BLANKS.sub("", line.text) for line in printed]
    return any("使命" in text for text in texts) or {"使", "命"} <= {*texts} or not texts


def _prints_letters(printed: list[Line]) -> bool:
    """Whether letters stand alone, as cells of a table that then has results too."""
    return sum(bool(_LETTER.match(line.text)) for line in printed) > 1


def _one_sided(policy: Policy) -> float:
    """Themes without a name that have 主な戦略 alone, where others have 課題認識: its entries are in there."""
    themes = [theme for issue in policy.issues for theme in issue.themes]
    lacking = sum(theme.name is None and not theme.recognition for theme in themes)
    return _ONE_SIDED * lacking if lacking < len(themes) else 0.0


def _against_itself(indicator: OutcomeIndicator) -> float:
    """Figures in another unit than their target's, a letter that the figures do not bear out."""
    result, previous, target = indicator.result, indicator.previous, indicator.target
    figures = [each for each in (result, previous) if each is not None and each.value is not None]
    other = sum(bool(target.unit and each.unit and each.unit != target.unit) for each in figures)
    faults = _OTHER_UNIT * other
    if result is None or result.value is None:
        return faults
    last = previous.value if previous is not None else None
    wanted = expected_letter(target, result.value, last)
    contrary = None not in (wanted, indicator.verdict) and wanted != indicator.verdict
    return faults + _AGAINST_RULE * bool(contrary)


def _no_previous(policy: Policy, printed: list[Line]) -> float:
    """Results without last year's beside them; a dash stands for one of these."""
    results = [each for each in policy.indicators().values() if each.result is not None]
    dashes = sum(bool(_DASH.match(line.text)) for line in printed)
    return _NO_PREVIOUS * max(0, sum(each.previous is None for each in results) - dashes)


def _money_apart(policy: Policy) -> float:
    """Issues whose money is of other years and kinds than most issues' is."""
    kinds = [
        tuple(sorted((each.fiscal_year, each.kind) for each in issue.budgets))
        for issue in policy.issues
    ]
    usual = Counter(kinds).most_common(1)
    return _OTHER_MONEY * sum(each != usual[0][0] for each in kinds) if usual else 0.0


def _money_lost(policy: Policy, printed: list[Line]) -> float:
    """Amounts of lines of 予算 and 決算 that no issue has."""
    texts = (line.text for line in printed)
    amounts = sum(
        len(find_money(text)) for text in texts if _MONEY.search(text) and is_budget(text)
    )
    return _LOST_MONEY * max(0, amounts - sum(len(issue.budgets) for issue in policy.issues))


def _bullets_apart(policy: Policy, printed: list[Line]) -> float:
    """Bullets of prose with which no entry begins: they were glued to others, or lost."""
    texts = [BULLET.sub("", line.text) for line in printed if BULLET.match(line.text)]
    begun = {text[:_BEGINS] for text in _entries(policy)}
    return _BULLET * sum(
        text[:_BEGINS] not in begun and not _FIGURES.search(text)
        for text in texts
        if len(text) >= _BEGINS
    )


def _entries(policy: Policy) -> list[str]:
    return [*_prose(policy), *(each.statement for each in policy.indicators().values())]


def _prose(policy: Policy) -> list[str]:
    found = [*policy.principles.points, *_closing_entries(policy)]
    for issue in policy.issues:
        found += [text for each in issue.themes for text in (*each.recognition, *each.strategies)]
    return found


def _says_unmeasured(doubt: Doubt) -> bool:
    return doubt.path.endswith("/result") and doubt.reason.startswith(_PRINTED_AS)


def _closing_entries(policy: Policy) -> list[str]:
    found = [*policy.self_evaluation, *policy.next_directions]
    for issue in policy.issues:
        found += [*issue.self_evaluation, *issue.next_directions]
    return found


def _is_result(entry: str) -> bool:
    """Whether an entry is no sentence but a figure with its letter: 640人→755人、A."""
    return len(entry) < _SHORT and "。" not in entry and is_result(entry)


def _joined(lines: Sequence[SourceLine | Line]) -> str:
    return "".join(line.text for line in lines)


def _printed_issues(lines: Sequence[SourceLine]) -> set[_Count]:
    """Numbers of the issues that the source speaks of in headings."""
    found = (issue_heading(line.text) for line in lines)
    return {(heading.number, heading.sub) for heading in found if heading is not None}


def _count_of(issue: Issue) -> _Count:
    printed = issue_heading(f"{issue.label} {issue.title}") if issue.label else None
    return issue.number, printed.sub if printed else ""


def _texts(policy: Policy) -> list[str]:
    """Every text in which a label would be a sign that boxes were mixed up."""
    found = [policy.goal or "", policy.mission or "", policy.principles.text or ""]
    for issue in policy.issues:
        found += [issue.title, *(theme.name or "" for theme in issue.themes)]
        found += [each.statement for each in issue.indicators]
        for theme in issue.themes:
            found += [text for text in [*theme.recognition, *theme.strategies] if len(text) < 40]
    return found
