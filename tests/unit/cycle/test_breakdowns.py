"""What a bundle publishes below the whole passes the gate, and its ledger."""

import csv
import shutil
from io import StringIO
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.bundles import read_bundle
from hoshin.bundles.inputs import input_files
from hoshin.cli.main import run
from hoshin.cycle.breakdowns import Gated, NotReleasedError, gate_breakdowns
from hoshin.cycle.evidence import gather_evidence
from hoshin.cycle.publish import publish
from hoshin.disclosure import Showing, read_ledger
from hoshin.notation import decode
from hoshin.packs import sample_bundle
from hoshin.publication import PublishedBreakdown
from hoshin.publication.figures import showing_of

WATCH = "watch-network-registered-by-area"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The sample, with nothing published yet."""
    folder = tmp_path / "bundle"
    shutil.copytree(sample_bundle(), folder, ignore=shutil.ignore_patterns("ledger"))
    return folder


def gate(folder: Path) -> Gated:
    return gate_breakdowns(read_bundle(folder))


def table(gated: Gated, name: str) -> PublishedBreakdown:
    (found,) = (each for each in gated.breakdowns if each.id == name)
    return found


def ask(folder: Path, register: str, count: str) -> None:
    path = folder / "bundle.toml"
    more = f'[[breakdowns]]\nregister = "{register}"\ncount = "{count}"\n\n[indicators.1-1]'
    path.write_text(path.read_text("utf-8").replace("[indicators.1-1]", more, 1), "utf-8")


def drop_records(folder: Path, register: str, people: int) -> None:
    """Take the last records of a register away, and all that its history tells of them."""
    records, history = (folder / "registers" / f"{register}{end}.csv" for end in ("", ".history"))
    lines = decode(records.read_bytes(), name=records.name).splitlines()
    gone = {line.split(",")[0] for line in lines[-people:]}
    records.write_text("\n".join(lines[:-people]) + "\n", "utf-8")
    told = decode(history.read_bytes(), name=history.name).splitlines()
    kept = [line for line in told if line.split(",")[0] not in gone]
    history.write_text("\n".join(kept) + "\n", "utf-8")


def test_nothing_below_the_whole_is_published_by_itself(bundle: Path) -> None:
    path = bundle / "bundle.toml"
    text = path.read_text("utf-8")
    start, end = text.index("[[breakdowns]]"), text.index("[indicators.1-1]")
    path.write_text(text[:start] + text[end:], "utf-8")
    gated = gate(bundle)
    assert gated.breakdowns == ()
    gated.record()
    assert not (bundle / "ledger").exists()


def test_the_sample_shows_large_areas_and_says_why_not_the_others(bundle: Path) -> None:
    found = table(gate(bundle), WATCH)
    values = {row.labels[0]: row.values for row in found.rows}
    assert values["全体"] == ("353",)
    assert values["第１地域"] == ("90",)
    assert values["第６地域"] == ("x",)
    assert "13の数のうち7を x（秘匿）としました。" in found.said
    assert any("25,000" in sentence and "20人未満" in sentence for sentence in found.said)


def test_things_are_shown_as_they_are_counted(bundle: Path) -> None:
    found = table(gate(bundle), "collaborations-areas-3")
    assert ("第１２地域", "1") in [(*row.labels, *row.values) for row in found.rows]
    assert "x" not in {value for row in found.rows for value in row.values}


def test_shares_come_from_what_is_shown(bundle: Path) -> None:
    ask(bundle, "support-plan-associations", "plan-coverage-by-area")
    found = table(gate(bundle), "support-plan-associations-plan-coverage-by-area")
    assert len(found.heads) == 4
    for row in found.rows:
        made, all_, share = row.values
        assert (share == "x") is ("x" in (made, all_))
        assert share == "x" or share == f"{100 * int(made) / int(all_):.{1 if row.whole else 0}f}"


def test_a_year_that_is_not_counted_yet(bundle: Path) -> None:
    drop_records(bundle, "watch-network", 680)
    found = table(gate(bundle), WATCH)
    assert {value for row in found.rows for value in row.values} == {"…"}


def test_a_release_made_again_adds_nothing(bundle: Path) -> None:
    gate(bundle).record()
    first = read_ledger(bundle / "ledger")
    assert {entry.dataset for entry in first} == {
        "sumiyoshi/2024/watch-network",
        "sumiyoshi/2024/vacant-houses",
    }
    again = gate(bundle)
    again.record()
    assert read_ledger(bundle / "ledger") == first
    assert again.breakdowns == gate(bundle).breakdowns


def test_another_table_of_the_same_records_is_audited_with_the_first(bundle: Path) -> None:
    gate(bundle).record()
    ask(bundle, "watch-network", "areas-watching")
    gated = gate(bundle)
    gated.record()
    (entry,) = (each for each in gated.entries if "watch" in each.dataset)
    assert len(entry.after) == 1
    shown = {cell for topic in entry.topics for cell, _ in topic.shown}
    assert {cell.answer for cell in shown} == {"areas-watching", "registered-by-area"}


def test_records_that_come_late_wait_and_nothing_is_written(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = (bundle / "registers" / "watch-network.csv").read_bytes()
    told = (bundle / "registers" / "watch-network.history.csv").read_bytes()
    drop_records(bundle, "watch-network", 8)
    gate(bundle).record()
    before = sorted(path.name for path in (bundle / "ledger").iterdir())
    (bundle / "registers" / "watch-network.csv").write_bytes(whole)
    (bundle / "registers" / "watch-network.history.csv").write_bytes(told)
    with pytest.raises(NotReleasedError, match="人だけ違い"):
        gate(bundle)
    assert run(["publish", str(bundle), "--out", str(tmp_path / "site")]) == 1
    assert "公表できません" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
    assert sorted(path.name for path in (bundle / "ledger").iterdir()) == before


@pytest.mark.parametrize(
    ("register", "count"),
    [("watch-network", "none"), ("no-such", "all"), ("watch-network", "asked")],
)
def test_what_cannot_be_published_is_refused(bundle: Path, register: str, count: str) -> None:
    ask(bundle, register, count)
    with pytest.raises(InputError):
        gate(bundle)


def test_the_site_has_a_page_and_a_file_of_each_table(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish([bundle], out)
    page = (out / "sumiyoshi/2024/breakdowns.html").read_text("utf-8")
    gated = gate(bundle)
    for each in gated.breakdowns:
        content = (out / f"sumiyoshi/2024/breakdowns/{each.id}.csv").read_text("utf-8-sig")
        rows = list(csv.reader(StringIO(content)))
        assert [row[1:-1] for row in rows[1:]] == [[*row.labels, *row.values] for row in each.rows]
        assert all(sentence in page for sentence in each.said)
    assert "breakdowns.html" in (out / "sumiyoshi/2024/index.html").read_text("utf-8")
    assert not list(out.rglob("*ledger*"))
    assert read_ledger(bundle / "ledger") == read_ledger(sample_bundle() / "ledger")


def own_rules(folder: Path, text: str, name: str = "disclosure.toml") -> None:
    (folder / name).write_text(text, "utf-8")
    path = folder / "bundle.toml"
    said = f'[disclosure]\nrules = "{name}"\n\n[indicators.1-1]'
    path.write_text(path.read_text("utf-8").replace("[indicators.1-1]", said, 1), "utf-8")


def test_an_office_may_be_stricter(bundle: Path) -> None:
    before = table(gate(bundle), WATCH)
    own_rules(bundle, "small_below = 40\n")
    found = table(gate(bundle), WATCH)
    hidden, usual = ([row for row in each.rows if "x" in row.values] for each in (found, before))
    assert len(hidden) > len(usual)
    assert any("40人未満" in sentence for sentence in found.said)
    assert "disclosure.toml" in {file.name for file in input_files(read_bundle(bundle))}


def test_stricter_rules_reach_the_figures_of_the_whole(bundle: Path) -> None:
    own_rules(bundle, "hidden_base_below = 5000\nsmall_below = 400\n")
    found = gather_evidence(read_bundle(bundle), hidden_tier=False).measurements
    told = [each for years in found.values() for each in years.values() if each.figure]
    assert {each.kind for each in told} >= {"survey", "register"}
    for each in told:
        few = each.count is not None and each.count.about_people and each.count.smallest < 400
        counted = each.figure is not None and each.figure.counts is not None
        assert (showing_of(each) is Showing.WITHHELD) is (counted or few), each.indicator


def test_what_is_looser_is_printed_and_kept(bundle: Path) -> None:
    own_rules(bundle, "width = 3\n")
    with pytest.raises(InputError, match="width"):
        gate(bundle)
    (bundle / "disclosure.toml").write_text(
        'width = 3\nreason = "見本のため"\napproved_by = ["甲", "乙"]\n', "utf-8"
    )
    found = gate(bundle)
    said = "既定より緩めた規則: width。理由: 見本のため。承認: 甲、乙。"
    assert said in table(found, WATCH).said
    assert {each for entry in found.entries for each in entry.loosened} == {"width"}


def test_rules_outside_the_bundle_are_refused(bundle: Path) -> None:
    (bundle.parent / "rules.toml").write_text("small_below = 20\n", "utf-8")
    own_rules(bundle, "", "empty.toml")
    path = bundle / "bundle.toml"
    path.write_text(path.read_text("utf-8").replace("empty.toml", "../rules.toml"), "utf-8")
    with pytest.raises(InputError, match="外にあります"):
        gate(bundle)
