"""Results, letters and last year's figures of one issue's indicators."""

import re
from dataclasses import dataclass
from decimal import Decimal

from hoshin.base import FiscalYear, Place
from hoshin.importers.form import texts
from hoshin.importers.form.cells import Token
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.fragments import Fragment, fragments, has_letter_column
from hoshin.importers.form.last_year_first import alone_behind_mark, turned
from hoshin.importers.form.not_yet_judged import of_last_year, places_of_last_years
from hoshin.importers.form.pairing import Row, pair, read_letter, read_value
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_lines import TOTAL
from hoshin.importers.form.rows import row_fragments
from hoshin.importers.form.targets import YEAR_PRINTED
from hoshin.importers.form.unit_powers import factor_between
from hoshin.importers.form.year_of_heads import odd_years, with_last_years
from hoshin.notation import Quantity, half_width, quantity
from hoshin.policy import Letter, Target, YearValue

_SLOTS = ("result", "verdict", "previous")
_OVER_YEARS = re.compile(
    rf"累計|合計|延べ|{YEAR_PRINTED}(?:年度)?(?:から|[~～〜∼－―-]){YEAR_PRINTED}|[0-9０-９]\s*[かカヶケ]?年間で|計画期間"
)
_HEADER_YEAR = re.compile(r"([0-9０-９元]{1,2})年度(?:の)?実績と")


@dataclass(frozen=True)
class Outcome:
    """What the result table prints for one indicator."""

    result: YearValue | None = None
    verdict: Letter | None = None
    previous: YearValue | None = None


def read_outcomes(
    pieces: list[Piece],
    statements: dict[int, tuple[str, Target]],
    year: FiscalYear,
    findings: Findings,
    paths: dict[int, str],
    *,
    last_year: bool = False,
    last_year_first: bool = False,
) -> dict[int, Outcome]:
    """Pair the loose cells with the indicators; what was inferred goes to `findings`.

    With `last_year`, a figure that stands alone in its row is last year's; with `last_year_first`, the
    first of two is.
    """
    _check_header(pieces, year, findings)
    pieces = with_last_years(pieces, year)
    odd = odd_years(pieces, year)
    targets = {number: target for number, (_, target) in statements.items()}
    rows = row_fragments(pieces, {number: paths[number] for number in targets}, findings)
    ways = [rows + fragments(pieces)]
    if has_letter_column(pieces, len(targets)):
        ways.append(rows + fragments(pieces, column=len(targets)))
    if last_year_first:
        ways = [[*rows, *map(turned, way[len(rows) :])] for way in ways]
    if last_year:
        ways = [[*rows, *map(of_last_year, way[len(rows) :])] for way in ways]
    pairings = [pair(targets, way, expected_letter) for way in ways]
    pairing = min(pairings, key=lambda each: each.cost)
    found = list(pairing.cells)
    for fragment in pairing.unplaced:
        findings.add(
            "indicators", texts.RESULT_OF_NOBODY.format(text=fragment.text), 0.0, fragment.place
        )
    places = {id(token): fragment.place for fragment in found for token in _cells(fragment)}
    torn = {
        each.mark: each.place
        for each in found[len(rows) :]
        if last_year_first and alone_behind_mark(each)
    }
    inferred = places_of_last_years(found[len(rows) :]) if last_year else {}
    outcomes = {}
    for row in pairing.rows:
        for slot, token in zip(_SLOTS, row.slots.all, strict=True):
            if token is not None and (place := places.get(id(token))) is not None:
                findings.locate(f"{paths[row.number]}/{slot}", place)
        _doubt(row, findings, paths, places)
        if row.number in torn and row.slots.result is not None:
            reason = texts.COLUMNS_TURNED.format(text=row.slots.result.text)
            for part in ("result", "previous"):
                findings.add(f"{paths[row.number]}/{part}", reason, 0.5, torn[row.number])
        alone = row.slots.previous
        if alone is not None and id(alone) in inferred and alone.kind == "value":
            reason = texts.LAST_YEARS.format(text=alone.text)
            findings.add(f"{paths[row.number]}/previous", reason, 0.7, inferred[id(alone)])
        outcomes[row.number] = _outcome(
            row, *statements[row.number], year, findings, paths[row.number]
        )
        for printed, head in odd if outcomes[row.number].result else ():
            reason = texts.RESULT_YEAR_DIFFERS.format(year=printed)
            findings.add(f"{paths[row.number]}/result", reason, 0.5, head.place)
    return outcomes


def expected_letter(target: Target, value: Decimal, previous: Decimal | None) -> Letter | None:
    """The letter that the usual rule gives to printed figures; None where it cannot say."""
    if target.value is None or target.comparator is None:
        return None
    falling = target.comparator in ("<=", "<")
    gain = target.value - value if falling else value - target.value
    met = gain > 0 or (gain == 0 and target.comparator in ("<=", ">=", "=="))
    if met or target.each_year:
        return "A" if met else "B"
    if previous is None:
        return "A"
    better = value < previous if falling else value > previous
    return "A" if better else "B"


def _check_header(pieces: list[Piece], year: FiscalYear, findings: Findings) -> None:
    for piece in pieces:
        found = _HEADER_YEAR.search(piece.text) if piece.kind is Kind.HEADER else None
        if found is None:
            continue
        printed = 1 if found[1] == "元" else int(half_width(found[1]))
        if printed != year.era[1]:
            findings.add(
                "indicators", texts.RESULT_YEAR_DIFFERS.format(year=found[1]), 0.5, piece.place
            )


def _cells(fragment: Fragment) -> list[Token]:
    return [token for slots, _ in fragment.readings for token in slots.all if token is not None]


def _doubt(row: Row, findings: Findings, paths: dict[int, str], places: dict[int, Place]) -> None:
    for name, token, confidence in zip(_SLOTS, row.slots.all, row.confidence, strict=True):
        if token is None or confidence >= 1:
            continue
        place = places.get(id(token))
        findings.add(
            f"{paths[row.number]}/{name}",
            texts.PAIRED.format(text=token.text),
            confidence,
            place,
        )


def _outcome(
    row: Row, sentence: str, target: Target, year: FiscalYear, findings: Findings, path: str
) -> Outcome:
    result, letter, previous = row.slots.all
    if result is not None and result.kind == "none":
        findings.add(f"{path}/result", texts.RESULT_PRINTED_AS.format(text=result.text), 0.9)
    if letter is not None and letter.kind == "none":
        findings.add(f"{path}/verdict", texts.LETTER_PRINTED_AS.format(text=letter.text), 0.9)
    elif letter is not None and "「" in letter.text:
        findings.add(f"{path}/verdict", texts.LETTER_TOLD.format(words=letter.text[1:]), 0.7)
    return Outcome(
        _year_value(result, year, sentence, target, findings, f"{path}/result"),
        read_letter(letter),
        _year_value(previous, year - 1, sentence, target, findings, f"{path}/previous"),
    )


def _year_value(
    token: Token | None,
    year: FiscalYear,
    sentence: str,
    target: Target,
    findings: Findings,
    path: str,
) -> YearValue | None:
    value = read_value(token)
    if value is None or token is None:
        return None
    total = TOTAL.search(token.text)
    if total and _OVER_YEARS.search(sentence) and (whole := quantity(total[1])):
        value = whole
    if (
        target.unit
        and value.unit != target.unit
        and (told := _in_brackets(token.text, target.unit))
    ):
        value = told  # 412人中240人（58.2％）: the figure in the unit of the target
    unit = value.unit or target.unit or ""
    if not value.unit and unit:
        findings.add(path, texts.UNIT_ASSUMED.format(unit=unit), 0.9)
    if target.unit and factor_between(unit, target.unit) is None:
        findings.add(path, texts.UNIT_DIFFERS.format(unit=unit, wanted=target.unit), 0.5)
    return YearValue(fiscal_year=year.start, value=value.value, unit=unit)


def _in_brackets(text: str, unit: str) -> Quantity | None:
    found = (quantity(inner) for inner in re.findall(r"[（(]([^（()）]*)[)）]", text))
    return next((each for each in found if each and each.unit == unit and not each.rest), None)
