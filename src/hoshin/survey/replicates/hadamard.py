"""Hadamard matrices: ±1 with orthogonal rows, for balanced replicates."""

import numpy as np
from numpy.typing import NDArray

SignArray = NDArray[np.int8]


def hadamard(size: int) -> SignArray:
    """The smallest Hadamard matrix we can build with at least `size` rows.

    Returns
    -------
    (order, order) int8 of ±1
        The first row is all 1; order is 1, 2 or a multiple of 4.

    Notes
    -----
    Paley's first and second construction over primes, doubled as often as needed (Sylvester). R has
    other matrices of the same orders: linear estimates have the same variance with either.

    Examples
    --------
    >>> hadamard(3)
    array([[ 1,  1,  1,  1],
           [-1,  1, -1,  1],
           [-1,  1,  1, -1],
           [-1, -1,  1,  1]], dtype=int8)
    >>> [len(hadamard(size)) for size in (2, 5, 9, 17, 28, 33, 80)]
    [2, 8, 12, 20, 28, 36, 80]
    """
    order = size if size <= 2 else size + -size % 4
    while (matrix := _built(order)) is None:
        order += 4
    return np.asarray(matrix * matrix[:1], dtype=np.int8)


def _built(order: int) -> SignArray | None:
    if order == 1:
        return np.ones((1, 1), dtype=np.int8)
    if order % 4 == 0 and _is_prime(order - 1):
        return _first_paley(order - 1)
    if order % 8 == 4 and _is_prime(order // 2 - 1):
        return _second_paley(order // 2 - 1)
    half = _built(order // 2) if order == 2 or order % 8 == 0 else None
    return None if half is None else np.block([[half, half], [half, -half]]).astype(np.int8)


def _is_prime(number: int) -> bool:
    return number > 1 and all(number % each for each in range(2, int(number**0.5) + 1))


def _jacobsthal(prime: int) -> SignArray:
    """χ(i - j) of the residues of a prime."""
    signs = np.full(prime, -1, dtype=np.int8)
    signs[(np.arange(1, prime) ** 2) % prime] = 1
    signs[0] = 0
    places = np.arange(prime)
    return np.asarray(signs[(places[:, None] - places) % prime])


def _first_paley(prime: int) -> SignArray:
    """Of order prime + 1, for primes that leave 3 over 4."""
    skew = np.zeros((prime + 1, prime + 1), dtype=np.int8)
    skew[0, 1:], skew[1:, 0], skew[1:, 1:] = 1, -1, _jacobsthal(prime)
    return (skew + np.eye(prime + 1, dtype=np.int8)).astype(np.int8)


def _second_paley(prime: int) -> SignArray:
    """Of order 2 (prime + 1), for primes that leave 1 over 4."""
    symmetric = np.zeros((prime + 1, prime + 1), dtype=np.int8)
    symmetric[0, 1:], symmetric[1:, 0], symmetric[1:, 1:] = 1, 1, _jacobsthal(prime)
    unit = np.eye(prime + 1, dtype=np.int8)
    both = np.kron(symmetric, np.array([[1, 1], [1, -1]]))
    return (both + np.kron(unit, np.array([[1, -1], [-1, -1]]))).astype(np.int8)
