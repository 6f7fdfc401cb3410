"""Lines of the first page that are in no box: title, who signs, dates, the state, notices of changes."""

import re

_OPENED, _SHUT = r"[（(【〔［\[＜<≪《〈]", r"[)）】〕］\]＞>≫》〉]"
_HEADLINE = re.compile(
    r"年度.*運営方針|^[^。、\s]{2,16}[区局室庁部会]運営方針(?:[\s　]*[（(【〔［].*)?$"
    r"|[（(【][^（()]*長[^（()]*[：:][^（()]*[)）】]|様式|^[（(](?:令和|平成)[^（()]*[)）]$"
    r"|^[（(]?(?:[一-鿿]{1,8}の?)?(?:所属|[区局室市町村])長(?:名)?(?:[\s　：:]|$)"
    r"|^(?:令和|平成).{1,6}年.{1,3}月|^[0-9]{4}年[0-9]{1,2}月"
    r"|^[【（(〔［※][^。]{0,60}年.{1,3}月.{1,3}日.*(?:反映|訂正|修正|改定|改訂|確定|策定|公表|掲載|更新)"
    rf"|^{_OPENED}?(?:素案|原案|案|確定|改定|進捗反映|訂正)版?{_SHUT}?$"
    rf"|^{_OPENED}[^。、]{{0,10}}(?:反映|改[定訂]|訂正|確定|修正|策定|公表)(?:版|済み?|後)?{_SHUT}$"
    r"|^(?:進捗|取組|実績|状況|の|を|年度|[0-9０-９]){2,8}反映(?:しました|版)?。?$"
    r"|^※[^。、]{2,24}(?:反映|改[定訂]|訂正|確定|策定|公表)$"
    r"|^訂正[（(][^（()）]+[)）]$|誤りが?[^。]{0,12}(?:訂正|修正)(?:し|版|済)"
    r"|第[0-9０-９]+回[^。、]{0,16}(?:会議|委員会|審議会|部会)$"
)
_LONGEST = 100  # characters of a title or a notice above the form


def is_headline(text: str) -> bool:
    """Whether a line of the first page stands above the form's boxes, wherever a tool printed it.

    >>> is_headline("令和６年度 南雲区運営方針"), is_headline("≪年度末評価反映版≫"), is_headline("進捗反映")
    (True, True, True)
    >>> is_headline("進捗状況を反映しました。"), is_headline("令和７年度第１回区政会議")
    (True, True)
    >>> is_headline("川と人が近いまち")
    False
    """
    return len(text) <= _LONGEST and bool(_HEADLINE.search(text))
