"""How sentences of a form end."""

import re

ENDED = re.compile(r"[。．]$")
AT_AIM = re.compile(r"(?:以[上下内]|未満|超|とする|維持する|増やす|減らす)$")
