"""The digits of a number format: 0 # ? , . % and what stands between them."""

from collections.abc import Sequence
from decimal import Decimal

from hoshin.base import half_up

Token = tuple[str, str]
_SLOTS = "0#?"


def shown_digits(size: Decimal, tokens: Sequence[Token]) -> str | None:
    """A size without sign in a format without dates; None where it is a fraction (1/4).

    The format without any digit shows its words alone.
    """
    marks = [text if kind == "plain" else "" for kind, text in tokens]
    slots = [place for place, mark in enumerate(marks) if mark in _SLOTS and mark]
    if not slots:
        return "".join(text for kind, text in tokens if kind in ("literal", "plain", "moment"))
    if "/" in marks[slots[0] : slots[-1]]:
        return None
    exponent = next((text for kind, text in tokens if kind == "exponent"), None)
    point = marks.index(".") if "." in marks else slots[-1] + 1
    decimals = sum(point < place for place in slots)
    size *= Decimal(100) ** marks.count("%")
    if exponent:
        return _scientific(size, decimals, exponent, tokens)
    size /= Decimal(1000) ** _thousands(marks, slots, point)
    whole, _, part = f"{half_up(size, decimals):f}".partition(".")
    before = [place for place in slots if place < point]
    grouped = any("," in mark for mark in marks[before[0] : before[-1]]) if before else False
    drawn = _before(whole.lstrip("0"), tokens[:point], grouped=grouped)
    return drawn + _after(part, tokens[point:], whole if not before else "")


def _thousands(marks: Sequence[str], slots: Sequence[int], point: int) -> int:
    """Commas right after the last digit, or right before the point: one a factor of a thousand."""
    last_whole = max((place for place in slots if place < point), default=point)
    commas = 0
    for at in {last_whole, slots[-1]}:
        last = at
        while last + 1 < len(marks) and marks[last + 1] == ",":
            commas += 1
            last += 1
    return commas


def _before(digits: str, tokens: Sequence[Token], *, grouped: bool) -> str:
    """What stands up to the point; the first slot takes all digits that are left."""
    drawn: list[str] = []
    placed = 0
    slots_left = sum(kind == "plain" and text in _SLOTS for kind, text in tokens)
    for kind, text in reversed(tokens):
        if kind == "plain" and text == ",":
            continue
        if kind != "plain" or text not in _SLOTS:
            drawn.append(text if kind in ("plain", "literal") else "")
            continue
        slots_left -= 1
        take = len(digits) if slots_left == 0 else 1
        taken = digits[len(digits) - take :] if digits else ("0" if text == "0" else "")
        digits = digits[: len(digits) - take] if digits else ""
        for digit in reversed(taken):
            drawn.append("," if grouped and placed and placed % 3 == 0 else "")
            drawn.append(digit)
            placed += 1
    return "".join(reversed(drawn))


def _after(part: str, tokens: Sequence[Token], whole: str) -> str:
    """The point and what follows; # drops zeros at the end."""
    optional = 0
    for kind, text in reversed(tokens):
        if kind == "plain" and text in "#?":
            optional += 1
        elif kind == "plain" and text == "0":
            break
    least = len(part) - optional
    kept = part[:least] + part[least:].rstrip("0")
    drawn = whole.lstrip("0")
    place = 0
    for kind, text in tokens:
        if kind == "plain" and text in _SLOTS:
            drawn += kept[place : place + 1]
            place += 1
        elif kind in ("plain", "literal") and text != ",":
            drawn += text
    return drawn


def _scientific(size: Decimal, decimals: int, exponent: str, tokens: Sequence[Token]) -> str:
    mantissa, _, power = f"{size:.{decimals}E}".partition("E")
    wide = len(exponent) - 2
    sign = "-" if int(power) < 0 else ("+" if exponent[1] == "+" else "")
    words = "".join(text for kind, text in tokens if kind == "literal")
    return f"{mantissa}E{sign}{abs(int(power)):0{wide}d}{words}"
