"""The command line as a person meets it: streams, exit codes, messages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hoshin.packs import sample_bundle

SAMPLE_FORM = sample_bundle() / "form.txt"


def hoshin(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "hoshin", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def assert_refused(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    message = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert 1 <= len(message.strip().splitlines()) <= 3, message
    assert "Traceback" not in message
    for word in words:
        assert word in message


def test_read_prints_json_and_lists_doubts_on_stderr() -> None:
    done = hoshin("read", str(SAMPLE_FORM))
    assert done.returncode == 0
    policy = json.loads(done.stdout)
    assert policy["schema"] == "hoshin/policy/1"
    assert "確かめたい箇所" in done.stderr.decode()
    assert "指標1-" in done.stderr.decode()


def test_output_is_utf8_whatever_the_locale() -> None:
    plain = hoshin("read", str(SAMPLE_FORM))
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


def test_demo_writes_into_the_folder_asked_for(tmp_path: Path) -> None:
    done = hoshin("demo", "--out", str(tmp_path / "here"))
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "here" / "policy.json").exists()
    assert not list((tmp_path / "here").glob(".*"))


def test_demo_into_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    done = hoshin("demo", "--out", str(blocked))
    assert_refused(done, "書けません")
