"""A release as a table: percentages come from what is shown of the counts, and from nothing else."""

import csv
from collections.abc import Iterator, Sequence
from fractions import Fraction
from io import StringIO

from hoshin.base.rounding import half_up, printed
from hoshin.disclosure.release import Release, TopicRelease
from hoshin.disclosure.rules import Rules
from hoshin.disclosure.tables import BASE, Cell

WITHHELD, NOBODY, NOT_COUNTED = "x", "-", "…"
Row = dict[str, str]


def release_rows(release: Release, columns: Sequence[str]) -> Iterator[Row]:
    """One row for each topic, group and answer, with the columns of `tables.csv`.

    Parameters
    ----------
    columns : sequence of str
        The group columns, in the order in which they stand.

    Notes
    -----
    `x` withheld, `-` nobody is in the group, `0` nobody of the group gave the answer, `…` not yet
    counted. The whole is exact, with one decimal; below it counts are rounded, and a percentage
    is that of the rounded counts, in whole points.
    """
    for topic in release.topics:
        if not topic.tables.counted:
            blank = dict.fromkeys([*columns, "answer"], "")
            symbols = dict.fromkeys(("base", "count", "percent"), NOT_COUNTED)
            yield {"question": topic.tables.topic, **blank, **symbols}
            continue
        for groups in topic.groups.values():
            for group in groups:
                labels = dict(group)
                for answer in topic.tables.answers or (BASE,):
                    yield {
                        "question": topic.tables.topic,
                        **{column: labels.get(column, "") for column in columns},
                        "answer": answer,
                        **_shown(topic, group, answer, release.rules),
                    }


def tables_csv(release: Release, columns: Sequence[str]) -> bytes:
    """`tables.csv`: UTF-8 with a byte order mark, as Excel wants it."""
    stream = StringIO()
    heads = ["question", *columns, "answer", "base", "count", "percent"]
    writer = csv.DictWriter(stream, heads, lineterminator="\n")
    writer.writeheader()
    writer.writerows(release_rows(release, columns))
    return stream.getvalue().encode("utf-8-sig")


def _shown(
    topic: TopicRelease, group: tuple[tuple[str, str], ...], answer: str, rules: Rules
) -> Row:
    base, cell = Cell(group), Cell(group, answer)
    if base not in topic.withheld and not topic.counts[base]:
        return dict.fromkeys(("base", "count", "percent"), NOBODY)
    step = rules.round_to if group and topic.tables.about_people else 1
    seen = [
        None if each in topic.withheld else _rounded(topic.counts[each], step)
        for each in (base, cell)
    ]
    whole, part = seen
    percent = WITHHELD
    if whole and part is not None:
        percent = printed(min(Fraction(part, whole), Fraction(1)) * 100, 0 if group else 1)
    return {"base": _text(whole), "count": _text(part), "percent": percent}


def _rounded(count: int, step: int) -> int:
    return int(half_up(Fraction(count, step), 0)) * step


def _text(count: int | None) -> str:
    return WITHHELD if count is None else str(count)
