"""What is named as a file and is none is refused before it is opened."""

import os
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hoshin.base import InputError, files
from hoshin.base.files import file_bytes

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such files are of POSIX")
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is of Linux")
NONE = "普通のファイルではありません"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        file_bytes(path)
    assert len(str(caught.value).splitlines()) == 3
    return caught.value.what


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may be no longer than some 100 bytes
        try:
            end.bind(path.name)
        finally:
            os.chdir(here)


@pytest.mark.parametrize("make", [make_pipe, make_device, make_socket])
def test_no_ordinary_file_is_never_opened(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "form.txt")
    (tmp_path / "link.txt").symlink_to("form.txt")
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    assert NONE in refused(tmp_path / "form.txt")
    assert NONE in refused(tmp_path / "link.txt")


@ON_LINUX
@pytest.mark.parametrize("name", ["/proc/self/mem", "/proc/cpuinfo", "/proc/kmsg", "/dev/null"])
def test_what_the_system_makes_up_is_no_file(name: str) -> None:
    assert NONE in refused(Path(name))


def test_a_pipe_that_takes_the_place_of_a_file_holds_no_one_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form.txt"
    path.write_text("様式", encoding="utf-8")
    before = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda _: before)
    assert NONE in refused(path)


def test_a_size_that_lies_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "form.txt"
    path.write_bytes(b"a" * 3_000_000)
    taken = []
    checked = files._check_ordinary

    def believing(found: os.stat_result, path: Path, limit_mb: int) -> None:
        taken.append(stat.S_ISREG(found.st_mode))
        checked(os.stat_result([*found[:6], 5, *found[7:10]]), path, limit_mb)

    monkeypatch.setattr(files, "_check_ordinary", believing)
    with pytest.raises(InputError, match="大きすぎます"):
        file_bytes(path, limit_mb=1)
    assert taken == [True, True]
    assert len(file_bytes(path, limit_mb=3)) == 3_000_000


def test_why_a_name_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c.txt").write_bytes(b"\xef\xbb\xbf\n")
    assert "リンクが自分自身に" in refused(tmp_path / "a.txt")
    assert "長すぎて" in refused(tmp_path / ("x" * 300 + ".txt"))
    assert "使えない文字" in refused(tmp_path / "a\0.txt")
    assert "フォルダーではありません" in refused(tmp_path / "c.txt" / "d.txt")
    assert "空です" in refused(tmp_path / "c.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "form.txt"
    path.write_text("様式", encoding="utf-8")
    path.chmod(0)
    assert "権限" in refused(path)
