"""The ways to read a text are witnesses of each other: where good ones differ, there is a doubt."""

from hoshin.importers.text import Effort, read_text

FORM = """令和７年度　川端区運営方針
目標
川と坂のまち
使命
だれもが歩いて暮らせる川端をつくる
経営課題１　川に親しむ
課題認識
{recognition}
主な戦略
・桟橋を直す。
アウトカム指標
①船に乗った人数を令和９年度末までに年間300人以上とする。"""
ONE_OR_TWO = "船着き場の三割が使われていない\n一方、桟橋の直しの時期が五年以内に重なる。"
BOX = "issues/0/themes/0/recognition"


def doubts(recognition: str, effort: Effort) -> dict[str, tuple[str, str]]:
    review = read_text(
        FORM.format(recognition=recognition), name="form.txt", effort=effort
    ).policy.review
    return {doubt.path: (doubt.reason, doubt.where) for doubt in review}


def test_two_lines_that_may_be_one_sentence_are_doubted_with_the_other_reading() -> None:
    reason, where = doubts(ONE_OR_TWO, Effort())[BOX]
    assert "船着き場の三割が使われていない一方、桟橋の" in reason
    assert where == "page 1, line 8"
    assert BOX not in doubts(ONE_OR_TWO, Effort(readings=1))


def test_entries_with_marks_are_read_in_one_way() -> None:
    assert BOX not in doubts("・船着き場の三割が使われていない。\n・桟橋が古い。", Effort())
