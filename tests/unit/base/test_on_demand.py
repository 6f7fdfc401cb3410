"""Packages that load their names when asked: each name is there, and no module stands in its place."""

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from hoshin import publication, survey
from hoshin.base.on_demand import on_demand
from hoshin.publication import prose

PACKAGES = [survey, publication, prose]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_every_name_is_loaded_and_none_is_a_module(package: ModuleType) -> None:
    modules = {each.name for each in iter_modules(package.__path__)}
    assert not modules & set(package.__all__)
    for module in modules:
        import_module(f"{package.__name__}.{module}")
    found = [getattr(package, name) for name in package.__all__]
    assert not any(isinstance(each, ModuleType) for each in found)
    assert sorted(package.__all__) == sorted(package._WHERE)


def test_an_unknown_name_is_told() -> None:
    load = on_demand("hoshin.publication", {})
    with pytest.raises(AttributeError, match=r"no attribute 'nothing'"):
        load("nothing")


def test_a_form_is_laid_out_without_what_judges_a_year() -> None:
    code = (
        "import sys; import hoshin.cycle.render;"
        "print([name for name in sys.modules if name.startswith('hoshin.evaluation')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
