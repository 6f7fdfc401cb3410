"""Headings of issues (経営課題) and strategies (戦略), in every way that offices print them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hoshin.importers.form.decoration import MARKS, OPEN, SHUT, without_brackets
from hoshin.importers.form.money_lines import money_line
from hoshin.notation import circled_number, half_width
from hoshin.notation.enumerators import CIRCLED

_NUMBER = r"([0-9０-９]{1,2})"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_DASH = r"[-－‐‑―–—−]"
_DIGITS = "一二三四五六七八九十"
_COUNT = rf"[（(]?\s*([0-9０-９]{{1,2}}|{CIRCLED}|[Ⅰ-Ⅻ]|[{_DIGITS}](?=[\s　:：】］〕)）]))(?:\s*([)）]))?"
_SUB = rf"(?:\s*{_DASH}\s*[（(]?\s*{_NUMBER}\s*[)）]?)?"
_OPEN, _SHUT = (f"[{re.escape(marks)}]" for marks in (OPEN, SHUT))
_MARK = f"[{re.escape(MARKS)}]"
_LEADS = (  # 主な経営課題１
    r"(?:(?:重点的に|特に)?取り?組む)?(?:主な|主要な?|重点(?:的な)?|重要な?|当?[区局]の?)?"
)
_CHAPTER = (  # the document's own count before it: （１）経営課題１, ４－１　経営課題１
    r"(?:(?:[①-⑳⑴-⒇]|[（(][0-9０-９]{1,2}[)）]"
    rf"|第?[0-9０-９]{{1,2}}(?:\s*{_DASH}\s*[0-9０-９]{{1,2}})?[.．、)）\s　])"
    rf"\s*(?={_OPEN}?\s*{_LEADS}経営))"
)
_ISSUE = re.compile(
    rf"^{_MARK}*\s*{_CHAPTER}?({_OPEN})?\s*(?:{_LEADS}経営課題\s*(?:第|その|No[.．]?)?\s*"
    rf"{_COUNT}{_SUB}|第\s*([0-9０-９]{{1,2}})(?:\s*の\s*)?経営課題(?![0-9０-９]))"
    rf"((?:{_SHUT}|[\s　:：.．、／/|｜]+|{_MARK}(?={_MARK}|\s)|{_DASH}(?=\s)|)+)(.*)$",
    re.DOTALL,
)
_LABEL = re.compile(
    rf"経営課題\s*{_NUMBER}\s*{_DASH}\s*(?:[（(]\s*{_NUMBER}\s*[)）]|{_NUMBER}(?![0-9０-９]))"
)
_STRATEGY = re.compile(
    rf"^(?![・･＊*]){_MARK}*\s*(?:主な)?({_OPEN})?\s*(?:(?:(?:めざす|目指す)成果(?:及び|と|・))?戦略|(?:取組の?|施策の?)?柱|施策|テーマ|方向性?)?\s*{_NUMBER}"
    rf"\s*(?:{_DASH}|の)\s*{_NUMBER}({_SHUT}|[\s　:：.．]*)(.*)$",
    re.DOTALL,
)
_ACTION = re.compile(
    rf"^[◆■●【]?\s*(?:具体的な?(?:取組|取り組み|事業)\s*(?:{_NUMBER}|{CIRCLED}|[（(])"
    rf"|(?:取組|事業)?\s*{_NUMBER}\s*{_DASH}\s*{_NUMBER}\s*{_DASH}\s*{_NUMBER})"
)
_MONEY_TAIL = re.compile(
    r"[\s　]*[（(［\[〔【＜]\s*((?:令和|平成|R|Ｒ)?\s*[0-9０-９元]{0,4}\s*(?:年度)?\s*(?:の?当初)?\s*"
    r"(?:予算|決算)(?:(?:[^（()）]|[（(][^（()）]*[)）])*円(?:[^（()）]|[（(][^（()）]*[)）])*"
    r"|額?\s*[：:]?\s*[－―—–\-]\s*))[)）］\]〕】＞]\s*$"
)
_OFFICE_TAIL = re.compile(  # 経営課題１　備える　　担当：市民部 危機管理課
    r"[\s　]*[（(［\[〔【＜]?\s*(?:担当|所管|主管|関係)(?:部署?|所属|[局課室])*名?\s*[：:／/]\s*"
    r"[^。：:]{1,60}$"
)
_CHARGE = re.compile(  # who answers for an issue, behind its title
    r"[\s　]*[（(［\[〔【＜]\s*(?:[一-鿿]{0,3}(?:担当|所管|主管|主担|関係|関連)(?:部署|部局|課|部|局|室)?"
    r"|責任者|取りまとめ)[\s　]*[:：／/][^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*[)）］\]〕】＞]\s*$"
)
_BLANK = re.compile(r"[\s　]+(?=\S)")
_LONGEST = 200  # characters of a heading with the money of some years behind it
_PARTICLE = re.compile(r"^(?!に(?:つ|お|よ)|の(?:よ|う)|では|とし|から)[にのはをでとが](?=[ぁ-ん])")
_OF_ISSUE = re.compile(  # 経営課題1 の取組一覧
    r"^の(?=[一-鿿])[一-鿿な]{0,8}(?:取り?組み?|施策|事業|内容|詳細|概要|一覧|内訳|体系)"
)
_REFERENCE = re.compile(r"^(?:に|の|は|を|で|と|が|から|・|、|及び|および|関連)")


@dataclass(frozen=True)
class Heading:
    """A heading's numbers, title, and a budget that stands in it."""

    number: int
    sub: str
    title: str
    budget: str = ""


@lru_cache(maxsize=8192)
def issue_heading(text: str) -> Heading | None:
    """The heading of an issue; None for any other text. The title is empty where none is printed.

    >>> issue_heading("【経営課題1 水辺の備え】（7年度予算額65百万円）")
    Heading(number=1, sub='', title='水辺の備え', budget='7年度予算額65百万円')
    >>> issue_heading("経営課題1-(2)地域のつながり").sub, issue_heading("経営課題１【学び】").title
    ('2', '学び')
    >>> issue_heading("経営課題１に関連する取組"), issue_heading("※経営課題２ 指標１を訂正しました。")
    (None, None)
    >>> issue_heading("経営課題１ の取組一覧"), issue_heading("経営課題１ のびのび育つ").title
    (None, 'のびのび育つ')
    """
    plain, budget = _without_money(_without_charge(_OFFICE_TAIL.sub("", text.strip())))
    found = _ISSUE.match(plain)
    if found is None or plain.startswith("※"):  # a note on an issue
        return None
    opened, number, bracketed, sub, ordinal, closing, rest = found.groups()
    title = _title(rest, unclosed=bool(opened) and not re.match(_SHUT, closing))
    title = without_brackets(title)
    word = bracketed and _PARTICLE.match(
        title
    )  # （２）はたらく: the number is closed, a word begins
    if _OF_ISSUE.match(title):
        return None
    loose = not closing or opened in ("（", "(", "「", "『")
    if loose and not sub and not word and _REFERENCE.match(title):
        return None
    count = _count(number or ordinal)
    if not count:
        return None
    nested = "経営課題" in title and len(title) <= _LONGEST
    again = issue_heading(title) if nested else None  # a label beside 【経営課題１】
    if again is not None and again.number == count:
        return Heading(count, half_width(sub or again.sub), again.title, budget or again.budget)
    return Heading(count, half_width(sub or ""), title, budget)


def printed_label(text: str) -> str:
    """An issue's number with its second one as a heading prints both; nothing where it has no second one.

    >>> printed_label("【経営課題１－（２）　港を開く】"), printed_label("経営課題1 港を開く")
    ('経営課題１－（２）', '')
    """
    found = _LABEL.search(text)
    return found[0] if found else ""


def shown_number(number: int, sub: str, printed: str = "") -> str:
    """An issue's number for a heading: as it was printed where it has a second one, else plain.

    >>> shown_number(1, "2", "経営課題１－（２）"), shown_number(1, "2"), shown_number(3, "")
    ('経営課題１－（２）', '経営課題1-(2)', '経営課題3')
    """
    return (sub and printed_label(printed)) or f"経営課題{number}" + (f"-({sub})" if sub else "")


def strategy_heading(text: str) -> Heading | None:
    """The heading of a strategy of an old form: number of its issue, its own, its name.

    >>> strategy_heading("【戦略１-２ 窓口を近くに】")
    Heading(number=1, sub='2', title='窓口を近くに', budget='')
    """
    plain, budget = _without_money(text.strip())
    found = _STRATEGY.match(plain)
    if found is None or not ("戦略" in plain[:12] or found[1] or len(plain) <= 50):
        return None
    shut = bool(re.match(_SHUT, found[4]))
    title = _title(found[5], unclosed=bool(found[1]) and not shut)
    if "　" not in found[4]:
        title = without_brackets(title)
    if (not title and "戦略" not in plain) or title.endswith("。"):
        return None
    number = int(half_width(found[2]))
    return Heading(number, half_width(found[3]), title, budget) if number else None


def is_action_heading(text: str) -> bool:
    """Whether a line heads one of the actions that old forms list under a strategy.

    >>> is_action_heading("具体的取組1-1-1 【出前の説明】"), is_action_heading("取組の概要")
    (True, False)
    """
    return len(text) <= 80 and "。" not in text and bool(_ACTION.match(text))


def _count(text: str) -> int:
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    if text in _DIGITS:
        return _DIGITS.index(text) + 1
    return circled_number(text) or int(half_width(text))


def _without_charge(text: str) -> str:
    return _CHARGE.sub("", text) if len(text) <= _LONGEST else text


def _without_money(text: str) -> tuple[str, str]:
    if found := _MONEY_TAIL.search(text):
        return text[: found.start()], found[1].strip()
    for blank in _BLANK.finditer(text) if "円" in text and len(text) <= _LONGEST else ():
        if money := money_line(text[blank.end() :]):
            return text[: blank.start()], money
    return text, ""


def _title(rest: str, *, unclosed: bool) -> str:
    """What stands behind the number, without a bracket that encloses it or the whole heading."""
    title = _without_charge(rest.strip(" 　\n"))
    if unclosed and title and re.match(_SHUT, title[-1]):
        title = title[:-1]
    enclosed = title[:1] == "【" and title.find("】") == len(title) - 1
    return (title[1:-1] if enclosed else title).strip(" 　\n")
