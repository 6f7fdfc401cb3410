"""Heads of a small table of results that stands in lines: 前年度　今年度　個別　全体."""

import re

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.named_cells import Cells
from hoshin.importers.form.printed_years import years_printed
from hoshin.importers.form.result_lines import letter_token
from hoshin.notation import half_width

_YEAR = r"(?:令和|平成|[RH])?(?:元|[0-9]{1,4})年度"
_KINDS = tuple(
    (kind, re.compile(rf"^(?:{pattern})$"))
    for kind, pattern in (
        ("mark", r"(?:(?:アウトカム|成果)?指標)?(?:番号|No[.．]?)?"),
        ("previous", r"[前昨]年度(?:の?実績)?(?:値)?"),
        ("result", rf"(?:(?:{_YEAR}|[今当本]年度)の?)?(?:実績|結果)(?:値)?|[今当本]年度|{_YEAR}"),
        (
            "both",
            rf"(?:(?:{_YEAR}|[今当本]年度)の?)?実績(?:値)?(?:と|及び|・|、)(?:達成状況|評価|判定)",
        ),
        ("letter", r"個別(?:の?(?:評価|判定))?|評価|判定|達成(?:状況|度)"),
        ("whole", r"(?:戦略)?全体(?:の?(?:評価|判定))?"),
    )
)
_NAMED_YEAR = re.compile(r"(?:令和|平成|[RH])?(?:[0-9]{1,4}|元)年度")
WHOLE = re.compile(
    r"^[①-⑳・（(【\[\s]*(?:戦略)?全体(?:として)?(?:の?(?:評価|判定|進捗(?:状況)?))?"
    r"[\s　】\])）:：]*(?:[A-Da-dＡ-Ｄａ-ｄ]|(?:概ね|おおむね)?順調.{0,6}|遅れ|[－―‐-])?[\s　)）】]*$"
)

_LEGEND = re.compile(
    r"^※?\s*[（(〔【［\[＜]?(?:(?:達成状況|評価|判定|凡例)(?:の(?:凡例|区分|基準))?[】＞］\]\s　:：]+)?"
    r"(?:[A-Da-dＡ-Ｄａ-ｄア-オ①-④ⅰ-ⅳ])[)）]?\s*[：:…＝=\s　]"
    r"[^。0-9０-９\n]*(?:順調|達成|有効|見直|撤退|遅れ|進んで)[^。0-9０-９\n]*$"
)
_LEGEND_FIRST = re.compile(
    r"^※?[（(]?[AＡaａ]\s*[：:]\s*順調[\s　、]*[BＢbｂ]\s*[：:]\s*順調で(?:は)?ない[)）]?[\s　]*(?=\S)"
)
_BETWEEN = re.compile(r"[\s　｜|]+")
_MEANINGS = re.compile(
    r"(?<=実績)(?:(?P<named>[\s　]+(?:達成状況|評価|判定)))?[\s　]+※?[AＡ]\s*[：:]\s*(?:目標)?達成"
    r"(?:[\s　、]*[BＢ]\s*[：:]\s*(?:目標)?未達成)?$"
)


def without_legend(text: str) -> str:
    """What stands behind Ａ：順調　Ｂ：順調でない on its line; nothing without such a legend."""
    found = _LEGEND_FIRST.match(text)
    return text[found.end() :] if found else ""


def is_legend(text: str) -> bool:
    """What a letter means, as Ａ：順調, and nothing besides."""
    return len(text) <= 60 and bool(_LEGEND.match(text))


def head_of(text: str) -> str:
    """What stands below a head; nothing where it is no head."""
    plain = half_width(re.sub(r"\s|[（(][^（()）]*[)）]", "", undecorated(text)))
    return next((kind for kind, pattern in _KINDS if plain and pattern.match(plain)), "")


def heads_in(texts: list[str]) -> tuple[str, ...]:
    """The columns that these heads announce; none unless a figure and a letter are among them.

    >>> heads_in("前年度　今年度　個別　全体".split()), heads_in(["前年度", "48％"])
    (('previous', 'result', 'letter', 'whole'), ())
    >>> heads_in(["前年度", "個別"])
    ('result', 'previous', 'letter')
    >>> heads_in(["6年度実績と達成状況（A：達成）", "前年度実績"])  # the letter stands behind its figure
    ('result', 'previous')
    """
    heads = _of_two_years(texts, tuple(map(head_of, texts)))
    if len(set(heads)) != len(heads) or "" in heads:
        return ()
    if "both" in heads and "previous" in heads and not {"result", "letter"} & set(heads):
        return tuple("result" if head == "both" else head for head in heads)
    if "letter" not in heads or not {"previous", "result"} & set(heads):
        return ()
    if "result" in heads:
        return heads
    place = heads.index("mark") + 1 if "mark" in heads else 0
    return (*heads[:place], "result", *heads[place:])  # it stands below the label of the box


def heads_on_line(text: str) -> tuple[str, ...]:
    """The columns that the words of one line announce; what the letters mean heads their column.

    >>> heads_on_line("前年度実績 ６年度実績 A：達成")
    ('previous', 'result', 'letter')
    """
    return heads_in(_BETWEEN.split(with_letters_named(text)))


def with_letters_named(text: str) -> str:
    """Heads on a line, what the letters mean behind them as the head of the letters.

    >>> with_letters_named("前年度実績 ６年度実績 A：達成 B：未達成"), with_letters_named("実績 判定 A：達成")
    ('前年度実績 ６年度実績 判定', '実績 判定')
    """
    return _MEANINGS.sub(lambda found: found["named"] or " 判定", text)


def _of_two_years(texts: list[str], heads: tuple[str, ...]) -> tuple[str, ...]:
    """The heads, where two of them name years that follow each other: the earlier one is last year's."""
    printed = {
        place: found[0]
        for place, (text, head) in enumerate(zip(texts, heads, strict=True))
        if head in ("result", "both") and (found := _NAMED_YEAR.search(half_width(text)))
    }
    named = dict(zip(printed, years_printed(list(printed.values())), strict=True))
    if len(named) != 2 or max(named.values()) - min(named.values()) != 1:
        return heads
    earlier = min(named, key=lambda place: named[place])
    return tuple("previous" if place == earlier else head for place, head in enumerate(heads))


def cells_below(heads: tuple[str, ...], texts: list[str]) -> Cells | None:
    """The cells of a line below these heads; the letter of the whole may span the lines."""
    for columns in (heads, tuple(head for head in heads if head != "whole")):
        if len(columns) == len(texts):
            found = dict(zip(columns, texts, strict=True))
            letter = found.get("letter", "")
            if letter_token(letter) is not None or not letter[:1].isdecimal():
                return found.get("result"), found.get("letter"), found.get("previous")
    return None
