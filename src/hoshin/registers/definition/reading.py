"""Reading a register's definition, with every check that needs no record."""

from hoshin.base.definitions import read_definition
from hoshin.query import Engine
from hoshin.registers.definition.counts import check_counts
from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.fields import check_fields, check_patterns
from hoshin.registers.definition.states import check_clocks, check_states


def read_register_definition(
    content: bytes, *, name: str, within: Engine | None = None
) -> RegisterDefinition:
    """Read and check a register's definition.

    Parameters
    ----------
    within : Engine, optional
        A sealed one in which conditions are tried; without it one is opened.

    Raises
    ------
    InputError
        If a key is not defined, a name stands for nothing, or a personal field stands where it
        may not be.
    """
    definition = read_definition(content, RegisterDefinition, name=name)
    check_fields(definition, name)
    check_states(definition, name)
    check_clocks(definition, name)
    with Engine(within=within) as engine:
        engine.seal()
        check_patterns(definition, engine, name)
        check_counts(definition, engine, name)
    return definition
