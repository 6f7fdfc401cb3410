"""Labels of rows that break over lines inside their cell: a copy prints all but the last above the row."""

from hoshin.importers.form.sections import section_of

_PARTS, _LONGEST = 3, 14  # lines above the row, characters of each


def with_labels_whole(lines: list[str]) -> list[str]:
    """The lines, each label that goes on in the first cell of a row put whole into that cell; none is lost.

    >>> with_labels_whole(["区運営の", "基本的な考え方\\t海を守る"])
    ['', '区運営の基本的な考え方\\t海を守る']
    """
    kept = list(lines)
    for at, line in enumerate(lines):
        first, tab, rest = line.partition("\t")
        for count in range(_PARTS, 0, -1) if tab and first.strip() else ():
            above = lines[max(0, at - count) : at]
            if any("\t" in each for each in above):
                continue  # rows of their own, if of one cell
            parts = [each.strip() for each in above]
            if len(parts) == count and _are_of_label(parts, first.strip()):
                kept[at - count : at] = [""] * count  # lines keep their numbers
                kept[at] = "".join((*parts, first.strip(), tab, rest))
                break
    return kept


def _are_of_label(parts: list[str], last: str) -> bool:
    """Whether lines and a cell below them spell one label, and the lines alone no other; notes stay below."""
    if any(not 0 < len(each) <= _LONGEST for each in parts):
        return False
    whole = section_of("".join((*parts, last)))
    told = {section_of(each) for each in (*parts, "".join(parts), last)} - {None}
    return whole is not None and told <= {whole} and last[0] not in "（("
