"""What a file or its name holds never steers the terminal; a stream that fails is told plainly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer import BadParameter

from hoshin.base import InputError
from hoshin.base.shown import in_lines, on_one_line
from hoshin.cli.help import usage_message
from hoshin.packs import sample_bundle

FORM = sample_bundle() / "form.txt"
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
ON_LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
STEERING = "\x1b\x9b\x07\u202e\u2066"


def hoshin(*arguments: str | bytes, to: str = "") -> subprocess.CompletedProcess[bytes]:
    shell = ["sh", "-c", f'exec "$@" {to}', "sh"] if to else []
    return subprocess.run(
        [*shell, sys.executable, "-m", "hoshin", *arguments], capture_output=True, check=False
    )


def test_what_steers_is_spelled_out_and_json_says_the_same() -> None:
    text = "東\x1b[2J\u202e\x85\n\tA\udc8b"
    assert on_one_line(text) == r"東\u001b[2J\u202e\u0085\u000a\u0009A\udc8b"
    assert in_lines(text) == "東\\u001b[2J\\u202e\\u0085\n\tA\\udc8b"
    value = {"名": "\x9b\u2028\u202e\n"}
    assert json.loads(in_lines(json.dumps(value, ensure_ascii=False))) == value


def test_a_name_stays_on_its_line() -> None:
    error = InputError("読めません。", where="a\nb\x1b[31m.txt", cure="直してください。")
    assert str(error).splitlines()[1] == r"場所: a\u000ab\u001b[31m.txt"


@ON_POSIX
def test_names_of_any_bytes_are_read_reviewed_and_shown_plainly(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b[31m\n\x8b\xe6\xff"
    Path(os.fsdecode(name + b".txt")).write_bytes(FORM.read_bytes())
    done = hoshin("read", name + b".txt", "--review", name + b".html")
    assert done.returncode == 0, done.stderr
    assert b"\x1b" not in done.stderr and rb"\u001b[31m\u000a\udc8b" in done.stderr
    assert Path(os.fsdecode(name + b".html")).is_file()
    refused = hoshin("read", name)
    assert refused.returncode == 2 and len(refused.stderr.splitlines()) == 3
    assert b"\x1b" not in refused.stderr


@ON_POSIX
def test_what_a_form_holds_is_spelled_out_on_both_streams(tmp_path: Path) -> None:
    text = FORM.read_text(encoding="utf-8").replace("指標", f"{STEERING}指標")
    (tmp_path / "form.txt").write_text(text, encoding="utf-8")
    done = hoshin("read", str(tmp_path / "form.txt"))
    assert done.returncode == 0
    json.loads(done.stdout)
    shown = (done.stdout + done.stderr).decode()
    assert not set(shown) & set(STEERING)


@ON_LINUX
@pytest.mark.parametrize("to", [">/dev/full", ">&-", ">/dev/full 2>&-", "2>/dev/full", "2>&-"])
def test_a_stream_that_takes_nothing_is_no_inner_fault(to: str) -> None:
    done = hoshin("read", str(FORM), to=to)
    assert done.returncode == 2
    told = done.stderr.decode()
    assert "思わぬ" not in told and "Exception" not in told
    if "2>" not in to:
        assert told.startswith("エラー: 結果か知らせを出す先に書けません") and told.count("\n") == 2
    elif ">/dev/full 2" not in to:
        json.loads(done.stdout)


@ON_LINUX
@pytest.mark.parametrize("asked", ["--version", "--help", ""])
def test_help_that_cannot_be_printed(asked: str) -> None:
    done = hoshin(*asked.split(), to=">/dev/full")
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_the_parsers_own_refusal_of_a_file_is_told_with_its_cure() -> None:
    error = BadParameter("File 'a' path 'a\n.txt' is not readable.")
    assert usage_message(error).splitlines() == [
        "エラー: ファイルを読む権限がありません。",
        r"場所: a\u000a.txt",
        "対処: 読む権限を付けるか、持ち主に頼んで、読める場所に写してください。",
    ]
