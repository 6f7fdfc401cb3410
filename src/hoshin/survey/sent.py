"""How many people were asked, in all or by group: without it no response rate is given."""

import csv
from collections import Counter
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from hoshin.base.files import file_bytes
from hoshin.notation import decode, number
from hoshin.survey import texts
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError


def read_sent(definition: SurveyDefinition, path: Path, strata: dict[str, int]) -> int | None:
    """The number of people asked.

    Parameters
    ----------
    strata : mapping of name to int
        Respondents of each stratum.

    Raises
    ------
    SurveyError
        If it is below the number of respondents, or a stratum that was asked has nobody.
    """
    sent = definition.survey.sent
    if sent is None:
        return None
    respondents = sum(strata.values())
    where = str(path)
    if isinstance(sent, str):
        where = str(path.parent / sent)
        by_stratum, total = _table(path.parent / sent, definition.design.strata)
        for name, people in by_stratum.items():
            if people and name not in strata:
                message = texts.STRATUM_EMPTY.format(stratum=name, sent=people)
                raise SurveyError(message, where=where, cure=texts.STRATUM_EMPTY_CURE)
    else:
        total = sent
    if total < respondents:
        message = texts.SENT_SMALL.format(sent=total, respondents=respondents)
        raise SurveyError(message, where=where, cure=texts.SENT_CURE)
    return total


def _table(path: Path, strata: list[str]) -> tuple[dict[str, int], int]:
    rows = list(csv.DictReader(StringIO(decode(file_bytes(path), name=str(path)))))
    if not rows or "sent" not in rows[0]:
        message = texts.NO_COLUMN.format(column="sent")
        raise SurveyError(message, where=str(path), cure=texts.SENT_CURE)
    by_stratum: Counter[str] = Counter()
    total = 0
    for line, row in enumerate(rows, 2):
        people = people_asked(row, line, path)
        total += people
        if strata and all(column in row for column in strata):
            by_stratum[" / ".join(row[column] or "" for column in strata)] += people
    return dict(by_stratum), total


def people_asked(row: Mapping[str, str | None], line: int, path: Path) -> int:
    """The number of people asked in one row of a table.

    Raises
    ------
    SurveyError
        If it is no whole number of people.
    """
    people = number(row["sent"] or "")
    if people is None or people < 0 or people != int(people):
        place = texts.ROW_PLACE.format(name=path, row=line, column="sent")
        message = texts.SENT_BAD.format(value=row["sent"])
        raise SurveyError(message, where=place, cure=texts.SENT_CURE)
    return int(people)
