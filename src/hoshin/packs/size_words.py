"""How much the words of size may mean in an office's prose: prose.toml of a pack."""

from decimal import Decimal
from fractions import Fraction

from hoshin.base.definitions import Definition, read_definition
from hoshin.publication.prose import SizeWords


class Change(Definition):
    """{ points, percent }"""

    points: Decimal
    percent: Decimal


class Times(Definition):
    """{ least, most }"""

    least: Decimal
    most: Decimal


class SizeWordsFile(Definition):
    """The whole file."""

    flat: Change
    small: Change
    big: Change
    doubled: Times
    halved: Times


def read_size_words(content: bytes, *, name: str) -> SizeWords:
    """Read prose.toml.

    Raises
    ------
    InputError
        If a key is not defined or missing.
    """
    found = read_definition(content, SizeWordsFile, name=name)
    flat, small, big = (
        (Fraction(each.points), Fraction(each.percent))
        for each in (found.flat, found.small, found.big)
    )
    doubled, halved = (
        (Fraction(each.least), Fraction(each.most)) for each in (found.doubled, found.halved)
    )
    return SizeWords(flat, small, big, doubled, halved)
