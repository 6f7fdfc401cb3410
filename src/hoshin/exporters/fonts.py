"""The fonts of forms: fetched by the set-up, travelling in the wheel; else those of the system."""

import os
from pathlib import Path

import hoshin
from hoshin.base import SourceFile
from hoshin.base.content import digest_of

SETTING = "HOSHIN_FONTS"
_FAMILY = "BIZUDGothic"


def font_folders() -> list[Path]:
    """Folders that hold BIZ UDGothic; empty where only the system's fonts are left.

    Searched: the folder that HOSHIN_FONTS names, the installed package, the source tree.
    """
    package = Path(hoshin.__file__).parent
    named = os.environ.get(SETTING)
    candidates = [Path(named)] if named else []
    candidates += [package / "fonts", package.parents[1] / "node_modules" / "@expo-google-fonts"]
    for folder in candidates:
        found = sorted({path.parent for path in folder.glob("**/*.ttf")})
        if any(path.name.startswith(_FAMILY) for each in found for path in each.iterdir()):
            return found
    return []


def fonts_digest() -> str:
    """One digest of the files that forms are set with; empty where the system's fonts are taken."""
    paths = [path for folder in font_folders() for path in sorted(folder.glob("*.ttf"))]
    if not paths:
        return ""
    return digest_of([[path.name, SourceFile.of("", path.read_bytes()).sha256] for path in paths])
