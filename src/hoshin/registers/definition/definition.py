"""A register's definition as one object."""

from typing import Annotated

from pydantic import Field

from hoshin.base import near_or_known
from hoshin.base.definitions import Definition
from hoshin.registers import texts
from hoshin.registers.definition.tables import (
    Clock,
    CountRule,
    FieldDefinition,
    RegisterTable,
    StateDefinition,
    States,
    Transition,
)
from hoshin.registers.errors import RegisterError


class RegisterDefinition(Definition):
    """The whole file."""

    register_: Annotated[RegisterTable, Field(alias="register")]
    fields: dict[str, FieldDefinition]
    states_: Annotated[States | None, Field(alias="states")] = None
    transitions: list[Transition] = []
    clocks: list[Clock] = []
    counts: list[CountRule] = []

    @property
    def table(self) -> RegisterTable:
        """[register]"""
        return self.register_

    @property
    def states(self) -> dict[str, StateDefinition]:
        """The states by name, in the order of the file; empty where a record has none."""
        return {} if self.states_ is None else self.states_.__pydantic_extra__

    @property
    def initial(self) -> str | None:
        """The state in which a record begins."""
        return None if self.states_ is None else self.states_.initial

    @property
    def open_fields(self) -> dict[str, FieldDefinition]:
        """The fields that may leave the register: all but the personal ones."""
        return {name: field for name, field in self.fields.items() if not field.personal}

    @property
    def about_people(self) -> bool:
        """Whether any field is personal or needs special care: small cells are withheld."""
        return any(field.hidden for field in self.fields.values())

    def rule(self, count: str) -> CountRule:
        """One count's rule.

        Raises
        ------
        RegisterError
            If no count has this id.
        """
        for rule in self.counts:
            if rule.id == count:
                return rule
        raise RegisterError(
            texts.UNKNOWN_COUNT.format(id=count),
            where=self.table.id,
            cure=near_or_known(count, [rule.id for rule in self.counts]),
        )
