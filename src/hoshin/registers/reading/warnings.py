"""What an officer should know of a definition that may all the same be used."""

from collections.abc import Iterator, Sequence

from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition

_NUMBER = "123456789018"


def definition_warnings(
    definition: RegisterDefinition, engine: Engine, areas: Sequence[str] | None
) -> Iterator[str]:
    """Fields that look like a My Number without a reason, areas that nobody lists."""
    for name, field in definition.fields.items():
        if field.type == "area" and not field.areas and areas is None:
            yield texts.AREAS_OPEN.format(field=name)
        if field.pattern and not field.not_my_number and _asks_twelve(field.pattern, engine):
            yield texts.TWELVE_DIGITS.format(field=name)


def _asks_twelve(pattern: str, engine: Engine) -> bool:
    """Whether a pattern takes twelve digits and no eleven."""
    beginning = "".join(filter(str.isdigit, pattern.lstrip("^(")[:4]))
    fitting = [*(digit * 12 for digit in "0123456789"), _NUMBER, (beginning + _NUMBER)[:12]]
    grouped = [f"{each[:4]}{mark}{each[4:8]}{mark}{each[8:]}" for each in fitting for mark in "- "]
    long = engine.matching(pattern, [*fitting, *grouped])
    short = engine.matching(pattern, [each[:-1] for each in (*fitting, *grouped)])
    return any(taken and not cut for taken, cut in zip(long, short, strict=True))
