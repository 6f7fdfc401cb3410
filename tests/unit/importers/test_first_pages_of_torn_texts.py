"""Goal, mission and principles where a tool printed their boxes away from their labels."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text import read_text
from hoshin.importers.text.torn.label_parts import columns
from hoshin.importers.text.torn.opening_below import with_opening_above
from hoshin.policy import Policy

AIM = "①橋を渡る人を令和８年度末までに50人以上とする。"
BOXES = ["課題認識", "・橋が古い。", "主な戦略", "・橋を直す。", "アウトカム指標", AIM]


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts)]


def _opening(*texts: str) -> Policy:
    return read_text("\n".join([*texts, "【経営課題１】橋", *BOXES]), name="x").policy


def test_a_goal_that_fills_its_line_ends_where_a_word_does() -> None:
    """Labels in a run, their boxes in another: what is as wide as a full line may go on or end."""
    boxes = [
        "橋をわたり、川をめぐり、歩いて楽しく暮らせる鳴沢区",
        "区民と区役所がともに考え、困りごとを早めに解決でき",
        "る仕組みをつくり、次の世代へ引き継ぐ",
        "職員も予算も限られるなか、橋と川の二つに絞って、計",
        "画を毎年見直しながら区政を運営する",
    ]
    labels = ["目標", "使命", "所属運営の", "基本的な考え方", ""]
    policy = _opening("令和６年度 鳴沢区運営方針", *labels, *boxes, "１ 橋を直す", "２ 川を掘る")
    assert (policy.goal, policy.mission) == (boxes[0], "".join(boxes[1:3]))
    assert policy.principles.text == "".join(boxes[3:])


def test_notices_above_the_labels_are_no_measure_of_a_full_line() -> None:
    notice = "※令和７年６月12日 アウトカム指標の達成状況、自己評価及び今後の方針を追記しました。"
    policy = _opening(
        *("令和６年度 鳴沢区運営方針", notice, "目標", "使命", "所属運営の", "基本的な考え方", ""),
        *(
            "誰ひとり取り残さない、あたたかいまち鳴沢",
            "区民に最も身近な行政機関として、地域の実情に応じた",
        ),
        *("きめ細かなサービスを提供し、区民の暮らしの安心を守", "る"),
        *("区民の声を丁寧に聴き、次の二点を重点として取り組む", "（１）橋を直す", "（２）川を掘る"),
    )
    assert policy.goal == "誰ひとり取り残さない、あたたかいまち鳴沢"
    assert policy.mission and policy.mission.startswith("区民に最も身近な")


def test_principles_above_their_label_are_none_of_the_missions() -> None:
    policy = _opening(
        *("令和６年度 鳴沢区運営方針", "目標 歩けるまち", "", "使命", "区民を支える", ""),
        *("次の二点に取り組む", "１ 橋を直す", "２ 川を掘る", "", "所属運営の", "基本的な考え方"),
        *("重点的に取り組む経営課題",),
    )
    assert (policy.mission, policy.principles.points) == ("区民を支える", ["橋を直す", "川を掘る"])


def test_a_year_before_the_label_of_the_principles_is_part_of_it() -> None:
    label, text = "令和５年度　所属運営の基本的な考え方（区の方針）", "限りある財源を有効に使う。"
    assert columns(f"{label} {text}") == (label, text)
    assert columns("令和５年度　予算を見直す方針 橋を直す") is None


def test_points_may_be_counted_behind_a_word() -> None:
    boxes = [
        "歩いて楽しいまち",
        "区民を支え、橋を直す。",
        "橋に力を入れる。",
        "柱1 橋を直す",
        "柱2 川を掘る",
    ]
    labels = ["目標", "使命", "所属運営の", "基本的な考え方", ""]
    policy = _opening("令和６年度 鳴沢区運営方針", *labels, *boxes)
    assert policy.principles.points == ["橋を直す", "川を掘る"]


LABELS = ["目標", "使命", "所属運営の基本的な考え方", "【経営課題１】橋", "課題認識", "①61%"]
OPENING = [
    "歩いて楽しいまち",
    "区民を支え、橋を直す",
    "橋に力を入れる",
    "１ 橋を直す",
    "２ 川を掘る",
]


def test_boxes_of_the_first_page_below_a_heading_are_put_above_it() -> None:
    told = with_opening_above(_lines(*LABELS, *OPENING, "４決算額 3百万円", "・橋が古い。"))
    assert [line.text for line in told[3:8]] == OPENING
    assert told[8].text == "【経営課題１】橋"


@pytest.mark.parametrize(
    "texts",
    [
        [*LABELS, "橋が古い。", "４決算額 3百万円"],  # one line
        [*LABELS[2:], *OPENING, "４決算額 3百万円"],  # one label
        [*LABELS, *OPENING, AIM, "４決算額 3百万円"],  # a sentence of an indicator
        [*LABELS, *OPENING],  # nothing of the issue behind
    ],
)
def test_other_lines_below_a_heading_stay(texts: list[str]) -> None:
    lines = _lines(*texts)
    assert with_opening_above(lines) == lines
