"""Help and usage errors of the argument parser, in Japanese."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from hoshin.base.files import not_permitted
from hoshin.base.shown import on_one_line
from hoshin.cli import texts

# The parser asks for the right to read before we do
_NOT_READABLE = re.compile(r"path '(.*)' is not readable", re.DOTALL)


def in_japanese(help_text: str) -> str:
    """Replace the parser's own words; ours are Japanese already."""
    for word, japanese in texts.HELP_WORDS.items():
        help_text = help_text.replace(word, japanese)
    return help_text


class JapaneseCommand(TyperCommand):
    def get_help(self, ctx: Any) -> str:
        return in_japanese(super().get_help(ctx))


class JapaneseGroup(TyperGroup):
    def get_help(self, ctx: Any) -> str:
        return in_japanese(super().get_help(ctx))


def usage_message(error: TyperException) -> str:
    """What is wrong with the call, and where to look."""
    if found := _NOT_READABLE.search(error.format_message()):
        return texts.ERROR.format(message=not_permitted(found[1]))
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "hoshin"
    return f"{on_one_line(_what(error))}\n{texts.USAGE_CURE.format(command=command)}"


def _what(error: TyperException) -> str:
    kind = type(error).__name__
    detail = error.format_message().rstrip(".").replace("\n", " ")
    parameter = getattr(error, "param", None)
    name = parameter.get_error_hint().strip("'\"") if parameter is not None else ""
    if kind == "NoSuchOption":
        return texts.NO_SUCH_OPTION.format(name=getattr(error, "option_name", ""))
    if kind == "MissingParameter":
        return texts.MISSING.format(name=name)
    if kind == "BadParameter":
        return texts.BAD_VALUE.format(name=name, detail=error.message.rstrip("."))
    if detail.startswith("No such command"):
        return texts.NO_SUCH_COMMAND.format(name=detail.split("'")[1])
    return texts.BAD_USAGE.format(detail=detail)
