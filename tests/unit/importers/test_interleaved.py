"""Columns and cells that a tool printed row by row are put apart, or left as they are: never mixed."""

from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.cells_in_sentences import with_cells_below
from hoshin.importers.text.fragments_of_labels import with_labels_off_content
from hoshin.importers.text.money_together import with_money_together
from hoshin.importers.text.side_by_side import with_columns_apart
from hoshin.importers.text.torn.indicators_first import with_indicators_below
from hoshin.importers.text.torn.marked_names import with_marked_names_framed
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.unnumbered import with_numbers

SUBJECTS = ("担い手", "空き店舗", "通学路の見守り", "外国籍の住民", "川沿いの遊歩道", "古い橋")
STATES = ("が年々減っている。", "に困る声が窓口に寄せられている。", "の場所を知らない人が多い。")
DEEDS = ("を募る講座の開催", "の活用に向けた協議", "を結ぶ協定の締結", "の点検と修繕の前倒し")


def _lines(texts: list[str]) -> list[Line]:
    return [Line(each, Place(1, at), False) for at, each in enumerate(texts, 1)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _wrapped(items: list[str], width: int) -> list[str]:
    marked = [f"・{item}" for item in items]
    return [item[at : at + width] for item in marked for at in range(0, len(item), width)]


def _sentences(ends: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    subjects = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=4, unique=True)
    whole = st.builds(_sentence, subjects, st.sampled_from(ends))
    return st.lists(whole, min_size=1, max_size=3, unique=True)


def _sentence(subjects: list[str], end: str) -> str:
    return "、".join(subjects) + end


@given(
    _sentences(STATES),
    _sentences(DEEDS),
    st.integers(12, 24),
    st.integers(12, 24),
    st.booleans(),
)
def test_two_columns_are_put_apart_or_left(
    recognition: list[str], strategies: list[str], left: int, right: int, joined: bool
) -> None:
    rows = zip_longest(_wrapped(recognition, left), _wrapped(strategies, right))
    printed: list[str] = []
    for first, second in rows:
        cells = [cell for cell in (first, second) if cell]
        both = len(cells) == 2 and joined and cells[1].startswith("・")
        printed += [" ".join(cells)] if both else cells
    given_texts = ["課題認識", "主な戦略", *printed, "アウトカム指標"]
    read = _texts(with_columns_apart(_lines(given_texts)))
    if read != given_texts:
        assert read == [
            "課題認識",
            *(f"・{item}" for item in recognition),
            "主な戦略",
            *(f"・{item}" for item in strategies),
            "アウトカム指標",
        ]


def test_three_columns_with_names_that_wrap() -> None:
    printed = [
        "テーマ",
        "課題認識",
        "主な戦略",
        "【橋の手入",
        "・古い橋が多く、地震のときに通れな ・点検の結果に応じた補修の前倒し",
        "れ】",
        "いおそれがある。",
        "・迂回路の案内板と仮の歩道の設",
        "（指標①）",
        "置",
        "アウトカム指標",
    ]
    assert _texts(with_columns_apart(_lines(printed))) == [
        "課題認識",
        "【橋の手入れ】",
        "・古い橋が多く、地震のときに通れないおそれがある。",
        "主な戦略",
        "【橋の手入れ】（指標①）",
        "・点検の結果に応じた補修の前倒し",
        "・迂回路の案内板と仮の歩道の設置",
        "アウトカム指標",
    ]


def test_what_two_readings_fit_stays() -> None:
    printed = ["課題認識", "主な戦略", "・広場の利用 ・広場の管理", "・花壇", "アウトカム指標"]
    assert _texts(with_columns_apart(_lines(printed))) == printed


def test_cells_between_the_lines_of_sentences_without_numbers() -> None:
    printed = [
        "アウトカム指標",
        "７年度実績",
        "達成状況",
        "前年度実績",
        "区民アンケートで「川辺を歩く」と回答する割合を令和",
        "41.5% B",
        "43.0%",
        "９年度末までに50％以上とする。",
        "清掃に加わる団体を令和９年度末までに85団体以上とする。 90団体 A 70団体",
        "自己評価",
    ]
    assert _texts(with_cells_below(_lines(printed))) == [
        "アウトカム指標",
        "区民アンケートで「川辺を歩く」と回答する割合を令和９年度末までに50％以上とする。",
        "清掃に加わる団体を令和９年度末までに85団体以上とする。",
        "アウトカム指標の達成状況",
        "41.5% B 43.0%",
        "90団体 A 70団体",
        "自己評価",
    ]


def test_rows_that_lack_a_cell_stay() -> None:
    printed = [
        "アウトカム指標",
        "７年度実績",
        "達成状況",
        "前年度実績",
        "①川辺を歩く人の割合を令和",
        "41.5%",
        "９年度末までに50％以上とする。",
        "②清掃に加わる団体を令和９年度末までに85団体以上とする。",
        "90団体 A 70団体",
    ]
    assert _texts(with_cells_below(_lines(printed))) == printed


def _named(printed: list[str]) -> list[str]:
    return _texts(with_marked_names_framed(_lines(printed), bare=True))


def test_a_bare_name_is_told_by_its_twin() -> None:
    printed = [
        "課題認識",
        "川辺",
        "・人が減っている。",
        "主な戦略",
        "川辺（指標①）",
        "・夜市の開催",
    ]
    assert _named(printed)[1:5:3] == ["【川辺】", "【川辺】（指標①）"]


def test_the_second_line_of_a_marked_name_is_no_name() -> None:
    printed = ["課題認識", "▼ 浜辺の", "にぎわい", "・人が減った。"]
    printed += ["主な戦略", "▼ 浜辺の", "にぎわい（指標①）", "・市を開く"]
    assert _named(printed)[1:5:3] == ["【浜辺のにぎわい】", "【浜辺のにぎわい】（指標①）"]


def test_a_bare_name_needs_its_twin() -> None:
    printed = ["主な戦略", "川辺のにぎわい（アウトカム指標①）", "・夜市の開催"]
    assert _named(printed) == printed


def test_a_title_is_no_twin() -> None:
    printed = ["経営課題１", "川辺のにぎわい", "課題認識", "・人が減っている。"]
    printed += ["主な戦略", "川辺のにぎわい（アウトカム指標①）", "・夜市の開催"]
    assert _named(printed) == printed


def test_figures_of_two_cells_are_not_joined() -> None:
    printed = ["５４％", "１２件", "【水辺の散", "策】", "①５，", "１２０件", "未達成", "（Ｂ）"]
    whole = ["５４％", "１２件", "【水辺の散", "策】", "①５，１２０件", "未達成（Ｂ）"]
    assert _texts(with_whole_cells(_lines(printed))) == whole


def _item(shape: Shape, number: int = 0) -> Item:
    return Item(shape, [f"{shape.value}{number}"], Place(1, number), gap=False, number=number)


def test_indicators_around_their_heading_go_below_its_entries() -> None:
    first, second = _item(Shape.STATEMENT, 1), _item(Shape.STATEMENT, 2)
    head, theme, entry = _item(Shape.HEADING, 1), _item(Shape.THEME), _item(Shape.BULLET)
    told = with_indicators_below([first, head, second, theme, entry])
    assert told == [head, theme, entry, first, second]
    below = [head, theme, entry, first, second]
    assert with_indicators_below(below) == below
    other = [first, second, head, theme, entry]  # of the issue above: no heading parts them
    assert with_indicators_below(other) == other


def test_money_that_names_no_year_at_all_stays() -> None:
    printed = ["経営課題１ 川を守る", "課題認識", "・川が浅い。", "6百万円"]
    assert _texts(with_money_together(_lines(printed))) == printed


def test_numbered_sentences_get_no_number() -> None:
    printed = ["①川を歩く人を令和４年度末までに35人以上とする。", "令和４年度実績：36人（達成）"]
    assert _texts(with_numbers(_lines(printed))) == printed


def test_a_label_that_no_line_below_ends_stays_in_its_line() -> None:
    printed = ["主な戦略（課題解 【川】（指標①）", "・川の掃除", "決の方策）"]
    assert _texts(with_labels_off_content(_lines(printed))) == printed


def test_a_line_that_had_room_does_not_go_on_in_a_box_beside() -> None:
    told = with_columns_apart(
        _lines(
            [
                "課題認識",
                "主な戦略",
                "【祭り】（指標①）",
                "【祭り】",
                "・祭りの支度を任せられる人が少なく、これからは ・子ども会と町会の合同の会の開催",
                "・祭りの日の交通の整理の前倒し",
                "若い世代との交流の機会を増やすことで、関わる",
                "きっかけを作る必要がある。",
                "・屋台の数が減り、訪れる人も年を追うごとに減っ",
                "ている。",
            ]
        )
    )
    assert _texts(told)[2:4] == [
        "・祭りの支度を任せられる人が少なく、これからは若い世代との交流の機会を増やすことで、関わる"
        "きっかけを作る必要がある。",
        "・屋台の数が減り、訪れる人も年を追うごとに減っている。",
    ]


def test_a_line_does_not_begin_in_a_word_below_a_whole_one() -> None:
    told = with_columns_apart(
        _lines(
            [
                "課題認識",
                "主な戦略",
                "【緑】",
                "【緑】（指標①）",
                "・木の世話をする人が減っていることか",
                "・苗木の配布会の開催",
                "ら、新しい担い手が要る。",
            ]
        )
    )
    assert _texts(told)[2] == "・木の世話をする人が減っていることから、新しい担い手が要る。"
