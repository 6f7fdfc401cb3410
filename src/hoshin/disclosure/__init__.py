"""What may be shown. So far: figures of the whole ward; joint suppression over tables comes later."""

from hoshin.disclosure.ward_level import WARD_LEVEL, Showing, WardLevelRule

__all__ = ["WARD_LEVEL", "Showing", "WardLevelRule"]
