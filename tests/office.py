"""The office suite that forms are passed through, with the fonts of the forms alone: equal pages everywhere."""

import os
import shutil
from pathlib import Path

from hoshin.exporters.fonts import font_folders

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""


def office_environment(folder: Path) -> dict[str, str]:
    """The environment to call it with; `folder` keeps the list of fonts. Without ours, the system's count."""
    folders = "".join(f"<dir>{each}</dir>" for each in font_folders())
    if not folders:
        return dict(os.environ)
    listed = folder / "fonts.conf"
    listed.write_text(
        _FONTS.format(folders=folders, cache=folder / "fonts-cache"), encoding="utf-8"
    )
    return {**os.environ, "FONTCONFIG_FILE": str(listed)}
