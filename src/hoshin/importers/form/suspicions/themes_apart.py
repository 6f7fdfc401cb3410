"""A theme whose halves stand in two issues: 課題認識 under its name in one, 主な戦略 in the other."""

from collections.abc import Iterator

from hoshin.importers.form.suspicions import texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion


def themes_apart(seen: Seen) -> Iterator[Suspicion]:
    """Themes of one name in several issues, none of them with both halves: one was put in the wrong issue."""
    found: dict[str, list[tuple[str, bool, bool]]] = {}
    for place, issue in enumerate(seen.policy.issues):
        for at, theme in enumerate(issue.themes):
            if theme.name:
                told = bool(theme.recognition), bool(theme.strategies)
                found.setdefault(theme.name, []).append((f"issues/{place}/themes/{at}", *told))
    for named in found.values():
        issues = {path.split("/")[1] for path, _, _ in named}
        if len(issues) > 1 and not any(known and done for _, known, done in named):
            for path, _, _ in named:
                yield Suspicion(path, texts.THEME_IN_TWO_ISSUES)
