"""Numbers and bullets that Word draws itself."""

import pytest

from hoshin.importers.document import Paragraph
from hoshin.importers.numerals import circled, numeral
from tests.unit.importers.word_parts import item, level, make_lists, markers, para, read, run

FORMATS = {
    "decimal": "1 2 3 28",
    "decimalZero": "01 02 03 28",
    "decimalFullWidth": "１ ２ ３ ２８",
    "decimalEnclosedCircle": "① ② ③ 28",
    "decimalEnclosedParen": "⑴ ⑵ ⑶ 28",
    "upperLetter": "A B C BB",
    "lowerLetter": "a b c bb",
    "upperRoman": "I II III XXVIII",
    "lowerRoman": "i ii iii xxviii",
    "aiueo": "ｱ ｲ ｳ ﾌ",
    "aiueoFullWidth": "ア イ ウ フ",
    "iroha": "ｲ ﾛ ﾊ ｸ",
    "irohaFullWidth": "イ ロ ハ ク",
    "japaneseCounting": "一 二 三 二十八",
    "ideographTraditional": "甲 乙 丙 辛",
    "japaneseLegal": "壱 弐 参 弐拾八",
    "ideographDigital": "一 二 三 二八",
    "ordinal": "1st 2nd 3rd 28th",
    "numberInDash": "- 1 - - 2 - - 3 - - 28 -",
    "somethingNew": "1 2 3 28",
}


@pytest.mark.parametrize("kind", FORMATS)
def test_numbers_in_the_formats_of_word(kind: str) -> None:
    assert " ".join(numeral(number, kind) for number in (1, 2, 3, 28)) == FORMATS[kind]
    assert [numeral(number, kind) for number in (0, -1, 32_767)]


def test_circles_go_to_fifty() -> None:
    assert (
        "".join(circled(number) or "-" for number in (0, 1, 20, 21, 35, 36, 50, 51))
        == "-①⑳㉑㉟㊱㊿-"
    )


def test_levels_count_and_restart() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"), level(1, "upperLetter", "%1-%2"), level(2, "decimal", "（%3）")
    )
    body = "".join(item(1, deep) for deep in (0, 1, 1, 2, 0, 1, 2, 2, 1))
    expected = ["1", "1-A", "1-B", "（1）", "2", "2-A", "（1）", "（2）", "2-B"]
    assert markers(body, lists) == expected
    depths = [block.depth for block in read(body, numbering=lists) if isinstance(block, Paragraph)]
    assert depths == [0, 1, 1, 2, 0, 1, 2, 2, 1]


def test_levels_that_do_not_restart() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"),
        level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(item(1, deep) for deep in (0, 1, 2, 1, 2, 0, 1, 2))
    assert markers(body, lists) == ["1", "1", "1", "2", "2", "2", "3", "1"]


def test_lists_of_one_definition_go_on_unless_told_to_start() -> None:
    more = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = make_lists(level(0, "decimal", "%1.", start=3), more=more)
    body = "".join(item(number) for number in (1, 3, 1, 2, 2, 1))
    assert markers(body, lists) == ["3.", "4.", "5.", "5.", "6.", "7."]


def test_a_list_with_levels_of_its_own() -> None:
    own = level(0, "decimalEnclosedCircle", "%1")
    more = f'<w:lvlOverride w:ilvl="0">{own}</w:lvlOverride>'
    assert markers(item(2) + item(2), make_lists(level(0, "decimal", "%1"), more=more)) == [
        "①",
        "②",
    ]


@pytest.mark.parametrize(
    ("drawn", "marker"),
    [
        (level(0, "bullet", "\uf0b7"), "・"),
        (level(0, "bullet", "■"), "・"),
        (level(0, "bullet", ""), ""),
        (level(0, "none", ""), ""),
        (level(0, "none", "第一"), "第一"),
        (level(0, "decimal", "(%1)"), "(1)"),
        (level(0, "decimal", "経営課題%1　"), "経営課題1"),
        (level(0, "upperRoman", "%1", "<w:isLgl/>"), "1"),
        (
            '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice>'
            '<mc:Fallback><w:numFmt w:val="decimalEnclosedCircle"/></mc:Fallback></mc:AlternateContent>'
            '<w:lvlText w:val="%1"/></w:lvl>',
            "①",
        ),
    ],
)
def test_what_is_drawn_before_an_item(drawn: str, marker: str) -> None:
    assert markers(item(1), make_lists(drawn)) == [marker]


def test_lists_by_style_and_out_of_it() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"), level(1, "decimal", "%2)", '<w:pStyle w:val="Listed"/>')
    )
    styled = para(run("x"), properties='<w:pStyle w:val="Listed"/>')
    out = para(
        run("x"), properties='<w:pStyle w:val="Listed"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert markers(styled + out + styled, lists) == ["1)", "", "2)"]


def test_items_taken_out_are_not_counted() -> None:
    gone = (
        item(1)
        .replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
        .replace(run("x"), f"<w:del>{run('x')}</w:del>")
    )
    assert markers(item(1) + gone + item(1), make_lists(level(0, "decimal", "%1"))) == ["1", "2"]
