"""Budget line of an issue: ４決算額 62百万円 ５予算額 63百万円 …, in any arrangement."""

import re

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.importers.form import texts
from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.pieces import Piece
from hoshin.importers.form.printed_years import without_second_name
from hoshin.notation import Money, find_money, half_width
from hoshin.policy import Budget, BudgetKind

_LABEL = re.compile(
    r"(?:(?P<year>(?:(?:令和|平成|[RHＲＨ])\s*)?(?:元|[0-9０-９]{1,4}))\s*(?:年度)?\s*)?"
    r"(?P<kind>決算|予算)(?:額|見込額?)?"
)
_NOTHING = re.compile(r"[－―—–‐ー／/\-]|なし")
_OPEN = re.compile(r"[一-龠]{2}中|未定")  # 調整中: the amount will come


def read_budgets(pieces: list[Piece], year: FiscalYear, findings: Findings) -> list[Budget]:
    """Pair the year labels with the amounts: in their order, each amount behind its label."""
    named = [without_stage(without_second_name(piece.text)) for piece in pieces]
    spelt = [spelt_out(text) or text for text in named]
    text = " ".join(spelt)
    labels = list(_LABEL.finditer(text))
    amounts = find_money(text)
    if any(label["year"] for label in labels):  # 予算額 above a list of years is only its heading
        labels = [
            label
            for label in labels
            if label["year"] or _is_of_this_year(label, labels, amounts, year)
        ]
    else:
        labels = [label for label in labels if _names_next(label, labels, amounts)]
    if not labels:
        if amounts:
            findings.add("budgets", texts.BUDGET_WITHOUT_YEAR, 0.0, pieces[0].place)
        return []
    ends = [*(label.start() for label in labels[1:]), len(text)]
    own = [
        [money.yen for money in amounts if label.end() <= money.start < end]
        for label, end in zip(labels, ends, strict=True)
    ]
    inferred = any(len(found) > 1 for found in own) or (
        any(not found for found in own) and len(amounts) == len(labels)
    )
    paired: list[int | None] = [found[0] if found else None for found in own]
    if inferred:
        paired = [
            amounts[index].yen if index < len(amounts) else None for index in range(len(labels))
        ]
        findings.add("budgets", texts.BUDGET_BY_ORDER, 0.7, pieces[0].place)
    budgets = []
    told = zip(pieces, spelt, strict=True)
    origins = [piece.place for piece, words in told for _ in f"{words} "]
    for index, (label, yen) in enumerate(zip(labels, paired, strict=True)):
        rest = text[label.end() : ends[index]]
        if yen is None and (undecided := _OPEN.search(rest)) is not None:
            reason = texts.BUDGET_OPEN.format(label=label[0].strip(), text=undecided[0])
            findings.add(f"budgets/{len(labels)}", reason, 0.7, pieces[0].place)
            continue
        if yen is None and not _NOTHING.search(rest):
            findings.add(f"budgets/{index}/yen", texts.BUDGET_WITHOUT_AMOUNT, 0.0, pieces[0].place)
        kind: BudgetKind = "settled" if label["kind"] == "決算" else "budgeted"
        read = _year(label["year"], year) if label["year"] else year
        if read is None:
            findings.add(
                "budgets", texts.BUDGET_YEAR_UNREAD.format(text=label["year"]), 0.0, pieces[0].place
            )
            continue
        budgets.append((Budget(fiscal_year=read.start, kind=kind, yen=yen), origins[label.start()]))
    budgets.sort(key=lambda each: each[0].fiscal_year)
    for index, (_, place) in enumerate(budgets):
        findings.locate(f"budgets/{index}/yen", place)
    return [budget for budget, _ in budgets]


def _names_next(
    label: "re.Match[str]", labels: "list[re.Match[str]]", amounts: list[Money]
) -> bool:
    """Whether an amount follows a label before the next one does."""
    end = min((other.start() for other in labels if other.start() > label.start()), default=10**9)
    return any(label.end() <= money.start < end for money in amounts)


def _is_of_this_year(
    label: "re.Match[str]", labels: "list[re.Match[str]]", amounts: list[Money], form: FiscalYear
) -> bool:
    """Whether 予算額 without a year has its own amount beside those of other years: it is this year's."""
    if label["kind"] != "予算" or not _names_next(label, labels, amounts):
        return False
    others = [other for other in labels if other["year"] and other["kind"] == "予算"]
    return all(_year(other["year"], form) != form for other in others)


def _year(text: str, form: FiscalYear) -> FiscalYear | None:
    """A bare 4 on a form of 令和６年度 is the nearby year that an era calls 4."""
    plain = half_width(text).strip()
    if re.fullmatch(r"[0-9]{1,2}|元", plain):
        wanted = 1 if plain == "元" else int(plain)
        for distance in (0, -1, -2, -3, 1, -4, -5):
            near = form + distance
            if near.era[1] == wanted or (near.start <= 2019 and near.start - 1988 == wanted):
                return near
        return None
    try:
        return FiscalYear.parse(plain)
    except FiscalYearError:
        return None
