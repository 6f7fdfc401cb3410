"""Torn text whose rows, money, titles or principles a tool printed away from the issue they belong to."""

import pytest

from hoshin.base import Place
from hoshin.importers.text import read_text
from hoshin.importers.text.torn.boxes_of_rows import with_boxes_together
from hoshin.importers.text.torn.money_given_back import given_back
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.policy import Policy


def _read(text: str) -> Policy:
    return read_text(text, name="x").policy


ROWS = """令和８年度　港湾局運営方針（案）
局長　鴨居灯
【目標】港から街へ
【使命】荷と人の行き来を支える
６年度決算額　８億円 ７年度予算額　９億円
課題認識 主な戦略（課題解決の方策） アウトカム指標
課題認識 主な戦略（課題解決の方策） アウトカム指標
６年度決算額　６百万円 ７年度予算額　７百万円
課題認識 主な戦略（課題解決の方策） アウトカム指標
【経営課題1】岸壁を守る
SDGs：目標9
【岸壁】
・岸壁が古く、大きな船が着くたびに点検に長い時間がかかってい
る。
【岸壁】（アウトカム指標①）
・岸壁を直す。
①直した岸壁を令和10年度末までに20か所以上とする。
【水路】
・水路が浅い。
【水路】（アウトカム指標②）
・水路を掘る。
②掘った水路を令和10年度末までに３本以上とする。
【経営課題2】にぎわいを呼ぶ
６年度決算額　12百万円 ７年度予算額　11百万円
SDGs：目標8
【市場】
・市場を訪ねる人が減っている。
【市場】（アウトカム指標①）
・朝市を開く。
①朝市を訪ねる人を令和10年度末まで毎年度5,000人以上とする。
【経営課題3】海を学ぶ
SDGs：目標4
【教室】
・海を知る機会が少ない。
【教室】（アウトカム指標①）
・海の教室を開く。
①教室に参加する学校を令和10年度末までに40校以上とする。
"""


def test_boxes_come_row_by_row_and_money_above_the_titles() -> None:
    policy = _read(ROWS)
    themes = [[theme.name for theme in issue.themes] for issue in policy.issues]
    assert themes == [["岸壁", "水路"], ["市場"], ["教室"]]
    assert [len(issue.indicators) for issue in policy.issues] == [2, 1, 1]
    assert policy.issues[0].themes[1].strategies == ["水路を掘る。"]
    money = [[each.yen for each in issue.budgets] for issue in policy.issues]
    assert money == [[800_000_000, 900_000_000], [12_000_000, 11_000_000], [6_000_000, 7_000_000]]
    doubted = {doubt.path for doubt in policy.review}
    assert any(path.startswith("issues/2/budgets") for path in doubted)


def test_money_is_given_in_order_only_where_every_issue_gets_the_same_years() -> None:
    one, two = (["５決算額"], ["1円"]), (["５決算額", "５決算額"], ["2円", "3円"])
    assert given_back([two, ([], [])]) == [(["５決算額"], ["2円"]), (["５決算額"], ["3円"])]
    for told in ([one, one], [one, ([], [])], [two, one], [two, one, one]):
        assert given_back(told) == told


LATE = """令和７年度　岬区運営方針（案）
（所属長：灘　千夏）
目標 灯台のように
使命 暮らしを照らす。
経営課題１ 岬を守る
予算
SDGs
課題認識
指標及び目標 前年度実績 ７年度実績 達成状況
自己評価
今後の方針
経営課題２ 人を結ぶ
予算
SDGs
課題認識
指標及び目標 前年度実績 ７年度実績 達成状況
自己評価
今後の方針
令和７年度
所属運営の
基本的な
考え方
岬に住む人が減る中、次の世代に残す暮らしを、区民とともにつくる。
５決算額 29百万円　６予算額 33百万円
11 14
【岬の備え】
・高台へ逃げる道が少ない。
主な戦略
【岬の備え】
・高台へ逃げる道をつくる
アウトカム指標
①高台へ逃げる道を令和９年度末までに12本以上とする。
５決算額 74百万円　６予算額 71百万円
3 17
【人のつながり】
・集まる場所が少ない。
主な戦略
【人のつながり】
・空いた家を集まる場所にする
アウトカム指標
①集まる場所を令和９年度末までに15か所以上とする。
"""


def test_the_principles_and_goals_come_below_the_titles() -> None:
    policy = _read(LATE)
    assert policy.principles.text is not None
    assert policy.principles.text.startswith("岬に住む人が減る中、")
    assert [issue.sdgs for issue in policy.issues] == [[11, 14], [3, 17]]
    assert policy.issues[0].themes[0].recognition == ["高台へ逃げる道が少ない。"]


ABOVE = """令和８年度　産業局運営方針
（所属長：市倉 文）
目標 働く人に選ばれる都市
使命
事業承継と人材確保
予算
⑧働きがいも経済成長も
課題認識
アウトカム指標
手続を軽く
予算
⑨産業と技術革新の基盤をつくろう
課題認識 ・申請書類が多く、ためらう事業者がいる。
人と投資を呼び込むことで、地域経済の持続的な成長を実現する。
令和８年度
所属運営の基本的な考え方
伴走する支援へ軸足を移す。
経営課題1
６決算額 905百万円　７予算額 960百万円
関連するSDGs
・後継者の決まっていない企業が多い。
主な戦略
（課題解決の方策）
・専門家が企業を訪ねる
①計画を作った企業を令和12年度末までに400社以上とする。
経営課題2
６決算額 37百万円　７予算額 44百万円
関連するSDGs
・申請を電子化する
アウトカム指標
主な戦略
（課題解決の方策）
①電子申請の割合を令和９年度末までに100％とする。
"""


def test_titles_come_with_the_labels_above_all_numbers() -> None:
    policy = _read(ABOVE)
    assert [issue.title for issue in policy.issues] == ["事業承継と人材確保", "手続を軽く"]
    assert [issue.sdgs for issue in policy.issues] == [[8], [9]]
    assert policy.mission == "人と投資を呼び込むことで、地域経済の持続的な成長を実現する。"
    assert policy.issues[1].themes[0].recognition == ["申請書類が多く、ためらう事業者がいる。"]


UNMARKED = """令和６年度　水局運営方針
所属長：小此木健
目標 水を届ける
使命 安全な水の供給を続ける。
予算
SDGs
課題認識
番号 アウトカム指標 前年度実績
① 51.8% A 49.6%
② B
自己評価
今後の方針
【経営課題1 強い管をつくる】
令和４年度決算額　84億円 令和５年度予算額　90億円
ゴール6、ゴール11
■管路の耐震化
・古い管が多く、大きな地震の際には長い間にわたって水が止まるおそれがある。
主な戦略
（課題解決の方策）
■管路の耐震化（アウトカム指標①）
・病院につながる管の更新
■給水の体制（アウトカム指標②）
・訓練に合わせた体験の実施
令和６年度実績 達成状況
A:達成
B:未達成
管の耐震化率を令和10年度末までに62％以上とする。
給水の体験を実施した地域の数を毎年度45地域以上とする。 41地域 38地域
・更新区間の工事は計画どおり進んだ。
・天候に左右されない体験を用意する。
"""


def test_a_sentence_without_its_mark_ends_the_entry_above() -> None:
    policy = _read(UNMARKED)
    (issue,) = policy.issues
    assert [each.target.value for each in issue.indicators] == [62, 45]
    assert issue.themes[-1].strategies == ["訓練に合わせた体験の実施"]
    assert issue.sdgs == [6, 11]


SIDE_BY_SIDE = """令和６年度　緑花局運営方針
所属長：小此木健
目標 緑を手渡す
使命 緑のある暮らしを支える。
経営課題1　公園を開く
課題認識 主な戦略
＜公園＞
・公園で過ごす時間が短い。
＜公園＞（アウトカム指標①）
・朝市を開く
アウトカム指標 前年度実績 ６年度実績 達成状況
①公園を訪ねる人を令和８年度末までに900人以上とする。
700人 800人 A
自己評価 今後の方針
・朝市には多くの人が集まり、訪ねる人が増えた。
・朝市の回数を増やし、夜にも開く。
経営課題2　ごみを減らす
課題認識 主な戦略
＜ごみ＞
・食品のごみが多い。
＜ごみ＞（アウトカム指標①）
・量り売りの店を増やす
アウトカム指標 前年度実績 ６年度実績 達成状況
①量り売りの店を令和８年度末までに30店以上とする。
10店 12店 B
自己評価 今後の方針
・店の数は増えたが、目標には届かなかった。
・商店街に呼びかけ、店を増やす。
経営課題3　日を活かす
課題認識 主な戦略
＜日の光＞
・屋根を使えていない。
＜日の光＞（アウトカム指標①）
・学校の屋根に板を置く
アウトカム指標 前年度実績 ６年度実績 達成状況
①板を置いた学校を令和８年度末までに50校以上とする。
20校 25校 A
自己評価 今後の方針
・板を置く工事は計画どおりに進んだ。
・残る学校の工事を進める。
"""


def test_labels_of_both_closing_parts_side_by_side_run_along_no_page() -> None:
    policy = _read(SIDE_BY_SIDE)
    told = [(issue.self_evaluation, issue.next_directions) for issue in policy.issues]
    assert told[0] == (
        ["朝市には多くの人が集まり、訪ねる人が増えた。"],
        ["朝市の回数を増やし、夜にも開く。"],
    )
    assert all(len(before) == len(ahead) == 1 for before, ahead in told)
    assert not policy.self_evaluation and not policy.next_directions


_BEACH = ("【浜】", "砂が減る", "【浜】（指標③）", "砂を運ぶ")


def _items(*texts: str) -> list[Item]:
    found = []
    for at, text in enumerate(texts):
        number = "①②③".find(text[0]) + 1
        theme = text.startswith("【")
        shape = Shape.THEME if theme else Shape.STATEMENT if number else Shape.BULLET
        found.append(Item(shape, [text], Place(1, at), False, number=number))
    return found


def test_themes_come_with_both_boxes_and_the_sentences_below_all() -> None:
    rows = ["【岬】", "崖が脆い", "【岬】（指標①②）", "崖を固める", *_BEACH]
    told = ["①崖", "②岬", "③砂"]
    found = with_boxes_together(_items(*rows, *told))
    whole = [rows[at] for at in (0, 1, 4, 5, 2, 3, 6, 7)] + told
    assert [item.text for item in found] == whole


@pytest.mark.parametrize("links", ["（指標①）", "", "（指標②③）"])
def test_rows_that_do_not_name_all_sentences_stay(links: str) -> None:
    rows = ["【岬】", "崖が脆い", f"【岬】{links}", "崖を固める", *_BEACH]
    items = _items(*rows, "①崖", "②岬", "③砂")
    assert with_boxes_together(items) == items
