"""Labels that stand inside each theme, and what they name there: the theme's indicators."""

from itertools import product

import pytest

from hoshin.importers.text import read_text

_THEMES = (
    ("やさしい日本語", "行き違いが生じている。", "生活ガイダンスの実施"),
    ("空家対策", "空家が目立つ。", "相談会の開催"),
)
_NAMES = (
    *("【{}】", "＜{}＞", "■{}", "（{n}）{}", "{n}-1 {}", "◆{}", "1-{n}　{}", "{}", "●【{}】"),
    *("({n}) 【{}】", "〔{}〕", "テーマ{n}　{}", "取組{n}：{}"),
)
_PARTS = (
    *(("課題認識", "主な戦略"), ("（課題認識）", "（主な戦略）"), ("＜課題認識＞", "＜主な戦略＞")),
    *(("○課題認識", "○主な戦略"), ("課題認識：", "主な戦略：")),
)
_LABELS = (  # of 課題認識, of 主な戦略 with the indicator's number
    ("（課題認識）", "（主な戦略）アウトカム指標{c}"),
    ("（課題認識）", "（主な戦略）（アウトカム指標{c}）"),
    ("（課題認識）", "（主な戦略）→指標{c}"),
    ("（課題認識）", "（主な戦略）　※アウトカム指標{n}"),
    ("課題認識", "主な戦略（アウトカム指標{c}）"),
    ("課題認識", "主な戦略〔指標{c}〕"),
    ("課題認識", "主な戦略 [アウトカム指標 {n}]"),
    ("＜課題認識＞", "＜主な戦略＞アウトカム指標{c}関連"),
    ("＜現状と課題＞", "＜主な取組＞（アウトカム指標{c}に対応）"),
    ("■課題認識", "■主な戦略（成果指標：{c}）"),
    ("○課題", "○主な戦略⇒アウトカム指標{c}"),
    ("〔課題認識〕", "〔主な戦略〕関連指標{c}"),
    ("ア　課題認識", "イ　主な戦略（アウトカム指標{c}）"),
    ("課題認識：", "主な戦略（{c}）："),
    ("《課題認識》", "《主な戦略（課題解決の方策）》指標{c}"),
)
_HEAD = """令和6年度 小坂区運営方針
区の目標
助け合うまち
区の使命
暮らしの足を守る
重点的に取り組む主な経営課題
【経営課題1】まちの備え
5決算額 44百万円　6予算額 47百万円
"""
_END = """アウトカム指標
①ガイダンスを令和10年度末まで毎年度６回以上開催する。
②是正率を令和10年度末までに60％以上とする。
6年度実績と達成状況　※Ａ：達成　Ｂ：未達成　前年度実績
① 5回 B 6回
② 44％ B －
自己評価
・遅れた。
今後の方針
・続ける。"""


def _read(name: str, recognition: str, strategies: str) -> list[tuple[object, ...]]:
    """The themes of the form; a label that ends in ・ begins its content's line."""
    told = ""
    for number, (theme, said, done) in enumerate(_THEMES, 1):
        circle = "①②"[number - 1]
        for part, text in ((name, ""), (recognition, said), (strategies, done)):
            label = part.format(theme, c=circle, n=number)
            told += f"{label}{text}\n" if not text or label[-1] == "・" else f"{label}\n・{text}\n"
    (issue,) = read_text(_HEAD + told + _END, name="form.txt").policy.issues
    assert [each.verdict for each in issue.indicators] == ["B", "B"]
    return [
        (each.name, each.recognition, each.strategies, each.indicators) for each in issue.themes
    ]


def _expected(*, linked: bool) -> list[tuple[object, ...]]:
    return [
        (name, [said], [done], [number] if linked else [])
        for number, (name, said, done) in enumerate(_THEMES, 1)
    ]


@pytest.mark.parametrize(("recognition", "strategies"), _LABELS)
def test_a_label_inside_a_theme_names_its_indicators(recognition: str, strategies: str) -> None:
    assert _read("【{}】", recognition, strategies) == _expected(linked=True)


@pytest.mark.parametrize("name", _NAMES)
def test_labels_stand_inside_themes_however_their_names_are_marked(name: str) -> None:
    for (recognition, strategies), behind, link in product(
        _PARTS, ("", "　・"), ("", "（アウトカム指標{c}）")
    ):
        read = _read(name + link, recognition + behind, strategies + behind)
        assert read == _expected(linked=bool(link)), (recognition, behind, link)
