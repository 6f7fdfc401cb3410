"""Inquiries that ask nobody, lines on the document itself, headlines between labels, chapters, 順調."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.change_notes import is_change_note
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.form.labels import find_label
from hoshin.importers.form.reader import read_lines_of_form
from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.sections import Section
from tests.golden.small_form import Ways, form_text, wrong_fields


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("定点調査における吸い殻の数を30本以下とする。", "register"),
        ("水質調査での窒素の濃度を１割下げる。", "register"),
        ("樹木調査による枯れ木の数が10本以下となる。", "register"),
        ("調査における満足の割合を７割以上とする。", "survey"),
        ("区民意識調査における「歩きやすい」と思う人の数を増やす。", "survey"),
    ],
)
def test_what_is_found_on_the_ground_is_counted(claim: str, kind: str) -> None:
    assert read_source(claim, "堀端区", []).kind == kind


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("区民の意見に14日以内に回答した割合を９割以上とする。", "register"),
        ("問い合わせへ当日中に回答した件数を200件以上とする。", "register"),
        ("苦情について期限内に回答した割合を95％以上とする。", "register"),
        ("回答日数を平均３日以下とする。", "register"),
        ("「相談しやすい」と回答した割合を６割以上とする。", "survey"),
        ("よく知っていると回答した区民の割合を６割以上とする。", "survey"),
    ],
)
def test_an_office_that_answers_is_not_asked(claim: str, kind: str) -> None:
    assert read_source(claim, "堀端区", []).kind == kind


@pytest.mark.parametrize(
    ("office", "kind"),
    [("当局", "survey"), ("本市", "survey"), ("当区", "survey"), ("交通局", "reported")],
)
def test_this_office_runs_its_own_inquiry(office: str, kind: str) -> None:
    claim = f"{office}が行う利用者アンケートで「使いやすい」と回答した割合を６割以上とする。"
    assert read_source(claim, "水運局", []).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "この案は、予算の審議により変更することがあります。",
        "※本方針は、令和７年３月に確定する予定です。",
        "（この運営方針案は、区政会議の意見を聴いて作成したものです。）",
        "本資料の金額は変わる可能性があります。",
    ],
)
def test_notes_on_the_document_itself_are_none_of_its_boxes(text: str) -> None:
    assert is_change_note(text, None)
    assert not is_change_note(text, Section.NEXT_DIRECTIONS)  # there they may speak of the work


@pytest.mark.parametrize(
    "text",
    [
        "この堀は、水位が変わることがあります。",
        "本方針に沿って堀を守る。",
        "計画は予定どおり進みました。",
    ],
)
def test_entries_that_sound_like_such_notes_stay(text: str) -> None:
    assert not is_change_note(text, None)


HEADLINES = (
    "≪年度末評価反映版≫",
    "《素案》",
    "［進捗反映済み］",
    "【令和７年６月２日　実績を反映】",
    "（令和６年４月）",
)


@pytest.mark.parametrize("text", HEADLINES)
def test_what_stands_above_the_boxes(text: str) -> None:
    assert is_headline(text)


@pytest.mark.parametrize(
    "text", ["堀の水が澄むまち", "実績を反映した計画をつくる。", "≪堀≫", "確定申告の支援"]
)
def test_what_stands_in_the_boxes(text: str) -> None:
    assert not is_headline(text)


TORN = """令和６年度　堀端区運営方針
目標
使命
{headline}
堀の水が澄むまち
水門と道を守り、暮らしを支える。
経営課題１　堀の手入れ
課題認識
主な戦略
アウトカム指標
・水が濁り、堀端を歩く人が減っている。
・水門の改修の実施
①堀端を歩く人を令和８年度末までに600人以上とする。
"""


@pytest.mark.parametrize("headline", [*HEADLINES[:1], "（区長：真島　つかさ）", HEADLINES[3]])
def test_a_headline_between_the_labels_is_in_no_box(headline: str) -> None:
    printed = TORN.format(headline=headline).split("\n")
    lines = [Line(text, Place(1, at), True) for at, text in enumerate(printed) if text]
    policy = read_lines_of_form(lines, name="x").policy
    assert (policy.goal, policy.mission) == ("堀の水が澄むまち", "水門と道を守り、暮らしを支える。")


@pytest.mark.parametrize(
    ("text", "value", "letter"),
    [
        ("②71.9％　順調でない", "71.9％", "B「順調でない」"),
        ("①62社（順調）", "62社", "A「順調」"),
        ("62社→順調ではない", "62社", "B「順調ではない」"),
        ("事業は順調", "事業は順調", ""),
        ("改修は　順調", "改修は　順調", ""),  # no figure
    ],
)
def test_a_word_of_older_forms_behind_a_figure(text: str, value: str, letter: str) -> None:
    told = result_line(text)
    assert (told.value, told.letter) == (value, letter)


@pytest.mark.parametrize(
    "chapter",
    ["３　経営課題と予算", "Ⅲ．主な経営課題", "主な経営課題一覧", "2、当区の経営課題の内容"],
)
def test_a_chapter_that_names_the_issues_is_in_no_box(chapter: str) -> None:
    ways = Ways()
    text = form_text(ways).replace("重点的に取り組む経営課題", chapter)
    assert wrong_fields(text) == []


@pytest.mark.parametrize("number", ["1　", "２．", "Ⅰ "])
def test_labels_of_the_first_page_may_be_counted(number: str) -> None:
    found = find_label([Line(f"{number}目標", Place(1, 1), False)], 0, lambda _: False)
    assert found is not None
    assert found.section is Section.GOAL


@pytest.mark.parametrize(
    ("asker", "word", "name"),
    [
        ("区が実施する", "アンケート", "区が実施するアンケート"),
        ("市民局が行う", "アンケート", "市民局が行うアンケート"),
        ("市民局が実施する", "区政アンケート", "区政アンケート"),
        ("区が行う", "健康調査", "健康調査"),
    ],
)
def test_who_asks_is_the_name_of_an_inquiry_that_has_none(asker: str, word: str, name: str) -> None:
    claim = f"{asker}{word}で「暮らしやすい」と回答する割合を令和９年度末までに60％以上とする。"
    assert read_source(claim, "堀端区", []).name == name
