"""The step of the year (素案 … 訂正) that the title or a notice names."""

import re

from hoshin.policy import State

_ORDER: tuple[State, ...] = ("draft", "proposed", "adopted", "revised", "evaluated", "corrected")
_PLANNED = r"(?!する?予定|される?予定|し?ます予定|に向け)"
_ENDS = r"(?=[\s　／/、・。（(）)】]|$)"  # a notice without its verb: 実績値を訂正
_IN_TITLE: tuple[tuple[re.Pattern[str], State], ...] = (
    (re.compile(r"素\s?案"), "draft"),
    (re.compile(r"[（(【\[〔]\s*案\s*[)）】\]〕]|運営方針\s*案|(?<![素提])案\s*$"), "proposed"),
    (re.compile(r"確定"), "adopted"),
    (re.compile(r"改定|改訂"), "revised"),
    (re.compile(r"進捗反映|実績反映|進捗管理|(?<!間)(?<!間評価・)振り?返り"), "evaluated"),
    (re.compile(r"訂正|修正"), "corrected"),
)
_IN_NOTICE: tuple[tuple[re.Pattern[str], State], ...] = (
    (re.compile(r"運営方針\s*[（(【\[]?素案[)）】\]]?を(?:公表|公開|作成|策定)"), "draft"),
    (
        re.compile(
            r"[（(【\[]案[)）】\]]\s*を(?:公表|公開|作成|策定)|確定する予定|確定してい(?:き|く)"
        ),
        "proposed",
    ),
    (
        re.compile(
            rf"(?<![）)案])を(?:策定|公表|確定)(?:し|いた)|確定(?:版|し|いた){_PLANNED}|^[（(【\[]?確定[)）】\]]?$"
        ),
        "adopted",
    ),
    (
        re.compile(
            r"改定(?:し|版|後|を行)|改訂(?:し|版|を行)|変更(?:を行い|し)ました|^[（(【\[]?改定[)）】\]]?$"
            r"|(?<!誤りを)改めました|[（(]改[定訂][)）][。\s]*$"
        ),
        "revised",
    ),
    (
        re.compile(
            r"進捗反映|進捗管理(?!\s*[（(]?中間)(?:[^。]*(?:反映|実施))|(?:実績|評価|結果|達成状況)を?[^。]{0,40}反映(?:し|[)）】]?$)"
        ),
        "evaluated",
    ),
    (
        re.compile(
            r"訂正(?:し|いた|版|後|を行|の|箇所|について|[)）】])|改訂履歴|修正(?:し|いた|を行|版)"
            rf"|を(?:一部)?訂正{_ENDS}|(?:誤り|誤記|実績値?|数値|金額|[予決]算額)を(?:一部)?修正{_ENDS}"
        ),
        "corrected",
    ),
)
_DATED = re.compile(
    r"[0-9０-９元]\s*[年.．/／]\s*[0-9０-９]{1,2}\s*[月.．/／日].{0,16}?"
    r"[（(【\s　：:日月]\s*(?:一部)?(素案|案|確定|策定|改定|改訂|進捗反映|訂正|修正)(?:版|分)?"
    r"(?:を?(?:公表|公開|掲載))?\s*[)）】]?(?:\s*[（(][^（()）]*[)）])?$"
)
_DATED_STATES: dict[str, State] = {
    **dict.fromkeys(("確定", "策定"), "adopted"),
    **dict.fromkeys(("改定", "改訂"), "revised"),
    **dict.fromkeys(("訂正", "修正"), "corrected"),
    "素案": "draft",
    "案": "proposed",
    "進捗反映": "evaluated",
}
_ON_THE_WAY = re.compile(
    r"(?:素案|案)\s*[)）】\]〕」]?\s*(?:から|を|の(?:内容|一部)?を?|に)[^。]{0,20}?(?:修正|訂正|変更|改め)[^。]*?"
    r"(?=(?:確定|策定|決定))"
)
_INTERIM = re.compile(r"進捗管理\s*[（(]中間[)）]|中間振り?返り")


def state_of(title: str, notices: list[str]) -> State | None:
    """The latest step of the year that is named; None where none is.

    >>> state_of("令和6年度 水辺区運営方針（案）", ["この方針（案）は、議論を踏まえ確定する予定です。"])
    'proposed'
    >>> state_of("令和6年度 水辺区運営方針", ["改訂履歴のとおり修正しました。（令和6年8月12日）"])
    'corrected'
    """
    found = [state for pattern, state in _IN_TITLE if pattern.search(title[:80])]
    for notice in notices:
        if _INTERIM.search(notice) or len(notice) > 300:
            continue
        patterns = _IN_NOTICE + (_IN_TITLE if _stands_alone(notice) else ())
        found += [state for pattern, state in patterns if pattern.search(_told(notice))]
    dated = [_DATED_STATES[word[1]] for each in notices if (word := _DATED.search(each.strip()))]
    found += dated  # a list of dates: 令和5年11月 素案, 令和6年2月 案
    if "proposed" in found and "adopted" in {*found} - {*dated} and not _adopted_later(notices):
        found = [state for state in found if state != "adopted"]
    return max(found, key=_ORDER.index) if found else None


def _told(notice: str) -> str:
    """A notice without what it says of the proposal that was changed on its way: …（案）から修正を行い確定."""
    return _ON_THE_WAY.sub("", notice)


def _stands_alone(notice: str) -> bool:
    """A stamp or a title-like line: （素案）, 令和６年度運営方針【改定】; a sentence is none."""
    plain = notice.strip()
    return (
        len(plain) <= 24
        and not re.search(r"[。、]", plain)
        and bool(re.search(r"[（(【\[]|案$", plain))
    )


def _adopted_later(notices: list[str]) -> bool:
    return any(
        re.search(r"確定(?:しました|いたしました|版)|策定しました", notice) for notice in notices
    )
