"""Radicals that fonts and PDF tools leave in place of 漢字 (⽅針, ⾃⼰評価), to 漢字."""

import unicodedata

# NFKC knows the Kangxi radicals; of the supplementary ones it knows two.
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_SUPPLEMENT = dict(
    zip(
        "⺟⺠⻁⻄⻆⻑⻔⻘⻝⻢⻣⻤⻥⻦⻨⻩⻫⻭⻯⻲",
        "母民虎西角長門青食馬骨鬼魚鳥麦黄斉歯竜亀",
        strict=True,
    )
)
_TABLE = str.maketrans({**{chr(code): plain for code, plain in _KANGXI.items()}, **_SUPPLEMENT})


def without_radicals(text: str) -> str:
    """A text of the same length in which every radical is the 漢字 that looks like it.

    >>> without_radicals("区⻑の⽅針")
    '区長の方針'
    """
    return text.translate(_TABLE)
