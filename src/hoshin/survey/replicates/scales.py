"""The scales of replicate weights by their type."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError

FloatArray = NDArray[np.float64]
TYPES = ("bootstrap", "jk1", "jkn", "brr", "fay", "sdr", "other")


@dataclass(frozen=True)
class Scales:
    """What squared deviations of replicates are multiplied by.

    Parameters
    ----------
    scale : float
        Of all replicates.
    rscales : (replicates,) float
        Of each.
    """

    scale: float
    rscales: FloatArray


def scales_of(
    kind: str,
    replicates: int,
    *,
    scale: float | None = None,
    rscales: ArrayLike | None = None,
    rho: float | None = None,
) -> Scales:
    """The scales of a file's replicate weights, as R's `svrepdesign` takes them.

    Parameters
    ----------
    kind : {"bootstrap", "jk1", "jkn", "brr", "fay", "sdr", "other"}
    replicates : int
        How many there are.
    scale : float, optional
        Not looked at for brr, fay and sdr, whose scale follows from the method.
    rscales : (replicates,) or single float, optional
        Must be given for jkn; not looked at for sdr.
    rho : float, optional
        Fay's coefficient, 0 <= rho < 1; must be given for fay.

    Raises
    ------
    SurveyError
        If the type is not known, or `rscales` or `rho` are missing or do not fit.

    Notes
    -----
    bootstrap 1/(R-1); jk1 (R-1)/R; brr 1/R; fay 1/(R (1-rho)²); sdr 4/R; jkn and other 1.

    Examples
    --------
    >>> scales_of("sdr", 80).scale, scales_of("fay", 10, rho=0.5).scale
    (0.05, 0.4)
    """
    if kind not in TYPES:
        cure = texts.REPLICATES_TYPE_CURE.format(known=" | ".join(TYPES))
        raise SurveyError(texts.REPLICATES_TYPE.format(value=kind), cure=cure)
    if kind == "jkn" and rscales is None:
        raise SurveyError(texts.RSCALES_MISSING, cure=texts.RSCALES_MISSING_CURE)
    if kind == "fay" and not (rho is not None and 0 <= rho < 1):
        raise SurveyError(texts.RHO_BAD.format(value=rho), cure=texts.RHO_CURE)
    number = replicates
    fixed = {
        "brr": 1 / number,
        "fay": 1 / (number * (1 - (rho or 0)) ** 2),
        "sdr": 4 / number,
    }
    free = {"bootstrap": 1 / max(number - 1, 1), "jk1": (number - 1) / number}
    overall = fixed[kind] if kind in fixed else free.get(kind, 1.0) if scale is None else scale
    each = np.ones(number)
    if rscales is not None and kind != "sdr":
        given = np.asarray(rscales, dtype=np.float64)
        if given.size not in (1, number) or not np.all(np.isfinite(given) & (given >= 0)):
            what = texts.RSCALES_BAD.format(given=given.size, replicates=number)
            raise SurveyError(what, cure=texts.RSCALES_CURE)
        each = each * given
    return Scales(float(overall), each)
