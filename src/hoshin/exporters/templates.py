"""Templates of HTML: escaping always on, an unknown name is an error, nothing that HTML may not hold."""

import re
from functools import cache
from pathlib import Path
from typing import Any

# Neither written plainly nor as a reference may these stand in a document.
_NO_HTML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def render_html(folder: Path, template: str, /, **values: Any) -> bytes:
    """A template of a folder, filled; the same values give the same bytes."""
    text: str = _environment(folder).get_template(template).render(**values)
    return text.encode()


@cache
def _environment(folder: Path) -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printable,
    )
    environment.filters |= {"prose": _prose, "label": _label}
    return environment


def _printable(value: Any) -> Any:
    return value if hasattr(value, "__html__") else _NO_HTML.sub("", str(value))


def _prose(text: str) -> Any:
    """A text with its line breaks, as a reader sees them."""
    from markupsafe import Markup, escape

    plain = _printable(text.replace("\r\n", "\n").replace("\r", "\n"))
    return Markup("<br>\n").join(escape(line) for line in plain.split("\n"))


def _label(text: str) -> str:
    """A label of the boxed form, whose lines fit its narrow box, in one line."""
    return text.replace("\n", "")
