"""Notes of many kinds at every place of a form: none comes into its texts, each stands in the review."""

import html

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Policy

FORM = """令和６年度　水鳥区運営方針（進捗反映）
区長　葦辺　渡
目標（何をめざすのか）
水辺に人の声がする区
使命（どのような役割を担うのか）
岸と岸を結び、暮らしを支える
令和６年度　所属運営の基本的な考え方（区長の方針）
渡しを増やし、岸の道をつなぐ。
・渡し
・岸の道
{opening}
重点的に取り組む主な経営課題

経営課題１　渡しを増やす
令和４年度決算額　10百万円　令和５年度予算額　12百万円　令和６年度予算額　14百万円
{money}
課題認識
【便数】
・渡しの本数が減っている。
主な戦略（課題解決の方策）
【便数】（アウトカム指標①）
・朝に出る便を足す。
アウトカム指標
①渡しの便数を令和８年度末までに40便以上とする。
②区民意識調査で「渡しを使う」と回答する割合を令和８年度末までに70％以上とする。
{indicators}
令和６年度実績と達成状況（A：達成、B：未達成）　前年度実績
①34便　A　30便
②61.2％　B　60.4％
{results}

経営課題２　岸の道をつなぐ
令和４年度決算額　20百万円　令和５年度予算額　22百万円　令和６年度予算額　24百万円
課題認識
【道】
・道が三か所で途切れている。
主な戦略（課題解決の方策）
【道】（アウトカム指標①）
・橋を二本架ける。
アウトカム指標
①つながった道を歩いた人を毎年度900人以上とする。
令和６年度実績と達成状況（A：達成、B：未達成）　前年度実績
①930人　A　－

自己評価（運営方針全体の定性自己評価）
・便は増えたが、使う人の割合は伸びなかった。
{evaluation}
今後の方針
・夕方の便も足す。
・橋の灯りを増やす。
{end}
"""
PLACES = ("opening", "money", "indicators", "results", "evaluation", "end")
NOTES = (
    "※この案は、予算の議決を経て確定します。",
    "※令和７年６月に進捗を反映しました。",
    "（注）予算額は当初の額です。",
    "注：実績は令和７年３月末現在の値です。",
    "＊百万円未満は四捨五入しています。",
    "（備考）この方針は議会の議決を経て変わることがあります。",
    "なお、この方針は令和７年６月に改定した。",
    "※ 前年度実績の「－」は、測定していないことを示す。",
    "【注】人数は延べ人数である。",
    "※１　区民意識調査：令和６年10月に無作為に抽出した2,000人に行った。",
    "注１　決算額は見込みである。",
    "令和７年６月　進捗反映",
)


def _text(**notes: str) -> str:
    return FORM.format(**{**dict.fromkeys(PLACES, ""), **notes})


def _policy(text: str, kind: str) -> Policy:
    if kind == "text":
        content = entries.text(text.encode(), name="form.txt")
    else:
        page = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line)
        content = entries.html(f"<html><body>{page}</body></html>".encode(), name="form.html")
    return FormReading.from_bytes(content).policy


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_set_aside_and_told(note: str, place: str, kind: str) -> None:
    sound, noted = _policy(_text(), kind), _policy(_text(**{place: note}), kind)
    assert noted.model_copy(update={"review": []}) == sound.model_copy(update={"review": []})
    assert any(note in doubt.reason for doubt in noted.review)


@pytest.mark.parametrize("kind", ["text", "html"])
def test_what_a_mark_in_the_sentence_points_to_belongs_to_it(kind: str) -> None:
    marked = (
        _text()
        .replace("回答する割合", "回答する割合※")
        .replace("70％以上とする。", "70％以上とする。\n※渡しを使う＝月に一度でも乗った")
    )
    statement = _policy(marked, kind).issues[0].indicators[1].statement
    assert statement.endswith("※渡しを使う＝月に一度でも乗った")
