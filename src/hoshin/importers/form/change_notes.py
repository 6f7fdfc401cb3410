"""Notes that tell what was changed in a policy: they are about the form and none of its content."""

import re

from hoshin.importers.form.sections import Section

_CHANGE = r"(?:改[定訂]|変更|訂正|修正|更新)"
_HEADED = re.compile(
    rf"^[※＊*■◆●○（(【〔\[＜<]*\s*(?:[^。：:\s]{{0,12}}の)?(?:主な)?{_CHANGE}(?:の|した|された)?(?:主な)?"
    r"(?:内容|理由|箇所|個所|点|事項|経過|履歴|概要|趣旨)\s*[)）】〕\]＞>]*\s*[：:　\s]\s*\S"
)
_TOLD = re.compile(
    rf"^(?![・･●○①-⑳]).*(?:方針|課題|指標|予算|戦略|目標|実績).*"
    rf"(?:改め|{_CHANGE}し|{_CHANGE}いたし|{_CHANGE}を行い|追加し|差し替え)ま(?:した|す)。?[)）]?$"
)
_OF_DOCUMENT = re.compile(  # この案は、予算の審議により変更することがあります。
    r"^[※＊*（(]*\s*(?:この|本)(?:案|方針|運営方針|資料|計画)(?:案)?(?:は|の).*"
    r"(?:ことがあり|場合があり|可能性があり|予定で|するもので)ます。?[)）]?$|"
    r"^[※＊*（(]*\s*(?:この|本)(?:案|方針|運営方針|資料)(?:案)?(?:は|の).*(?:予定|もの)です。?[)）]?$"
)
_HEADS = re.compile(
    rf"^[※＊*■◆●○（(【〔\[＜<]*\s*(?:[^。：:\s]{{0,12}}の)?(?:主な)?{_CHANGE}(?:の|した|された)?(?:主な)?"
    r"(?:内容|理由|箇所|個所|点|事項|経過|履歴|概要|趣旨)(?:について)?\s*[)）】〕\]＞>：:]*$"
)
_LONGEST = 300
_BOXES = (None, Section.INDICATORS, Section.ACHIEVEMENT)


def heads_changes(text: str) -> bool:
    """Whether a line heads such notes, which stand below it.

    >>> heads_changes("【改定の内容】"), heads_changes("改定の内容を説明する。")
    (True, False)
    """
    return bool(_HEADS.match(text))


def is_change_note(text: str, section: Section | None) -> bool:
    """Whether a paragraph outside all boxes is such a note; in prose of a box its sentence is none.

    >>> is_change_note("改定の内容：経営課題１の予算額を改めました。", Section.NEXT_DIRECTIONS)
    True
    >>> told = "※指標①の目標値を変更しました。"
    >>> is_change_note(told, Section.ACHIEVEMENT), is_change_note(told, Section.SELF_EVALUATION)
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    told = _TOLD.match(text) or _OF_DOCUMENT.match(text)
    return bool(_HEADED.match(text) or (section in _BOXES and told))
