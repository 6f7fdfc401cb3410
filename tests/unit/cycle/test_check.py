"""`hoshin check`: what fails, what is only told, where it stands."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hoshin.cli.main import run
from hoshin.packs import sample_bundle


class Copy:
    """The sample with its policy.json changed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = Path(shutil.copytree(sample_bundle(), folder / "bundle"))
        self.path = self.folder / "policy.json"
        self.policy: dict[str, Any] = json.loads(self.path.read_text(encoding="utf-8"))
        self.capsys = capsys

    @property
    def issue(self) -> dict[str, Any]:
        issue: dict[str, Any] = self.policy["issues"][0]
        return issue

    def checked(self) -> tuple[int, list[dict[str, Any]]]:
        self.path.write_text(json.dumps(self.policy, ensure_ascii=False), encoding="utf-8")
        code = run(["check", str(self.folder), "--json"])
        return code, json.loads(self.capsys.readouterr().out)


@pytest.fixture
def sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Copy:
    return Copy(tmp_path, capsys)


def test_the_sample_holds(sample: Copy) -> None:
    code, found = sample.checked()
    assert code == 0
    assert {each["kind"] for each in found} <= {"unbound-number", "not-comparable"}


def test_a_contradiction_fails_and_says_where(sample: Copy) -> None:
    sample.issue["self_evaluation"] = ["前年度を下回った。[[1-1]]"]
    code, found = sample.checked()
    assert code == 1
    (wrong,) = [each for each in found if each["kind"] == "contradiction"]
    assert wrong["path"] == "issues/0/self_evaluation/0"
    assert (wrong["sentence"], wrong["figure"]) == ("前年度を下回った。", "1-1")
    assert "27.8%" in wrong["message"] and "43.9%" in wrong["message"]


def test_an_unknown_mark_fails(sample: Copy) -> None:
    sample.issue["next_directions"] = ["続ける。[[9-9]]"]
    code, found = sample.checked()
    assert code == 1 and "unknown-figure" in {each["kind"] for each in found}


def test_a_figure_that_is_not_the_published_one_fails(sample: Copy) -> None:
    sample.issue["indicators"][0]["result"]["value"] = 44.9
    sample.issue["indicators"][1]["previous"]["value"] = 1
    sample.issue["indicators"][2]["verdict"] = "A"
    code, found = sample.checked()
    assert code == 1
    assert {(each["kind"], each["path"]) for each in found if each["sentence"] is None} == {
        ("differs-from-published", "issues/0/indicators/0/result"),
        ("differs-from-published", "issues/0/indicators/1/previous"),
        ("letter-differs-from-published", "issues/0/indicators/2/verdict"),
    }


def test_what_hangs_loose_is_told_and_does_not_fail(sample: Copy) -> None:
    target = sample.issue["indicators"][0]["target"]
    target["by"], target["each_year"] = None, False
    sample.issue["indicators"][1]["target"]["by"] = 2020
    text = (sample.folder / "bundle.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("owner")]
    (sample.folder / "bundle.toml").write_text("\n".join(lines), encoding="utf-8")
    code, found = sample.checked()
    kinds = {(each["kind"], each["figure"]) for each in found}
    assert code == 0
    assert {("no-deadline", "1-1"), ("deadline-past", "1-2"), ("no-owner", "1-3")} <= kinds


def test_the_plan_is_held_against_the_policy(sample: Copy) -> None:
    """What is tied to a strategy that is not there names the nearest; nothing of it fails."""
    path = sample.folder / "bundle.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('"2/空家対策の推進"', '"2/空き家対策の推進"')
    text = text.replace('strategy = "1/地域のつながり・コミュニティの強化"\n', "")
    path.write_text(text, encoding="utf-8")
    sample.issue["themes"][3]["indicators"] = []
    sample.issue["themes"][2]["strategies"] = []
    sample.issue["themes"][1]["indicators"] = [2, 9]
    code, found = sample.checked()
    ends = {each["kind"]: each for each in found if each["sentence"] is None}
    assert code == 0
    assert {kind: (each["path"], each["figure"]) for kind, each in ends.items()} == {
        "unknown-strategy": ("indicators/sub:vacant-houses", "sub:vacant-houses"),
        "no-strategy": ("indicators/sub:town-joins", "sub:town-joins"),
        "no-measure": ("issues/0/themes/3/strategies", None),
        "no-activity": ("issues/0/themes/2", None),
        "absent-indicator": ("issues/0/themes/1/indicators", None),
    }
    assert "「2/空き家対策の推進」" in ends["unknown-strategy"]["message"]
    assert "2/空家対策の推進" in ends["unknown-strategy"]["message"].partition("」")[2]
    assert run(["check", str(sample.folder)]) == 0
    said = sample.capsys.readouterr().out
    assert all(
        f"■ {words}（1 件）" in said for words in ("結ぶ戦略が見つからない", "戦略に取組がない")
    )


def test_evidence_of_an_earlier_year_is_told(sample: Copy) -> None:
    """A survey that was over before the year judged began."""
    path = sample.folder / "surveys/r6/survey.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('"2024-08-01", "2024-09-02"', '"2024-02-01", "2024-03-31"')
    path.write_text(text, encoding="utf-8")
    code, found = sample.checked()
    stale = [each for each in found if each["kind"] == "stale"]
    assert code == 0 and len(stale) == 11
    assert all("2024-03-31" in each["message"] for each in stale)


def test_people_read_it_by_kind(sample: Copy) -> None:
    sample.issue["self_evaluation"] = ["前年度を下回った。[[1-1]]"]
    sample.checked()
    assert run(["check", str(sample.folder)]) == 1
    said = sample.capsys.readouterr().out
    assert said.startswith("直すべきもの 1 件")
    assert (
        "■ 文章が数値と食い違う（1 件）\n  前年度を下回った。\n    → 「下回」とありますが" in said
    )
