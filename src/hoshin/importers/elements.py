"""XML parts of an Office file as light trees under short names, and the relations between parts."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from hoshin.base import InputError
from hoshin.importers import texts
from hoshin.importers.archive import Parts

MAX_DEPTH = 200
MAX_ELEMENTS = 250_000  # some 150 pages of tables
MAX_TREE_MB = 40

# A name space by what its address holds: the transitional and the strict edition share it.
_SPACES = (
    ("/wordprocessingml", "w"),
    ("/spreadsheetml", "x"),
    ("/markup-compatibility", "mc"),
    ("/wordprocessingDrawing", "wp"),
    ("/math", "m"),
    ("/package/", "p"),
)
_OTHER_MARKS = 1_000  # comments, instructions and ends cut by a piece's edge, which are no elements
# What Word writes on nearly every run and nobody here reads.
_NOISE = "rsid"
_NO_ATTRIBUTES: Mapping[str, str] = {}


class Element:
    """An element: attributes by local name; text only where it has no children."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.children: Sequence[Element] = ()
        self.text = ""

    def get(self, attribute: str, default: str = "") -> str:
        return self.attributes.get(attribute, default)

    def find(self, *path: str) -> "Element | None":
        """The first child of that name; of several names, one level a name."""
        found = self
        for name in path:
            child = next((each for each in found.children if each.name == name), None)
            if child is None:
                return None
            found = child
        return found

    def all(self, name: str) -> Iterator["Element"]:
        return (each for each in self.children if each.name == name)

    def value(self, *path: str) -> str | None:
        """The `val` of a setting, None where it is not set."""
        found = self.find(*path)
        return None if found is None else found.get("val")

    def under(self) -> Iterator["Element"]:
        """Everything below, in the order of the document."""
        waiting = list(reversed(self.children))
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))


class Names:
    """Qualified names to short ones (`w:p`), each worked out once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def short(self, tag: str) -> str:
        if (known := self._known.get(tag)) is None:
            space, _, local = tag.rpartition("}")
            prefix = next((short for part, short in _SPACES if part in space), "")
            known = self._known[tag] = f"{prefix}:{local}"
        return known


class Refusing:
    """Events of a parser, with the refusals that hold for every part.

    lxml hides an error raised in `doctype` behind that of `close`, so it is kept.
    """

    def __init__(self, parts: Parts, part: str) -> None:
        self._where = parts.where(part)
        self._depth = self._count = 0
        self.refusal: InputError | None = None

    def enter(self) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH:
            self.refuse(texts.TOO_DEEP.format(limit=MAX_DEPTH), texts.SUSPECT_CURE)

    def leave(self) -> None:
        self._depth -= 1

    def doctype(self, *_declared: object) -> None:
        self.refuse(texts.DOCTYPE, texts.SUSPECT_CURE)

    def refuse(self, what: str, cure: str) -> None:
        self.refusal = InputError(what, where=self._where, cure=cure)
        raise self.refusal

    def close(self) -> None:
        """Nothing is left to do."""


class _Builder(Refusing):
    def __init__(self, parts: Parts, part: str) -> None:
        super().__init__(parts, part)
        self._names = Names()
        self._open: list[Element] = []
        self._text: list[str] = []
        self.root: Element | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.enter()
        if self._count > MAX_ELEMENTS:
            self.refuse(texts.TOO_MANY_ELEMENTS.format(limit=MAX_ELEMENTS), texts.TOO_LARGE_CURE)
        kept = {
            local: value
            for key, value in attributes.items()
            if not (local := key.rpartition("}")[2]).startswith(_NOISE)
        }
        element = Element(self._names.short(tag), kept or _NO_ATTRIBUTES)
        if self._open:
            parent = self._open[-1]
            if isinstance(parent.children, list):
                parent.children.append(element)
            else:
                parent.children = [element]
        elif self.root is None:
            self.root = element
        self._open.append(element)
        self._text.clear()

    def end(self, _tag: str) -> None:
        self.leave()
        element = self._open.pop()
        if not element.children:
            element.text = "".join(self._text)
        self._text.clear()

    def data(self, text: str) -> None:
        self._text.append(text)


def parse(parts: Parts, part: str, target: Refusing) -> None:
    """Send a part through a parser that resolves nothing and reaches nowhere.

    Raises
    ------
    InputError
        If the part is missing, no well-formed XML, or the target refuses.
    """
    from lxml import etree

    broken = InputError(texts.BROKEN, where=parts.where(part), cure=texts.BROKEN_CURE)
    if part not in parts:
        raise broken
    parser = etree.XMLParser(
        target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for chunk in parts.chunks(part):
            parser.feed(chunk)
            if target.refusal:
                break
        parser.close()
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise target.refusal or broken from error
    if target.refusal:
        raise target.refusal


def read_tree(parts: Parts, part: str) -> Element:
    """A part as a tree.

    Raises
    ------
    InputError
        As `parse`, or if it is too large to be held.
    """
    if part in parts:
        _look_ahead(parts, part)
    builder = _Builder(parts, part)
    parse(parts, part, builder)
    if builder.root is None:
        raise InputError(texts.BROKEN, where=parts.where(part), cure=texts.BROKEN_CURE)
    return builder.root


def _look_ahead(parts: Parts, part: str) -> None:
    """Refuse within milliseconds what the parser would refuse after seconds."""
    if parts.size(part) > MAX_TREE_MB * 1_000_000:
        message = texts.TOO_LARGE_UNPACKED.format(limit=MAX_TREE_MB)
        raise InputError(message, where=parts.where(part), cure=texts.TOO_LARGE_CURE)
    tags = sum(chunk.count(b"<") - chunk.count(b"</") for chunk in parts.chunks(part))
    if tags > MAX_ELEMENTS + _OTHER_MARKS:
        message = texts.TOO_MANY_ELEMENTS.format(limit=MAX_ELEMENTS)
        raise InputError(message, where=parts.where(part), cure=texts.TOO_LARGE_CURE)


def relations(parts: Parts, part: str = "") -> dict[str, tuple[str, str]]:
    """Id to kind (`styles`, `worksheet`) and part, of a part or of the whole file."""
    folder, base = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{base}.rels")
    if listing not in parts:
        return {}
    found = {}
    for each in read_tree(parts, listing).all("p:Relationship"):
        if each.get("TargetMode") == "External":
            continue
        target = unquote(each.get("Target"))
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[each.get("Id")] = (each.get("Type").rpartition("/")[2], path)
    return found


def related(parts: Parts, part: str, kind: str) -> str | None:
    """The first part of a kind to which `part` leads."""
    return next(
        (path for of_kind, path in relations(parts, part).values() if of_kind == kind), None
    )


def whole(text: str | None, default: int = 0, *, limit: int = 1_000_000) -> int:
    """An attribute as a whole number within ±limit, else `default`."""
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if -limit <= number <= limit else default


def is_on(value: str | None, missing: bool | None = None) -> bool | None:
    """A switch: set without a value means on."""
    return missing if value is None else value not in ("0", "false", "off", "none")
