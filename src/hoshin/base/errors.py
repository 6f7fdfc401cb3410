"""The one error that an officer is meant to read."""

from hoshin.base import texts


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
            lines.append(texts.PLACE.format(where=self.where))
        if self.cure:
            lines.append(texts.CURE.format(cure=self.cure))
        return "\n".join(lines)
