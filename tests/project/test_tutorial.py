"""Pages do what they show: their blocks are run in order, in an empty folder."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from hoshin.cli.main import run

ROOT = Path(__file__).parents[2]
PAGES = {"tutorial/survey.md": 6, "how-to/keep-a-register.md": 14}  # and how many commands at least
BLOCK = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```", re.M | re.S)


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command line with what shall appear below it."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        line, _, shown = part.partition("\n")
        yield line, shown


def printed(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command line of a page prints."""
    program, *words = shlex.split(line)
    if program == "cp":
        copytree(ROOT / words[1], words[2])
        return ""
    assert program == "hoshin"
    code = run(words)
    out, err = capsys.readouterr()
    assert (code == 2) == err.startswith("エラー"), err
    return err + out


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_happens(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    done = 0
    for kind, file, body in BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8")):
        if file:
            with Path(file).open("a", encoding="utf-8") as stream:
                stream.write(body)
        elif kind == "python" and ">>>" not in body:
            exec(compile(body, page, "exec"), {})
        elif kind == "console":
            for line, shown in commands(body):
                head, *rest = shown.split("…\n")  # the rest of a long output is left out
                found = printed(line, capsys)
                assert found.startswith(head) if rest else found == head, (line, found)
                done += 1
    assert done >= PAGES[page]
