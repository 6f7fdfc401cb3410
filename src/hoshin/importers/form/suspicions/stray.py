"""Signs that something of another place came into a text, or that a value was taken from there."""

import re
from collections.abc import Iterator

from hoshin.importers.form.suspicions import texts
from hoshin.importers.form.suspicions.prose import Prose
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.policy import Issue, OutcomeIndicator, Policy

_COUNTED = re.compile(r"[。）)」][\s　]*[-－]?[0-9０-９]{1,3}[-－]?$")  # a page's number
_NOTED = re.compile(r"[。）)\s　](?:※|[（(]注|注[：:）)]|＊)")
_SECOND_MARK = re.compile(r"。[\s　]*[・•●○■◆▪‣][\s　]*\S")
_LABEL_FIRST = re.compile(
    r"^(?:予算|決算)(?=[一-鿿])(?!額|案|規模|編成|執行|要求|要望|措置|不足|残|総額|化|減|増|制約)"
)
_BEHIND_AIM = re.compile(r"(?:以上|以下|未満|以内|とする)[。\s　]*[0-9０-９]")
_CUT = re.compile(r"^(?:まで|以上|以下|とする)|(?:年度末?|までに?|[0-9０-９])$")
_AIM = re.compile(
    r"以上|以下|未満|以内|超|と[すな]る|にする|維持|増|減|高め|上げ|下げ|毎年|年度|割合|数|率"
    r"|[0-9０-９]\s*[%％]|行う|開|設|実施"
)
_STATE_WORDS = (
    ("corrected", re.compile(r"訂正|正誤表")),
    ("revised", re.compile(r"改[定訂]し|改[定訂]の内容")),
)
_ORDER = ("draft", "proposed", "adopted", "revised", "evaluated", "corrected")
_ASKED_BY = re.compile(
    r"(?:協議会|連合会|組合|協会|法人|会社|機構|病院|商店会|団体|学校|大学|委員会|センター|財団|公社)の[^、「」]*?(?:調査|アンケート)"
)
_SENTENCE = re.compile(
    r"(?:て|で|が|も|く|に)?(?:いる|いない|ある|ない|多い|少ない|難しい|ている)。$"
)
_SHORT, _SURNAME, _MANY = 5, 2, 20
_STATEMENT = ("statement", "target")


def stray(seen: Seen) -> Iterator[Suspicion]:
    """Page numbers, notes, second entries, words of labels, figures far from all others."""
    for each in seen.prose:
        if (reason := _reason(each)) is not None:
            yield Suspicion(each.path, reason)
    policy = seen.policy
    yield from _opening(policy)
    yield from _state(seen)
    for place, issue in enumerate(policy.issues):
        yield from _money(f"issues/{place}/budgets", issue)
        for at, indicator in enumerate(issue.indicators):
            yield from _indicator(f"issues/{place}/indicators/{at}", indicator)


def _reason(each: Prose) -> str | None:
    text = each.text
    if _COUNTED.search(text):
        return texts.PAGE_NUMBER
    if _NOTED.search(text) and not re.search(r"[※＊]|注", _NOTED.split(text)[0]):
        return texts.NOTE_INSIDE
    if _SECOND_MARK.search(text):
        return texts.TWO_IN_ONE
    return texts.HOLDS_A_LABEL if _LABEL_FIRST.search(text) else None


def _opening(policy: Policy) -> Iterator[Suspicion]:
    head = policy.organization.head
    if head is not None and len(head) <= _SURNAME:
        yield Suspicion("organization/head", texts.HALF_A_NAME)
    for path, text in (("goal", policy.goal), ("mission", policy.mission)):
        if text and (len(text) < _SHORT or _SENTENCE.search(text)):
            yield Suspicion(path, texts.TOO_SHORT if len(text) < _SHORT else texts.OTHER_ENDING)


def _state(seen: Seen) -> Iterator[Suspicion]:
    """A later step of the year that is told somewhere, and not in a text of the form."""
    told = " ".join(each.text for each in seen.prose)
    for state, words in _STATE_WORDS:
        later = _ORDER.index(state) > _ORDER.index(seen.policy.state)
        lines = (line.text for line in seen.lines if len(line.text) <= 120)
        if later and any(words.search(text) and text.lstrip("・ 　") not in told for text in lines):
            yield Suspicion("state", texts.LATER_STATE)


def _money(path: str, issue: Issue) -> Iterator[Suspicion]:
    """Amounts of one issue that lie too far apart to be of one series."""
    known = sorted(budget.yen for budget in issue.budgets if budget.yen)
    if not known or known[-1] <= _MANY * known[0]:
        return
    for at, budget in enumerate(issue.budgets):
        if budget.yen:
            yield Suspicion(f"{path}/{at}", texts.FAR_APART)


def _indicator(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    if _BEHIND_AIM.search(each.statement):
        yield from (Suspicion(f"{path}/{part}", texts.TWO_IN_ONE) for part in _STATEMENT)
    if _CUT.search(each.statement):
        yield from (Suspicion(f"{path}/{part}", texts.CUT) for part in _STATEMENT)
    if not _AIM.search(each.statement):
        yield from (Suspicion(f"{path}/{part}", texts.NO_SENTENCE) for part in _STATEMENT)
        yield Suspicion(path, texts.NO_SENTENCE)
    if each.source.kind == "survey" and _ASKED_BY.search(each.source.name or ""):
        yield Suspicion(f"{path}/source/kind", texts.WIDER_INQUIRY)
    target, result = each.target.value, each.result
    if target and result and result.value > 0 and target > 0 and result.unit == each.target.unit:
        low, high = sorted((target, result.value))
        if high > _MANY * low and each.verdict != "B":
            yield Suspicion(f"{path}/target/value", texts.FAR_APART)
