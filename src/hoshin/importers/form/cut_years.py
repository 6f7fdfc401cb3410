"""Lines that a width cut inside of 年度: put together, since no entry begins with its second half."""

import re
from dataclasses import replace

from hoshin.importers.form.lines import Line, Role, joined

_CUT = re.compile(r"(?:令和|平成|[RＲ])\s*(?:元|[0-9０-９]{1,2})\s*年$")
_REST = re.compile(r"^度(?=[末中のにま比内、以])")


def with_years_whole(lines: list[Line]) -> list[Line]:
    """The lines, each that begins in the word 年度 put behind the one that ends there.

    >>> from hoshin.base import Place
    >>> told = with_years_whole([Line(text, Place(1, 1), False) for text in ("①令和11年", "度末までに")])
    >>> [line.text for line in told]
    ['①令和11年度末までに']
    """
    kept: list[Line] = []
    for line in lines:
        plain = line.role in (Role.OPEN, Role.CONTENT)
        if plain and kept and _REST.match(line.text) and _CUT.search(kept[-1].text):
            kept[-1] = replace(kept[-1], text=joined([kept[-1].text, line.text]))
        else:
            kept.append(line)
    return kept
