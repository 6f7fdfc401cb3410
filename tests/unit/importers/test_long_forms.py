"""Parts of the form over and over: the work grows with the lines, and what no form can be is refused."""

from contextlib import suppress

import pytest

from hoshin.base import InputError, Place
from hoshin.importers.form import Line
from hoshin.importers.form.reader import read_lines_of_form
from hoshin.importers.text import read_form_text

HEAD = """令和６年度　水鳥区運営方針
【目標】
水辺に人の声がする区
【使命】
岸と岸を結ぶ
"""
TIMES = 600  # where the work grew with the cube of the lines, many seconds


@pytest.mark.parametrize(
    "part",
    [
        "６年度実績\n達成状況\n前年度実績\n",
        "４年度決算額\n５年度予算額\n６年度予算額\n",
        "箇所\n誤\n正\n",
        "次の３点を柱に進める。\nあ\nい\n",
        "SDGs\n3、4\n",
        "区運営の\n考え方\t道\n",
        "自己評価\n今後の方針\n",
        "自己評価\n経営課題１\n経営課題２\n・あ\n",
        "課題認識\n主な戦略\n・あい ・うえ\nあい\n",
        "アウトカム指標\n６年度実績\n達成状況\n①あ 5人\nA\nい\n",
        "■ああ\nいい\n・う\n",
    ],
)
def test_a_part_that_comes_hundreds_of_times_is_read(part: str) -> None:
    text = f"{HEAD}経営課題1　渡しを増やす\n{TIMES * part}"
    assert read_form_text(text.encode(), name="form.txt").issues[0].title == "渡しを増やす"


@pytest.mark.parametrize(
    "heading", ["経営課題{}\n", "【経営課題{}　道\n", "経営課題{}　道を直す\n"]
)
def test_headings_without_end_are_read_or_refused(heading: str) -> None:
    text = HEAD + "".join(map(heading.format, range(1, TIMES)))
    with suppress(InputError):
        read_form_text(text.encode(), name="form.txt")


def test_more_than_a_hundred_sentences_without_numbers_are_read() -> None:
    part = "課題認識\n令和８年度末までに水辺を歩く人を50％以上とする。\n5百万円\n"
    policy = read_form_text(
        f"{HEAD}経営課題1　渡しを増やす\n{140 * part}".encode(), name="form.txt"
    )
    assert len(policy.issues[0].indicators) == 140


def test_more_issues_than_an_office_can_have_are_refused() -> None:
    numbers = [(number, part) for number in range(1, 100) for part in (1, 2)]
    headings = [f"経営課題{number}-({part})　道{number}を直す" for number, part in numbers]
    lines = [
        Line(text, Place(line=at), False, True)
        for at, text in enumerate([*HEAD.splitlines(), *headings], start=1)
    ]
    with pytest.raises(InputError):
        read_lines_of_form(lines, name="form.docx", ordered=True)
