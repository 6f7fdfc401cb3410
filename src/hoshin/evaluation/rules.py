"""A rule of a pack: dated, sourced data; the order of its tests is the rule."""

from typing import Annotated

from pydantic import Field, field_validator

from hoshin.base.definitions import Definition, read_definition
from hoshin.evaluation import texts
from hoshin.evaluation.vocabulary import VOCABULARY


class Rule(Definition):
    """`rules/<id>.toml`."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    from_: Annotated[int, Field(alias="from", ge=1926, le=2099)]
    source: str
    tests: Annotated[tuple[str, ...], Field(min_length=1)]
    in_force: bool = True  # added: false for rules that are kept for replay only
    words: tuple[str, ...] = ()  # added: the order of the tests in words
    examples: str = ""  # added: a table of cases with their letters and reasons (see `examples`)

    @property
    def in_words(self) -> tuple[str, ...]:
        """What each test does, for people."""
        return self.words or tuple(texts.TESTS[name] for name in self.tests)

    @field_validator("tests")
    @classmethod
    def _known(cls, tests: tuple[str, ...]) -> tuple[str, ...]:
        for name in tests:
            if name not in VOCABULARY:
                known = ", ".join(VOCABULARY)
                message = f"{texts.UNKNOWN_TEST.format(name=name)}。" + (
                    texts.UNKNOWN_TEST_CURE.format(known=known)
                )
                raise ValueError(message)
        return tests


def read_rule(content: bytes, *, name: str) -> Rule:
    """Read one rule.

    Raises
    ------
    InputError
        If a key or a test is not defined, or a value does not fit.
    """
    return read_definition(content, Rule, name=name)
