"""A form drawn in two runs, cells of one line before wrapped ones, is put into one order."""

from itertools import pairwise
from pathlib import Path

import pytest

from hoshin.importers.form.cells import tokens
from hoshin.importers.text.lines import read_lines
from hoshin.importers.text.torn.row_cells import row_text
from hoshin.importers.text.torn.runs import in_one_order
from tests.golden.documents import Golden
from tests.golden.scoring import Score, score_document
from tests.office import SOFFICE
from tests.shapes.shapes import known_policies, write
from tests.torn.material import PDFTOTEXT, text_of
from tests.torn.office import as_pdfs
from tests.torn.shaped import SHAPES
from tests.torn.sheets import as_sheet

IN_EVERY_RUN = (0, 5, 6, 10, 11, 13)
FLOOR, SILENT = 97.0, 1.6  # percent of all fields: right at least, wrong without a doubt at most
SHORT = """令和６年度 架空区運営方針
目標 木かげを歩けるまち
使命 木と人の間に立ち、手入れの担い手を増やす
課題認識
主な戦略
指標 ６年度実績 達成状況 前年度実績
① A
② 12団体 B 9団体
課題認識 ・道が狭い。
主な戦略 ・車を減らす
指標 ６年度実績 達成状況 前年度実績
① A
自己評価
経営課題１ みどり
４年度決算額 300万円 ５年度予算額 500万円 ６年度予算額 800万円
・木が減っている。
・手入れの担い手が足りない。
・苗を配る
・講座を開く
植えた木の数を令和８年度末までに累計100本以上とする。 84本 71本
手入れをする団体の数を令和８年度末までに20団体以上とする。
経営課題２ みち
４年度決算額 900万円 ５年度予算額 900万円 ６年度予算額 700万円
通り抜ける車の数を令和８年度末までに１日40台以下とする。 55台 61台
・苗は予定より多く配った。
・車は減った。
"""


def test_two_runs_become_one() -> None:
    lines = in_one_order(read_lines(SHORT))
    assert lines is not None
    told = [line.text for line in lines]
    for above, below in (
        ("課題認識", "・木が減っている。"),
        ("主な戦略", "・苗を配る"),
        ("①植えた木の数を令和８年度末までに累計100本以上とする。", "①84本 A 71本"),
        ("②手入れをする団体の数を令和８年度末までに20団体以上とする。", "②12団体 B 9団体"),
        ("課題認識", "・道が狭い。"),
        ("自己評価", "・苗は予定より多く配った。"),
    ):
        assert (above, below) in list(pairwise(told))
    assert told.index("経営課題２ みち") > told.index(
        "②手入れをする団体の数を令和８年度末までに20団体以上とする。"
    )


def test_one_run_stays_as_it_is() -> None:
    lines = in_one_order(read_lines(SHORT))
    assert lines is not None
    assert in_one_order(lines) is None


@pytest.mark.parametrize(
    ("own", "beside", "order", "row"),
    [
        ("A", "84本 71本", (), "84本 A 71本"),
        ("B －", "6家族", (), "6家族 B －"),
        ("26.1％ 28.8％ A", "", (), "28.8％ A 26.1％"),
        ("28.8％ A 26.1％", "", (), "28.8％ A 26.1％"),
        ("26.1％", "28.8％ A", ("previous", "result", "letter"), None),
        ("84本", "71本", (), None),
        ("A", "B", (), None),
    ],
)
def test_cells_of_a_row_in_two_places(
    own: str, beside: str, order: tuple[str, ...], row: str | None
) -> None:
    assert row_text(tokens(own) or [], tokens(beside) or [], order) == row


def test_sheets_that_an_office_suite_prints(tmp_path: Path) -> None:
    if not (SOFFICE and PDFTOTEXT):
        pytest.skip("no office suite or no pdftotext on this machine")
    known = known_policies()
    for place in IN_EVERY_RUN:
        parts = write(known[place % len(known)], SHAPES[place])
        (tmp_path / f"{place}.xlsx").write_bytes(as_sheet(parts, wrap_all=place % 3 == 2))
    as_pdfs(tmp_path, tmp_path / "profile")
    whole, said = Score(), []
    for place in IN_EVERY_RUN:
        content = text_of(tmp_path / f"{place}.pdf", "raw")
        golden = Golden("raw", str(place), ".txt", content, known[place % len(known)])
        total, refusal = score_document(golden)
        whole.add(total)
        said += [f"{SHAPES[place].name}: {total.right_share:.1f} % {refusal}", *total.lines()]
    assert whole.fields > 600
    assert whole.right_share >= FLOOR, "\n".join([f"{whole.right_share:.2f}", *said])
    silent = sum(not each.in_review for each in whole.wrong)
    assert 100 * silent / whole.fields <= SILENT, "\n".join(said)
