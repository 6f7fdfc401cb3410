"""Classes of wordings, each in a sentence that holds and in one that contradicts its figure."""

import pytest

from hoshin.publication.prose import KnownFigure
from hoshin.publication.prose.amounts import amount_of
from hoshin.publication.prose.reading import claims_of
from hoshin.publication.prose.truth import Truth, truth_of
from tests.prose.invented import SIZES, figure

VIEWS = figure("4-2 件", {2022: "398000", 2023: "412300", 2024: "468900"}, (">=", "500000"), "A")
GROUPS = figure("1-3 団体", {2022: "91", 2023: "98", 2024: "126"}, (">=", "120"), "A")
HOUSES = figure("1-2 %", {2022: "59.9", 2023: "58.4", 2024: "56.1"}, (">=", "60"), "B")
TIES = figure("1-1 %", {2020: "44.0", 2022: "46.9", 2023: "48.2", 2024: "52.6"}, (">=", "55"), "A")
THEFTS = figure("2-3 件", {2022: "335", 2023: "310", 2024: "322"}, ("<=", "300"), "B")
WAITING = figure("3-3 人", {2022: "30", 2023: "18", 2024: "9"}, ("<=", "0"), "A")
KNOWN = figure("4-3 %", {2021: "46.0", 2022: "42.7", 2023: "39.8", 2024: "45.1"}, (">=", "50"), "A")

PAIRS: list[tuple[str, KnownFigure, str, str]] = [
    ("万に小数", VIEWS, "閲覧数は46.9万件に伸びた。", "閲覧数は49.6万件に伸びた。"),
    ("万と数", VIEWS, "46万8,900件であった。", "46万8,200件であった。"),
    ("万と千", VIEWS, "前年度から5万6,600件増えた。", "前年度から6万5,600件増えた。"),
    ("余り", VIEWS, "46万8千件余りだった。", "44万8千件余りだった。"),
    ("弱", VIEWS, "46万9千件弱となった。", "45万9千件弱となった。"),
    ("足らず", TIES, "53％足らずであった。", "50％足らずであった。"),
    ("あと", VIEWS, "目標の50万件まであと3万1,100件である。", "目標の50万件まであと1万3,100件である。"),
    ("率にして", GROUPS, "28団体、率にして28.6％増加した。", "18団体、率にして28.6％増加した。"),
    ("括弧の率", GROUPS, "28団体（28.6％）増加した。", "28団体（38.6％）増加した。"),
    ("倍も", GROUPS, "前年度比で28団体、約1.3倍に増えた。", "前年度比で28団体、約1.8倍に増えた。"),
    ("以上の増", GROUPS, "前年度から2割以上増えた。", "前年度から4割以上増えた。"),
    ("超の上昇", KNOWN, "5ポイント超の上昇となった。", "6ポイント超の上昇となった。"),
    ("台の伸び", KNOWN, "5ポイント台の伸びとなった。", "7ポイント台の伸びとなった。"),
    ("矢印", KNOWN, "42.7％→39.8％→45.1％と推移した。", "42.7％→38.9％→45.1％と推移した。"),
    ("からとなる", KNOWN, "39.8％から45.1％となった。", "38.9％から45.1％となった。"),
    ("だった前年度", TIES, "48.2％だった前年度から52.6％へ伸びた。", "46.2％だった前年度から52.6％へ伸びた。"),
    ("次ぐ", KNOWN, "令和3年度に次ぐ水準の45.1％である。", "令和3年度に次ぐ水準の54.1％である。"),
    ("年前", TIES, "4年前の44.0％から52.6％に伸びた。", "4年前の40.0％から52.6％に伸びた。"),
    ("歯止め", HOUSES, "減少に歯止めがかかっていない。", "減少に歯止めがかかった。"),
    ("下げ止まり", TIES, "下げ止まった。", "下げ止まっていない。"),
    ("転じていない", HOUSES, "増加に転じていない。", "減少に転じていない。"),
    ("伸び悩み", HOUSES, "加入率は伸び悩んでいる。", "加入率は伸びた。"),
    ("頭打ち", HOUSES, "頭打ちとなっている。", "頭打ちとなり、わずかに増えた。"),
    ("同じ数", GROUPS, "前年度と同じ方法で数えた。", "前年度と同じ団体数であった。"),
    ("分の一", WAITING, "前年度の2分の1になった。", "前年度の3分の1になった。"),
    ("分の一以下", WAITING, "3分の2以下に減った。", "3分の1以下に減った。"),
    ("ゼロ", WAITING, "ゼロにはならなかった。", "ゼロとなった。"),
    ("ゼロではない", GROUPS, "中止した団体はゼロにはならなかった。", "参加した団体はゼロであった。"),
    ("一部", GROUPS, "126団体のうち40団体が初めて参加した。", "200団体のうち140団体が参加した。"),
    ("の団体", GROUPS, "126の団体が清掃に参加した。", "136の団体が清掃に参加した。"),
    ("に上る", GROUPS, "参加した団体は126に上った。", "参加した団体は162に上った。"),
    ("超過", THEFTS, "目標を22件超過した。", "目標を12件超過した。"),
    ("足りない", VIEWS, "目標には3万1,100件足りなかった。", "目標には1万3,100件足りなかった。"),
    ("連続の途中まで", THEFTS, "2年前は335件であった。", "3年連続で減少した。"),
    ("突破", TIES, "5割を突破した。", "6割を突破した。"),
    ("上向き", TIES, "数字は上向いた。", "数字は下向きに転じた。"),
    ("目標の何％", VIEWS, "目標の93％余りに達した。", "目標の95％余りに達した。"),
]  # fmt: skip


def contradicts(known: KnownFigure, sentence: str) -> bool:
    return any(
        truth_of(claim, known, SIZES) is Truth.CONTRADICTS for claim in claims_of(sentence, known)
    )


@pytest.mark.parametrize(("name", "known", "holds", "fails"), PAIRS)
def test_a_class_of_wordings(name: str, known: KnownFigure, holds: str, fails: str) -> None:
    assert not contradicts(known, holds), name
    assert contradicts(known, fails), name


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        (GROUPS, "目標を110団体から120団体に引き上げたが、これを上回った。"),
        (HOUSES, "次年度は58％の達成に向けて働きかけを強める。"),
        (TIES, "男性50.1％、女性54.8％であった。"),
        (THEFTS, "一時減少したが再び増加に転じた。"),
        (THEFTS, "減少に転じた前年度から一転し、322件に増えた。"),
        (WAITING, "ゼロカーボンの取組とは別に数えた。"),
    ],
)
def test_what_tells_nothing_of_the_year_is_no_contradiction(
    known: KnownFigure, sentence: str
) -> None:
    assert not contradicts(known, sentence)


@pytest.mark.parametrize("text", ["1", "12.5", "1,024", "46万", "46.9万", "46万8,900", "3億2千万"])
def test_an_amount_knows_how_fine_it_is(text: str) -> None:
    """Whole in 一, tenths in 千 of 万: what comes after its last place was not written."""
    value = amount_of(text)
    place = {"12.5": -1, "46万": 4, "46.9万": 3, "3億2千万": 7}.get(text, 0)
    assert int(value.as_tuple().exponent) == place
