"""Tables of known totals (`[[margins]]`), laid over the cells of a scan."""

import csv
from io import StringIO
from pathlib import Path

import numpy as np

from hoshin.base import near_or_known
from hoshin.base.files import file_bytes
from hoshin.notation import decode, number
from hoshin.survey import definition as definitions
from hoshin.survey import texts
from hoshin.survey.cells.table import Cells
from hoshin.survey.errors import SurveyError
from hoshin.survey.weighting.margin import Margin

_TOTAL = "total"


def read_margin(margin: definitions.Margin, cells: Cells, *, folder: Path) -> Margin:
    """A margin's table, its categories as codes of the cells.

    Raises
    ------
    SurveyError, InputError
        If the table lacks a column, has a category twice or a total that is no number.
    """
    path = folder / margin.table
    totals = _totals(margin, path)
    codes, names = cells.codes(margin.columns)
    unheard = sorted(set(totals) - set(names))
    every = [*names, *unheard]
    values = np.array([totals.get(name, np.nan) for name in every])
    return Margin(str(path), codes, values, [" / ".join(name) for name in every])


def _totals(margin: definitions.Margin, path: Path) -> dict[tuple[str, ...], float]:
    reader = csv.DictReader(StringIO(decode(file_bytes(path), name=str(path))))
    cure = texts.MARGIN_TABLE_CURE.format(columns=", ".join(margin.columns))
    for column in (*margin.columns, _TOTAL):
        if column not in (reader.fieldnames or ()):
            near = near_or_known(column, reader.fieldnames or ())
            raise SurveyError(
                texts.NO_COLUMN.format(column=column), where=str(path), cure=near or cure
            )
    found: dict[tuple[str, ...], float] = {}
    for line, row in enumerate(reader, 2):
        name = tuple(row[column] or "" for column in margin.columns)
        total = number(row[_TOTAL] or "")
        place = texts.ROW_PLACE.format(name=path, row=line, column=_TOTAL)
        if total is None:
            message = texts.TOTAL_BAD.format(
                margin=margin.table, category=" / ".join(name), total=row[_TOTAL]
            )
            raise SurveyError(message, where=place, cure=texts.TOTALS_CURE)
        if name in found:
            message = texts.MARGIN_TWICE.format(category=" / ".join(name))
            raise SurveyError(message, where=place, cure=cure)
        found[name] = float(total)
    if not found:
        raise SurveyError(texts.MARGIN_TABLE_EMPTY, where=str(path), cure=cure)
    return found
