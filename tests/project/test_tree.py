"""The tree keeps its promises: fresh schema, documented commands, plain locks, small modules."""

import ast
import json
import re
from collections import Counter
from pathlib import Path
from typing import TypeGuard

import pytest

import hoshin
from hoshin.cli.main import COMMANDS
from hoshin.evaluation.report import evaluation_schema
from hoshin.policy.schema import policy_schema
from hoshin.registers.definition import definition_schema

ROOT = Path(__file__).parents[2]
SOURCE = Path(hoshin.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
SCHEMAS = {
    "policy": policy_schema,
    "evaluation": evaluation_schema,
    "register": definition_schema,
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_what_the_model_says(name: str) -> None:
    committed = (ROOT / f"docs/reference/{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == SCHEMAS[name](), "write it again: make schema"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert any(f"hoshin {command}" in page.read_text(encoding="utf-8") for page in pages)


def test_locks_carry_hashes_and_no_addresses() -> None:
    for lock in (ROOT / "locks").iterdir():
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock
        assert text.count("==") <= text.count("--hash=sha256:"), lock


def test_modules_stay_small() -> None:
    for path in SOURCE.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path


def test_identifiers_of_the_glossary_exist() -> None:
    files = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.toml")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    rows = re.findall(
        r"^\|[^|]+\|\s*`([^`]+)`([^|]*)\|",
        (ROOT / "docs/glossary.md").read_text(encoding="utf-8"),
        re.M,
    )
    assert len(rows) > 20
    missing = [
        name
        for name, mark in rows
        if "†" not in mark and not re.search(rf"\b{re.escape(name)}\b", code)
    ]
    assert missing == []


def test_nothing_names_a_place_of_one_machine() -> None:
    for path in [*SOURCE.rglob("*.py"), *(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]:
        assert not re.search(r"(?<![\w.])/(?:root|home|work)/", path.read_text(encoding="utf-8")), (
            path
        )


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_names_nothing_twice_and_nothing_in_vain(path: Path) -> None:
    """What a merge leaves behind: a constant that another one hides, a helper that nobody calls."""
    text = path.read_text(encoding="utf-8")
    names = [name for statement in ast.parse(text).body for name in _named(statement)]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    private = [name for name in names if name.startswith("_") and not name.endswith("__")]
    assert [name for name in private if len(re.findall(rf"\b{name}\b", text)) == 1] == []


def _named(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name] if not statement.decorator_list else []
        case ast.Assign(targets=targets):
            return [each.id for target in targets for each in ast.walk(target) if _is_name(each)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _is_name(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name)
