"""Every text of a policy with the list that it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.policy import Issue, Policy

_LONG = 100  # entries of a list that is doubted as a whole


@dataclass(frozen=True)
class Prose:
    """A text; `part` is what it is (goal, recognition, statement …), `size` the length of its list."""

    path: str
    part: str
    text: str
    index: int = 0
    size: int = 0

    @property
    def group(self) -> str:
        """The list that holds it, or itself."""
        return self.path.rpartition("/")[0] if self.size else self.path

    @property
    def from_here(self) -> Iterator[str]:
        """What moves if one text too many or too few stands here: the list, or its end from here on."""
        if 2 * self.index <= self.size or self.size > _LONG:
            yield self.group
        else:
            yield from (f"{self.group}/{index}" for index in range(self.index, self.size))


def prose_of(policy: Policy) -> Iterator[Prose]:
    """All texts in the order of the policy."""
    for path, text in (
        ("goal", policy.goal),
        ("mission", policy.mission),
        ("principles/text", policy.principles.text),
    ):
        if text:
            yield Prose(path, path, text)
    yield from _list("principles/points", "points", policy.principles.points)
    for place, issue in enumerate(policy.issues):
        yield from _of_issue(f"issues/{place}", issue)
    yield from _list("self_evaluation", "self_evaluation", policy.self_evaluation)
    yield from _list("next_directions", "next_directions", policy.next_directions)


def _of_issue(path: str, issue: Issue) -> Iterator[Prose]:
    yield Prose(f"{path}/title", "title", issue.title)
    for place, theme in enumerate(issue.themes):
        if theme.name:
            yield Prose(f"{path}/themes/{place}/name", "name", theme.name)
        yield from _list(f"{path}/themes/{place}/recognition", "recognition", theme.recognition)
        yield from _list(f"{path}/themes/{place}/strategies", "strategies", theme.strategies)
    for place, each in enumerate(issue.indicators):
        yield Prose(f"{path}/indicators/{place}/statement", "statement", each.statement)
    yield from _list(f"{path}/self_evaluation", "self_evaluation", issue.self_evaluation)
    yield from _list(f"{path}/next_directions", "next_directions", issue.next_directions)


def _list(path: str, part: str, texts: list[str]) -> Iterator[Prose]:
    for index, text in enumerate(texts):
        yield Prose(f"{path}/{index}", part, text, index, len(texts))
