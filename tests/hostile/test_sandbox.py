"""The limits of the child process, each proven with a reader that breaks it."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from hoshin.base import InputError
from hoshin.importers.sandbox import LIMITS, Limits, Report, parent, run_limited, run_reported

NAME = "様式.pdf"
SHORT = Limits(cpu_seconds=1, wall_seconds=3)
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of Linux")


def call(
    function: str, content: bytes = b"", *, limits: Limits = LIMITS, name: str = NAME
) -> bytes:
    target = f"tests.hostile.targets:{function}"
    return run_limited(target, content, name=name, limits=limits, package="tests.hostile")


def refused(function: str, content: bytes = b"", *, limits: Limits = LIMITS) -> InputError:
    with pytest.raises(InputError) as caught:
        call(function, content, limits=limits)
    assert 2 <= len(str(caught.value).splitlines()) <= 3
    assert caught.value.where == NAME and caught.value.cure
    return caught.value


def surroundings() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(call("surroundings"))
    return found


@pytest.mark.parametrize(
    "name", ["a.txt", "令和６年度　様式.pdf", "\udce3broken", "--help", "a\nb"]
)
def test_content_and_name_arrive_whole(name: str) -> None:
    content = bytes(range(256)) * 4000
    assert (
        call("echo", content, name=name) == name.encode("utf-8", "surrogatepass") + b":" + content
    )


def test_nothing_to_read_is_something_to_answer() -> None:
    assert call("echo") == NAME.encode() + b":"


def test_a_refusal_travels_as_it_was_raised() -> None:
    error = refused("refuse", "直してください。".encode())
    assert (error.what, error.where, error.cure) == ("読めません。\x00", NAME, "直してください。")


@ON_LINUX
@pytest.mark.parametrize("function", ["allocate", "allocate_slowly"])
def test_memory_ends(function: str) -> None:
    assert "メモリー" in refused(function, limits=Limits(memory_mb=200)).what


@ON_LINUX
@pytest.mark.parametrize("function", ["spin", "spin_deaf"])
def test_time_of_the_processor_ends(function: str) -> None:
    start = time.monotonic()
    assert "打ち切りました" in refused(function, limits=Limits(cpu_seconds=1)).what
    assert time.monotonic() - start < 10  # before the clock on the wall


@pytest.mark.parametrize("function", ["sleep", "close_and_sleep"])
def test_time_on_the_wall_ends(function: str) -> None:
    assert "終わらない" in refused(function, limits=Limits(wall_seconds=1)).what


@pytest.mark.parametrize(
    "function", ["crash", "abort", "fail", "leave", "vanish", "allocate_below_python", "threads"]
)
def test_a_reader_that_breaks_down_is_a_broken_file(function: str) -> None:
    assert "止まりました" in refused(function, limits=SHORT).what


def test_a_reader_that_goes_too_deep() -> None:
    assert "入れ子" in refused("recurse").what


@pytest.mark.parametrize("junk", [b"\n", b"junk" * 100, b"A" + b"\xff" * 8, b"R" + bytes(8)])
def test_junk_in_the_answer_is_noticed(junk: bytes) -> None:
    assert "返事" in refused("garble", junk).what


def test_half_an_answer_is_none() -> None:
    announced = b"A" + (1000).to_bytes(8, "big") + b"only this"
    assert "止まりました" in refused("garble", announced).what


def test_what_libraries_print_is_no_answer() -> None:
    assert call("print_much") == b"answer"


def test_an_answer_has_an_end() -> None:
    assert "大きすぎる" in refused("answer_much").what


@ON_LINUX
def test_limits_are_set_before_the_reader_runs() -> None:
    mb = 1_000_000
    assert surroundings()["limits"] == {
        "RLIMIT_AS": [512 * mb, 512 * mb],
        "RLIMIT_CPU": [10, 11],
        "RLIMIT_CORE": [0, 0],
        "RLIMIT_NOFILE": [64, 64],
        "RLIMIT_FSIZE": [4 * mb, 4 * mb],
    }


def test_the_environment_stays_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "geheim")
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("HOSHIN_SECRET", "geheim")
    monkeypatch.setenv("HOSHIN_FONTS", "/fonts")
    found = surroundings()
    known = {"LC_CTYPE", "HOSHIN_FONTS", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}
    assert found["environment"].keys() <= known
    assert found["environment"]["HOSHIN_FONTS"] == "/fonts"
    assert found["isolated"] == 1


def test_the_child_loads_no_reader_but_the_one() -> None:
    loaded = {name.split(".")[0] for name in surroundings()["modules"]}
    assert loaded.isdisjoint(
        {"lxml", "pdfplumber", "docx", "openpyxl", "pydantic", "typer", "rich"}
    )


@pytest.fixture
def listening() -> Any:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        yield server


def test_no_connection_leaves_the_child(listening: socket.socket) -> None:
    port = str(listening.getsockname()[1]).encode()
    refused("connect", port)
    report = run_reported(
        "tests.hostile.targets:echo", b"", name=NAME, package="tests.hostile"
    ).report
    if "network" in report.enforced:
        assert int(call("connect_below_python", port)) == -1
        assert set(surroundings()["interfaces"]) <= {"lo"}
    with pytest.raises(TimeoutError):
        listening.accept()


def test_no_program_starts_and_no_file_is_written(tmp_path: Path) -> None:
    refused("start_program")
    refused("write", str(tmp_path / "new").encode())
    assert list(tmp_path.iterdir()) == []


def test_modules_not_compiled_yet_are_compiled_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"part_{number}" for number in range(100)]
    for name in names:
        (tmp_path / f"{name}.py").write_text("", encoding="utf-8")
    code = "def read(content, *, name):\n    return b'read'\n"
    (tmp_path / "parts.py").write_text(f"import {', '.join(names)}\n{code}", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert run_limited("parts:read", b"", name=NAME, package="parts") == b"read"
    assert len(list((tmp_path / "__pycache__").iterdir())) == 101


def test_a_child_that_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/does/not/exist")
    assert "始められません" in refused("echo").what


def test_a_child_that_fails_at_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent, "_START", "raise SystemExit(3)")
    assert "3" in refused("echo").what


@pytest.mark.parametrize("target", ["tests.hostile.targets:missing", "tests.hostile.missing:echo"])
def test_a_reader_that_is_not_installed(target: str) -> None:
    with pytest.raises(InputError, match="始められません"):
        run_limited(target, b"", name=NAME, package="tests.hostile")


@pytest.mark.parametrize(
    "target",
    ["os:system", "hoshin.importersx:read", "hoshin.importers", "hoshin.importers:a.b", "a;b:c"],
)
def test_only_readers_run(target: str) -> None:
    with pytest.raises(ValueError, match="not a reader"):
        run_limited(target, b"", name=NAME)


def test_a_system_without_limits_says_so() -> None:
    assert Report(("memory", "cpu", "network"), ()).notice() == ""
    bare = Report((), ("memory", "cpu"))
    assert not bare.limited
    assert "メモリー" in bare.notice() and "15秒" in bare.notice()


def children() -> list[str]:
    """Processes that this one started and that are still listed, ended or not."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, _, rest = path.read_text(encoding="utf-8").rpartition(")")
            if int(rest.split()[1]) == os.getpid():
                found.append(name)
    return found


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@ON_LINUX
def test_nothing_is_left_behind() -> None:
    call("echo")
    before, threads, others = open_files(), threading.active_count(), children()
    for function in ("echo", "crash", "vanish", "close_and_sleep", "answer_much"):
        try:
            call(function, limits=Limits(wall_seconds=0.5))
        except InputError:
            continue
    assert children() == others
    assert open_files() == before
    assert threading.active_count() == threads


def test_many_threads_read_at_once() -> None:
    def one(number: int) -> bool:
        content = bytes([number]) * 500_000
        return call("echo", content, name=str(number)) == f"{number}:".encode() + content

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(one, range(24)))


def alive(name: str) -> bool:
    for path in Path("/proc").glob("[0-9]*/comm"):
        with suppress(OSError):
            if path.read_text(encoding="utf-8").strip() == name:
                return True
    return False


def until(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


@ON_LINUX
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_the_child_ends_with_its_parent(sign: signal.Signals) -> None:
    mark = f"hoshin{os.getpid() % 10_000}{int(sign)}"
    code = (  # a shell in the background has Ctrl-C ignored
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from hoshin.importers.sandbox import run_limited; "
        f"run_limited('tests.hostile.targets:sleep_named', b'{mark}', "
        "name='', package='tests.hostile')"
    )
    root = str(Path(__file__).parents[2])
    other = subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": root},
        stderr=subprocess.DEVNULL,
    )
    assert until(lambda: alive(mark))
    other.send_signal(sign)
    assert other.wait(timeout=5) != 0
    assert until(lambda: not alive(mark))
