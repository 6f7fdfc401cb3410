"""Says aloud when forms were set with the system's fonts."""

from hoshin.cli import texts


def font_notice() -> str:
    """Empty where BIZ UDGothic was found."""
    from hoshin.exporters.fonts import font_folders

    return "" if font_folders() else texts.SYSTEM_FONTS
