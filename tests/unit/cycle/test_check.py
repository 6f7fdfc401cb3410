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


def test_people_read_it_by_kind(sample: Copy) -> None:
    sample.issue["self_evaluation"] = ["前年度を下回った。[[1-1]]"]
    sample.checked()
    assert run(["check", str(sample.folder)]) == 1
    said = sample.capsys.readouterr().out
    assert said.startswith("直すべきもの 1 件")
    assert (
        "■ 文章が数値と食い違う（1 件）\n  前年度を下回った。\n    → 「下回」とありますが" in said
    )
