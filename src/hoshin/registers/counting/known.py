"""Whether a register can tell of a year that is past."""

from hoshin.base import FiscalYear
from hoshin.registers.counting.columns import by_end, day
from hoshin.registers.counting.period import begins_by_state
from hoshin.registers.loaded import Register


def knows_year(register: Register, count: str, year: FiscalYear) -> bool:
    """Whether a count of a past year says something: a register begun later would say 0.

    What is counted at all times (`always`) is as it is now, and says nothing of a year.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    """
    definition = register.definition
    rule = definition.rule(count)
    if rule.ratio is not None:
        return all(knows_year(register, part, year) for part in (rule.ratio.of, rule.ratio.to))
    if rule.when == "always":
        return False
    date = definition.table.date
    if date is None or begins_by_state(definition):
        found = f"SELECT 1 FROM history WHERE date <= {day(year.last_day)} LIMIT 1"  # noqa: S608
    else:
        before = by_end(definition, date, year)
        found = f"SELECT 1 FROM records WHERE {before} LIMIT 1"  # noqa: S608 - a quoted name
    return bool(register.engine.rows(found))
