"""What stands in each box of a logic model, free of any place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from hoshin.evaluation import LogicModel, Strategy
from hoshin.exporters import texts
from hoshin.exporters.logic_diagram.wrapping import plain
from hoshin.publication import Edition, PublishedIndicator

CardKind = Literal["issue", "strategy", "activity", "sub", "indicator", "absent"]
Link = Callable[[PublishedIndicator], str]


@dataclass(frozen=True)
class Card:
    """One box: its heading, beside a badge the figure and its aim, a foot, and where it leads."""

    kind: CardKind
    heading: tuple[str, ...]
    badge: str = ""
    letter: str = ""
    figure: str = ""
    aim: str = ""
    foot: str = ""
    link: str = ""

    @property
    def name(self) -> str:
        """The whole box in one line, never shortened."""
        told = (*self.heading, self.figure, self.aim, self.badge, self.foot)
        return " ".join(plain(each) for each in told if each)


@dataclass(frozen=True)
class Row:
    """Activities in one box (None: the strategy names none for these), and what measures them."""

    activity: Card | None
    subs: tuple[Card, ...]


@dataclass(frozen=True)
class Band:
    """One strategy with its rows, and the indicators of the form that it serves, by their ids."""

    strategy: Card
    rows: tuple[Row, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """Everything that a drawing shows of an issue; a card of an indicator stands once."""

    issue: Card
    bands: tuple[Band, ...]
    indicators: dict[str, Card]


def content_of(model: LogicModel, edition: Edition, link: Link) -> Content:
    """The cards of a logic model."""
    strategies = [*model.strategies, *_unclaimed(model.unclaimed)]
    bands = [_band(each, edition, link) for each in strategies]
    if not bands:
        missing = Card("absent", (texts.LOGIC_NO_STRATEGIES,))
        bands = [Band(missing, (), ())]
    named = dict.fromkeys(name for each in strategies for name in each.indicators)
    return Content(
        Card("issue", (texts.LOGIC_ISSUE.format(key=model.issue.key), model.issue.title)),
        tuple(bands),
        {name: _indicator(edition.by_id[name], link) for name in named},
    )


def _unclaimed(loose: Strategy) -> list[Strategy]:
    """What no strategy claims, tier by tier: nobody has said that one serves the other."""
    tiers = (
        replace(loose, name=texts.LOGIC_UNCLAIMED_SUBS, indicators=()),
        replace(loose, name=texts.LOGIC_UNCLAIMED, subs=()),
    )
    return [each for each in tiers if each.measured]


def _band(strategy: Strategy, edition: Edition, link: Link) -> Band:
    return Band(_strategy(strategy), tuple(_rows(strategy, edition, link)), strategy.indicators)


def _strategy(strategy: Strategy) -> Card:
    if not strategy.path:
        return Card("absent", (strategy.name or "",))
    foot = "" if strategy.measured else texts.LOGIC_NO_MEASURE
    return Card("strategy", (strategy.name or texts.LOGIC_NO_HEADING,), foot=foot)


def _rows(strategy: Strategy, edition: Edition, link: Link) -> list[Row]:
    """Activities that have figures of their own each in a row, all others together in the last."""
    rows = [
        Row(Card("activity", (each.text,)), _subs(each.subs, edition, link))
        for each in strategy.activities
        if each.subs
    ]
    together = tuple(each.text for each in strategy.activities if not each.subs)
    subs = _subs(strategy.subs, edition, link)
    if together:
        rows.append(Row(Card("activity", tuple(together)), subs))
    elif not strategy.activities and strategy.path:
        rows.append(Row(Card("absent", (texts.LOGIC_NO_ACTIVITY,)), subs))
    elif subs:
        rows.append(Row(None, subs))
    return rows


def _subs(names: tuple[str, ...], edition: Edition, link: Link) -> tuple[Card, ...]:
    return tuple(_indicator(edition.by_id[name], link) for name in names)


def _indicator(each: PublishedIndicator, link: Link) -> Card:
    result = each.result.text if each.result else texts.LOGIC_NOTHING
    return Card(
        "sub" if each.is_sub else "indicator",
        (each.title if each.is_sub else f"{each.id} {each.title}",),
        badge=f"{each.letter} {each.letter_words}" if each.letter else each.letter_words,
        letter=each.letter or "",
        figure=texts.LOGIC_RESULT.format(value=result),
        aim=(
            texts.LOGIC_MILESTONE.format(aim=each.plan.current)
            if each.plan.current
            else texts.LOGIC_AIM.format(aim=each.aim)
        ),
        foot=texts.LOGIC_OWNER.format(owner=each.plan.owner or texts.LOGIC_NO_OWNER),
        link=link(each),
    )
