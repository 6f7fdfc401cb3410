"""Changes that keep enough of a file's build for a reader to get past its door."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.hostile.pdf_files import written

Mutate = Callable[[bytes, random.Random], bytes]


def _words(name: str) -> list[str]:
    path = Path(__file__).parent / "words" / f"{name}.txt"
    return path.read_text(encoding="utf-8").split("\n")


_SPACES = ["\f", "\u3000", "\u200b", "\ufffe", "\r", "\t", "\x0b", "\x85", "\0"]
_TEXT = [*_words("text"), *_SPACES]
_MARKUP = [*_words("markup"), *_TEXT]
_OPERATORS = [f"{word} " for word in _words("pdf")]
_REPEATED = 0.03  # share of the texts
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_NUMBERS = (
    b"0",
    b"1",
    b"-1",
    b"2",
    b"255",
    b"65536",
    b"2147483648",
    b"0.0001",
    b"1e9",
    b"99999999999999999999",
)
_OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)\s*endobj", re.DOTALL)


def mutator(importer: str) -> Mutate:
    """How files of this format are changed."""
    return {
        "text": mutate_text,
        "html": mutate_markup,
        "docx": mutate_zip,
        "xlsx": mutate_zip,
        "pdf": mutate_pdf,
    }[importer]


def mutate_text(content: bytes, rng: random.Random) -> bytes:
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    for _ in range(rng.randint(1, 4)):
        _change(lines, rng, _TEXT)
    if rng.random() < _REPEATED:
        _repeat(lines, rng, _TEXT)
    changed = "\n".join(lines)
    if rng.random() < 0.02:
        return changed.encode(rng.choice(["utf-16", "cp932", "utf-8-sig"]), "replace")
    return _some_bytes(changed.encode("utf-8", "surrogateescape"), rng, share=0.03)


def _repeat(lines: list[str], rng: random.Random, words: list[str]) -> None:
    """A few lines over and over: what counts to a hundred, or grows with the square of the lines, shows."""
    at, count = rng.randrange(len(lines)), rng.randint(1, 5)
    part = [rng.choice(words if rng.random() < 0.5 else lines) for _ in range(count)]
    lines[at:at] = part * (rng.choice([120, 400]) // count)


def mutate_markup(content: bytes, rng: random.Random) -> bytes:
    parts = re.split(r"(?=<)|(?<=>)", content.decode("utf-8", "surrogateescape"))
    for _ in range(rng.randint(1, 4)):
        _change(parts, rng, _MARKUP)
    changed = "".join(parts).encode("utf-8", "surrogateescape")
    if rng.random() < 0.3:
        changed = _other_number(changed, rng)
    return _some_bytes(changed, rng, share=0.02)


def mutate_zip(content: bytes, rng: random.Random) -> bytes:
    """Change a part inside; the container itself only now and then."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # changed beyond what zipfile reads: leave it at that
        parts = {}
    if not parts:
        return _some_bytes(content, rng, share=1)
    # The body counts most: draw by size.
    name = rng.choices(list(parts), [len(part) + 1 for part in parts.values()])[0]
    if rng.random() < 0.2:
        name = rng.choice(list(parts))
    if rng.random() < 0.02:
        del parts[name]
    else:
        parts[name] = mutate_markup(parts[name], rng)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, part in parts.items():
            archive.writestr(zipfile.ZipInfo(each), part, zipfile.ZIP_DEFLATED, compresslevel=1)
    return _some_bytes(made.getvalue(), rng, share=0.03)


def mutate_pdf(content: bytes, rng: random.Random) -> bytes:
    """Change operators and numbers of an object; places and lengths are put right again."""
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    root = re.search(rb"/Root \d+ 0 R", content)
    if not objects or root is None:
        return _some_bytes(content, rng, share=1)
    drawn = [number for number, body in objects.items() if b" Tf" in body or b" re" in body]
    number = rng.choice(drawn if drawn and rng.random() < 0.6 else list(objects))
    objects[number] = _changed_object(objects[number], rng)
    return _some_bytes(written(objects, trailer=root[0]), rng, share=0.03)


def _changed_object(body: bytes, rng: random.Random) -> bytes:
    head, mark, rest = body.partition(b"stream\n")
    if not mark or rng.random() < 0.2:
        return _other_number(_tokens(head, rng), rng) + mark + rest
    inner, _, _ = rest.rpartition(b"\nendstream")
    if b"\0" in inner:  # a font: tokens mean nothing there
        inner = _some_bytes(inner, rng, share=1)
    else:
        inner = _tokens(inner, rng) if rng.random() < 0.6 else _other_number(inner, rng)
    if rng.random() < 0.95:
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(inner), head)
    return head + mark + inner + b"\nendstream"


def _tokens(content: bytes, rng: random.Random) -> bytes:
    parts = re.split(rb"(?<=[\s\]>])", content)
    words = [part.decode("latin-1") for part in parts]
    for _ in range(rng.randint(1, 4)):
        _change(words, rng, _OPERATORS)
    return "".join(words).encode("latin-1", "replace")


def _other_number(content: bytes, rng: random.Random) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return content
    one = rng.choice(found)
    return content[: one.start()] + rng.choice(_NUMBERS) + content[one.end() :]


def _change(parts: list[str], rng: random.Random, words: list[str]) -> None:
    """One change of a list of pieces in place."""
    at, other = rng.randrange(len(parts)), rng.randrange(len(parts))
    kind = rng.randrange(8)
    if kind == 0 and len(parts) > 1:
        del parts[at : at + rng.choice([1, 1, 3, 20])]
        parts += [] if parts else [""]
    elif kind == 1:
        parts[at:at] = parts[other : other + rng.choice([1, 1, 3, 20])]
    elif kind == 2:
        parts[at], parts[other] = parts[other], parts[at]
    elif kind == 3:
        parts.insert(at, rng.choice(words))
    elif kind == 4:
        cut = rng.randint(0, len(parts[at]))
        parts[at] = parts[at][:cut] + rng.choice(words) + parts[at][cut + rng.choice([0, 1, 3]) :]
    elif kind == 5:
        cut = rng.randint(0, len(parts[at]))
        parts[at : at + 1] = [parts[at][:cut], parts[at][cut:]]
    elif kind == 6:
        parts[at] += "" if other == at else parts[other]
    else:
        parts[at] = parts[at] * rng.choice([2, 3, 50]) if len(parts[at]) < 200 else ""


def _some_bytes(content: bytes, rng: random.Random, *, share: float) -> bytes:
    """A few bytes changed, in this share of the calls."""
    if not content or rng.random() >= share:
        return content
    made = bytearray(content)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(made))
        if rng.random() < 0.5:
            made[at] = rng.randrange(256)
        else:
            made[at : at + rng.randint(0, 3)] = rng.randbytes(rng.randint(0, 3))
        if not made:
            break
    return bytes(made)
