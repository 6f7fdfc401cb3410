"""Columns of numbers from Arrow's C stream interface, which DuckDB offers without PyArrow.

No value is copied: the structures below are laid out as that interface fixes them.
"""

import ctypes
from collections.abc import Generator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = tuple[NDArray[Any], NDArray[np.bool_] | None]  # values, and where there is one: None: all
Batch = dict[str, Column]


_Release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_Fill = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_Addresses = ctypes.POINTER(ctypes.c_void_p)


class _Schema(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("metadata", ctypes.c_char_p),
        ("flags", ctypes.c_int64),
        ("n_children", ctypes.c_int64),
        ("children", _Addresses),
        ("dictionary", ctypes.c_void_p),
        ("release", _Release),
        ("private", ctypes.c_void_p),
    )


class _Array(ctypes.Structure):
    _fields_ = (
        ("length", ctypes.c_int64),
        ("null_count", ctypes.c_int64),
        ("offset", ctypes.c_int64),
        ("n_buffers", ctypes.c_int64),
        ("n_children", ctypes.c_int64),
        ("buffers", _Addresses),
        ("children", _Addresses),
        ("dictionary", ctypes.c_void_p),
        ("release", _Release),
        ("private", ctypes.c_void_p),
    )


class _Stream(ctypes.Structure):
    _fields_ = (
        ("schema", _Fill),
        ("next", _Fill),
        ("error", ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)),
        ("release", _Release),
        ("private", ctypes.c_void_p),
    )


# The one visible table of formats: numbers alone.
_FORMATS = (
    *(("c", "i1"), ("s", "i2"), ("i", "i4"), ("l", "i8"), ("f", "f4")),
    *(("C", "u1"), ("S", "u2"), ("I", "u4"), ("L", "u8"), ("g", "f8")),
)
_TYPES = {own.encode(): np.dtype(kind) for own, kind in _FORMATS}


class StreamError(Exception):
    """What the producer of a stream said."""


class _Owner:
    """Gives an array back to its producer once nothing looks at it any more."""

    def __init__(self, array: _Array) -> None:
        self._array = array

    def __del__(self) -> None:
        if self._array.release:
            self._array.release(ctypes.addressof(self._array))


def batches(capsule: object) -> Generator[Batch, None, None]:
    """The batches of a stream.

    Parameters
    ----------
    capsule : PyCapsule
        As `__arrow_c_stream__` gives it; its columns are numbers.

    Yields
    ------
    mapping of name to (values, present)
        Views of the producer's memory, which live as long as somebody holds them.

    Raises
    ------
    StreamError
        If the producer fails.
    """
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    stream = _Stream.from_address(pointer(capsule, b"arrow_array_stream"))
    try:
        types = _types(stream)
        while True:
            array = _Array()
            _check(stream, stream.next(ctypes.addressof(stream), ctypes.addressof(array)))
            if not array.release:
                return
            yield _columns(array, types)
    finally:
        if stream.release:
            stream.release(ctypes.addressof(stream))


def _types(stream: _Stream) -> "dict[str, np.dtype[Any]]":
    schema = _Schema()
    _check(stream, stream.schema(ctypes.addressof(stream), ctypes.addressof(schema)))
    try:
        children = [_Schema.from_address(schema.children[at]) for at in range(schema.n_children)]
        return {child.name.decode(): _TYPES[child.format] for child in children}
    finally:
        schema.release(ctypes.addressof(schema))


def _check(stream: _Stream, code: int) -> None:
    if code:
        said = stream.error(ctypes.addressof(stream))
        raise StreamError((said or b"").decode("utf-8", "replace"))


def _columns(array: _Array, types: "dict[str, np.dtype[Any]]") -> Batch:
    owner = _Owner(array)
    return {
        name: _column(_Array.from_address(array.children[at]), kind, owner)
        for at, (name, kind) in enumerate(types.items())
    }


def _column(array: _Array, kind: "np.dtype[Any]", owner: _Owner) -> Column:
    rows, skipped = array.length, array.offset
    values = _view(array.buffers[1], (skipped + rows) * kind.itemsize, owner).view(kind)[skipped:]
    if not array.null_count or not array.buffers[0]:
        return values, None
    bits = _view(array.buffers[0], (skipped + rows + 7) // 8, owner)
    present = np.unpackbits(bits, count=skipped + rows, bitorder="little")[skipped:]
    return values, present.view(np.bool_)


def _view(address: int | None, size: int, owner: _Owner) -> NDArray[np.uint8]:
    if not address or not size:
        return np.zeros(0, np.uint8)
    held: Any = (ctypes.c_uint8 * size).from_address(address)
    held.owner = owner  # the array's base is `held`
    return np.frombuffer(held, np.uint8)
