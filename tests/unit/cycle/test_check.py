"""`hoshin check`: what fails, what is only told, where it stands."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hoshin.cli.main import run
from hoshin.cycle.evaluate import evaluate_bundle
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
    told = {"unbound-number", "not-comparable", "possible-break"}
    assert {each["kind"] for each in found} <= told


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
    plain = [each for each in found if each["sentence"] is None and "break" not in each["kind"]]
    assert {(each["kind"], each["path"]) for each in plain} == {
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
    jumps = [each["figure"] for each in found if each["kind"] == "possible-break"]
    assert code == 0 and jumps == ["1-1", "2-2", "3-3"]
    del ends["possible-break"]
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


def rises(found: list[dict[str, Any]], kind: str) -> dict[str, str]:
    return {each["figure"]: each["message"] for each in found if each["kind"] == kind}


def test_rises_that_no_opinion_makes_are_candidates_for_a_break(sample: Copy) -> None:
    code, found = sample.checked()
    said = rises(found, "possible-break")
    assert (code, sorted(said)) == (0, ["1-1", "2-2", "3-3"])
    assert "令和5年度から16.1ポイント" in said["1-1"] and 'kind = "none"' in said["1-1"]


def test_a_survey_that_asks_otherwise_is_an_undeclared_break(sample: Copy) -> None:
    path = sample.folder / "surveys/r6/survey.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("住吉区の治安が良いと感じていますか。", "お住まいの地域は安全だと思いますか。"),
        ('modes = ["post", "web"]', 'modes = ["web"]'),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    code, found = sample.checked()
    said = rises(found, "undeclared-break")
    assert code == 0 and set(said) >= {"1-1", "2-4", "4-2"} and "2-1" not in said
    assert "質問文が「住吉区の治安が良いと感じていますか。」から" in said["2-4"]
    assert "調査の方法が「post・web」から「web」に" in said["4-2"] and "質問文" not in said["4-2"]
    assert rises(found, "possible-break") == {}


def test_a_declared_break_is_settled_and_an_unsigned_one_is_told(sample: Copy) -> None:
    path = sample.folder / "bundle.toml"
    text = path.read_text(encoding="utf-8")
    signed = '{ kind = "wording", reason = "聞き方を変えた", by = "企画課", on = 2025-05-10 }'
    for name, said in (
        ("1-1", signed),
        ("2-2", '{ kind = "none", reason = "同じ聞き方", by = "企画課", on = 2025-05-10 }'),
        ("3-3", '"聞き方を変えた"'),
    ):
        text = text.replace(f"[indicators.{name}]\n", f"[indicators.{name}]\nbreak = {said}\n")
    path.write_text(text, encoding="utf-8")
    _, found = sample.checked()
    assert rises(found, "possible-break") == {}
    assert list(rises(found, "incomplete-break")) == ["3-3"]
    evaluated = evaluate_bundle(sample.folder).evaluation.indicators
    reasons = {each.indicator: each.series_break for each in evaluated}
    assert (reasons["1-1"], reasons["2-2"], reasons["3-3"]) == (
        "聞き方を変えた",
        "",
        "聞き方を変えた",
    )
