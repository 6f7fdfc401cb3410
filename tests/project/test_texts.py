"""What people see stands in texts.py, apart from the logic."""

import ast
import re
from pathlib import Path

import hoshin

SOURCE = Path(hoshin.__file__).parent
KANA = re.compile(r"[ぁ-ん]")


def message_literals(tree: ast.AST) -> list[str]:
    """Japanese literals handed to an error or to the list of doubts."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name not in ("InputError", "add", "write", "print", "format", "echo", "append"):
            continue
        for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
            for part in ast.walk(argument):
                value = part.value if isinstance(part, ast.Constant) else None
                if isinstance(value, str) and KANA.search(value):
                    found.append(value)
    return found


def test_no_message_is_written_into_the_logic() -> None:
    offenders = {
        path.relative_to(SOURCE).as_posix(): found
        for path in SOURCE.rglob("*.py")
        if path.name != "texts.py"
        if (found := message_literals(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert offenders == {}


def test_the_search_finds_a_planted_message() -> None:
    assert message_literals(ast.parse("raise InputError('だめです', cure=f'直して{x}')")) != []


def test_errors_of_the_catalogue_are_short() -> None:
    for path in SOURCE.rglob("texts.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert len(node.value) < 200, (path, node.value)


def test_every_text_is_used() -> None:
    for path in SOURCE.rglob("texts.py"):
        names = [
            name.id
            for statement in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            for name in (target.elts if isinstance(target, ast.Tuple) else [target])
            if isinstance(name, ast.Name)
        ]
        code = "\n".join(
            other.read_text(encoding="utf-8")
            for other in path.parent.rglob("*.py")
            if other != path
        )
        assert [name for name in names if not re.search(rf"texts\.{name}\b", code)] == [], path
