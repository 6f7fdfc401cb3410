"""The indicators that a theme's heading names: （アウトカム指標①、③）, （指標2・3）."""

import re

from hoshin.notation import circled_numbers, half_width

_PLAIN = re.compile(r"指標\s*([0-9]{1,2}(?:\s*[・、,，]\s*[0-9]{1,2})*)(?![0-9%％])")


def linked_numbers(text: str) -> list[int]:
    """Numbers in the order of print; none where the text names no indicator.

    >>> linked_numbers("（アウトカム指標①、③）"), linked_numbers("(指標2・3)"), linked_numbers("（３か年）")
    ([1, 3], [2, 3], [])
    """
    if found := circled_numbers(text):
        return found
    plain = _PLAIN.search(half_width(text))
    return [int(number) for number in re.findall(r"[0-9]+", plain[1])] if plain else []
