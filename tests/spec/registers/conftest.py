"""The folder of a test as an office."""

from pathlib import Path

import pytest

from tests.spec.registers.office import Office


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path, capsys)
