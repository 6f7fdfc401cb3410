"""A bundle and everything that may be wrong with it, as an officer would meet it."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.cycle.evaluate import evaluate_bundle
from hoshin.packs import sample_bundle


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    shutil.copytree(sample_bundle(), folder)
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def refused(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        evaluate_bundle(folder)
    message = str(caught.value)
    assert 2 <= len(message.splitlines()) <= 3, message
    return message


CASES = {
    "unknown key": ("bundle.toml", "fiscal_year", "fiscal_yaer", ["fiscal_yaer", "fiscal_year"]),
    "other year": ("bundle.toml", "fiscal_year = 2024", "fiscal_year = 2025", ["2025", "2024"]),
    "other office": ("bundle.toml", '"住吉区"', '"住之江区"', ["住之江区", "住吉区"]),
    "unknown pack": ("bundle.toml", '"osaka"', '"osaki"', ["osaki", "osaka"]),
    "unknown rule": (
        "bundle.toml",
        'pack = "osaka"',
        'pack = "osaka"\nrule = "x"',
        ["「x」", "target-or-better"],
    ),
    "unknown indicator": (
        "bundle.toml",
        "[indicators.1-2]",
        "[indicators.1-9]",
        ["1-9", "bundle.toml"],
    ),
    "unknown register": (
        "bundle.toml",
        '"collaborations", count = "n',
        '"colaborations", count = "n',
        ["colaborations"],
    ),
    "unknown count": (
        "bundle.toml",
        "new-by-office",
        "new-by-ofice",
        ["new-by-ofice", "new-by-office"],
    ),
    "broken toml": ("bundle.toml", "[bundle]", "[bundle", ["TOML", "bundle.toml"]),
    "broken json": (
        "policy.json",
        '"fiscal_year": 2024,',
        '"fiscal_year": 2024',
        ["policy.json", "行", "JSON"],
    ),
    "reported not a number": ("reported.csv", "42.1", "約42", ["reported.csv 2行", "約42"]),
    "reported year": ("reported.csv", "4-1,2024", "4-1,R99", ["reported.csv 2行", "R99"]),
    "reported n": ("reported.csv", ",1197,", ",many,", ["many"]),
    "reported column": ("reported.csv", "indicator,", "indicater,", ["indicator"]),
    "reported twice": ("reported.csv", "4-1,2023", "4-1,2024", ["4-1", "二つ"]),
    "reported unknown": ("reported.csv", "4-1,2024", "4-7,2024", ["4-7"]),
    "two sources": ("reported.csv", "4-1,2024", "4-2,2024", ["4-2", "二か所"]),
    "area twice": ("areas.csv", "第２地域", "第１地域", ["第１地域", "二度"]),
    "negative weight": (
        "surveys/r6/answers.csv",
        "13100,222.5356",
        "13100,-222.5",
        ["answers.csv 2行", "weight"],
    ),
    "unknown question": (
        "surveys/r6/survey.toml",
        'question = "q1"',
        'question = "q01"',
        ["q01", "1-1"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_named(bundle: Path, name: str) -> None:
    file, old, new, words = CASES[name]
    change(bundle / file, old, new)
    message = refused(bundle)
    for word in words:
        assert word in message


def test_missing_files(bundle: Path, tmp_path: Path) -> None:
    assert "bundle.toml" in refused(tmp_path)
    (bundle / "registers" / "collaborations.csv").rename(bundle / "registers" / "c.csv")
    assert "collaborations" in refused(bundle)
    (bundle / "policy.json").unlink()
    assert "policy.json" in refused(bundle)


def test_a_bundle_without_evidence_is_judged_as_far_as_it_goes(bundle: Path) -> None:
    shutil.rmtree(bundle / "surveys")
    (bundle / "reported.csv").unlink()
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    assert (found["1-1"].state, found["1-1"].letter) == ("no-data", None)
    assert found["1-3"].letter == "B"


def test_history_gives_way_and_earlier_years_are_known(bundle: Path) -> None:
    (bundle / "history.csv").write_text(
        "indicator,fiscal_year,value,unit,source,n,deff,break\n"
        "1-1,令和4年度,30.1,％,令和4年度の調査,430,1.1,\n"
        "2-1,2023,80.0,%,令和5年度の調査,440,,\n"
        "1-2,2023,99.9,%,手控え,,,\n"
        "4-1,2023,43.3,%,様式,,,\n",
        encoding="utf-8",
    )
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    assert [each.year.start for each in found["1-1"].history] == [2022, 2023]
    previous = found["2-1"].previous
    assert previous is not None and previous.kind == "history" and previous.sampling is not None
    second = found["1-2"].previous
    assert second is not None and second.kind == "survey"


def test_history_that_contradicts_a_report(bundle: Path) -> None:
    (bundle / "history.csv").write_text(
        "indicator,fiscal_year,value,unit\n4-1,2023,44.0,%\n", encoding="utf-8"
    )
    assert "4-1" in refused(bundle)


def test_overrides(bundle: Path) -> None:
    header = "indicator,letter,reason,by,on\n"
    path = bundle / "overrides.csv"
    path.write_text(header + "2-4,A,集計の誤りを訂正,区長,令和7年6月10日\n", encoding="utf-8")
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    assert found["2-4"].letter == "A" and found["2-4"].override is not None
    for row, word in (
        ("2-4,C,x,y,2025-06-10", "A か B"),
        ("2-4,A,,y,2025-06-10", "reason"),
        ("2-4,A,x,y,先日", "先日"),
        ("2-4,A,x,y,2025-06-10\n2-4,B,x,y,2025-06-10", "2-4 の判定を定める行が二つ"),
    ):
        path.write_text(header + row + "\n", encoding="utf-8")
        assert word in refused(bundle)


def test_a_wrong_letter_is_cured_by_a_letter(bundle: Path) -> None:
    text = "indicator,letter,reason,by,on\n2-4,Ｃ,x,y,2025-06-10\n"
    (bundle / "overrides.csv").write_text(text, encoding="utf-8")
    assert "A か B を書いて" in refused(bundle)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (b"\nx = 1 2\n", "7文字目"),
        (b"\nx = [", "ファイルの終わり"),
        ("\n# 区".encode("cp932"), "UTF-8 でない文字"),
        (b"\n[bundle]\n", "行 "),
    ],
)
def test_broken_toml_is_told_in_japanese(bundle: Path, broken: bytes, said: str) -> None:
    path = bundle / "bundle.toml"
    path.write_bytes(path.read_bytes() + broken)
    message = refused(bundle)
    assert said in message and "bundle.toml" in message
    assert not any(word in message for word in ("line", "Cannot", "document", "codec"))


def test_an_unknown_rule_names_the_file(bundle: Path) -> None:
    path = bundle / "bundle.toml"
    text = path.read_text(encoding="utf-8").replace("[bundle]\n", '[bundle]\nrule = "better"\n', 1)
    path.write_text(text, encoding="utf-8")
    assert "bundle.toml bundle/rule" in refused(bundle)


def test_an_own_register_definition_comes_before_the_packs(bundle: Path) -> None:
    own = bundle / "registers" / "collaborations.toml"
    own.write_text(
        '[register]\nid = "collaborations"\ntitle = "自前"\nkind = "events"\nkey = ["no"]\n'
        'date = "on"\n[fields.no]\ntitle = "番号"\n[fields.on]\ntitle = "開始日"\ntype = "date"\n'
        '[[counts]]\nid = "areas-3-continuing"\ntitle = "全部"\nunit = "地域"\nwhen = "always"\n'
        '[[counts]]\nid = "new-by-office"\ntitle = "全部"\nunit = "件"\nwhen = "always"\n'
        '[[counts]]\nid = "areas-3"\ntitle = "全部"\nunit = "地域"\nwhen = "always"\n',
        encoding="utf-8",
    )
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    figure = found["1-3"].measurement
    assert figure is not None and figure.figure is not None and figure.figure.value > 40


def test_files_with_other_encodings_give_the_same(bundle: Path) -> None:
    before = evaluate_bundle(bundle).evaluation
    for name in (
        "reported.csv",
        "areas.csv",
        "registers/collaborations.csv",
        "surveys/r6/answers.csv",
    ):
        path = bundle / name
        path.write_bytes(path.read_text(encoding="utf-8").encode("cp932"))
    after = evaluate_bundle(bundle).evaluation
    for one, other in zip(before.indicators, after.indicators, strict=True):
        assert (one.letter, one.reason, one.strength) == (
            other.letter,
            other.reason,
            other.strength,
        )


def test_row_order_changes_nothing(bundle: Path) -> None:
    path = bundle / "surveys" / "r6" / "answers.csv"
    heading, *rows = path.read_text(encoding="utf-8").splitlines()
    before = evaluate_bundle(bundle).evaluation
    path.write_text("\n".join([heading, *reversed(rows)]) + "\n", encoding="utf-8")
    after = evaluate_bundle(bundle).evaluation
    for one, other in zip(before.indicators, after.indicators, strict=True):
        first, second = one.measurement, other.measurement
        assert first is not None and second is not None
        assert first.sampling == second.sampling
        assert one.strength == other.strength and one.residents_strength == other.residents_strength


def test_policy_json_may_be_any_policy(bundle: Path) -> None:
    """A policy without targets, results and letters passes through."""
    path = bundle / "policy.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    for issue in data["issues"]:
        for indicator in issue["indicators"]:
            indicator["target"]["value"] = None
            indicator["result"] = indicator["verdict"] = indicator["previous"] = None
    path.write_text(json.dumps(data), encoding="utf-8")
    found = evaluate_bundle(bundle).evaluation.indicators
    assert {each.letter for each in found if not each.indicator.startswith("sub:")} == {None}


BREAKS = """
break = [
  "今年度の切れ目",
  { kind = ["options", "mode"], reason = "五択にした", by = "企画課", on = 2022-05-10, year = 2022 },
  { kind = "none", reason = "句読点だけ", by = "企画課", on = 2024-05-10, year = 2023 },
]
"""


def test_breaks_of_a_bundle_and_of_its_history(bundle: Path) -> None:
    change(bundle / "bundle.toml", "[indicators.2-4]", f"[indicators.2-4]{BREAKS}")
    (bundle / "history.csv").write_text(
        "indicator,fiscal_year,value,unit,n,break,break_kind,break_by,break_on\n"
        "2-4,2021,70.0,%,400,,,,\n2-4,2022,75.0,%,400,,,,\n"
        "4-1,2021,40.0,%,400,聞く人を変えた,frame;mode,市民局,令和3年6月1日\n4-1,2022,41.0,%,400,,,,\n",
        encoding="utf-8",
    )
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    safety = found["2-4"]
    assert [(each.year.start, each.kinds, each.by) for each in safety.series.breaks] == [
        (2022, ("options", "mode"), "企画課"),
        (2024, (), ""),
    ]
    assert (safety.series_break, safety.outlook.state) == ("今年度の切れ目", "one-year")
    (office,) = found["4-1"].series.breaks
    assert (office.kinds, office.by, str(office.on)) == (("frame", "mode"), "市民局", "2021-06-01")
    assert [each.year.start for each in found["4-1"].outlook.used] == [2021, 2022, 2023, 2024]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("聞き方,wordng,,", ["wordng", "wording", "2行"]),
        (",wording,企画課,", ["break（理由）が空", "2行"]),
        ("聞き方,wording,企画課,きのう", ["きのう", "2025-06-10"]),
    ],
)
def test_a_break_that_cannot_be_read_is_named(bundle: Path, cells: str, words: list[str]) -> None:
    head = "indicator,fiscal_year,value,unit,break,break_kind,break_by,break_on"
    (bundle / "history.csv").write_text(f"{head}\n2-4,2021,70.0,%,{cells}\n", encoding="utf-8")
    message = refused(bundle)
    for word in words:
        assert word in message


def test_a_break_of_an_unknown_kind_in_the_bundle(bundle: Path) -> None:
    wrong = '[indicators.2-4]\nbreak = { kind = "wordng", reason = "聞き方" }'
    change(bundle / "bundle.toml", "[indicators.2-4]", wrong)
    message = refused(bundle)
    assert "wordng" in message and "wording" in message


def test_reported_figures_may_tell_how_many_were_asked(bundle: Path) -> None:
    rows = (
        "indicator,fiscal_year,value,unit,source,n,deff,sent\n4-1,2024,42.1,%,報告,1000,,{sent}\n"
    )
    path = bundle / "reported.csv"
    path.write_text(rows.format(sent=4000), encoding="utf-8")
    judged = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    measured = judged["4-1"].measurement
    assert measured is not None and measured.response is not None
    assert measured.response.rate == Fraction(1, 4)
    assert judged["4-1"].nonresponse is not None
    for wrong, words in (("999", "999"), ("x", "sent が 1 以上の整数ではありません")):
        path.write_text(rows.format(sent=wrong), encoding="utf-8")
        assert words in refused(bundle)


def test_chance_is_read_only_of_counts_that_can_have_it(bundle: Path) -> None:
    path = bundle / "bundle.toml"
    change(path, 'count = "linked-share" }', 'count = "linked-share" }\nchance = "trials"')
    judged = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    chance, measured = judged["sub:child-linked"].chance, judged["sub:child-linked"].measurement
    assert chance is not None and measured is not None and measured.figure is not None
    assert Fraction(*chance.now) == measured.figure.value
    change(path, 'chance = "trials"', 'chance = "events"')
    assert "[indicators.sub:child-linked] chance" in refused(bundle)
    change(path, 'chance = "events"', 'chance = "event"')
    assert "chance" in refused(bundle)
