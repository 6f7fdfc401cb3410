"""Themes whose names stand in a run, or as rows box by box: each entry is put to its name, or all stays."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.names_in_run import with_entries_at_names
from hoshin.importers.text.rows_of_themes import with_rows_of_themes
from hoshin.importers.text.saying import against_boxes, tells_what_is
from hoshin.importers.text.side_by_side import with_columns_apart

NAMES = ("朝市のにぎわい", "坂道の手すり", "水門の見回り", "読み聞かせの輪")
IS = ("出店者が年々減っている。", "手すりのない坂が多い。", "水門を閉める人が足りない。")
LONG = (
    "広場まで歩いて20分を超える区域に区の人口の３割を上回る人が暮らしており、品を運べない人がいる。"
)
DONE = ("空き区画を貸し出す講座の開催", "傷んだ手すりの交換", "夜間の見回り班の編成")
HEADS = "テーマ 課題認識 主な戦略"


def _lines(texts: list[str], gaps: tuple[int, ...] = ()) -> list[Line]:
    return [Line(each, Place(1, at), at in gaps) for at, each in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _named(texts: list[str]) -> list[str]:
    return _texts(with_entries_at_names(_lines(texts)))


def _by_rows(texts: list[str]) -> list[str]:
    return _texts(with_rows_of_themes(_lines(texts)))


@given(st.permutations(NAMES), st.data())
def test_each_name_of_a_run_gets_the_entry_of_its_place(
    names: list[str], data: st.DataObject
) -> None:
    count = data.draw(st.integers(1, len(IS)))
    own = [f"{name}（指標{chr(0x2460 + at)}）" for at, name in enumerate(names[:count])]
    what, deeds = [f"・{each}" for each in IS[:count]], [f"・{each}" for each in DONE[:count]]
    told = _named(["テーマ", *own, "課題認識", *what, "主な戦略", *deeds, "自己評価", "・進んだ。"])
    pairs = zip(names[:count], what, strict=False)
    linked = zip(names[:count], "①②③"[:count], deeds, strict=False)
    assert told == [
        "課題認識",
        *(text for name, entry in pairs for text in (f"【{name}】", entry)),
        "主な戦略",
        *(text for name, mark, entry in linked for text in (f"【{name}】（指標{mark}）", entry)),
        "自己評価",
        "・進んだ。",
    ]


def test_one_name_has_all_entries_and_what_they_say_parts_the_boxes() -> None:
    told = _named(
        [
            "戦略テーマ",
            "課題認識",
            "主な戦略",
            "【坂道の",
            "手すり】",
            f"・{IS[1]}",
            f"・{IS[0]}",
            f"・{DONE[1]}",
        ]
    )
    name = "【坂道の手すり】"
    assert told == ["課題認識", name, f"・{IS[1]}", f"・{IS[0]}", "主な戦略", name, f"・{DONE[1]}"]


def test_money_and_sentences_among_the_entries_go_behind_them() -> None:
    texts = [
        "テーマ",
        "朝市（指標①）",
        "４決算額 7百万円",
        "課題認識",
        f"・{IS[0]}",
        "主な戦略",
        f"・{DONE[0]}",
    ]
    aims = ["アウトカム指標", "①朝市の出店者を令和９年度末までに40組以上とする。"]
    told = _named([*texts, *aims])
    assert told[-3:] == ["４決算額 7百万円", *aims]
    assert told[:3] == ["課題認識", "【朝市】", f"・{IS[0]}"]


def test_an_entry_that_wraps_is_whole_and_a_name_ends_on_its_link() -> None:
    names = ["朝市の", "にぎわい（指標①）", "坂道の", "手すり（指標②）"]
    what = ["・出店者が", "減っている。", f"・{IS[1]}"]
    told = _named(["テーマ", *names, "課題認識", *what, "主な戦略", f"・{DONE[0]}", f"・{DONE[1]}"])
    assert told[:5] == [
        "課題認識",
        "【朝市のにぎわい】",
        "・出店者が減っている。",
        "【坂道の手すり】",
        f"・{IS[1]}",
    ]
    assert told[6] == "【朝市のにぎわい】（指標①）"


@pytest.mark.parametrize(
    "below",
    [
        ["朝市（指標①）", "坂道（指標②）", "課題認識", *IS, "主な戦略", *DONE[:2]],  # no marks
        ["朝市（指標①）", "坂道（指標②）", "課題認識", *(f"・{each}" for each in IS), "主な戦略"],
        [
            "朝市（指標①）",
            "坂道（指標②）",
            "課題認識",
            f"・{IS[0]}",
            f"・{IS[1]}",
            "主な戦略",
            f"・{DONE[0]}",
        ],
        ["課題認識", f"・{IS[0]}", "主な戦略", f"・{DONE[0]}"],  # no names
        ["課題認識", "主な戦略", "朝市（指標①）", "・坂と川", "・道と橋", "・市"],  # no cut
    ],
)
def test_names_stay_where_order_does_not_tell(below: list[str]) -> None:
    assert _named(["テーマ", *below]) == ["テーマ", *below]


def _wrapped(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
    st.lists(st.sampled_from(IS), max_size=2, unique=True),
    st.lists(st.sampled_from(DONE), min_size=1, max_size=2, unique=True),
    st.integers(10, 40),
)
def test_rows_printed_box_by_box_are_told_by_boxes(
    names: list[str], what: list[str], deeds: list[str], width: int
) -> None:
    entries = [f"・{each}" for each in (LONG, *what, *deeds)]
    assume(all(len(_wrapped(each, width)[-1]) < width - 3 for each in entries))  # room is left
    row = [part for entry in entries for part in _wrapped(entry, width)]
    themes = [text for name in names for text in (f"{name}（指標①）", *row)]
    first, second = entries[: -len(deeds)], entries[-len(deeds) :]
    assert _by_rows([HEADS, *themes, "アウトカム指標"]) == [
        "課題認識",
        *(text for name in names for text in (f"【{name}】", *first)),
        "主な戦略",
        *(text for name in names for text in (f"【{name}】（指標①）", *second)),
        "アウトカム指標",
    ]


def test_a_link_that_a_lines_end_broke_is_of_its_name() -> None:
    told = _by_rows(
        [HEADS, "水門の", "見回り（指標", "①）", f"・{IS[2]}", f"・{DONE[2]}", "アウトカム指標"]
    )
    assert told == [
        "課題認識",
        "【水門の見回り】",
        f"・{IS[2]}",
        "主な戦略",
        "【水門の見回り】（指標①）",
        f"・{DONE[2]}",
        "アウトカム指標",
    ]


def test_a_name_with_its_link_begins_a_row_below_an_entry_without_end() -> None:
    rows = [
        [f"{NAMES[at]}（指標{mark}）", f"・{IS[at]}", f"・{DONE[at]}"]
        for at, mark in enumerate("①②")
    ]
    told = _by_rows([HEADS, *rows[0], *rows[1], "アウトカム指標"])
    assert [line for line in told if line.startswith("【")] == [
        *(f"【{name}】" for name in NAMES[:2]),
        *(f"【{NAMES[at]}】（指標{mark}）" for at, mark in enumerate("①②")),
    ]


def test_names_between_their_head_and_the_labels_are_left_to_their_run() -> None:
    printed = [
        "テーマ",
        f"{NAMES[0]}（指標①）",
        "課題認識",
        "主な戦略",
        f"・{IS[0]}",
        f"・{DONE[0]}",
    ]
    assert _texts(with_columns_apart(_lines(printed))) == printed
    assert _named(printed)[:2] == ["課題認識", f"【{NAMES[0]}】"]


@pytest.mark.parametrize(
    ("heads", "entries"),
    [
        (HEADS, [f"・{IS[0]}"]),  # one box alone
        (HEADS, ["・出店者の減少", "・坂と川", "・手すりの設置"]),  # 坂と川 may be in either
        (HEADS, [f"・{IS[1]}", f"・{IS[0]}"]),  # both say what is: no 主な戦略
        ("課題認識 主な戦略", [f"・{IS[0]}", f"・{DONE[0]}"]),
    ],
)
def test_rows_stay_where_the_cut_is_not_certain(heads: str, entries: list[str]) -> None:
    printed = [heads, "水門（指標①）", *entries, "アウトカム指標"]
    assert _by_rows(printed) == printed


@given(
    st.lists(st.sampled_from(IS), min_size=1, max_size=3),
    st.lists(st.sampled_from(DONE), min_size=1, max_size=3),
)
def test_least_speaks_against_the_boxes_as_they_are(what: list[str], deeds: list[str]) -> None:
    texts = [*what, *deeds]
    costs = [against_boxes(texts, cut) for cut in range(len(texts) + 1)]
    assert costs[len(what)] == 0
    assert all(cost > 0 for cut, cost in enumerate(costs) if cut != len(what))


@pytest.mark.parametrize(
    "ending", ["狭い", "通りにくい", "人が少ない", "危ない", "負担が著しい", "開きが大きい"]
)
def test_adjectives_say_what_is(ending: str) -> None:
    assert tells_what_is(f"堤の道が{ending}")
    assert against_boxes(["塀の低いまち", f"堤の道が{ending}"], 1) == 1
