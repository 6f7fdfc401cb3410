"""Columns of a text by their gutters, rows by their middle, labels by the lines beside them."""

from hoshin.importers.document import Table
from hoshin.importers.document.grid import plain_text
from hoshin.importers.text.columns.bands import bands_of
from hoshin.importers.text.columns.pages import document_of
from hoshin.importers.text.columns.rows import read_rows


def tables(text: str) -> list[list[list[str]]]:
    """The cells of each table, row by row."""
    found = []
    for block in document_of(read_rows(text)).blocks:
        if isinstance(block, Table):
            rows: dict[int, list[str]] = {}
            for cell in block.cells:
                rows.setdefault(cell.row, []).append(plain_text(cell))
            found.append(list(rows.values()))
    return found


THREE = """課題認識            主な戦略              アウトカム指標
・道が暗い。          ・灯りを付ける         ① 灯りのある道を令和８年度末までに
・人が通らない。        ・夜に歩く会を開         90％以上とする。
                く                 ② 会に来た人を年間200人以上とする。
"""


def test_parts_side_by_side() -> None:
    assert tables(THREE) == [
        [
            ["課題認識", "主な戦略", "アウトカム指標"],
            [
                "・道が暗い。\n・人が通らない。",
                "・灯りを付ける\n・夜に歩く会を開く",
                "① 灯りのある道を令和８年度末までに90％以上とする。\n② 会に来た人を年間200人以上とする。",
            ],
        ]
    ]


MIDDLE = """                                              令和６   達成状
番号     アウトカム指標                                年度実   況       前年度実績
                                              績
       区民アンケートで「夜も安心して歩ける」と答えた
①                                             51.3%  B       52%
       割合を令和８年度末までに60％以上とする。
②      暗い道を令和７年度末までに０か所とする。                   ４か所    A       ９か所
"""


def test_cells_in_the_middle_of_their_rows() -> None:
    assert tables(MIDDLE) == [
        [
            ["番号", "アウトカム指標", "令和６年度実績", "達成状況", "前年度実績"],
            [
                "①",
                "区民アンケートで「夜も安心して歩ける」と答えた割合を令和８年度末までに60％以上とする。",
                "51.3%",
                "B",
                "52%",
            ],
            ["②", "暗い道を令和７年度末までに０か所とする。", "４か所", "A", "９か所"],
        ]
    ]


def test_a_table_goes_on_over_a_page_on_other_columns() -> None:
    text = """番号        ６年度実績          達成状況      前年度実績
①         ５件              A         ６件
\f  ②    ７件       B     ８件
  ③    ９件       B     ７件
"""
    (rows,) = tables(text)
    assert rows[1:] == [
        ["①", "５件", "A", "６件"],
        ["②", "７件", "B", "８件"],
        ["③", "９件", "B", "７件"],
    ]


def test_a_blank_within_words_is_no_gutter() -> None:
    text = """・令和 6 年度に      ・灯りを
・令和 7 年度に      ・付ける
"""
    (band,) = bands_of(read_rows(text))
    assert [[run.text if run else "" for run in line] for line in band.lines] == [
        ["・令和 6 年度に", "・灯りを"],
        ["・令和 7 年度に", "・付ける"],
    ]


def test_labels_beside_their_boxes_with_a_table_within() -> None:
    text = """            ・道が暗い。
課題認識
            ・人が通らない。
            指標                   実績値     評価     前年度
アウトカム指標の
            ①灯りを付けた道を20本以上とする。   23本     A      18本
達成状況
            ②会に来た人を90人以上とする。     85人     B      70人
"""
    (rows,) = tables(text)
    assert rows == [
        ["課題認識", "・道が暗い。\n・人が通らない。"],
        ["アウトカム指標の達成状況", "指標", "実績値", "評価", "前年度"],
        ["①灯りを付けた道を20本以上とする。", "23本", "A", "18本"],
        ["②会に来た人を90人以上とする。", "85人", "B", "70人"],
    ]
