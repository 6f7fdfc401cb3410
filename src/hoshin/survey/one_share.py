"""One share from arrays: the shortest way in."""

from dataclasses import replace

from numpy.typing import ArrayLike

from hoshin.survey.respondents import Respondents
from hoshin.survey.share import ShareEstimate


def estimate_share(
    agrees: ArrayLike,
    weight: ArrayLike,
    stratum: ArrayLike,
    *,
    in_domain: ArrayLike | None = None,
    confidence: float = 0.95,
) -> ShareEstimate:
    """Estimate the share of a domain that agrees, from a stratified sample.

    People outside the domain (say, 子育て世帯) keep their place in the variance:
    do not filter them out first.

    Parameters
    ----------
    agrees : (n,) bool
        True where the respondent gave the counted answer.
    weight : (n,) float, residents per respondent
        Design weight after adjustment; all > 0.
    stratum : (n,) label
        The stratum that each respondent was drawn from.
    in_domain : (n,) bool, optional
        Who belongs to the domain and answered; left out: everybody.
    confidence : float, 0–1
        Two-sided coverage of the interval.

    Returns
    -------
    ShareEstimate
        On the scale 0–1; `share` and `interval` are None where nobody is in the domain.

    Raises
    ------
    SurveyError
        If lengths differ, a stratum has one respondent, or a weight is not positive. Cure: merge the
        stratum with its neighbour, or correct the weight named.
    ValueError
        If `confidence` does not lie between 0 and 1.

    Notes
    -----
    Ratio estimate p = Σ w d y / Σ w d; variance by Taylor linearisation, each stratum drawn with
    replacement (no finite population correction: see `Respondents` for that, for clusters, several
    groups and other intervals). The interval is Wilson's on the effective n with t at `df`, and Korn and
    Graubard's where the share is 0 or 1.

    References
    ----------
    Lumley, T. (2010) *Complex Surveys*, ch. 2. Checked against R survey 4.1 in tests/reference/.

    Examples
    --------
    >>> found = estimate_share(
    ...     [True, False, True, True, False], [3, 3, 2, 5, 5], ["east", "east", "east", "west", "west"]
    ... )
    >>> round(float(found.share), 4), round(found.se, 4), found.df
    (0.5556, 0.3185, 3)
    >>> round(found.interval.low, 3), round(found.interval.high, 3)
    (0.062, 0.959)
    """
    if not 0 < confidence < 1:
        message = f"confidence lies between 0 and 1, not {confidence}"
        raise ValueError(message)
    table = Respondents(weight=weight, strata=stratum).share(agrees, in_base=in_domain)
    return replace(table.share_at((), 0, exact=False), confidence=confidence)
