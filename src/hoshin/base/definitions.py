"""Definitions written by people in TOML, with errors that name file, key and cure."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from hoshin.base import texts
from hoshin.base.errors import InputError, near_or_known

_LINE = re.compile(r"at line (\d+), column (\d+)")
Model = TypeVar("Model", bound=BaseModel)
Located = Any  # pydantic's ErrorDetails


class Definition(BaseModel):
    """A table of a definition: an undefined key is an error, `x-` keys are carried and ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def read_definition(content: bytes, model: type[Model], *, name: str) -> Model:
    """Read a TOML file as `model`.

    Raises
    ------
    InputError
        If it is no TOML, has a key that is not defined, or a value does not fit.
    """
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(
            texts.NOT_TOML.format(detail=_where_in(error)), where=name, cure=texts.NOT_TOML_CURE
        ) from error
    try:
        return model.model_validate(_without_own_keys(data))
    except ValidationError as error:
        raise misfit(error, name=name, model=model) from error


def _where_in(error: tomllib.TOMLDecodeError | UnicodeDecodeError) -> str:
    """Where a TOML file cannot be read: its own words are English, the place is what helps."""
    if isinstance(error, UnicodeDecodeError):
        return texts.NOT_UTF8.format(line=1 + error.object[: error.start].count(b"\n"))
    found = _LINE.search(str(error))
    return texts.TOML_LINE.format(line=found[1], column=found[2]) if found else texts.TOML_END


def misfit(
    error: ValidationError, *, name: str, cure: str = "", model: type[BaseModel] | None = None
) -> InputError:
    """The first misfit of a validation as one error for people; unknown keys come first."""
    found = error.errors()
    unknown = [each for each in found if each["type"] == "extra_forbidden"]
    first = (unknown or found)[0]
    place = "/".join(str(part) for part in first["loc"]) or texts.WHOLE
    if unknown:
        return InputError(
            texts.UNKNOWN_KEY.format(key=first["loc"][-1]),
            where=f"{name} {place}",
            cure=_nearest(first, model),
        )
    more = texts.MISFIT_MORE.format(count=len(found) - 1) if len(found) > 1 else ""
    return InputError(
        texts.MISFIT.format(reason=_reason(first), more=more),
        where=f"{name} {place}",
        cure=cure or _bound(first) or texts.MISFIT_CURE,
    )


def _without_own_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            key: _without_own_keys(value) for key, value in data.items() if not key.startswith("x-")
        }
    if isinstance(data, list):
        return [_without_own_keys(value) for value in data]
    return data


def _reason(error: Located) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    reason = texts.REASONS.get(error["type"], error["msg"])
    value = repr(error["input"])
    return reason if error["type"] == "missing" or len(value) > 40 else f"{reason}: {value}"


def _bound(error: Located) -> str:
    """What would fit: the values that a key knows, or the end of a range."""
    if error["type"] not in texts.BOUNDS:
        return ""
    name, said = texts.BOUNDS[error["type"]]
    bound = str(error["ctx"][name]).replace(" or ", ", ").replace(", ", "、").replace("'", "")
    return said.format(bound=bound)


def _nearest(error: Located, model: type[BaseModel] | None) -> str:
    *path, key = error["loc"]
    known = sorted(_keys_at(model, path)) if model else []
    return texts.UNKNOWN_KEY_CURE.format(names=near_or_known(str(key), known))


def _keys_at(model: type[BaseModel], path: Sequence[int | str]) -> Iterator[str]:
    """The keys that are defined where `path` leads."""
    places: list[Any] = [model]
    for part in path:
        places = [after for place in places for after in _step(place, part)]
    for place in places:
        for inner in _parts(place):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from (field.alias or name for name, field in inner.model_fields.items())


def _step(place: Any, part: int | str) -> Iterator[Any]:
    for inner in _parts(place):
        origin = get_origin(inner)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from (
                field.annotation
                for name, field in inner.model_fields.items()
                if part in (name, field.alias)
            )
            extra = inner.__annotations__.get("__pydantic_extra__")
            yield from get_args(extra)[1:]  # a table whose keys are names that people give
        elif origin is not None and issubclass(origin, Mapping):
            yield get_args(inner)[1]
        elif origin is not None and issubclass(origin, Sequence):
            yield get_args(inner)[0]


def _parts(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Union, UnionType):
        for inner in get_args(annotation):
            yield from _parts(inner)
    else:
        yield annotation
