"""The sample year of a ward."""

from pathlib import Path

import hoshin

SAMPLE = "sumiyoshi-r6"


def sample_bundle() -> Path:
    """Folder of the sample year: inside an installed package, else in the source tree."""
    package = Path(hoshin.__file__).parent
    inside = package / "examples" / SAMPLE
    return inside if inside.is_dir() else package.parents[1] / "examples" / SAMPLE
