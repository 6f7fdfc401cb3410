"""Texts whose tool printed a page's labels, numbers or titles first, and what they name behind them."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_labels import with_spread_labels_whole
from hoshin.importers.text.fragments_of_labels import with_notes_whole
from hoshin.importers.text.joints import without_joint_blanks
from hoshin.importers.text.parted_name import with_name_whole
from hoshin.importers.text.sense import badness
from hoshin.importers.text.torn.goals_in_order import with_goals_in_order
from hoshin.importers.text.torn.money_given_back import given_back
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.titles import titles_of
from hoshin.importers.text.torn_titles import with_title_whole
from hoshin.importers.text.wraps import unwrapped, with_rests_joined
from hoshin.policy import Policy


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), True) for at, text in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _titles(*texts: str) -> dict[int, str]:
    found = titles_of(list(texts), [False] * len(texts)).titles
    return {heading.number: heading.title for heading in found.values()}


def _read(*texts: str) -> Policy:
    return read_text("\n".join(texts), name="x").policy


LABELS = ["課題認識", "主な戦略", "（課題解決の方", "策）", "アウトカム指標", "自己評価"]
MONEY = "５予算額 12百万円"


def test_a_number_in_brackets_above_a_run_of_labels_heads_an_issue() -> None:
    told = ["【経営課題１】", "予算", *LABELS, "川を開く", MONEY, "・水が濁っている。"]
    assert _titles(*told) == {1: "川を開く"}


def test_a_number_in_brackets_above_entries_heads_no_issue() -> None:
    assert _titles("【経営課題１】", "・水辺の会が増えた。", "今後の方針", "川を開く", MONEY) == {}


@pytest.mark.parametrize("kind", ["４年度予算額", "令和４年度決算額"])
def test_kinds_of_money_stand_in_a_run_of_labels(kind: str) -> None:
    told = ["経営課題１", kind, *LABELS, "経営課題２", kind, *LABELS]
    told += ["川を開く", "120万円", "・水が濁っている。", "森を守る", "30万円"]
    assert _titles(*told) == {1: "川を開く", 2: "森を守る"}


def test_a_number_below_its_boxes_has_the_one_title_above_it() -> None:
    told = [
        "経営課題１ 川を開く",
        MONEY,
        "・舟を出す。",
        "森を守る",
        MONEY,
        "・木を植える。",
        "経営課題２",
    ]
    assert _titles(*told) == {2: "森を守る"}


def test_of_two_titles_above_a_number_none_is_taken() -> None:
    told = ["経営課題１ 川を開く", MONEY, "森を守る", MONEY, "海を見る", MONEY, "・木を植える。"]
    assert _titles(*told, "経営課題２") == {}


def test_titles_in_a_run_above_the_boxes_of_all_issues() -> None:
    def boxes(theme: str, aim: str) -> list[str]:
        return [
            f"令和６年度予算額 {len(theme)}00万円",
            "〈課題認識〉",
            f"・{theme}が足りない。",
            "〈主な戦略〉",
            f"・{theme}を増やす",
            "〈アウトカム指標〉",
            f"①{aim}を令和８年度末までに30件以上とする。",
        ]

    policy = _read(
        "令和６年度",
        "",
        "葦野区運営方針",
        "",
        "所属長",
        "",
        "丹沢葉子",
        "",
        "■区の目標",
        "葦の風がわたるまち",
        "■令和６年度の基本的な考え方",
        "声を聞き、早く動く区政を進める。",
        "経営課題1",
        "",
        "舟着き場を開く",
        "",
        "経営課題2",
        "",
        "里山を守る",
        "",
        *boxes("舟着き場", "舟の利用"),
        *boxes("里山の担い手", "手入れの申込み"),
    )
    assert policy.organization.head == "丹沢葉子"
    assert policy.mission is None
    assert [issue.indicators[0].statement[:4] for issue in policy.issues] == [
        "舟の利用",
        "手入れの",
    ]


@pytest.mark.parametrize("state", ["【進捗反映】", "（案）［予算算定後］", "【訂正版】"])
def test_the_year_away_from_a_title_with_its_state(state: str) -> None:
    told = with_title_whole(_lines("令和６年度", "目標", "使命", f"葦野区運営方針{state}"))
    assert _texts(told) == ["目標", "使命", f"令和６年度 葦野区運営方針{state}"]


def test_a_lone_year_is_the_titles_before_it_is_a_labels() -> None:
    policy = _read(
        *("令和５年度", "目標", "使命", "所属運営の基本的な考え方", "葦野区運営方針（案）", ""),
        *("葦の風がわたるまち", "区民の暮らしを守る", "声を聞き、早く動く。", ""),
        *(
            "経営課題１",
            "舟着き場を開く",
            "課題認識",
            "・舟着き場が足りない。",
            "主な戦略",
            "・杭を打つ",
        ),
        *("アウトカム指標", "①舟の利用を令和９年度末までに30件以上とする。"),
    )
    assert policy.fiscal_year == 2023


def test_labels_spread_over_their_box_and_printed_by_columns() -> None:
    assert _texts(with_spread_labels_whole(_lines("目", "使", "標", "命"))) == ["目標", "使命"]
    for texts in (["目", "標", "使", "命"], ["A", "B", "A", "A"], ["目", "使", "標"]):
        assert _texts(with_spread_labels_whole(_lines(*texts))) == texts


def test_a_signature_that_its_wide_blanks_tore() -> None:
    assert _texts(with_name_whole(_lines("（区長", "：", "葦原渚）", "目標"))) == [
        "（区長：葦原渚）",
        "目標",
    ]
    assert _texts(with_name_whole(_lines("葦野区長", "葦原 渚", "目標"))) == [
        "葦野区長　葦原 渚",
        "目標",
    ]
    for texts in (["（区長", "目標", "葦の風）"], ["葦野区長", "進捗反映", "目標"]):
        assert _texts(with_name_whole(_lines(*texts))) == texts


@pytest.mark.parametrize(
    "text",
    ["取組実績を反映しました。", "訂正（前年度実績に誤り）", "令和６年度第２回葦野区区政会議"],
)
def test_notices_and_meetings_stand_above_the_boxes(text: str) -> None:
    assert is_headline(text)


@pytest.mark.parametrize("text", ["区民の声を区政に反映", "区政会議を開く", "評価を反映するまち"])
def test_what_a_box_may_say_is_no_notice(text: str) -> None:
    assert not is_headline(text)


def test_last_years_figure_in_square_brackets_is_a_cell() -> None:
    assert is_cell_line("①24分 A ［31分］")
    assert not is_cell_line("［１］") and not is_cell_line("①［川］を24分 A で渡る")


def test_the_blank_before_the_first_cell_of_a_row_stays() -> None:
    assert (
        without_joint_blanks("舟を令和 8 年度末まで 38 社\n52 社")
        == "舟を令和8年度末まで 38社\n52社"
    )
    assert without_joint_blanks("参加した企業は 38 社\nである。") == "参加した企業は38社\nである。"


def _goals(*told: str) -> list[list[str]]:
    owns: list[list[Item]] = [[]]
    for text in told:
        shape = Shape.SDGS if text.startswith("SDGs") else Shape.BULLET
        if text == "|":
            owns.append([])
        else:
            owns[-1].append(Item(shape, [text], Place(1, 1), False))
    given, unsure = with_goals_in_order(owns)
    assert bool(unsure) == (given != owns)
    return [[item.text for item in own if item.shape is Shape.SDGS] for own in given]


def test_goals_at_the_end_of_their_row_are_the_issues_of_their_turn() -> None:
    told = _goals("川", "|", "SDGs 3、4", "海", "|", "SDGs 8", "SDGs 11")
    assert told == [["SDGs 3、4"], ["SDGs 8"], ["SDGs 11"]]


def test_goals_of_fewer_issues_than_there_are_stay() -> None:
    assert _goals("川", "|", "SDGs 3", "SDGs 8", "|", "海") == [[], ["SDGs 3", "SDGs 8"], []]


def test_amounts_at_the_end_of_their_row_are_the_issues_of_their_turn() -> None:
    told = [
        (["５"], ["1円"]),
        (["５", "６"], ["2円", "3円"]),
        (["５", "６", "６"], ["4円", "5円", "6円"]),
    ]
    assert [amounts for _, amounts in given_back(told)] == [
        ["1円", "3円"],
        ["2円", "5円"],
        ["4円", "6円"],
    ]
    fewer = [(["５"], ["1円"]), (["５", "６"], ["2円", "3円"]), (["５"], ["4円"])]
    assert given_back(fewer) == fewer


def test_a_reading_without_results_is_faulty_where_letters_are_printed() -> None:
    reading = read_text(
        "\n".join(
            [
                "令和６年度 葦野区運営方針",
                *("目標", "葦の風がわたるまち", "使命", "区民の暮らしを守る"),
                *("経営課題１ 舟着き場を開く", "課題認識", "・舟着き場が足りない。"),
                *("主な戦略", "・杭を打つ", "アウトカム指標"),
                "①舟の利用を令和９年度末までに30件以上とする。",
            ]
        ),
        name="x",
    )
    plain = _lines("①舟の利用を令和９年度末までに30件以上とする。", "使命")
    assert badness(reading, [*plain, *_lines("A", "B")]) > badness(reading, plain)


def test_a_mission_is_wanted_only_where_its_label_is_printed() -> None:
    reading = read_text(
        "\n".join(
            [
                "令和６年度 葦野区運営方針",
                *("目標", "葦の風がわたるまち"),
                *("経営課題１ 舟着き場を開く", "課題認識", "・舟着き場が足りない。"),
                *("主な戦略", "・杭を打つ", "アウトカム指標"),
                "①舟の利用を令和９年度末までに30件以上とする。",
            ]
        ),
        name="x",
    )
    assert badness(reading, _lines("使命")) > badness(reading, _lines("目標"))


def test_the_last_letters_of_a_sentence_are_no_indicator() -> None:
    def sentences(*broken: str) -> list[str]:
        policy = _read(
            *("令和６年度 葦野区運営方針", "■目標", "葦の風がわたるまち", "■使命", "暮らしを守る"),
            *("経営課題１ 舟着き場を開く", "■課題認識", "・舟着き場が足りない。"),
            *("■主な戦略", "・杭を打つ", "■アウトカム指標及び達成状況（A：達成、B：未達成）"),
            "①舟の利用を令和９年度末までに30件以上とする。",
            "→ 令和６年度実績：26件 達成状況：A （令和５年度実績：14件）",
            *broken,
            "→ 令和６年度実績：64％ 達成状況：A （令和５年度実績：59％）",
            *("■自己評価", "・杭を打ち終えた。"),
        )
        return [each.statement for each in policy.issues[0].indicators]

    aim = "②区民意識調査で「舟に乗った」と回答する割合を令和９年度末までに70％以上"
    assert sentences(aim, "とする。") == sentences(f"{aim}とする。")


def test_a_whole_sentence_above_takes_no_letters() -> None:
    texts = ["・舟着き場が足りないという声が多い。", "とする。"]
    assert [line.text for line in with_rests_joined(_run(*texts))] == texts


def _run(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts)]


def test_a_note_that_stands_beside_its_box_in_parts() -> None:
    told = with_notes_whole(
        _run("主な戦略", "(課題解決の方 【渡し】（指標①）", "策)", "・杭を打つ")
    )
    assert _texts(told) == ["主な戦略", "(課題解決の方策)", "【渡し】（指標①）", "・杭を打つ"]
    for texts in (["(課題解決の方 ・杭を打つ", "・舟を出す"], ["(岸を守る ・杭を打つ", "策)"]):
        assert _texts(with_notes_whole(_run(*texts))) == texts


def test_letters_put_back_leave_the_width_of_the_page_known() -> None:
    full = "①舟に乗る割合を令和９年度末までに70％以上"
    texts = [full, "とする。", "・舟着き場が足りず乗る人が待っていると", "いう声がある。"]
    assert len(unwrapped(_run(*texts))) == 2
