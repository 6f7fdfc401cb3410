"""The second look at a finished reading: what looks wrong stands on the list, with its place."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.suspicions.issues import issues
from hoshin.importers.form.suspicions.suspicion import Seen
from hoshin.importers.text import read_form_text
from hoshin.policy import Policy

FORM = """令和６年度　水鳥区運営方針
（区長：葦辺　渡）
【区の目標】
水辺に人の声がする区
【区の使命】
岸と岸を結び、暮らしを支える
【区運営の基本的な考え方（区長の方針）】
渡しを増やし、岸の道をつなぐ。
経営課題1　渡しを増やす
５決算額　11百万円　６予算額　13百万円
【課題認識】
・渡しの本数が減っている。
・船着場の板が傷んでいる。
【主な戦略】
・朝に出る便を足す
・古い板を張り替える
【アウトカム指標】
① 渡しの便数を令和８年度末までに40便以上とする。
② 板を張り替えた船着場を令和８年度末までに６か所以上とする。
経営課題2　岸の道をつなぐ
５決算額　21百万円　６予算額　23百万円
【課題認識】
・道が三か所で途切れている。
・夜の灯りが足りない。
【主な戦略】
・橋を二本架ける
・灯りを足す
【アウトカム指標】
① つながった道の長さを令和８年度末までに12km以上とする。
② 灯りを足した区間を令和８年度末までに９区間以上とする。
"""


def _read(text: str) -> Policy:
    return read_form_text(text.encode(), name="form.txt")


def _doubted(text: str) -> set[str]:
    return {doubt.path for doubt in _read(text).review}


def test_a_sound_form_is_doubted_nowhere_but_in_its_state() -> None:
    assert _doubted(FORM) == {"state"}


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("・夜の灯りが足りない。", "・夜の灯りが\n・足りない。", "issues/1/themes/0/recognition"),
        ("・古い板を張り替える\n", "・朝に出る便を足す\n", "issues/0/themes/0/strategies"),
        ("・灯りを足す\n", "・灯りを足す（区の\n", "issues/1/themes/0/strategies"),
        ("40便以上", "40 以上", "issues/0/indicators/0/target"),
        ("② 灯り", "③ 灯り", "issues/1/indicators"),
        ("【主な戦略】\n・橋", "・橋", "issues/1/themes/0/strategies"),
        ("岸と岸を結び、暮らしを支える\n", "", "principles"),
        ("経営課題2　岸の道をつなぐ\n", "", "issues/1"),
        ("６予算額　23百万円", "", "issues/1/budgets"),
        ("・灯りを足す\n", "・灯りを足す。12\n", "issues/1/themes/0/strategies"),
        ("・灯りを足す\n", "・灯りを足す。・橋を塗る\n", "issues/1/themes/0/strategies"),
        ("渡しを増やし、", "予算渡しを増やし、", "principles/text"),
        ("渡しを増やし、", "渡しを増やす。　＊印を除き、", "principles/text"),
        ("40便以上とする。", "40便以上とする。31便", "issues/0/indicators/0/target"),
        (
            "を令和８年度末までに40便以上とする。",
            "の変わり目を見る",
            "issues/0/indicators/0/statement",
        ),
        ("までに40便以上とする。", "", "issues/0/indicators/0/statement"),
        ("葦辺　渡", "葦辺", "organization/head"),
        ("水辺に人の声がする区", "岸に人の声が少ない。", "goal"),
        ("水辺に人の声がする区", "声の区", "goal"),
        ("６予算額　13百万円", "６予算額　1,300百万円", "issues/0/budgets"),
        (
            "② 板を張り替えた船着場を",
            "② 水上協会の利用者調査で「使いやすい」と回答した割合を",
            "issues/0/indicators/1/source/kind",
        ),
    ],
)
def test_what_an_officer_would_notice(old: str, new: str, path: str) -> None:
    assert old in FORM
    found = _doubted(FORM.replace(old, new))
    assert any(each == path or each.startswith(f"{path}/") for each in found), found


def test_a_later_state_that_is_told_beside_the_form_is_doubted() -> None:
    judged = FORM.replace("水鳥区運営方針", "水鳥区運営方針（改定）")
    told = judged.replace("23百万円", "23百万円（訂正後の額）")
    assert "state" not in _doubted(judged)
    assert "state" in _doubted(told)


def test_every_doubt_has_a_place_and_a_reason_of_one_line() -> None:
    broken = FORM.replace("【主な戦略】\n・橋", "・橋").replace("② 灯り", "③ 灯り")
    doubts = [doubt for doubt in _read(broken).review if doubt.path != "state"]
    assert doubts
    for doubt in doubts:
        assert doubt.where, doubt
        assert doubt.reason and "\n" not in doubt.reason


def test_an_evaluated_form_without_any_result_lost_its_table() -> None:
    paths = _doubted(
        f"{FORM}【自己評価】\n【経営課題1】\n・便は増えた。\n【経営課題2】\n・道はつながった。\n"
    )
    for part in ("result", "verdict", "previous"):
        assert {f"issues/{at}/indicators/{by}/{part}" for at in (0, 1) for by in (0, 1)} <= paths


def test_the_heading_of_an_issue_that_none_was_made_of() -> None:
    lines = [
        Line("経営課題３　岸辺の学び", Place(line=9), True),
        Line("第３回の経営課題", Place(), True),
    ]
    found = list(issues(Seen.of(_read(FORM), {}, lines)))
    assert [(each.path, each.place.line) for each in found] == [("issues/2", 9)]


def test_a_part_that_is_empty_everywhere_may_stand_in_the_other() -> None:
    rows = FORM.replace("【課題認識】\n", "").split("\n")
    gone = ("・渡し", "・船着場の板", "・道が", "・夜の")
    paths = _doubted("\n".join(row for row in rows if not row.startswith(gone)))
    assert {f"issues/0/themes/0/{part}" for part in ("recognition", "strategies")} <= paths
