"""Registers of a bundle as evidence: indicators, the hidden tier, last year, and what is published."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from hoshin.base import FiscalYear, InputError
from hoshin.cycle.evaluate import evaluate_bundle
from hoshin.cycle.publish import publish
from hoshin.evaluation import IndicatorEvaluation
from hoshin.evaluation.report import evaluation_report
from hoshin.packs import sample_bundle

DEFINITION = """
[register]
id = "bikes"
title = "放置自転車"
kind = "events"
key = ["no"]
date = "on"
[fields.no]
title = "番号"
[fields.on]
title = "調査日"
type = "date"
[fields.station]
title = "駅"
[fields.number]
title = "台数"
type = "integer"
[fields.removed]
title = "撤去"
type = "integer"
[[counts]]
id = "left"
title = "放置台数"
unit = "台"
count = "sum:number"
[[counts]]
id = "removed"
title = "撤去台数"
unit = "台"
count = "sum:removed"
[[counts]]
id = "share"
title = "撤去率"
unit = "％"
ratio = { of = "removed", to = "left" }
[[counts]]
id = "by-station"
title = "駅ごと"
unit = "台"
by = ["station"]
[[counts]]
id = "stations"
title = "10台以上の駅"
unit = "駅"
count = "sum:number"
per = "station"
at_least = 10
[[counts]]
id = "ever"
title = "調べた回数"
unit = "回"
when = "always"
"""
RECORDS = """番号,調査日,駅,台数,撤去
A1,2023-05-01,架空駅,200,50
A2,2023-11-01,海辺駅,64,16
A3,2024-05-01,架空駅,100,67
A4,2024-11-01,海辺駅,34,0
"""
ENTRY = """
[indicators."sub:bikes"]
title = "放置自転車の台数"
source = { register = "bikes", count = "COUNT" }
target = { comparator = "<=", value = 200, unit = "台", by = 2024, each_year = true }
strategy = "2/防犯・交通安全の取組"
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    shutil.copytree(sample_bundle(), folder)
    form, _, _ = (folder / "bundle.toml").read_text(encoding="utf-8").partition('[indicators."sub:')
    head, _, rest = form.partition("[[breakdowns]]")
    form = head + rest[rest.index("[indicators.") :]
    (folder / "bundle.toml").write_text(form, encoding="utf-8")  # without the sample's own
    (folder / "registers/bikes.toml").write_text(DEFINITION, encoding="utf-8")
    (folder / "registers/bikes.csv").write_text(RECORDS, encoding="utf-8")
    return folder


def enter(bundle: Path, count: str, *changes: tuple[str, str]) -> None:
    entry = ENTRY.replace("COUNT", count)
    for old, new in changes:
        assert old in entry
        entry = entry.replace(old, new)
    with (bundle / "bundle.toml").open("a", encoding="utf-8") as stream:
        stream.write(entry)


def evaluated(bundle: Path) -> IndicatorEvaluation:
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}
    return found["sub:bikes"]


def test_a_sub_indicator_is_judged_after_those_of_the_form(bundle: Path) -> None:
    enter(bundle, "left")
    evaluation = evaluate_bundle(bundle).evaluation
    report = evaluation_report(evaluation)
    last = report.indicators[-1]
    assert (last.indicator, last.kind, last.value, last.unit) == (
        "sub:bikes",
        "register",
        134,
        "台",
    )
    assert last.previous is not None
    assert (last.previous.value, last.previous.from_) == (264, "register")
    assert (last.verdict, last.published, last.yardstick.kind) == ("A", None, "target")
    assert "200台" in last.reason
    assert evaluation.as_published == (14, 14)


def test_the_way_back_names_files_words_and_numbers(bundle: Path) -> None:
    enter(bundle, "left")
    measured = evaluated(bundle).measurement
    assert measured is not None and measured.figure is not None
    records, definition = measured.figure.provenance
    assert records.file is not None and definition.file is not None
    assert (records.file.name, definition.file.name) == ("bikes.csv", "bikes.toml")
    assert all(
        step.file.sha256.startswith("sha256:") for step in (records, definition) if step.file
    )
    assert definition.place == "[[counts]] left"
    details = dict(records.details)
    assert details["どう数えたか"].startswith("台帳「放置自転車」のうち、「調査日」が令和6年度")
    assert details["数えた記録"] == "2 件（数えなかった記録 2 件）"


def test_a_share_of_a_register_is_a_share(bundle: Path) -> None:
    enter(bundle, "share", ('"台"', '"%"'), ("200", "60"))
    found = evaluated(bundle)
    assert found.measurement is not None and found.measurement.figure is not None
    figure = found.measurement.figure
    assert (figure.value, figure.unit, str(figure)) == (Fraction(67, 134), "%", "50.0%")
    assert found.letter == "A"


def test_nothing_to_divide_by_is_no_data(bundle: Path) -> None:
    path = bundle / "registers/bikes.csv"
    path.write_text("".join(RECORDS.splitlines(keepends=True)[:3]), encoding="utf-8")
    enter(bundle, "share", ('"台"', '"%"'))
    found = evaluated(bundle)
    assert (found.state, found.letter) == ("no-data", None)


def test_a_count_of_groups_gives_an_indicator_and_a_count_by_group_none(bundle: Path) -> None:
    enter(bundle, "stations", ('"台"', '"駅"'))
    measured = evaluated(bundle).measurement
    assert measured is not None and measured.figure is not None
    assert measured.figure.value == 2
    path = bundle / "bundle.toml"
    text = path.read_text(encoding="utf-8").replace('"stations"', '"by-station"')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="区分（station）"):
        evaluate_bundle(bundle)


def test_a_register_that_began_this_year_does_not_say_zero_for_last_year(bundle: Path) -> None:
    lines = RECORDS.splitlines(keepends=True)
    path = bundle / "registers/bikes.csv"
    path.write_text("".join([lines[0], *lines[3:]]), encoding="utf-8")
    enter(bundle, "left")
    assert evaluated(bundle).previous is None
    (bundle / "history.csv").write_text(
        "indicator,fiscal_year,value,unit,source\nsub:bikes,2023,264,台,前の台帳\n",
        encoding="utf-8",
    )
    previous = evaluated(bundle).previous
    assert previous is not None and (previous.kind, previous.year) == ("history", FiscalYear(2023))


def test_what_is_counted_at_all_times_says_nothing_of_last_year(bundle: Path) -> None:
    enter(bundle, "ever", ('"台"', '"回"'))
    found = evaluated(bundle)
    assert found.measurement is not None and found.measurement.figure is not None
    assert found.measurement.figure.value == 4
    assert found.previous is None


def test_a_reported_sub_indicator_needs_no_source(bundle: Path) -> None:
    enter(bundle, "left", ('source = { register = "bikes", count = "left" }\n', ""))
    with (bundle / "reported.csv").open("a", encoding="utf-8") as stream:
        stream.write("sub:bikes,2024,134,台,建設局,,\n")
    found = evaluated(bundle)
    assert (found.letter, found.measurement and found.measurement.kind) == ("A", "reported")


CASES = """
[register]
id = "houses"
title = "空家"
kind = "cases"
key = ["no"]
purpose = "空家の管理"
[fields.no]
title = "番号"
[fields.area]
title = "地域"
type = "area"
[fields.owner]
title = "所有者"
personal = true
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.resolved]
title = "是正済"
[[counts]]
id = "open"
title = "未是正"
unit = "件"
when = "as-of-year-end"
where = "state != 'resolved'"
[[counts]]
id = "areas"
title = "地域"
unit = "地域"
when = "as-of-year-end"
per = "area"
at_least = 1
"""


def houses(bundle: Path, number: int) -> None:
    """So many houses, one of them resolved this year, with owners whose names nobody may see."""
    folder = bundle / "registers"
    (folder / "houses.toml").write_text(CASES, encoding="utf-8")
    records = "".join(f"H{n},第１地域,山田{n}\n" for n in range(number))
    (folder / "houses.csv").write_text("番号,地域,所有者\n" + records, encoding="utf-8")
    steps = "".join(f"H{n},通報,令和5年6月1日\n" for n in range(number))
    text = "番号,状態,日付\n" + steps + "H0,是正済,2024-10-01\n"
    (folder / "houses.history.csv").write_text(text, encoding="utf-8")
    path = bundle / "bundle.toml"
    source = 'register = "collaborations", count = "new-by-office"'
    text = path.read_text(encoding="utf-8")
    assert source in text
    path.write_text(text.replace(source, 'register = "houses", count = "open"'), encoding="utf-8")
    policy = json.loads((bundle / "policy.json").read_text(encoding="utf-8"))
    policy["issues"][0]["indicators"][3]["target"]["unit"] = "件"
    (bundle / "policy.json").write_text(json.dumps(policy), encoding="utf-8")


def test_the_history_of_a_bundles_register_is_read(bundle: Path) -> None:
    houses(bundle, 40)
    found = {each.indicator: each for each in evaluate_bundle(bundle).evaluation.indicators}["1-4"]
    assert found.measurement is not None and found.measurement.figure is not None
    assert found.previous is not None and found.previous.figure is not None
    assert found.measurement.figure.value == 39
    assert found.previous.figure.value == 40
    names = [step.file.name for step in found.measurement.figure.provenance if step.file]
    assert names == ["houses.csv", "houses.history.csv", "houses.toml"]


# what the trace says of the office, as areas.csv does: every area by name, never one of them
AREAS_OF_THE_OFFICE = ",".join(f'"第{number}地域"' for number in "１２３４５６７８９") + (
    ',"第１０地域","第１１地域","第１２地域"'
)


def published(bundle: Path, out: Path) -> str:
    publish([bundle], out)
    files = [path for path in out.rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    return "\n".join(
        json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
        if path.suffix == ".json"
        else text
        for path, text in zip(files, texts, strict=True)
    )


def test_no_key_no_group_and_no_name_leaves_a_register(bundle: Path, tmp_path: Path) -> None:
    houses(bundle, 40)
    enter(bundle, "stations")
    site = published(bundle, tmp_path / "site")
    assert "39件" in site
    for secret in ("H0", "H39", "山田", "C003", "架空駅"):
        assert secret not in site
    assert "第１地域" not in site.replace(AREAS_OF_THE_OFFICE, "")


def test_small_numbers_of_a_register_about_people_are_withheld(
    bundle: Path, tmp_path: Path
) -> None:
    houses(bundle, 8)
    site = published(bundle, tmp_path / "site")
    assert "7件" not in site and "8件" not in site
    (path,) = (tmp_path / "site").rglob("trace*.json")
    trace = json.loads(path.read_text(encoding="utf-8"))["figures"]
    ways = {name: figure["way"] for name, figure in trace.items()}
    assert all(step["details"] == {} for step in ways["sumiyoshi/2024/1-4"])
    assert ways["sumiyoshi/2024/1-3"][0]["details"]["数えた記録"].startswith("30 件")


def test_a_count_of_one_area_about_people_is_withheld(bundle: Path, tmp_path: Path) -> None:
    houses(bundle, 40)
    path = bundle / "registers/houses.toml"
    text = path.read_text(encoding="utf-8")
    condition = "where = \"state != 'resolved'\""
    assert condition in text
    path.write_text(
        text.replace(condition, "where = \"state != 'resolved' AND area = '第１地域'\""),
        encoding="utf-8",
    )
    assert "39件" not in published(bundle, tmp_path / "site")


def test_two_files_of_one_register_are_refused(bundle: Path) -> None:
    shutil.copy(bundle / "registers/bikes.csv", bundle / "registers/bikes.xlsx")
    enter(bundle, "left")
    with pytest.raises(InputError, match="両方"):
        evaluate_bundle(bundle)
