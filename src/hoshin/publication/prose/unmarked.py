"""A policy as it is published: without the marks that bind its sentences to figures."""

from hoshin.policy import Policy
from hoshin.publication.prose.sentences import without_marks

_TEXTS = ("self_evaluation", "next_directions")


def unmarked(policy: Policy) -> Policy:
    """The policy with every mark left out of its self-evaluation and next directions."""
    issues = [issue.model_copy(update=_plain(issue)) for issue in policy.issues]
    return policy.model_copy(update={**_plain(policy), "issues": issues})


def _plain(part: object) -> dict[str, list[str]]:
    return {name: [without_marks(text) for text in getattr(part, name)] for name in _TEXTS}
