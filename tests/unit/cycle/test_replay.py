"""Every rule over a form: agreement with what was printed."""

import json
import shutil
from pathlib import Path

import pytest

from hoshin.cli.main import run
from hoshin.cycle.replay import Replay, replay_bundles, replays_to_json
from hoshin.packs import sample_bundle


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The sample, with one printed letter turned and one left out."""
    folder = Path(shutil.copytree(sample_bundle(), tmp_path / "bundle"))
    path = folder / "policy.json"
    policy = json.loads(path.read_text(encoding="utf-8"))
    first, second, *_ = policy["issues"][0]["indicators"]
    first["verdict"], second["verdict"] = "B", None
    path.write_text(json.dumps(policy, ensure_ascii=False), encoding="utf-8")
    return folder


def counts(each: Replay) -> tuple[int, int, int, int]:
    judged = each.count(agrees=True), each.count(agrees=False)
    return *judged, len(each.not_judged), len(each.not_printed)


def test_every_rule_is_run_and_differences_are_named(bundle: Path) -> None:
    found = replay_bundles([bundle, sample_bundle()])
    assert len({each.rule.id for each in found}) == 3 and len(found) == 6
    changed, sample = found[:3], found[3:]
    for each in sample:
        assert counts(each) == (14, 0, 0, 0)
    for each in changed:
        assert counts(each) == (12, 1, 0, 1)
        (differs,) = [one for one in each.indicators if one.agrees is False]
        assert (differs.indicator, differs.published, differs.letter) == ("1-1", "B", "A")
        assert differs.reason


def test_without_evidence_the_printed_figures_are_judged(tmp_path: Path) -> None:
    for name in ("bundle.toml", "policy.json", "areas.csv"):
        shutil.copy(sample_bundle() / name, tmp_path / name)
    text = (tmp_path / "bundle.toml").read_text(encoding="utf-8").partition("[indicators")[0]
    (tmp_path / "bundle.toml").write_text(text, encoding="utf-8")
    for each in replay_bundles([tmp_path]):
        assert counts(each) == (14, 0, 0, 0)


def test_what_no_rule_judges_is_named_once_with_its_reason(
    bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a target's number; the form may have printed a letter all the same."""
    path = bundle / "policy.json"
    policy = json.loads(path.read_text(encoding="utf-8"))
    policy["issues"][0]["indicators"][2]["target"]["value"] = None
    path.write_text(json.dumps(policy, ensure_ascii=False), encoding="utf-8")
    assert [counts(each) for each in replay_bundles([bundle])] == [(11, 1, 1, 1)] * 3
    assert run(["replay", str(bundle)]) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if " 1-3: " in line)
    assert line.count("「") == 3 and "判定できず。" in line and "目標の数がない" in line


def test_the_json_says_the_same(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", str(bundle), "--json"]) == 0
    said = capsys.readouterr().out
    assert said == replays_to_json(replay_bundles([bundle]))
    assert {row["agree"] for row in json.loads(said)} == {12}
    assert run(["replay", str(bundle)]) == 0
    assert "様式 B" in capsys.readouterr().out
