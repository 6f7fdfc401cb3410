"""Who heads the office: （所属長：氏名）, 水辺区長　氏名, 区　長　氏名, or the name below 所属長."""

import re
from collections.abc import Iterable
from itertools import pairwise

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.lone_names import is_name_below_seat, is_seat
from hoshin.notation import without_radicals

_LETTERS = r"[一-鿿々〆ヶぁ-んァ-ヴー]"
_BRACKETED = re.compile(
    r"[（(【［\[〔]\s*([一-鿿ぁ-ヿ・]{0,12}(?:所属|区|局|室|所|部|市|場|[一-鿿])長[一-鿿]{0,4})"
    r"(?:(?:\s*[：:]\s*|[\s　]+)([^（()）【】］\]〕：:]*)[)）】］\]〕]"
    rf"|[】］\]〕][\s　]*({_LETTERS}{{1,6}}[\s　]+{_LETTERS}{{1,6}})(?=$|[\s　]))"
)
_SEAT = r"(?:[一-鿿ヶケァ-ヴー・]{0,14}(?:[\s　]*長|管理者)(?:職務代理者?|事務取扱)?(?:氏?名)?)"
_NAME = (
    rf"(?:{_LETTERS}{{1,6}}[\s　・]+{_LETTERS}{{1,6}}|[一-鿿々ヶ]{{2,6}}"
    r"|[一-鿿々ヶ]{1,4}[ぁ-んァ-ヴー]{2,5})"
)
_OF_OFFICE = (  # 所属長名　みどり局長, before the seat
    r"所属長?(?:氏?名)?[\s　]*[：:]?[\s　]*(?:[一-鿿ヶケァ-ヴーぁ-ん]{0,12}(?=[局区市室部]長[\s　]))?"
)
_KANA_OFFICE = r"[一-鿿ヶケァ-ヴーぁ-ん]{1,12}(?=[局区市室部]長[\s　：:])"  # 環境くらし局長
_DATE = (  # when it was printed
    r"[（(]?(?:令和|平成|[RＲ]|20|２０)[\s　]*[0-9０-９元]{1,2}[\s　]*[年.．/／][^。、：:]{2,16}"
)
_TOLD = re.compile(  # 所属長：水辺区長　氏名（兼務）
    rf"^(?:{_OF_OFFICE}|[一-鿿]{{1,10}}(?:役所|役場)[\s　]+|{_KANA_OFFICE})?{_SEAT}"
    rf"[)）】］\]〕]?(?:[\s　]*[：:][\s　]*|[\s　]+|(?<=[)）】］\]〕]))({_NAME})"
    rf"(?:[\s　]*[（(][^（()）]{{1,16}}[)）])?(?:[\s　]+{_DATE})?$"
)
_WORD = rf"(?!\S*[一-鿿][のをはがに]){_LETTERS}{{1,8}}"
_WITHIN = re.compile(  # 作成者　水辺区長　氏名, 区長：氏名　担当：企画課
    r"(?:^|[\s　：:])[一-鿿々ヶケァ-ンー・]{0,14}?"
    r"(?:所属|区|局|室|市|委員|事務局|消防|会計室|本部)[\s　]*長[\s　]*(?:氏?名)?(?:\s*[：:]\s*|[\s　]+)"
    rf"({_WORD}[\s　]+{_WORD}|[一-鿿々]{{3,6}}|(?<=[：:]){_WORD})(?=$|[\s　]+\S+[：:])"
)
_LONGEST = 60  # characters of a line that says it among other things
_ALONE = re.compile(rf"^{_SEAT}$")
_NAME_ALONE = re.compile(rf"^{_LETTERS}{{1,6}}[\s　]+{_LETTERS}{{1,6}}$")
_SEAT_FIRST = re.compile(rf"^(?:{_KANA_OFFICE})?{_SEAT}(?:[\s　]*[：:][\s　]*|[\s　]+)(?=\S)")
_NO_NAME = re.compile(
    r"方針|挨拶|あいさつ|部屋|会見|会議|メッセージ|紹介|より|から"
    r"|について|こちら|ください|です|ます|(?<=[一-鿿々ァ-ヴー])の|年度|区長|局長|市長"
)


def head_of_office(above: str, lines: Iterable[str]) -> str | None:
    """The head's name as printed: of what stands in brackets above the form, else of a line of its own."""
    texts = [without_radicals(line).strip() for line in lines]
    if found := _BRACKETED.search(above) or _BRACKETED.search(" ".join(texts)):
        return _person(found[2] or found[3] or "")
    told = (found[1] for text in texts if (found := _TOLD.match(text.lstrip("■□◆◇●○▼（(【［"))))
    below = (
        name
        for seat, name in pairwise(texts)
        if (_ALONE.match(undecorated(seat)) and _NAME_ALONE.match(name))
        or (is_seat(seat) and is_name_below_seat(name))
    )
    within = (
        found[1] for text in texts if len(text) <= _LONGEST and (found := _WITHIN.search(text))
    )
    names = (name for name in (*told, *below, *within) if not _NO_NAME.search(name))
    name = next(names, None)
    return None if name is None else _single(name)


def names_head(text: str, person: str | None) -> bool:
    """Whether a line says who heads the office and nothing besides, as below the principles."""
    found = _TOLD.match(without_radicals(text).strip(" 　（()）"))
    return found is not None and _single(found[1]) == person


def _person(text: str) -> str | None:
    """Without the seat that may stand before the name."""
    return _single(_SEAT_FIRST.sub("", text.strip(" 　")).strip(" 　")) or None


def _single(name: str) -> str:
    """A name with one blank of those that stand side by side."""
    return re.sub(r"([ 　])[ 　]+", r"\1", name)
