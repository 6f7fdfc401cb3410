"""Checks of [register] and [fields]: names that are used stand for something that fits."""

from collections.abc import Collection, Iterable
from itertools import combinations

from hoshin.base import InputError, near_or_known
from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.tables import FieldDefinition, FieldType
from hoshin.registers.errors import RegisterError
from hoshin.registers.folding import folded

STATE, STATE_DATE = "state", "state_date"
DAYS: tuple[FieldType, ...] = ("date", "month", "fiscal-year")
DATES: tuple[FieldType, ...] = ("date",)
NUMBERS: tuple[FieldType, ...] = ("integer", "decimal")
ROW, KEY = "hoshin_row", "hoshin_key"


def check_fields(definition: RegisterDefinition, name: str) -> None:
    """Refuse fields that contradict themselves or the table above them.

    Raises
    ------
    RegisterError
        Naming the field and what to write instead.
    """
    table, place = definition.table, f"{name} [register]"
    check_named(definition, "key", table.key, place)
    if table.date is not None:
        check_named(definition, "date", [table.date], place, types=DAYS)
    elif table.kind != "cases":
        message = texts.NO_DATE_KEY.format(kind=table.kind)
        raise RegisterError(message, where=place, cure=texts.NO_DATE_KEY_CURE)
    personal = [field for field in definition.fields.values() if field.personal]
    if not table.purpose and not all(field.purpose for field in personal):
        raise RegisterError(texts.PURPOSE, where=place, cure=texts.PURPOSE_CURE)
    _check_names(definition, name)
    for key, field in definition.fields.items():
        _check_lists(key, field, f"{name} [fields.{key}]")


def check_named(
    definition: RegisterDefinition,
    key: str,
    fields: Iterable[str],
    where: str,
    *,
    types: Collection[FieldType] = (),
) -> None:
    """Refuse a key that names no field, a personal one, one twice, or one of another type."""
    named = list(fields)
    for field in named:
        if field not in definition.fields:
            cure = near_or_known(field, definition.fields)
            raise RegisterError(texts.NO_FIELD.format(key=key, field=field), where=where, cure=cure)
        if definition.fields[field].personal:
            message = texts.PERSONAL.format(key=key, field=field)
            raise RegisterError(message, where=where, cure=texts.PERSONAL_CURE)
        if types and (kind := definition.fields[field].type) not in types:
            message = texts.WRONG_TYPE.format(key=key, field=field, type=kind)
            cure = texts.WRONG_TYPE_CURE.format(types="、".join(types))
            raise RegisterError(message, where=where, cure=cure)
        check_once(key, named, field, where)


def check_once(key: str, names: list[str], name: str, where: str) -> None:
    """Refuse a name that a list holds twice."""
    if names.count(name) > 1:
        message = texts.TWICE.format(key=key, name=name)
        raise RegisterError(message, where=where, cure=texts.TWICE_CURE)


def check_patterns(definition: RegisterDefinition, engine: Engine, name: str) -> None:
    """Refuse a pattern that the engine cannot run in a time that the text bounds."""
    for key, field in definition.fields.items():
        if field.pattern is not None:
            try:
                engine.matching(field.pattern, [""])
            except InputError as error:
                where = f"{name} [fields.{key}]"
                raise RegisterError(error.what, where=where, cure=error.cure) from error


def _check_names(definition: RegisterDefinition, name: str) -> None:
    for field in definition.fields:
        where = f"{name} [fields.{field}]"
        if field in definition.states:
            message = texts.FIELD_AND_STATE.format(name=field)
            raise RegisterError(message, where=where, cure=texts.OTHER_NAME_CURE)
        if field.lower() in (STATE, STATE_DATE, ROW, KEY) or not field.strip():
            message = texts.RESERVED.format(name=field)
            raise RegisterError(message, where=where, cure=texts.OTHER_NAME_CURE)
    # the database does not tell capital letters from small ones
    for one, other in combinations(definition.fields, 2):
        if one.lower() == other.lower():
            message = texts.SAME_BUT_CASE.format(one=one, other=other)
            raise RegisterError(message, where=f"{name} [fields]", cure=texts.OTHER_NAME_CURE)


def _check_lists(key: str, field: FieldDefinition, where: str) -> None:
    if field.type == "choice" and not field.choices:
        raise RegisterError(
            texts.NO_CHOICES.format(field=key), where=where, cure=texts.NO_CHOICES_CURE
        )
    for list_, values, kind in (
        ("choices", field.choices, "choice"),
        ("areas", field.areas, "area"),
    ):
        if values and field.type != kind:
            message = texts.LIST_WITHOUT_TYPE.format(field=key, list=list_, type=field.type)
            cure = texts.LIST_WITHOUT_TYPE_CURE.format(type=kind)
            raise RegisterError(message, where=where, cure=cure)
        plain = [folded(value) for value in values]
        for value in plain:
            check_once(list_, plain, value, where)
