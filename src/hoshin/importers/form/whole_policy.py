"""Words that name the whole policy as against its issues: 運営方針全体, 所属全体の評価."""

import re

from hoshin.importers.form.sections import label_words

_WHOLE = re.compile(
    r"^(?:[^。、]{0,10}運営方針|[^。、]{0,8}[市区局室部]|所属|[市区]政)?(?:の)?全体(?:について|として)?"
    r"(?:の?(?:評価|総括|振り?返り|まとめ|取組))?$"
)


def names_whole(text: str) -> bool:
    """Whether a text names the whole policy and says nothing of it.

    >>> names_whole("運営方針全体"), names_whole("区政全体の総括"), names_whole("全体として改善した。")
    (True, True, False)
    """
    return bool(_WHOLE.match(label_words(text)))
