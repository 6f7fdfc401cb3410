"""What looks wrong in a policy that was read: a second look at the whole, for the list of doubts."""

import re
from collections.abc import Callable, Iterator
from statistics import median

from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.policy import Issue, OutcomeIndicator, Policy

_LABEL = re.compile(
    r"課題認識|主な戦略|アウトカム|経営課題\s*[0-9０-９①-⑳]|実績と達成状況|自己評価（|解決の方策|を示した指標"
)
_OF_A_LABEL = re.compile(r"指標|実績|達成状況|自己評価|予算|決算|今後の方針")
_OF_A_PAGE = re.compile(
    r"電話[：:\s　]*[0-9０-９（(]|お?問い?合わ?せ先|ダウンロードファイル|添付ファイル|ファイル名"
    r"|ページ番号|ページの先頭"
    r"|このページ|アンケートにご|[0-9.]+\s*[KM]B|最終更新日|担当部署"
)
_MONEY_OR_NUMBER = re.compile(r"^[0-9０-９,，.．\s　％%円百千万億－―-]+$")
_LONG_TITLE, _SHORT_BULLET, _LONG_STATEMENT = 60, 4, 260
_SURE = 0.5


def add_suspicions(policy: Policy, findings: Findings) -> None:
    """Put what looks wrong on the list; a value is never changed by it."""
    known = {review.path for review in findings.reviews}
    for path, reason in _of_policy(policy):
        if path not in known:
            findings.add(path, reason, _SURE, findings.place_of(path))


def _of_policy(policy: Policy) -> Iterator[tuple[str, str]]:
    for path, text in (("goal", policy.goal), ("mission", policy.mission)):
        if text and (_LABEL.search(text) or len(text) > 600):
            yield path, texts.HOLDS_A_LABEL
    if policy.principles.text and _LABEL.search(policy.principles.text):
        yield "principles/text", texts.HOLDS_A_LABEL
    issues = policy.issues
    for part in ("budgets", "themes", "indicators", "sdgs"):
        yield from _alone_without(issues, part)
    judged = any(each.result or each.verdict for each in policy.indicators().values())
    for place, issue in enumerate(issues):
        for path, reason in _of_issue(issue, judged=judged):
            yield f"issues/{place}/{path}", reason
    for part, entries in (
        ("self_evaluation", policy.self_evaluation),
        ("next_directions", policy.next_directions),
    ):
        yield from _of_texts(part, entries)


def _alone_without(issues: list[Issue], part: str) -> Iterator[tuple[str, str]]:
    """An issue that lacks what all others have."""
    empty = [place for place, issue in enumerate(issues) if not getattr(issue, part)]
    if part != "sdgs" and len(issues) > 1 and len(empty) == 1:
        yield f"issues/{empty[0]}/{part}", texts.OTHERS_HAVE_IT


def _of_issue(issue: Issue, *, judged: bool) -> Iterator[tuple[str, str]]:
    if len(issue.title) > _LONG_TITLE or "。" in issue.title or _LABEL.search(issue.title):
        yield "title", texts.HOLDS_A_LABEL
    for place, theme in enumerate(issue.themes):
        name = theme.name or ""
        if _OF_A_LABEL.search(name) or len(name) > 40:
            yield f"themes/{place}/name", texts.NO_NAME_OF_A_THEME
        for part in ("recognition", "strategies"):
            yield from _of_texts(f"themes/{place}/{part}", getattr(theme, part))
    lengths = [len(each.statement) for each in issue.indicators]
    usual = median(lengths) if lengths else 0
    for place, each in enumerate(issue.indicators):
        for path, reason in _of_indicator(each, judged=judged, usual=usual):
            yield f"indicators/{place}/{path}", reason
    yield from _of_texts("self_evaluation", issue.self_evaluation)
    yield from _of_texts("next_directions", issue.next_directions)


def _of_indicator(
    each: OutcomeIndicator, *, judged: bool, usual: float
) -> Iterator[tuple[str, str]]:
    text = each.statement
    two_cells = re.search(r"[。る][\s　]+\S", text) and not re.search(r"[\s　][※＊]", text)
    if two_cells or len(text) > max(_LONG_STATEMENT, 3 * usual) or _LABEL.search(text):
        yield "statement", texts.HOLDS_A_LABEL
    if len(text) < 12 or (each.target.value is None and not re.search(r"[。数率合]", text)):
        yield "statement", texts.NO_SENTENCE
    if judged and each.result is None and each.verdict is not None:
        yield "result", texts.LETTER_ALONE
    if judged and each.verdict is None and each.result is not None:
        yield "verdict", texts.RESULT_ALONE
    if judged and each.result is None and each.previous is not None:
        yield "result", texts.LETTER_ALONE
    if each.result and each.target.unit and each.result.unit != each.target.unit:
        yield "target", texts.UNITS_APART


def _of_texts(path: str, entries: list[str]) -> Iterator[tuple[str, str]]:
    checks: tuple[tuple[Callable[[str], object], str], ...] = (
        (_LABEL.search, texts.HOLDS_A_LABEL),
        (lambda text: len(text) <= _SHORT_BULLET, texts.TOO_SHORT),
        (_MONEY_OR_NUMBER.match, texts.TOO_SHORT),
        (_OF_A_PAGE.search, texts.OF_A_PAGE),
    )
    for place, text in enumerate(entries):
        reason = next((reason for check, reason in checks if check(text)), None)
        if reason is not None:
            yield f"{path}/{place}", reason
