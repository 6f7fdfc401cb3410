"""Checks of [[counts]]."""

from collections.abc import Mapping

from hoshin.base import InputError, near_or_known
from hoshin.query import (
    Allowed,
    ColumnType,
    Engine,
    condition_columns,
    condition_values,
    sql_condition,
)
from hoshin.registers import texts
from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.fields import DAYS, NUMBERS, STATE, check_named, check_once
from hoshin.registers.definition.tables import ACTIVE, CountRule
from hoshin.registers.definition.types import column_types, condition_types
from hoshin.registers.errors import RegisterError

_TABLE = "records"


def check_counts(definition: RegisterDefinition, engine: Engine, name: str) -> None:
    """Refuse counts that cannot be computed, or that would show what may not be seen.

    Raises
    ------
    RegisterError
        Naming the count, its key and the cure.
    InputError
        If a condition holds anything that is not allowed, or its types do not fit.
    """
    columns = column_types(definition) | ({STATE: "VARCHAR"} if definition.states else {})
    engine.load_rows(_TABLE, columns, [])
    ids = [rule.id for rule in definition.counts]
    for rule in definition.counts:
        where = f"{name} [[counts]] {rule.id}"
        check_once("counts", ids, rule.id, where)
        if rule.ratio is not None:
            _check_ratio(definition, rule, where)
        else:
            _check_rule(definition, rule, where)
        if rule.where is not None:
            _check_condition(definition, rule.where, engine, f"{where} where")


def _check_rule(definition: RegisterDefinition, rule: CountRule, where: str) -> None:
    if rule.counted_field is not None:
        numeric = NUMBERS if rule.count.startswith("sum:") else ()
        check_named(definition, "count", [rule.counted_field], where, types=numeric)
    for key, field in (("active_from", rule.active_from), ("active_to", rule.active_to)):
        if field is not None:
            check_named(definition, key, [field], where, types=DAYS)
    if rule.per is not None and rule.by:
        message = texts.PER_AND_BY.format(id=rule.id)
        raise RegisterError(message, where=where, cure=texts.PER_AND_BY_CURE)
    for key, groups in (("per", [rule.per] if rule.per else []), ("by", rule.by)):
        fields = [each for each in groups if each != STATE or not definition.states]
        check_named(definition, key, fields, where)
        for each in groups:
            check_once(key, groups, each, where)
    if rule.entered is not None and rule.entered not in definition.states:
        message = texts.NO_STATE.format(key="when", state=rule.entered)
        cure = near_or_known(rule.entered, definition.states)
        raise RegisterError(message, where=where, cure=cure)
    if needs := _missing(definition, rule):
        message = texts.NEEDS_KEYS.format(id=rule.id, keys=", ".join(needs))
        raise RegisterError(message, where=where, cure=texts.NEEDS_KEYS_CURE)


def _missing(definition: RegisterDefinition, rule: CountRule) -> list[str]:
    """The keys without which the rule says nothing."""
    dated = definition.table.date is not None
    begun = dated or bool(definition.states)
    needed: Mapping[str, bool] = {
        "register.date": begun or rule.when not in ("during-year", "as-of-year-end"),
        "active_from": rule.active_from is not None
        or rule.when not in ACTIVE
        or (rule.when == "reached-both-years" and begun and rule.active_to is None),
        "per": rule.per is not None
        or (rule.at_least is None and rule.when != "reached-both-years"),
        "at_least": rule.at_least is not None
        or (rule.per is None and rule.when != "reached-both-years"),
    }
    return [key for key, given in needed.items() if not given]


def _check_ratio(definition: RegisterDefinition, rule: CountRule, where: str) -> None:
    ratio = rule.ratio
    others = rule.model_fields_set - {"id", "title", "unit", "ratio"}
    if ratio is None or others:
        message = texts.RATIO_KEYS.format(id=rule.id, keys=", ".join(sorted(others)))
        raise RegisterError(message, where=where, cure=texts.RATIO_KEYS_CURE)
    known = {each.id: each for each in definition.counts}
    for key, part in (("of", ratio.of), ("to", ratio.to)):
        if part not in known:
            message = texts.RATIO_PART.format(key=key, id=part)
            raise RegisterError(message, where=where, cure=near_or_known(part, known))
        if known[part].ratio is not None:
            message = texts.RATIO_OF_RATIO.format(key=key, id=part)
            raise RegisterError(message, where=where, cure=texts.RATIO_OF_RATIO_CURE)
    if known[ratio.of].by != known[ratio.to].by:
        message = texts.RATIO_GROUPS.format(of=ratio.of, to=ratio.to)
        raise RegisterError(message, where=where, cure=texts.RATIO_GROUPS_CURE)


def _check_condition(
    definition: RegisterDefinition, condition: str, engine: Engine, where: str
) -> None:
    types: dict[str, ColumnType] = condition_types(definition)
    for column in condition_columns(condition):
        if column in definition.fields and column not in types:
            message = texts.PERSONAL.format(key="where", field=column)
            raise RegisterError(message, where=where, cure=texts.PERSONAL_CURE)
    try:
        safe = sql_condition(condition, types, allowed=Allowed.ARITHMETIC, where=where)
        engine.check_condition(_TABLE, safe, text=condition, where=where)
    except InputError as error:
        raise RegisterError(error.what, where=error.where, cure=error.cure) from error
    _check_values(definition, condition, where)


def _check_values(definition: RegisterDefinition, condition: str, where: str) -> None:
    """Refuse a state or choice that is none: a slip of the pen would count nothing, or everything."""
    known = {name: field.choices for name, field in definition.open_fields.items() if field.choices}
    if definition.states:
        known[STATE] = list(definition.states)
    for column, values in known.items():
        for value in condition_values(condition, column):
            if value and value not in values:
                message = texts.NO_SUCH_VALUE.format(column=column, value=value)
                raise RegisterError(message, where=where, cure=near_or_known(value, values))
