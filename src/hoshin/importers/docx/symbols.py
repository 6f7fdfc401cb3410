"""Letters that Word takes from symbol fonts, where Unicode has them."""

_CIRCLES = {0x81 + place: chr(0x2460 + place) for place in range(10)}
_DISCS = {0x8C + place: chr(0x2776 + place) for place in range(10)}
_WINGDINGS = {
    0x6C: "●",
    0x6D: "○",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9E: "・",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    **_CIRCLES,
    **_DISCS,
}
_SYMBOL = {
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "・",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xDE: "⇒",
}
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}


def symbol(font: str, code: int) -> str:
    """The letter at `code` of a font; empty where a symbol font has one that Unicode lacks."""
    # Word moves symbol fonts up to the private range.
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    known = _FONTS.get(font.strip().lower())
    if known is not None:
        return known.get(low, "")
    return chr(code) if 0x20 <= code < 0xD800 or 0xF900 <= code <= 0xFFFD else ""


def in_font(text: str, font: str) -> str:
    """A run's text whose letters stand in the private range of a symbol font."""
    if not any("\uf000" <= letter <= "\uf0ff" for letter in text):
        return text
    return "".join(
        symbol(font, ord(letter)) if "\uf000" <= letter <= "\uf0ff" else letter for letter in text
    )
