"""What a caller gives as arrays: labels, weights, answers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey import texts
from hoshin.survey.cells.table import Floats, Key, key_of, label_of
from hoshin.survey.errors import SurveyError

HERE = "Respondents"
Labels = ArrayLike | Sequence[ArrayLike]


def columns(given: Labels | None, letter: str) -> dict[str, NDArray[np.object_]]:
    """One array of labels or several, each with a name."""
    if given is None:
        return {}
    if isinstance(given, list | tuple) and not len(given):
        return {}
    several = isinstance(given, list | tuple) and _is_array(given[0])
    parts = list(given) if several else [given]  # type: ignore[arg-type]
    return {f"{letter}{at}": np.asarray(part, dtype=object) for at, part in enumerate(parts)}


def label_key(labels: NDArray[np.object_]) -> Key:
    """Labels of any kind, also mixed and with gaps, as a key.

    Examples
    --------
    >>> label_key(np.array(["b", None, 1, 1.0, "b"], dtype=object))
    Key(codes=array([ 1, -1,  0,  0,  1]), labels=['1', 'b'])
    """
    cells = labels.tolist()
    known = {cell: label_of(cell) for cell in set(cells)}
    plain = [known[cell] for cell in cells]
    words = np.array([label or "" for label in plain], dtype=str)
    return key_of(np.ma.MaskedArray(words, [label is None for label in plain]))


def _is_array(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, str | bytes)


def two(values: ArrayLike) -> NDArray[np.generic]:
    """(n,) as (n, 1); (n, k) as it is."""
    array = np.asarray(values)
    return array[:, None] if array.ndim == 1 else array


def one_length(lengths: set[int]) -> int:
    """The number of respondents.

    Raises
    ------
    SurveyError
        If arrays are of different length.
    """
    if len(lengths) != 1:
        message = texts.LENGTHS_DIFFER.format(lengths=sorted(lengths))
        raise SurveyError(message, where=HERE, cure=texts.LENGTHS_DIFFER_CURE)
    return lengths.pop()


def positive(weight: ArrayLike) -> Floats:
    """Weights, which must be positive.

    Raises
    ------
    SurveyError
        If one is not.
    """
    array = np.asarray(weight, np.float64)
    good = np.isfinite(array) & (array > 0)
    if not good.all():
        message = texts.WEIGHT_NEGATIVE.format(value=array[~good][0])
        raise SurveyError(message, where=HERE, cure=texts.WEIGHT_CURE)
    return array


def answer_marks(
    answers: ArrayLike | Sequence[object],
    counted: Sequence[object],
    *,
    among: Sequence[object] | None = None,
    separator: str | None = None,
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Who gave each counted answer, and who is in the base.

    Returns
    -------
    (n, k) bool, (n,) bool

    Examples
    --------
    >>> yes, base = answer_marks(["a;b", "b", ""], ["a", ("a", "b")], separator=";")
    >>> yes.astype(int).tolist(), base.tolist()
    ([[1, 1], [0, 1], [0, 0]], [True, True, False])
    """
    wanted = [set(each) if isinstance(each, tuple) else {each} for each in counted]
    known: dict[Any, list[bool]] = {}

    def marks(cell: Any) -> list[bool]:
        given = _given(cell, separator)
        inside = bool(given) if among is None else not given.isdisjoint(among)
        return [inside, *(inside and not given.isdisjoint(each) for each in wanted)]

    cells = np.asarray(answers, dtype=object).tolist()
    for cell in cells:
        if cell not in known:
            known[cell] = marks(cell)
    found = np.array([known[cell] for cell in cells], bool).reshape(len(cells), -1)
    return found[:, 1:], found[:, 0]


def _given(cell: Any, separator: str | None) -> set[Any]:
    """The answers that a cell holds; none where it is empty."""
    if cell is None or cell != cell:
        return set()
    if not isinstance(cell, str):
        return {cell}
    parts = [cell] if separator is None else cell.split(separator)
    return {part.strip() for part in parts if part.strip()}
