"""Names of indicators that the source prints behind headings of themes, and that no theme has.

A tool tears a narrow cell with a theme's name among the lines of the cell beside it: themes without their
names look whole, but what their headings name, （アウトカム指標①）, is still printed somewhere.
"""

import re
from collections.abc import Iterator

from hoshin.importers.form.suspicions import texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion

_LINK = re.compile(r"指標[①-⑳][①-⑳、，,・]*[）)]|^標?[①-⑳、，,・]{1,8}[）)]$", re.MULTILINE)

_OF_THEMES = ("recognition", "strategies", "name")


def links(seen: Seen) -> Iterator[Suspicion]:
    """Themes of all issues, where the source names indicators behind headings and no theme has any."""
    themes = [theme for issue in seen.policy.issues for theme in issue.themes]
    if not themes or any(theme.indicators for theme in themes):
        return
    told = sum(len(_LINK.findall(each.text)) for each in seen.prose if each.part not in _OF_THEMES)
    printed = "\n".join(re.sub(r"\s", "", line.text) for line in seen.lines)
    if len(_LINK.findall(printed)) > told:
        for place, _ in enumerate(seen.policy.issues):
            yield Suspicion(f"issues/{place}/themes", texts.LINKS_LOST)
