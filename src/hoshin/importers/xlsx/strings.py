"""The strings that the cells of a workbook share."""

from collections.abc import Mapping

from hoshin.importers import texts
from hoshin.importers.archive import Parts
from hoshin.importers.elements import Names, Refusing, parse
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.rich import Rich


class _Strings(Refusing):
    def __init__(self, parts: Parts, part: str, most: int) -> None:
        super().__init__(parts, part)
        self._most = most
        self._names, self._rich = Names(), Rich()
        self._letters = 0
        self.found: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.enter()
        self._rich.start(self._names.short(tag), attributes)

    def end(self, tag: str) -> None:
        self.leave()
        name = self._names.short(tag)
        self._rich.end(name)
        if name == "x:si":
            self.found.append(self._rich.take())
            if len(self.found) > self._most:
                self.refuse(
                    texts.TOO_MANY_CELLS.format(limit=self._most), texts.XLSX_TOO_LARGE_CURE
                )

    def data(self, text: str) -> None:
        self._letters += len(text)
        if self._letters > limits.MAX_LETTERS:
            self.refuse(
                texts.TOO_MUCH_TEXT.format(limit=limits.MAX_LETTERS), texts.XLSX_TOO_LARGE_CURE
            )
        self._rich.data(text)


def read_strings(parts: Parts, part: str, *, most: int = limits.MAX_STRINGS) -> list[str]:
    """The shared strings in their order.

    Raises
    ------
    InputError
        If there are too many, too long ones, or the part is broken.
    """
    if part in parts:
        count = sum(chunk.count(b"<si>") + chunk.count(b"<si ") for chunk in parts.chunks(part))
        if count > most:  # within milliseconds what the stream would refuse after seconds
            raise limits.too_many(texts.TOO_MANY_CELLS, most, where=parts.where(part))
    target = _Strings(parts, part, most)
    parse(parts, part, target)
    return target.found
