"""The variance of a total of scores under a design (Taylor linearisation)."""

import numpy as np

from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.design import CENSUS, SampleDesign, Stage
from hoshin.survey.grouping import Grouping, dense_sums


def taylor_variance(
    design: SampleDesign, group: Integers, groups: int, *, first: Floats, second: Floats
) -> Floats:
    """The design variance of each group's total of scores.

    Parameters
    ----------
    design : SampleDesign
        On c cells.
    group : (c,) int
        0 … groups-1; -1 for cells outside: their respondents keep their place in the sample.
    first, second : (c, k) float
        Sums of the scores, and of their squares, over the respondents of each cell. The squares
        matter only where respondents are the units.

    Returns
    -------
    (groups, k) float
        On the scale of the scores, squared.

    Notes
    -----
    V = Σ_h (1 - f_h) n_h / (n_h - 1) (Σ_u z_u² - (Σ_u z_u)² / n_h), n_h counting all units of the
    stratum; with populations at several stages, plus f_h times the same at the next stage.

    References
    ----------
    Lumley, T. (2010) *Complex Surveys*, ch. 2–3. Checked against R survey 4.1 in tests/reference/.
    """
    held = group >= 0
    variance = np.zeros((groups, first.shape[1]))
    above = np.ones(len(group))
    for at, stage in enumerate(design.stages):
        variance += _stage_variance(
            stage,
            group,
            groups,
            first=first,
            second=second,
            above=above,
            lonely=design.lonely,
            held=held,
        )
        if at + 1 < len(design.stages) and not np.isfinite(stage.population).any():
            break
        above = above * stage.fraction[stage.stratum]
    return variance


def _stage_variance(
    stage: Stage,
    group: Integers,
    groups: int,
    *,
    first: Floats,
    second: Floats,
    above: Floats,
    lonely: str,
    held: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
) -> Floats:
    strata = len(stage.sampled)
    pair = group[held] * strata + stage.stratum[held]
    if stage.unit is None:
        by_stratum = Grouping.of(pair)
        totals, squares = by_stratum.sums(first[held]), by_stratum.sums(second[held])
        factor = by_stratum.first(above[held])
    else:
        units = int(stage.unit.max(initial=0)) + 1
        by_unit = Grouping.of(group[held] * units + stage.unit[held])
        of_units = by_unit.sums(first[held])
        by_stratum = Grouping.of(by_unit.first(pair))
        totals, squares = by_stratum.sums(of_units), by_stratum.sums(of_units * of_units)
        factor = by_stratum.first(by_unit.first(above[held]))
    stratum = by_stratum.codes % strata
    n, unsampled = stage.sampled[stratum], stage.unsampled[stratum]
    scale = np.where(n > 1, unsampled * n / np.maximum(n - 1, 1), 0.0)
    centred = squares - totals * totals / n[:, None]
    parts = scale[:, None] * np.maximum(centred, 0.0)
    if lonely == "adjust":  # the only unit of a stratum is held against 0, the mean of all scores
        alone = (n == 1)[:, None]
        parts = np.where(alone, unsampled[:, None] * squares, parts)
    parts = np.where((unsampled < CENSUS)[:, None], 0.0, parts) * factor[:, None]
    return dense_sums(by_stratum.codes // strata, parts, groups)


def degrees_of_freedom(design: SampleDesign, group: Integers, groups: int, n: Integers) -> Integers:
    """Units minus strata that occur in each group's base, at the first stage.

    Parameters
    ----------
    n : (c, k) int
        Respondents of each cell in each base.

    Returns
    -------
    (groups, k) int
    """
    stage = design.first
    held = group >= 0
    strata = len(stage.sampled)
    present = n[held] > 0
    pair = group[held] * strata + stage.stratum[held]
    occurring = _occurring(pair, present, strata, groups)
    if stage.unit is None:
        return dense_sums(group, n, groups) - occurring
    units = int(stage.unit.max(initial=0)) + 1
    return _occurring(group[held] * units + stage.unit[held], present, units, groups) - occurring


def lonely_present(design: SampleDesign, group: Integers, groups: int, n: Integers) -> Integers:
    """How many strata of one unit occur in each group's base, (groups, k)."""
    stage = design.first
    held = (group >= 0) & stage.lonely[stage.stratum]
    strata = len(stage.sampled)
    return _occurring(group[held] * strata + stage.stratum[held], n[held] > 0, strata, groups)


def _occurring(
    codes: Integers,
    present: "np.ndarray[tuple[int, int], np.dtype[np.bool_]]",
    size: int,
    groups: int,
) -> Integers:
    """How many codes of each group occur, by item."""
    grouping = Grouping.of(codes)
    occurs = (grouping.sums(present.astype(np.int64)) > 0).astype(np.int64)
    found = np.zeros((groups, present.shape[1]), np.int64)
    np.add.at(found, grouping.codes // size, occurs)
    return found
