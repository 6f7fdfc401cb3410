"""What was left out of an evaluation or a count: said aloud, never silent."""

from collections.abc import Iterator

from hoshin.bundles import Bundle
from hoshin.cli import texts
from hoshin.cli.register_faults import fault_lines
from hoshin.registers import Register

SHOWN = 10


def notices(bundle: Bundle) -> str:
    """One line a thing: rows with faults (never a personal value), and what is to be known of them."""
    lines: list[str] = []
    for data in bundle.registers.opened:
        found = list(_left_out(data.register))
        lines += found[:SHOWN]
        if len(found) > SHOWN:
            name = data.register.files[0].name
            lines.append(texts.REGISTER_FAULTS_MORE.format(file=name, count=len(found) - SHOWN))
        lines += warning_lines(data.register)
    return "".join(f"{line}\n" for line in lines)


def register_notices(register: Register) -> str:
    """Every row that is not counted, with its reason, and what is to be known of the files."""
    lines = [*_left_out(register), *warning_lines(register)]
    return "".join(f"{line}\n" for line in lines)


def _left_out(register: Register) -> Iterator[str]:
    """A line for each fault: the row is not counted."""
    names = [file.name for file in register.files]
    for line in fault_lines(register.faults, register.definition, names):
        yield texts.REGISTER_FAULT.format(line=line)


def warning_lines(register: Register) -> Iterator[str]:
    """A line for each thing that is no fault but should be known."""
    for warning in register.warnings:
        yield texts.REGISTER_WARNING.format(warning=warning)
