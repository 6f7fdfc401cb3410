"""What only looks like a heading, a title or an answer: captions, labels beside headings, people who join."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.inquiries import read_source
from hoshin.policy import Policy

BOXES = (
    "<tr><td>課題認識</td><td>・桟橋が古い。</td></tr><tr><td>主な戦略</td><td>・桟橋を直す。</td></tr>"
    "<tr><td>アウトカム指標</td><td>①船に乗った人数を令和９年度末までに年間300人以上とする。</td></tr>"
)
HEAD = (
    "<h1>令和７年度　川端局運営方針</h1><p>＜目標＞　川と坂のまち</p>"
    "<p>＜使命＞　歩いて暮らせる川端をつくる。</p><p>＜考え方（局長の方針）＞　現場に足を運ぶ。</p>"
)


def read(page: str) -> Policy:
    return FormReading.from_bytes(entries.html(page.encode(), name="form.html")).policy


@pytest.mark.parametrize(
    "caption", ["経営課題1 の取組一覧", "経営課題１　の具体的な取組", "【経営課題1 の事業概要】"]
)
def test_a_caption_that_names_an_issue_begins_none(caption: str) -> None:
    table = f"<h2>経営課題1　川に親しむ</h2><table><caption>{caption}</caption>{BOXES}</table>"
    (issue,) = read(HEAD + table).issues
    assert issue.title == "川に親しむ" and len(issue.indicators) == 1


def test_the_head_of_the_office_thinks_within_brackets() -> None:
    policy = read(f"{HEAD}<h2>経営課題1　川に親しむ</h2><table>{BOXES}</table>")
    assert policy.mission == "歩いて暮らせる川端をつくる。"
    assert policy.principles.text == "現場に足を運ぶ。"


def test_a_label_beside_the_heading_is_no_part_of_its_title() -> None:
    found = issue_heading("経営課題１　【経営課題１】川に親しむ（7年度予算額 65百万円）")
    assert found is not None and (found.number, found.title) == (1, "川に親しむ")
    assert found.budget == "7年度予算額 65百万円"
    other = issue_heading("経営課題１　経営課題２の残りを片付ける")
    assert other is not None and other.number == 1


def test_a_heading_in_a_heading_without_end_is_read_in_a_moment() -> None:
    found = issue_heading("経営課題１ " * 4_000)
    assert found is None or found.number == 1


@pytest.mark.parametrize(
    ("claim", "kind", "name"),
    [
        ("生きもの調査に参加した児童の数を年間600人以上とする。", "register", None),
        ("水生生物調査へ協力した団体の数を30団体以上とする。", "register", None),
        (
            "参加者アンケートで「また来たい」と回答した割合を80％以上とする。",
            "survey",
            "参加者アンケート",
        ),
        (
            "局の利用者アンケートで「便利だ」と回答した割合を80％以上とする。",
            "survey",
            "利用者アンケート",
        ),
        ("区の調査で「便利だ」と回答した割合を80％以上とする。", "survey", "区の調査"),
    ],
)
def test_taking_part_is_no_answer(claim: str, kind: str, name: str | None) -> None:
    source = read_source(claim, "川端局", [])
    assert (source.kind, source.name) == (kind, name)
