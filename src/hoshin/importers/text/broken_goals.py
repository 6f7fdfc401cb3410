"""Names of SDGs that a line's width broke: 11 住み続けられる and まちづくりを."""

from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.sdgs import rest_of_goal


def with_whole_goals(lines: list[Line]) -> list[Line]:
    """The lines, the rest of a goal's name put behind its number and beginning.

    >>> from hoshin.base import Place
    >>> texts = ["SDGs：4　質の高い教育をみんなに　11 住み続けられる", "まちづくりを"]
    >>> told = with_whole_goals([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['SDGs：4　質の高い教育をみんなに　11 住み続けられるまちづくりを']
    """
    kept: list[Line] = []
    for line in lines:
        rest = rest_of_goal(kept[-1].text) if kept and not line.gap else ""
        if rest and line.text.startswith(rest):
            kept[-1] = replace(kept[-1], text=kept[-1].text + line.text)
        else:
            kept.append(line)
    return kept
