"""What to look at before weights are used."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class WeightDiagnostics:
    """Range and price of weights.

    Parameters
    ----------
    n : int, people
    total : float, residents
        Sum of the weights.
    minimum, maximum, mean : float, residents per respondent
    kish_effect : float
        1 + cv² of the weights: by how much unequal weights alone widen the variance.
    n_kish : float, people
        n over `kish_effect`.
    """

    n: int
    total: float
    minimum: float
    maximum: float
    mean: float
    kish_effect: float
    n_kish: float


def diagnose_weights(weights: ArrayLike, counts: ArrayLike) -> WeightDiagnostics:
    """Range, mean and Kish's effect of weights.

    Parameters
    ----------
    weights : (k,) float, residents per respondent
        Distinct weights, or one for each respondent.
    counts : (k,) int, people
        Respondents with that weight; more than 0 in all.

    References
    ----------
    Kish (1965) *Survey Sampling*, 11.7.

    Examples
    --------
    >>> found = diagnose_weights([1.0, 3.0], [2, 2])
    >>> found.mean, found.kish_effect, found.n_kish
    (2.0, 1.25, 3.2)
    """
    given = np.asarray(weights, dtype=np.float64)
    people = np.asarray(counts)
    used = given[people > 0]
    n = int(people.sum())
    total = float((given * people).sum())
    squares = float((given * given * people).sum())
    return WeightDiagnostics(
        n=n,
        total=total,
        minimum=float(used.min()),
        maximum=float(used.max()),
        mean=total / n,
        kish_effect=n * squares / (total * total),
        n_kish=total * total / squares,
    )
