"""What must be on this machine: HOSHIN_REQUIRE, names with commas between. Without it such tests may skip."""

import os


def is_required(name: str) -> bool:
    """Whether tests that need this fail where it is missing, instead of being skipped."""
    return name in [each.strip() for each in os.environ.get("HOSHIN_REQUIRE", "").split(",")]
