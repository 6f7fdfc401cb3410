"""How many of the people asked answered: what stands beside every figure of a survey."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Response:
    """People asked and people heard.

    Parameters
    ----------
    sent : int or None
        People asked; None where the survey does not tell.
    back : int
        People who sent the questionnaire back.
    answered : int
        Of them, those in the figure's base.
    whole : bool
        False where the figure speaks of a part of the people asked: how many of that part were asked
        is not known.
    """

    sent: int | None
    back: int
    answered: int
    whole: bool = True

    @property
    def rate(self) -> Fraction | None:
        """The response rate of the survey, 0–1."""
        return Fraction(self.back, self.sent) if self.sent else None

    @property
    def heard(self) -> Fraction | None:
        """The part of the people asked whose answer the figure holds, 0–1.

        Who sent the questionnaire back without this answer is as unknown as who sent nothing. Of a
        part of the people asked it is taken to be the survey's own rate.
        """
        if not self.sent:
            return None
        return Fraction(self.answered, self.sent) if self.whole else self.rate

    @property
    def unheard(self) -> int | None:
        """People asked of whom the figure does not know; None where that cannot be counted."""
        return self.sent - self.answered if self.sent and self.whole else None
