"""The one error that an officer is meant to read."""

from collections.abc import Iterable
from difflib import get_close_matches

from hoshin.base import texts
from hoshin.base.shown import on_one_line


class InputError(Exception):
    """The input or the call is wrong: what, where, and the cure, in one to three Japanese lines.

    Parameters
    ----------
    what : str
        What is wrong, as a sentence.
    where : str, optional
        File and place in it, as a person would look for it.
    cure : str, optional
        What to do about it.
    """

    def __init__(self, what: str, *, where: str = "", cure: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.cure = cure

    def __str__(self) -> str:
        lines = [self.what]
        if self.where:
            lines.append(texts.PLACE.format(where=on_one_line(self.where)))
        if self.cure:
            lines.append(texts.CURE.format(cure=self.cure))
        return "\n".join(lines)


def near_or_known(word: str, known: Iterable[str]) -> str:
    """The cure for a name that is not known: the nearest one that is, else the first of them."""
    names = list(known)
    if near := get_close_matches(word, names, n=1, cutoff=0.5):
        return texts.NEAR.format(near=near[0])
    shown = ", ".join(names[:14]) or texts.NONE
    return texts.KNOWN.format(known=shown + (texts.AND_MORE if len(names) > 14 else ""))
