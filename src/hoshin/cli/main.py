"""Entry point: builds the application, turns every error into one to three lines."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated

import typer
from typer.exceptions import TyperException

from hoshin import __version__
from hoshin.base import InputError
from hoshin.cli import (
    check,
    demo,
    evaluate,
    publish,
    read,
    register_check,
    register_count,
    register_due,
    register_list,
    register_load,
    register_template,
    render,
    replay,
    survey_estimate,
    survey_tables,
    survey_weigh,
    texts,
    trace,
    verify,
)
from hoshin.cli.help import JapaneseCommand, JapaneseGroup, usage_message
from hoshin.cli.terminal import is_of_a_stream, let_go, take_streams, tell

app = typer.Typer(
    cls=JapaneseGroup,
    help=texts.APP,
    epilog=texts.APP_EPILOG,
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

# The one visible table of commands.
COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "demo": (demo.demo, texts.DEMO),
    "read": (read.read, texts.READ),
    "check": (check.check, texts.CHECK),
    "evaluate": (evaluate.evaluate, texts.EVALUATE),
    "replay": (replay.replay, texts.REPLAY),
    "render": (render.render, texts.RENDER),
    "publish": (publish.publish, texts.PUBLISH),
    "trace": (trace.trace, texts.TRACE),
    "verify": (verify.verify, texts.VERIFY),
    "register list": (register_list.list_, texts.REGISTER_LIST),
    "register template": (register_template.template, texts.REGISTER_TEMPLATE),
    "register load": (register_load.load, texts.REGISTER_LOAD),
    "register check": (register_check.check, texts.REGISTER_CHECK),
    "register count": (register_count.count, texts.COUNT),
    "register due": (register_due.due, texts.DUE),
    "survey estimate": (survey_estimate.estimate, texts.ESTIMATE),
    "survey tables": (survey_tables.tables, texts.TABLES),
    "survey weigh": (survey_weigh.weigh, texts.WEIGH),
}
# Commands of two words: the first, and what it is about.
GROUPS = {
    name: typer.Typer(cls=JapaneseGroup, help=about, no_args_is_help=True)
    for name, about in (("register", texts.REGISTER), ("survey", texts.SURVEY))
}
for _name, _group in GROUPS.items():
    app.add_typer(_group, name=_name)
for _name, (_function, _help) in COMMANDS.items():
    *_first, _last = _name.split()
    _where = GROUPS[_first[0]] if _first else app
    _where.command(_last, help=_help, cls=JapaneseCommand)(_function)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hoshin {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help=texts.VERSION, callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    pass


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with 0, 1 or 2."""
    take_streams()
    code = run(sys.argv[1:] if arguments is None else arguments)
    let_go()
    raise SystemExit(code)


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    try:
        code = app(arguments, prog_name="hoshin", standalone_mode=False)
        sys.stdout.flush()
    except InputError as error:
        return _fail(texts.ERROR.format(message=error))
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            with suppress(OSError):
                typer.echo(error.message)
            return 2
        return _fail(usage_message(error))
    except (KeyboardInterrupt, typer.Abort):
        return _fail(texts.INTERRUPTED)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return 0
    except Exception as error:
        if isinstance(error, OSError) and is_of_a_stream(error):
            return _fail(texts.STREAM_FAILED.format(detail=error.strerror))
        if os.environ.get("HOSHIN_DEBUG"):
            raise
        detail = str(error).split("\n")[0][:120]
        return _fail(texts.UNEXPECTED.format(kind=type(error).__name__, detail=detail))
    return code if isinstance(code, int) else 0


def _fail(message: str) -> int:
    tell(message)
    return 2
