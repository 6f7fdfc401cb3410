"""What heads the issues as a whole ends the first page, whatever words an office has for it."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from tests.unit.importers.word_parts import make_docx, para, run

LINES = (
    "令和７年度　川端区運営方針",
    "目標　川と坂のまち",
    "所属運営の基本的な考え方",
    "次の二つに力を入れる。",
    "1. 歩いて暮らせるまち",
    "2. 川と親しむまち",
    "{head}",
    "【経営課題1　川に親しむ】",
    "課題認識",
    "・桟橋が古い。",
    "主な戦略",
    "・桟橋を直す。",
    "アウトカム指標",
    "①船に乗った人数を令和９年度末までに年間300人以上とする。",
)


@pytest.mark.parametrize(
    "head",
    [
        "○経営課題及び実績",
        "経営課題と取組",
        "■ 各経営課題一覧",
        "経営課題ごとの取組と成果",
        "経営課題・実績及びその評価",
    ],
)
@pytest.mark.parametrize("ending", ["text", "docx"])
def test_a_chapter_of_issues_is_no_point_of_the_principles(head: str, ending: str) -> None:
    lines = [line.format(head=head) for line in LINES]
    content = (
        "\n".join(lines).encode()
        if ending == "text"
        else make_docx("".join(para(run(line)) for line in lines))
    )
    policy = FormReading.from_bytes(getattr(entries, ending)(content, name="form")).policy
    assert policy.principles.text == "次の二つに力を入れる。"
    assert policy.principles.points == ["歩いて暮らせるまち", "川と親しむまち"]
    (issue,) = policy.issues
    assert issue.title == "川に親しむ" and len(issue.indicators) == 1
