"""What a reader was unsure of: nothing is lost, nothing is silently guessed."""

from dataclasses import dataclass

from hoshin.base.place import NOWHERE, Place


@dataclass(frozen=True)
class Review:
    """One doubt: which value, why, how sure the reader is (0–1), where to look."""

    path: str
    reason: str
    confidence: float
    place: Place = NOWHERE

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            message = f"confidence must lie in 0–1: {self.confidence}"
            raise ValueError(message)
