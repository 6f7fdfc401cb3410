"""What the docs tell people to type exists, and what exists is told."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

import hoshin
from hoshin.cli.main import COMMANDS, app
from hoshin.cycle.render import WRITERS
from hoshin.importers.formats import FORMATS

ROOT = Path(__file__).parents[2]
SOURCE = Path(hoshin.__file__).parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
OFFICERS = [page for page in PAGES if page.parent.name in ("how-to", "reference", ROOT.name)]
FLAG = re.compile(r"--[a-z][a-z-]*")


def flags(command: str) -> set[str]:
    """The long options of a command."""
    found = typer.main.get_command(app)
    for word in command.split():
        found = found.commands[word]  # type: ignore[attr-defined]
    parameters = found.params
    names = {name for each in parameters for name in each.opts if name.startswith("--")}
    return {*names, "--help"}


def targets() -> set[str]:
    """What `make` can be asked for."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


def typed(text: str) -> Iterator[str]:
    """Each command line of a page: in a console block behind its `$`, or between backticks."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        yield from re.findall(r"^\$ (.+)$", block, re.M)
    plain = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S).replace(r"\|", "|")
    yield from re.findall(r"`((?:hoshin|make) [^`]+)`", plain)


def faults(line: str) -> list[str]:
    """What of a command line there is not."""
    words = shlex.split(re.sub(r"\s+#.*$|[>|].*$", "", line).replace("[", " ").replace("]", " "))
    if words[0] == "make":
        wanted = {word for word in words[1:] if re.fullmatch("[a-z]+", word)}
        return sorted(wanted - targets())
    if words[0] != "hoshin":
        return []
    if words[1].startswith("--"):
        return sorted(set(words[1:]) - {"--help", "--version"})
    command = next((name for name in (words[1], " ".join(words[1:3])) if name in COMMANDS), None)
    if command is None:
        return [words[1]]
    return sorted(set(FLAG.findall(line)) - flags(command))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_to_be_typed_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert {line: wrong for line in typed(text) if (wrong := faults(line))} == {}


def test_the_search_finds_what_is_not_there() -> None:
    page = (
        "```console\n$ hoshin raed x\n$ make tests\n```\nor `hoshin read FILE --revue`, `make test`"
    )
    assert [faults(line) for line in typed(page)] == [["raed"], ["tests"], ["--revue"], []]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_told_to_officers(command: str) -> None:
    lines = [line for page in OFFICERS for line in typed(page.read_text(encoding="utf-8"))]
    told = {
        flag
        for line in lines
        if line.startswith(f"hoshin {command}")
        for flag in FLAG.findall(line)
    }
    assert flags(command) - {"--help"} <= told


def test_the_readme_lists_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [each for each in COMMANDS if f"| `hoshin {each}" not in readme] == []


@pytest.mark.parametrize(
    ("page", "endings"),
    [
        ("read-a-form.md", [ending for each in FORMATS for ending in each.endings[:1]]),
        ("render-a-form.md", list(WRITERS)),
    ],
)
def test_every_format_is_told(page: str, endings: list[str]) -> None:
    text = (ROOT / "docs/how-to" / page).read_text(encoding="utf-8")
    assert [ending for ending in endings if f"`{ending}`" not in text] == []


def test_every_setting_is_told() -> None:
    code = [path for folder in (SOURCE, ROOT / "tests") for path in folder.rglob("*.py")]
    read = re.compile(r"""(?:environ\.get\(|environ\[|SETTING = )"(HOSHIN_[A-Z]+)""")
    found = {name for path in code for name in read.findall(path.read_text(encoding="utf-8"))}
    told = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert len(found) >= 5
    assert sorted(name for name in found if f"`{name}`" not in told) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []
    if page.parent.name == "adr" and page.name == "README.md":
        assert {Path(link) for link in links} == {
            Path(each.name) for each in page.parent.glob("0*.md")
        }


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(each.name[:4]) for each in (ROOT / "docs/adr").glob("0*.md"))
    assert numbers == list(range(1, len(numbers) + 1))
