"""What loads when, and that the layers stay clean."""

import subprocess
import sys

import pytest

HEAVY = (
    "django",
    "duckdb",
    "sqlglot",
    "typst",
    "pikepdf",
    "docx",
    "openpyxl",
    "scipy",
    "numpy",
    "lxml",
)


def loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in found.stdout.split()}


@pytest.mark.parametrize(
    "statement",
    ["import hoshin", "import hoshin.policy", "import hoshin.survey", "import hoshin.cli.main"],
)
def test_nothing_heavy_loads_before_it_is_used(statement: str) -> None:
    assert loaded_after(statement).isdisjoint(HEAVY)


def test_help_needs_neither_models_nor_tables() -> None:
    assert loaded_after("import hoshin.cli.main").isdisjoint({"pydantic", "rich"})
