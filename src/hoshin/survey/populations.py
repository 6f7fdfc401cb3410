"""Residents of the areas, for rules of release that depend on them."""

from pathlib import Path

from hoshin.base.files import file_bytes
from hoshin.notation import number, read_table
from hoshin.survey import texts
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError


def read_populations(definition: SurveyDefinition, path: Path) -> dict[tuple[str, str], int]:
    """Residents by (column of the answers, area); empty where the definition names no table.

    Raises
    ------
    SurveyError, InputError
        If the table cannot be read, or a number of residents is none.
    """
    table = definition.disclosure.areas
    if table is None:
        return {}
    name = str(path.parent / table)
    found = {}
    for row in read_table(
        file_bytes(path.parent / table), name=name, needed=("area", "population")
    ):
        people = number(row["population"])
        if people is None or people < 0 or people != int(people):
            message = texts.RESIDENTS_BAD.format(value=row["population"])
            raise SurveyError(message, where=row.place, cure=texts.RESIDENTS_BAD_CURE)
        found[definition.disclosure.area, row["area"]] = int(people)
    return found
