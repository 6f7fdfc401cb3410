"""White space of a page as a browser draws it."""

import re
import unicodedata

# Stand-ins while blanks are collapsed; the page itself cannot hold them.
BREAK, KEPT = "\x00", "\x01"

_RUN = re.compile(r"[ \t\n\f\r]+")
_AT_BREAK = re.compile(f" ?{BREAK} ?")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def kept(text: str) -> str:
    """Preformatted text: its blanks and lines stay."""
    return text.replace("\n", BREAK).replace(" ", KEPT).replace("\t", KEPT)


def collapsed(text: str) -> str:
    """Runs of blanks to one; none where a source line broke between two full-width letters."""
    text = _INVISIBLE.sub("", text).replace("\u00a0", KEPT)

    def one(run: re.Match[str]) -> str:
        around = text[max(0, run.start() - 1) : run.start()], text[run.end() : run.end() + 1]
        return "" if "\n" in run[0] and all(map(_is_wide, around)) else " "

    drawn = _AT_BREAK.sub(BREAK, _RUN.sub(one, text))
    return drawn.replace(BREAK, "\n").replace(KEPT, " ").strip()


def _is_wide(letter: str) -> bool:
    return bool(letter) and unicodedata.east_asian_width(letter) in "WF"
