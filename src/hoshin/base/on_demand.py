"""Packages whose names are loaded when they are first asked for (PEP 562)."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def on_demand(package: str, where: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a package that loads each of its names from the module it stands in.

    Parameters
    ----------
    where : mapping of name to module
        Below the package; no name may be that of a module there, which would stand in its place.
    """

    def load(name: str) -> object:
        if name not in where:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        found: object = getattr(import_module(f"{package}.{where[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return load
