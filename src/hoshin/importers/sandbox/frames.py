"""How parent and child talk: a letter for the kind, eight bytes of length, the bytes themselves."""

from collections.abc import Callable

REPORT, ANSWER, REFUSAL, FAILURE = b"R", b"A", b"E", b"F"
_LENGTH_BYTES = 8

# Reads so many bytes; fewer only at the end of the stream.
Read = Callable[[int], bytes]


class FrameError(Exception):
    """No whole frame: the stream ended, or (`nonsense`) what came is none."""

    def __init__(self, *, nonsense: bool) -> None:
        super().__init__()
        self.nonsense = nonsense


def head(kind: bytes, length: int) -> bytes:
    """What stands before the bytes of a frame."""
    return kind + length.to_bytes(_LENGTH_BYTES, "big")


def read_frame(read: Read, *, kinds: bytes, limit: int) -> tuple[bytes, bytes]:
    """The kind and the bytes of the next frame.

    Raises
    ------
    FrameError
        If the stream ends, the kind is not among those awaited, or more bytes than the limit are announced.
    """
    start = read(1 + _LENGTH_BYTES)
    kind, length = start[:1], int.from_bytes(start[1:], "big")
    if kind and (kind not in kinds or (len(start) > _LENGTH_BYTES and length > limit)):
        raise FrameError(nonsense=True)
    content = read(length) if len(start) > _LENGTH_BYTES else b""
    if len(start) <= _LENGTH_BYTES or len(content) != length:
        raise FrameError(nonsense=False)
    return kind, content
