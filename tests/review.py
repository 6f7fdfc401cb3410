"""What a reader hands to the review page, made for tests: a policy with doubts, lines, pictures."""

import random
import struct
import zlib
from typing import Any

from hoshin.base import Place, SourceLine, SourcePage, SourceView
from hoshin.importers.text import read_form_text
from hoshin.importers.text.lines import read_lines
from hoshin.policy import Policy
from tests.forms import make_policy, render_text

Reading = tuple[Policy, SourceView, dict[str, Place]]


def make_reading(seed: int) -> Reading:
    """A form as extracted text: its lines, and the places of its doubts."""
    rng = random.Random(seed)
    text = render_text(make_policy(rng), rng)
    policy = read_form_text(text.encode(), name="form.txt")
    view = SourceView(tuple(SourceLine(line.text, line.place) for line in read_lines(text)))
    places = {"goal": Place(1, 11), "issues/0/title": Place(1, 30)}
    return policy, view, places


def make_paged_reading(pages: int = 3) -> Reading:
    """A form of pages with pictures; every indicator of the first issue has a box."""
    data = make_policy(random.Random(0))
    places: dict[str, Place] = {"goal": Place(1, box=(100, 80, 400, 94))}
    for index, _ in enumerate(data["issues"][0]["indicators"]):
        top = 100 + 40 * index
        where = Place(2, box=(150, top, 190, top + 12))
        places[f"issues/0/indicators/{index}/result"] = where
        places[f"issues/0/indicators/{index}/previous"] = Place(2, box=(450, top, 490, top + 12))
        data["review"].append(make_doubt(f"issues/0/indicators/{index}/result", str(where)))
    lines = tuple(
        SourceLine(
            f"{page}ページの{row}行目", Place(page, box=(50, 50 + 20 * row, 500, 64 + 20 * row))
        )
        for page in range(1, pages + 1)
        for row in range(20)
    )
    pictures = tuple(SourcePage(page, 595, 842, make_png(119, 168)) for page in range(1, pages + 1))
    return Policy.model_validate(data), SourceView(lines, pictures), places


def make_doubt(path: str, where: str = "", confidence: float = 0.7) -> dict[str, Any]:
    return {
        "path": path,
        "reason": f"{path} を推し量りました",
        "confidence": confidence,
        "where": where,
    }


def make_png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    rows = b"".join(b"\x00" + b"\xff" * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
