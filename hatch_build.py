"""Puts the fonts of the forms into the wheel: fetched by the set-up, or now where npm is there.

Without them the wheel is built all the same, and forms are set with the fonts of the machine.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WANTED = (
    "BIZUDGothic_400Regular",
    "BIZUDGothic_700Bold",
    "BIZUDPGothic_400Regular",
    "BIZUDPGothic_700Bold",
)


class FontsHook(BuildHookInterface[Any]):
    """`hoshin/fonts` in the wheel, with the licence of the fonts beside them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        fetched = Path(self.root) / "node_modules" / "@expo-google-fonts"
        npm = shutil.which("npm")
        if not fetched.is_dir() and npm:
            subprocess.run([npm, "ci", "--silent"], cwd=self.root, check=False)  # noqa: S603
        for font in sorted(fetched.glob("*/*/*.ttf")):
            if font.stem in WANTED:
                build_data["force_include"][str(font)] = f"hoshin/fonts/{font.name}"
        for licence in sorted(fetched.glob("biz-udgothic/LICENSE_FONT")):
            build_data["force_include"][str(licence)] = "hoshin/fonts/OFL.txt"
