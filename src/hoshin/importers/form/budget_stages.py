"""Words on the stage of an amount, which are no part of its kind: 予算額（案）, 予算要求額, 決算見込額."""

import re

_STAGE = (
    "当初|補正後?|最終|現計|要求|査定|内示|見積|見込み?|暫定|骨格|本格|概算|確定|予定|案|税込"
    "|[A-Ea-eＡ-Ｅａ-ｅ]"
)
_NOTE = re.compile(rf"\s*[（(［\[〔](?:{_STAGE}){{1,3}}額?[)）］\]〕]")
_BEFORE = re.compile(r"(?:補正後?の?|最終|現計|暫定|骨格|本格|概算)(?=[予決]算)")
_BEHIND = re.compile(
    r"(?<=[予決]算)(額?)の?(?:要求|査定|内示|見積|見込み?|現計|確定|予定|案){1,2}額?"
)
_ASSESSED = re.compile(  # ７算定額, 令和７年度要求額: no other word for the budget
    r"(?<=[0-9０-９元度])(\s*の?)(?:算定|要求|査定|歳出予算|内示)額(?=[\s　：:（(0-9０-９]|$)"
)
_BRACKETED = re.compile(rf"(?<=年度)\s*[（(](?:{_STAGE})?([予決]算)(?:額|{_STAGE}){{0,2}}[)）]")


def without_stage(text: str) -> str:
    """A head of money without the stage at which its amount stands.

    >>> without_stage("７予算額（案）"), without_stage("令和７年度予算要求額（Ａ）")
    ('７予算額', '令和７年度予算額')
    >>> without_stage("R6補正後予算額"), without_stage("決算見込額（千円）"), without_stage("予算案")
    ('R6予算額', '決算額（千円）', '予算額')
    >>> without_stage("７算定額 12百万円"), without_stage("令和7年度（予算案）")
    ('７予算額 12百万円', '令和7年度予算額')
    """
    if not re.search("[予決]算|年度?|(?:[算査]定|要求|内示)額", text):
        return text
    told = _BRACKETED.sub(r"\1額", _ASSESSED.sub(r"\1予算額", text))
    return _BEHIND.sub("額", _BEFORE.sub("", _NOTE.sub("", told)))
