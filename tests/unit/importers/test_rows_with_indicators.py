"""テーマ, 課題認識, 主な戦略 and アウトカム指標 in one row, as tools print it that leave each box whole."""

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.rows_of_themes import with_rows_of_themes

HEADS = "テーマ 課題認識 主な戦略 アウトカム指標"


def _told(*texts: str) -> list[str]:
    lines = [Line(each, Place(1, at), False) for at, each in enumerate(texts, 1)]
    return [line.text for line in with_rows_of_themes(lines)]


def test_each_row_has_its_name_both_boxes_and_the_sentences_beside_them() -> None:
    assert _told(
        HEADS,
        "朝市の",
        "再開",
        "・出店する農家が年ごとに減り、休む日が続いて",
        "いる。",
        "・若い農家に区画を貸し、出店を支援する。",
        "①朝市に出店する農家を、令和９年度末まで",
        "に40戸以上とする。",
        "渡し船 ・船着き場の足元が暗い。",
        "・足元の灯りを増やす。",
        "②渡し船に乗る人を、令和９年度末までに年間3,000人以上とする。",
        "自己評価",
    ) == [
        "課題認識",
        "【朝市の再開】",
        "・出店する農家が年ごとに減り、休む日が続いている。",
        "【渡し船】",
        "・船着き場の足元が暗い。",
        "主な戦略",
        "【朝市の再開】（アウトカム指標①）",
        "・若い農家に区画を貸し、出店を支援する。",
        "【渡し船】（アウトカム指標②）",
        "・足元の灯りを増やす。",
        "アウトカム指標",
        "①朝市に出店する農家を、令和９年度末までに40戸以上とする。",
        "②渡し船に乗る人を、令和９年度末までに年間3,000人以上とする。",
        "自己評価",
    ]


def test_cells_on_one_line_are_cells_of_one_row_each() -> None:
    told = _told(
        HEADS,
        "橋 ・橋が古い。 ・橋を点検する。 ①点検した橋を令和８年度末までに12橋",
        "以上とする。",
        "坂 ・坂が急だ。 ・腰掛けの設置",
        "②腰掛けを置いた坂を令和８年度末までに９か所以上とする。",
    )
    assert told[1:6] == ["【橋】", "・橋が古い。", "【坂】", "・坂が急だ。", "主な戦略"]
    assert told[-2] == "①点検した橋を令和８年度末までに12橋以上とする。"


def test_two_bullets_on_a_line_show_where_the_second_box_begins() -> None:
    told = _told(
        "テーマ 課題認識 主な戦略 関連指標",
        "港 ・港の歴史を伝える。 ・港の歴史を学ぶ。 アウトカム指標①②",
        "丘 ・丘の眺めを守る。 ・丘の木を植え替える。 アウトカム指標③",
    )
    assert told[:3] == ["課題認識", "【港】", "・港の歴史を伝える。"]
    assert told[6:8] == ["【港】（アウトカム指標①②）", "・港の歴史を学ぶ。"]


def test_the_only_sentence_needs_no_number() -> None:
    told = _told(
        HEADS,
        "窓口",
        "・待つ人が多い。",
        "・受付の予約を始める。",
        "窓口で15分より長く待つ人の割合を、令和９年度末までに",
        "10％以下とする。",
    )
    assert told[-1].startswith("①窓口で15分より長く")


def test_lines_that_may_go_on_either_box_beside_stay() -> None:
    printed = (HEADS, "森 ・森の手入れをする人が ・講座を続けて", "減っている。", "開く。")
    assert _told(*printed) == list(printed)


def test_a_short_line_in_the_middle_of_a_box_is_of_another_one() -> None:
    printed = (
        HEADS,
        "川の上流の ・雨が続くと川の水があふれ、道が通れなくなる日",
        "備え",
        "が増えている。",
        "・川底を掘る。",
    )
    assert _told(*printed) == list(printed)
