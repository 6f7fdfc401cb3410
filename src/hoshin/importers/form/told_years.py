"""Both years of an indicator in a sentence: 令和5年度は801gとなり、前年度の823gから減りました。"""

import re

from hoshin.importers.form.printed_years import years_printed
from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.told_results import told_letter
from hoshin.notation import NUMBER
from hoshin.notation.numbers import LATIN_UNIT, MEASURE

_UNIT = (
    rf"(?:[%％]|パーセント|ポイント|{LATIN_UNIT}|{MEASURE}|[ヶヵケカか]所|[ヶヵケカか]国"
    r"|(?!年度|年(?!間)|月|日[^間とでにがのはをかよ、。）)]|増|減|前年|昨年)[一-鿿々]{1,6}|[ァ-ヴー]{2,6})"
)
_FIGURE = re.compile(rf"(?<![0-9０-９.．,，A-Za-zＡ-Ｚ月]){NUMBER}\s*{_UNIT}")
_YEAR = r"(?:(?:令和|平成|[RHＲＨ])\s*(?:[0-9０-９]{1,2}|元)|[0-9０-９]{1,4}|元)\s*年度"
_RESULT = r"(?:末)?(?:の?(?:実績|結果))?(?:値)?"
_TO_FIGURE = r"[のは、：:（(\s　であった]{0,4}(?:延べ|約|平均)?$"
_LAST = re.compile(rf"(?:前|昨)年度?{_RESULT}{_TO_FIGURE}")
_DATED = re.compile(rf"({_YEAR}){_RESULT}{_TO_FIGURE}")
_AIM = re.compile(r"目標(?:値)?[^0-9０-９。]{0,8}$")
_INFLECTED = re.compile(r"[きしっりいえけめさせちびみ]")
_WITH_VERB = re.compile(  # 7回開き, 12件受け付け: the verb behind a counter is no part of it
    r"((?:[回件人校店組本台個社名冊枚棟]|[かヶカヵ箇]所|世帯|団体|地域|地区|施設))[一-鿿]{1,2}$"
)
_AIM_BEHIND = re.compile(
    r"(?:以[上下]|未満)?[)）]?(?:(?:の|という|を)目標|に(?:は|も)?(?:届(?:か|きませ|いてい)|達し(?:な|ませ|ていな|ていませ)|至ら|及ば))"
)
_APART = re.compile(  # how far a figure lies from another one
    r"(?:の|ほど|も|近く|以上|余り?)?(?:増|減|上昇|低下|向上|改善|上が|下が|上げ|下げ|上回|下回|伸び|高|低|多|少|短縮|及ばな|届かな)"
)
_COMPARED = re.compile(r"(?:前|昨)年度?(?:比|より|から|に比べ)[てのは、+＋\-－\s　]*(?:約)?$")
_VERB = re.compile(
    r"[一-鿿ぁ-ん](?:た|す|る|なり|あり|し|で、)|[にへ](?:減少|増加|上昇|低下|改善|短縮|拡大)"
)
_SAID_OF_LAST = re.compile(r"[前昨]年度[はも][^。）)]*")
_LONGEST = 200
Figures = tuple[str, str]


def told_years(text: str) -> Figures | None:
    """This year's figure and last year's; None where a text is no sentence on both of them.

    >>> told_years("令和5年度は801gとなり、前年度の823gから減りました。"), told_years("52％（前年度48％）")
    (('801g', '823g'), None)
    >>> told_years("前年度（39％）より3ポイント高い42％でした。"), told_years("昨年度の9件から6件に減少")
    (('42％', '39％'), ('6件', '9件'))
    """
    found = _told(text)
    return _years(found["last"], sorted(found["dated"]), found["plain"]) if found else None


def told_year(text: str) -> str | None:
    """This year's figure where a sentence tells it alone, beside its target or a difference.

    >>> told_year("目標の50冊に対し、実績は46冊でした"), told_year("50冊を配り、46冊が戻りました")
    ('46冊', None)
    """
    found = _told(text)
    if not found or len(found["dated"]) + len(found["plain"]) != 1 or found["last"]:
        return None
    return (found["dated"] or found["plain"])[0][1]


def tells_several(text: str) -> bool:
    """Whether a sentence has figures of which none is this year's for certain.

    >>> tells_several("50冊を配り、46冊が戻りました"), tells_several("46冊でした")
    (True, False)
    """
    found = _told(text)
    return found is not None and len(found["dated"]) + len(found["plain"]) > 1


def _told(text: str) -> dict[str, list[tuple[int, str]]] | None:
    """Every figure of a sentence by what stands before it, without targets and differences."""
    if len(text) > _LONGEST or not _VERB.search(text):
        return None
    told: list[tuple[str, str, str]] = []  # kind, printed year, figure
    start = 0
    for figure in _FIGURE.finditer(text):
        before, behind = text[start : figure.start()], text[figure.end() :]
        aim = _AIM_BEHIND.match(behind)
        start = figure.end() + (aim.end() if aim else 0)
        if _AIM.search(before) or aim or _APART.match(behind) or _COMPARED.search(before):
            continue
        dated = _DATED.search(before)
        kind = "last" if _LAST.search(before) else "dated" if dated else "plain"
        plain = _WITH_VERB.sub(r"\1", figure[0]) if _INFLECTED.match(behind) else figure[0]
        told.append((kind, dated[1] if dated else "", plain))
    years = years_printed([printed for _, printed, _ in told])
    found: dict[str, list[tuple[int, str]]] = {"last": [], "dated": [], "plain": []}
    for (kind, _, plain), year in zip(told, years, strict=True):
        found[kind].append((year, plain))
    return found


def _years(
    last: list[tuple[int, str]], dated: list[tuple[int, str]], plain: list[tuple[int, str]]
) -> Figures | None:
    this = dated or plain
    if len(last) == 1 and len(this) == 1:
        return this[0][1], last[0][1]
    if not last and len(dated) == 2 and dated[0][0] + 1 == dated[1][0]:
        return dated[1][1], dated[0][1]
    return None


def told_cells(text: str) -> tuple[str, str, str] | None:
    """Result, letter and last year's figure of such a sentence; None where it tells no letter.

    >>> told_cells("前年度の9件から6件に減りました（A）。"), told_cells("前年度の9件から6件に減った。")
    (('6件', 'A', '9件'), None)
    """
    figures = told_years(text)
    plain = text.rstrip("。 　")
    own = _SAID_OF_LAST.sub("", plain)
    letter = (result_line(plain).letter or told_letter(own)) if figures else ""
    return (figures[0], letter, figures[1]) if figures and letter else None
