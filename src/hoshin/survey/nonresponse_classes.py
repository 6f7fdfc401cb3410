"""`[nonresponse]`: how many of each class were asked, laid over the cells of a scan."""

import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import numpy as np

from hoshin.base import near_or_known
from hoshin.base.files import file_bytes
from hoshin.notation import decode
from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats, Integers
from hoshin.survey.definition import Nonresponse
from hoshin.survey.errors import SurveyError
from hoshin.survey.sent import people_asked
from hoshin.survey.weighting.nonresponse import nonresponse_factors

_SENT = "sent"


@dataclass(frozen=True)
class NonresponseClasses:
    """Classes with those who were asked and those who answered.

    Parameters
    ----------
    codes : (c,) int
        The class of each cell.
    names : list of tuple of str
        The classes, in code-point order.
    sent, answered : (classes,) int, people
    factors : (c,) float
        sent / answered of each cell's class, at least 1.
    """

    codes: Integers
    names: list[tuple[str, ...]]
    sent: Integers
    answered: Integers
    factors: Floats


def read_classes(given: Nonresponse, cells: Cells, *, path: Path) -> NonresponseClasses:
    """The classes of a definition.

    Parameters
    ----------
    path : Path
        `survey.toml`; the table stands beside it.

    Raises
    ------
    SurveyError, InputError
        If the table lacks a column or class, a number of people is none, nobody of a class
        answered, or more answered than were asked.
    """
    table = path.parent / given.table
    sent = _sent(given, table)
    codes, names = cells.codes(given.classes)
    answered = np.bincount(codes, cells.people, len(names)).astype(np.int64)
    for name, people in zip(names, answered.tolist(), strict=True):
        _refuse(name, people, sent, str(table))
    for name in sorted(set(sent) - set(names)):
        if sent[name]:
            message = texts.CLASS_SILENT.format(name=" / ".join(name))
            raise SurveyError(message, where=str(table), cure=texts.CLASS_CURE)
    asked = np.array([sent[name] for name in names], np.int64)
    first = np.unique(codes, return_index=True)[1]
    of_cells = np.zeros(len(codes))
    of_cells[first] = asked
    labels = [" / ".join(name) for name in names]
    factors = nonresponse_factors(
        codes, cells.people.astype(np.float64), asked=of_cells, labels=labels
    )
    return NonresponseClasses(codes, names, asked, answered, factors)


def _refuse(
    name: tuple[str, ...], people: int, sent: dict[tuple[str, ...], int], where: str
) -> None:
    label = " / ".join(name)
    if name not in sent:
        message = texts.CLASS_LACKS.format(name=label)
        raise SurveyError(message, where=where, cure=texts.MARGIN_LACKS_CURE)
    if people > sent[name]:
        message = texts.CLASS_MORE.format(name=label, answered=people, sent=sent[name])
        raise SurveyError(message, where=where, cure=texts.CLASS_CURE)


def _sent(given: Nonresponse, table: Path) -> dict[tuple[str, ...], int]:
    reader = csv.DictReader(StringIO(decode(file_bytes(table), name=str(table))))
    known = reader.fieldnames or ()
    for column in (*given.classes, _SENT):
        if column not in known:
            message = texts.NO_COLUMN.format(column=column)
            raise SurveyError(message, where=str(table), cure=near_or_known(column, known))
    found: Counter[tuple[str, ...]] = Counter()
    for line, row in enumerate(reader, 2):
        found[tuple(row[column] or "" for column in given.classes)] += people_asked(
            row, line, table
        )
    return dict(found)
