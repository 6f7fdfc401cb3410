"""Checks of [states], [[transitions]] and [[clocks]]."""

from collections.abc import Iterable

from hoshin.base import near_or_known
from hoshin.registers import texts
from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.fields import DATES, check_named, check_once
from hoshin.registers.definition.tables import Clock
from hoshin.registers.errors import RegisterError
from hoshin.registers.folding import folded


def check_states(definition: RegisterDefinition, name: str) -> None:
    """Refuse states and transitions that name what is not there.

    Raises
    ------
    RegisterError
        Naming the key and the nearest known name.
    """
    if definition.initial is not None:
        _check_known(definition, "initial", [definition.initial], f"{name} [states]")
    spelled = [
        folded(word) for key, state in definition.states.items() for word in {key, state.title}
    ]
    for word in spelled:
        check_once("title", spelled, word, f"{name} [states]")
    for key, state in definition.states.items():
        where = f"{name} [states.{key}]"
        for field in state.requires:
            if field not in definition.fields:
                message = texts.NO_FIELD.format(key="requires", field=field)
                cure = near_or_known(field, definition.fields)
                raise RegisterError(message, where=where, cure=cure)
    for number, step in enumerate(definition.transitions, 1):
        where = f"{name} [[transitions]] {number}"
        _check_known(definition, "from", step.from_, where)
        _check_known(definition, "to", [step.to], where)


def check_clocks(definition: RegisterDefinition, name: str) -> None:
    """Refuse clocks that start or stop at nothing, or have no end or two.

    Raises
    ------
    RegisterError
        Naming the clock and the cure.
    """
    ids = [clock.id for clock in definition.clocks]
    for clock in definition.clocks:
        where = f"{name} [[clocks]] {clock.id}"
        check_once("clocks", ids, clock.id, where)
        if (clock.within is None) == (clock.until is None):
            message = texts.CLOCK_END.format(id=clock.id)
            raise RegisterError(message, where=where, cure=texts.CLOCK_END_CURE)
        _check_ends(definition, clock, where)


def _check_ends(definition: RegisterDefinition, clock: Clock, where: str) -> None:
    for key, names in (("starts", [clock.starts]), ("stops", clock.stops)):
        for each in names:
            if each in definition.states:
                continue
            if each not in definition.fields:
                message = texts.NO_STATE_OR_FIELD.format(key=key, name=each)
                cure = near_or_known(each, [*definition.states, *definition.fields])
                raise RegisterError(message, where=where, cure=cure)
            check_named(definition, key, [each], where, types=DATES)


def _check_known(
    definition: RegisterDefinition, key: str, states: Iterable[str], where: str
) -> None:
    for state in states:
        if state not in definition.states:
            message = texts.NO_STATE.format(key=key, state=state)
            raise RegisterError(message, where=where, cure=near_or_known(state, definition.states))
