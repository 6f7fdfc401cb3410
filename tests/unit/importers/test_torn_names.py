"""A name torn in two below its seat, a theme whose halves stand in two issues."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.suspicions.suspicion import Seen
from hoshin.importers.form.suspicions.themes_apart import themes_apart
from hoshin.importers.text import read_text
from hoshin.importers.text.parted_name import with_name_whole
from hoshin.policy import Issue, Theme


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(line=at), True) for at, text in enumerate(texts, 1)]


@pytest.mark.parametrize("seat", ["入江区長", "こども育成局長", "所属長"])
@pytest.mark.parametrize("name", [("白峰", "修"), ("林", "さくら"), ("佐久", "ミナト")])
def test_the_halves_of_a_name_go_behind_their_seat(seat: str, name: tuple[str, str]) -> None:
    found = with_name_whole(_lines("令和７年度 入江区運営方針", seat, *name, "目標", "岸"))
    assert [line.text for line in found[1:3]] == [f"{seat}　{name[0]}　{name[1]}", "目標"]
    assert found[1].inferred


@pytest.mark.parametrize(
    "texts",
    [
        ("入江区長", "目標", "使命"),
        ("入江区の町", "白峰", "修"),
        ("入江区長", "白峰", "岸を守る人がふえるまち"),
    ],
)
def test_other_lines_below_a_seat_stay(texts: tuple[str, ...]) -> None:
    assert with_name_whole(_lines(*texts)) == _lines(*texts)


FORM = """令和7年度　入江区運営方針（確定）
（区長：白峰　修）
目標
岸を守る
使命
岸で暮らす
経営課題1　岸の備え
課題認識
【避難】
・坂が多い。
主な戦略
【避難】（アウトカム指標①）
・手すりを付ける。
アウトカム指標
①手すりを付けた坂を令和9年度末までに20か所以上とする。
"""


def _doubted(*issues: list[Theme]) -> set[str]:
    policy = read_text(FORM, name="x").policy
    found = [policy.issues[0].model_copy(update={"themes": themes}) for themes in issues]
    made: list[Issue] = list(found)
    seen = Seen.of(policy.model_copy(update={"issues": made}), {}, [])
    return {each.path for each in themes_apart(seen)}


def _theme(name: str, recognition: list[str], strategies: list[str]) -> Theme:
    return Theme(name=name, recognition=recognition, strategies=strategies, indicators=[])


def test_halves_of_a_theme_in_two_issues_are_doubted() -> None:
    first, second = _theme("避難", ["坂が多い。"], []), _theme("避難", [], ["手すり"])
    assert _doubted([first], [second]) == {"issues/0/themes/0", "issues/1/themes/0"}


def test_a_name_of_two_whole_themes_is_not() -> None:
    whole = _theme("避難", ["坂が多い。"], ["手すり"])
    assert _doubted([whole], [whole]) == set()
    assert _doubted([_theme("避難", ["坂が多い。"], [])], [whole]) == set()
