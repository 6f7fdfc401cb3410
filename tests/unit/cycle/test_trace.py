"""The way back from a published figure, from the published files alone."""

import json
from pathlib import Path

import pytest

from hoshin.cli.main import run
from hoshin.cycle.evaluate import evaluate_bundle
from hoshin.cycle.publish import publish
from hoshin.packs import sample_bundle


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    publish([sample_bundle()], folder)
    return folder


def changed(site: Path, tmp_path: Path, **change: object) -> Path:
    """A trace.json alone, with one figure changed."""
    data = json.loads((site / "sumiyoshi/2024/trace.json").read_text(encoding="utf-8"))
    data["figures"]["sumiyoshi/2024/2-4"] |= change
    (tmp_path / "trace.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def test_every_published_figure_is_traced_to_files_and_rule(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = json.loads((site / "sumiyoshi/2024/trace.json").read_text(encoding="utf-8"))[
        "figures"
    ]
    evaluated = evaluate_bundle(sample_bundle()).evaluation.indicators
    assert set(figures) == {f"sumiyoshi/2024/{each.indicator}" for each in evaluated}
    for figure in figures:
        assert run(["trace", str(site), figure, "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["missing"] == [] and found["trace"]["way"][0]["file"]["hash"].startswith(
            "sha256:"
        )


def test_people_read_why(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(site), "sumiyoshi/2024/2-4"]) == 0
    said = capsys.readouterr().out
    for words in ("78.2%", "347 ／ 444", "判定: B", "理由: 実績78.2%", "answers.csv", "sha256:"):
        assert words in said


@pytest.mark.parametrize(
    ("companion", "value"),
    [("n", "444"), ("low", "74.1%"), ("target", "80%以上"), ("previous", "81.8%")],
)
def test_companions_have_names_of_their_own(
    site: Path, capsys: pytest.CaptureFixture[str], companion: str, value: str
) -> None:
    assert run(["trace", str(site), f"sumiyoshi/2024/2-4/{companion}", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == value


def test_what_was_not_published_ends_with_one(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", str(site), "sumiyoshi/2024/2-40"]) == 1
    assert "2-4" in capsys.readouterr().err
    assert run(["trace", str(changed(site, tmp_path, way=[])), "sumiyoshi/2024/2-4"]) == 1
    assert "もとのファイルまでの道" in capsys.readouterr().err
    assert run(["trace", str(changed(site, tmp_path, reason="")), "sumiyoshi/2024/2-4"]) == 1


def test_a_folder_without_a_trace_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", str(tmp_path), "a/2024/1-1"]) == 2
    (tmp_path / "trace.json").write_text("{", encoding="utf-8")
    assert run(["trace", str(tmp_path), "a/2024/1-1"]) == 2
    assert "trace.json" in capsys.readouterr().err
