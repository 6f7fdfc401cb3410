"""The command line as a person meets it: streams, exit codes, messages."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from hoshin.packs import sample_bundle
from tests.facts import INDICATORS
from tests.small_bundle import small_bundle

SAMPLE_FORM = sample_bundle() / "form.txt"


def hoshin(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "hoshin", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@cache
def plainly(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What a command that writes nothing says: run once for all tests that ask."""
    return hoshin(*arguments)


def assert_refused(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    message = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert 1 <= len(message.strip().splitlines()) <= 3, message
    assert "Traceback" not in message
    for word in words:
        assert word in message


def test_read_prints_json_and_lists_doubts_on_stderr() -> None:
    done = plainly("read", str(SAMPLE_FORM))
    assert done.returncode == 0
    policy = json.loads(done.stdout)
    assert policy["schema"] == "hoshin/policy/1"
    assert "確かめたい箇所" in done.stderr.decode()
    assert "指標1-" in done.stderr.decode()


def test_output_is_utf8_whatever_the_locale() -> None:
    plain = plainly("read", str(SAMPLE_FORM))
    odd = hoshin(
        "read", str(SAMPLE_FORM), LC_ALL="C", PYTHONIOENCODING="ascii", TZ="America/New_York"
    )
    assert odd.stdout == plain.stdout
    assert b"\r" not in odd.stdout


def test_missing_file(tmp_path: Path) -> None:
    assert_refused(hoshin("read", str(tmp_path / "no.txt")), "no.txt", "ありません", "対処")


def test_folder_empty_and_unknown_format(tmp_path: Path) -> None:
    assert_refused(hoshin("read", str(tmp_path)), "フォルダー")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    assert_refused(hoshin("read", str(tmp_path / "empty.txt")), "空です")
    (tmp_path / "form.xyz").write_bytes(b"x")
    assert_refused(hoshin("read", str(tmp_path / "form.xyz")), ".xyz")


@pytest.mark.parametrize(
    "content",
    [
        "こんにちは。これは様式ではありません。",
        "令和６年度　架空区運営方針\n",
        "経営課題１　題だけ\n",
        "①43.9% A 27.8%\n" * 50,
        "\f\f\f\n \n",
    ],
)
def test_what_is_no_form_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(content, encoding="utf-8")
    assert_refused(hoshin("read", str(file)), "letter.txt")


def test_binary_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scan.txt"
    file.write_bytes(bytes(range(256)) * 20)
    assert_refused(hoshin("read", str(file)), "scan.txt", "文字として読めません")


@pytest.mark.parametrize("arguments", [("raed",), ("read",), ("read", "--nope"), ("demo", "--out")])
def test_a_wrong_call_says_what_and_how(arguments: tuple[str, ...]) -> None:
    assert_refused(hoshin(*arguments), "--help")


def test_help_is_japanese_and_lists_every_command() -> None:
    done = hoshin("--help")
    assert done.returncode == 0
    text = done.stdout.decode()
    assert "使い方" in text
    assert "Usage" not in text
    assert "Show this" not in hoshin("read", "--help").stdout.decode()


def test_version() -> None:
    assert hoshin("--version").stdout.decode().startswith("hoshin ")


def test_demo_into_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    done = hoshin("demo", "--out", str(blocked))
    assert_refused(done, "書けません")


def test_evaluate_prints_the_contract() -> None:
    done = plainly("evaluate", str(sample_bundle()), "--json")
    assert done.returncode == 0, done.stderr.decode()
    data = json.loads(done.stdout)
    assert data["schema"] == "hoshin/evaluation/1"
    on_form = [each for each in data["indicators"] if not each["indicator"].startswith("sub:")]
    assert [each["verdict"] for each in on_form] == list("AABAAAABBAAABA")
    assert data["faults"] == []


def test_evaluate_speaks_of_every_indicator_with_its_reason() -> None:
    text = hoshin("evaluate", str(sample_bundle())).stdout.decode()
    assert "目標達成、または前年度より改善" in text
    assert text.count("実績") >= 14


def test_evaluate_is_the_same_in_any_zone_and_locale() -> None:
    plain = plainly("evaluate", str(sample_bundle()), "--json")
    odd = hoshin("evaluate", str(sample_bundle()), "--json", LC_ALL="tr_TR", TZ="Asia/Kathmandu")
    assert odd.stdout == plain.stdout


def test_the_demo_writes_where_it_is_asked_and_ends_with_the_agreement(tmp_path: Path) -> None:
    done = hoshin("demo", "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr.decode()
    text = done.stdout.decode()
    assert text.splitlines()[-1] == "14 of 14 verdicts as published"
    for name, *_ in INDICATORS:
        assert f" {name} " in text
    assert (tmp_path / "out" / "form.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "out" / "site" / "index.html").exists()
    assert (tmp_path / "out" / "policy.json").exists()
    assert not list((tmp_path / "out").glob(".*"))


def test_render_writes_the_same_bytes_from_bundle_and_policy(tmp_path: Path) -> None:
    for source in (sample_bundle(), sample_bundle() / "policy.json"):
        one, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
        assert hoshin("render", str(source), "--to", str(one)).returncode == 0
        assert hoshin("render", str(source), "--to", str(other)).returncode == 0
        assert one.read_bytes() == other.read_bytes()


def test_render_refuses_what_it_cannot_write(tmp_path: Path) -> None:
    to = tmp_path / "form.odt"
    assert_refused(hoshin("render", str(sample_bundle()), "--to", str(to)), ".odt", ".pdf")
    broken = tmp_path / "policy.json"
    broken.write_text('{"schema": "hoshin/policy/1",', encoding="utf-8")
    assert_refused(hoshin("render", str(broken), "--to", str(tmp_path / "a.pdf")), "policy.json")
    missing = hoshin("render", str(tmp_path / "no.json"), "--to", str(tmp_path / "a.pdf"))
    assert_refused(missing, "no.json", "ありません")
    assert list(tmp_path.glob("*.pdf")) == []


def test_publish_writes_a_site_and_replaces_only_its_own(tmp_path: Path) -> None:
    out = tmp_path / "out" / "public"
    bundle = str(small_bundle(tmp_path / "out" / "bundle"))
    done = hoshin("publish", bundle, "--out", str(out))
    assert done.returncode == 0, done.stderr.decode()
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert hoshin("publish", bundle, "--out", str(out)).returncode == 0
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    own = tmp_path / "documents"
    own.mkdir()
    (own / "letter.txt").write_text("x", encoding="utf-8")
    refused = hoshin("publish", str(sample_bundle()), "--out", str(own))
    assert_refused(refused, "documents", "ほかのもの")
    assert [path.name for path in own.iterdir()] == ["letter.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["documents", "out"]


def test_publish_refuses_two_of_one_year(tmp_path: Path) -> None:
    twice = [str(sample_bundle())] * 2
    assert_refused(hoshin("publish", *twice, "--out", str(tmp_path / "x")), "sumiyoshi/2024")
    assert not (tmp_path / "x").exists()
