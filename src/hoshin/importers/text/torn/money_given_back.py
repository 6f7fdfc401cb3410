"""Money that a tool printed among the next issue's: the same year and kind twice there, and not at all here.

A column of amounts on the right of a page is told from top to bottom, behind the heading of the issue below it.
"""

Told = tuple[list[str], list[str]]  # labels and amounts of an issue, in their order


def given_back(told: list[Told]) -> list[Told]:
    """The same: where there is one of each label for every issue, the issues have them in their order.

    Else the first of two equal labels is given to the issue above that alone lacks it.

    >>> given_back([(["５決算額"], ["1円"]), (["５決算額", "６予算額", "６予算額"], ["3円", "2円", "4円"])])
    [(['５決算額', '６予算額'], ['1円', '2円']), (['５決算額', '６予算額'], ['3円', '4円'])]
    """
    found = [([label.strip() for label in labels], list(amounts)) for labels, amounts in told]
    _give_one_each(found)
    for at in range(len(found) - 1, 0, -1):
        labels, amounts = found[at]
        above, sums = found[at - 1]
        twice = [label for label in dict.fromkeys(labels) if labels.count(label) == 2]
        lacked = [label for label in dict.fromkeys(labels) if label not in above]
        fits = twice == lacked and len(above) + len(lacked) == len(set(labels))
        if not lacked or not fits or len(labels) != len(amounts) or len(above) != len(sums):
            continue
        for label in lacked:
            place = labels.index(label)
            above.append(labels.pop(place))
            sums.append(amounts.pop(place))
    return found


def shared_out(told: list[Told]) -> list[Told]:
    """What an issue has of every year more than once given to those further on that have nothing, in order.

    A page may print the money of the issue that it begins with above all titles; the others keep theirs.

    >>> shared_out([(["５決算額", "５決算額"], ["1円", "3円"]), (["５決算額"], ["2円"]), ([], [])])
    [(['５決算額'], ['1円']), (['５決算額'], ['2円']), (['５決算額'], ['3円'])]
    """
    years = min((labels for labels, _ in told if labels), key=len, default=[])
    times = [len(labels) // len(years) if years else 0 for labels, _ in told]
    fits = all(
        labels == years * count and len(labels) == len(amounts)
        for (labels, amounts), count in zip(told, times, strict=True)
    )
    if not fits or not years or len(set(years)) < len(years):
        return told
    if sum(times) != len(told) or set(times) == {1}:
        return told
    found: list[Told] = []
    waiting: list[list[str]] = []
    for labels, amounts in told:
        sets = [amounts[at : at + len(years)] for at in range(0, len(labels), len(years))]
        waiting += sets[1:]
        if not sets and not waiting:
            return told
        found.append((list(years), sets[0] if sets else waiting.pop(0)))
    return found


def _give_one_each(found: list[Told]) -> None:
    """A page may print the money of its issues above their titles: each has one of every year."""
    printed = [label for labels, _ in found for label in labels]
    whole = all(len(labels) == len(amounts) for labels, amounts in found)
    if not whole or any(printed.count(label) != len(found) for label in printed):
        return
    for label in dict.fromkeys(printed):
        sums = [
            amount
            for labels, amounts in found
            for own, amount in zip(labels, amounts, strict=True)
            if own == label
        ]
        for (labels, amounts), amount in zip(found, sums, strict=True):
            place = labels.index(label) if label in labels else len(labels)
            while label in labels:
                del amounts[labels.index(label)]
                labels.remove(label)
            labels.insert(place, label)
            amounts.insert(place, amount)
