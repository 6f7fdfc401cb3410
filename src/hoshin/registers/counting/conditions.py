"""The condition of a rule: safe SQL, the columns it speaks of, and the same in words."""

from dataclasses import dataclass
from functools import lru_cache

from hoshin.query import (
    Allowed,
    ColumnType,
    condition_columns,
    condition_tree,
    condition_values,
    written,
)
from hoshin.registers.counting import texts
from hoshin.registers.counting.columns import STATE
from hoshin.registers.counting.condition_words import Names, tree_words
from hoshin.registers.definition import RegisterDefinition, condition_types


@dataclass(frozen=True)
class Condition:
    """A condition that was checked; `picked` are the columns of which it names values."""

    sql: str
    columns: frozenset[str]
    picked: frozenset[str]
    words: str


def read_condition(definition: RegisterDefinition, text: str) -> Condition:
    """Check a rule's `where`; the same text of the same register is read once.

    Raises
    ------
    InputError
        If it holds anything that is not allowed.
    """
    titles = {name: field.title for name, field in definition.open_fields.items()}
    units = {name: field.unit for name, field in definition.open_fields.items() if field.unit}
    states = {key: state.title for key, state in definition.states.items()}
    if states:
        titles[STATE] = texts.WORD_STATE
    return _read(
        text,
        tuple(condition_types(definition).items()),
        tuple(titles.items()),
        tuple(units.items()),
        tuple(states.items()),
    )


_Pairs = tuple[tuple[str, str], ...]


@lru_cache(maxsize=256)
def _read(
    text: str,
    types: tuple[tuple[str, ColumnType], ...],
    titles: _Pairs,
    units: _Pairs,
    states: _Pairs,
) -> Condition:
    tree = condition_tree(text, dict(types), allowed=Allowed.ARITHMETIC)
    names = Names(dict(types), dict(titles), dict(units), dict(states))
    columns = frozenset(condition_columns(text))
    picked = frozenset(name for name in columns if condition_values(text, name))
    return Condition(written(tree), columns, picked, tree_words(tree, names))
