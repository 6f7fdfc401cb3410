"""Labels and boxes side by side: in the middle, at the top, torn over a narrow column; and its bounds."""

from contextlib import suppress

import pytest

from hoshin.base import InputError
from hoshin.importers.form.lines import Role
from hoshin.importers.text import read_text
from hoshin.importers.text.columns.reader import lines_of_kept_columns
from hoshin.importers.text.joints import has_joint_blanks, without_joint_blanks

HEAD = "令和６年度  架空区運営方針\n\n重点的に取り組む経営課題\n経営課題１  みどり\n"
MIDDLE = """
            ・木が減っている。
課題認識        ・公園が遠い。
            ・花壇の手入れを担う人が足りないうえに、道具を置く場所も
            ない。
            ・花の種を配る
主な戦略        ・木を植える
（課題解決の方策）
            ・道具を貸す
"""


def test_a_label_in_the_middle_of_its_box() -> None:
    lines = lines_of_kept_columns(
        HEAD + MIDDLE + "経営課題２  みず" + MIDDLE + "経営課題３  みち" + MIDDLE
    )
    assert lines is not None
    told = [(line.role, line.text) for line in lines][-8:]
    assert told == [
        (Role.LABEL, "課題認識"),
        (Role.CONTENT, "・木が減っている。"),
        (Role.CONTENT, "・公園が遠い。"),
        (Role.CONTENT, "・花壇の手入れを担う人が足りないうえに、道具を置く場所もない。"),
        (Role.LABEL, "主な戦略（課題解決の方策）"),
        (Role.CONTENT, "・花の種を配る"),
        (Role.CONTENT, "・木を植える"),
        (Role.CONTENT, "・道具を貸す"),
    ]


def test_blanks_of_typesetting() -> None:
    text = "令和 4 年度に 212 人、 DX を 3 回、公園 7 か所"
    assert has_joint_blanks(text)
    assert without_joint_blanks(text) == "令和4年度に212人、 DXを3回、公園7か所"
    assert not has_joint_blanks("令和4年度に212人、公園 7か所")


@pytest.mark.parametrize(
    "body",
    [
        "課題認識      【あ】い\n" + "              【い】い\n" * 60,
        "アウトカム      あああ\n",
        "取組の柱      課題認識     主な戦略     アウトカム指標\n①あ      ・いい      う    え\n",
        "あ" + " " * 150 + "い\n",
    ],
)
def test_long_nonsense_does_not_hold_the_reader(body: str) -> None:
    text = HEAD + body * (1_100 // body.count("\n"))
    with suppress(InputError):  # where it held the reader, the test would not end
        read_text(text, name="x")
