"""Examples of a rule: rows of a small table that people read and tests judge.

A rule's `examples` are a table as Markdown writes it. A cell is written as on a form; what a row
leaves empty, the case does not have.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hoshin.base import Counts, Figure, FiscalYear, InputError
from hoshin.evaluation import texts
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.judgement import IndicatorEvaluation, Judgement
from hoshin.evaluation.rules import Rule
from hoshin.indicators import Measurement, MeasurementState
from hoshin.policy import Comparator, IndicatorSource, OutcomeIndicator, Target

_NAME = "1-1"
_YEAR = re.compile(r"令和([0-9]+)年度")
_RESULT = re.compile(r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?:/(?P<base>[0-9]+))?(?P<unit>[^0-9./\s]*)")
_FIRST = re.compile(rf"(?P<year>令和[0-9]+年度)\s+(?P<result>{_RESULT.pattern})")
_COMPARATORS: dict[str, Comparator] = {"以上": ">=", "以下": "<=", "超": ">", "未満": "<", "": "=="}
_TARGET = re.compile(
    r"(?P<each>毎年度\s*)?(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<unit>[^0-9.\s]*?)(?P<word>以上|以下|超|未満|)"
)
_STATES: dict[str, MeasurementState] = {"…": "no-data", "x": "suppressed"}
_NONE = "－"


@dataclass(frozen=True)
class RuleExample:
    """One row: its cells by heading, and where it stands."""

    cells: dict[str, str]
    place: str

    def __getitem__(self, heading: str) -> str:
        return self.cells.get(heading, "")


@dataclass(frozen=True)
class JudgedExample:
    """One row, and what the rule makes of it."""

    example: RuleExample
    evaluation: IndicatorEvaluation

    @property
    def letter(self) -> str:
        """A, B, or － where there is no letter."""
        return self.evaluation.letter or _NONE

    @property
    def told(self) -> dict[str, str]:
        """Letter, reason and note, by the headings of the table."""
        return {
            texts.EXAMPLE_LETTER: self.letter,
            texts.EXAMPLE_REASON: self.evaluation.reason,
            texts.EXAMPLE_NOTE: self.evaluation.note or "",
        }


def read_examples(rule: Rule) -> list[RuleExample]:
    """The rows of a rule's table.

    Raises
    ------
    InputError
        If a heading is not known, or a row has another number of cells.
    """
    lines = [line.strip() for line in rule.examples.splitlines() if line.strip()]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    if not rows:
        return []
    headings = rows[0]
    if unknown := [each for each in headings if each not in texts.EXAMPLE_HEADINGS]:
        message = texts.EXAMPLE_UNKNOWN.format(name=unknown[0])
        cure = texts.EXAMPLE_UNKNOWN_CURE.format(known="、".join(texts.EXAMPLE_HEADINGS))
        raise InputError(message, where=rule.id, cure=cure)
    found = []
    for number, cells in enumerate(rows[2:], 1):
        place = texts.EXAMPLE_PLACE.format(rule=rule.id, number=number)
        if len(cells) != len(headings):
            raise InputError(texts.EXAMPLE_RAGGED, where=place, cure=texts.EXAMPLE_RAGGED_CURE)
        found.append(RuleExample(dict(zip(headings, cells, strict=True)), place))
    return found


def judged_examples(rule: Rule) -> Iterator[JudgedExample]:
    """Every row, judged as an indicator of a form would be.

    Raises
    ------
    InputError
        If a cell cannot be read.
    """
    for example in read_examples(rule):
        yield JudgedExample(example, _judged(example, rule))


def _judged(example: RuleExample, rule: Rule) -> IndicatorEvaluation:
    told = example[texts.EXAMPLE_YEAR]
    year = _year(told, example) if told else FiscalYear(rule.from_) + 1
    target = _target(example)
    source = IndicatorSource(kind="reported")
    indicator = OutcomeIndicator(
        number=1, statement=example[texts.EXAMPLE_CASE], source=source, target=target
    )
    measured = {each.year: each for each in _measurements(example, year)}
    milestones = {}
    if told := example[texts.EXAMPLE_MILESTONE]:
        milestones[year.start] = _result(told, example).number
    broken = example[texts.EXAMPLE_BREAK]
    evidence = Evidence({_NAME: measured}, {_NAME: milestones}, {_NAME: broken} if broken else {})
    return Judgement(_NAME, indicator, evidence, rule, year).evaluated()


def _measurements(example: RuleExample, year: FiscalYear) -> Iterator[Measurement]:
    if told := example[texts.EXAMPLE_FIRST]:
        found = _FIRST.fullmatch(told)
        if found is None:
            raise _unread(texts.EXAMPLE_FIRST, example)
        since = _year(found["year"], example)
        yield _measured(found["result"], since, example)
    if told := example[texts.EXAMPLE_PREVIOUS]:
        yield _measured(told, year - 1, example)
    if told := example[texts.EXAMPLE_RESULT]:
        yield _measured(told, year, example)


def _measured(text: str, year: FiscalYear, example: RuleExample) -> Measurement:
    if state := _STATES.get(text):
        return Measurement(_NAME, "reported", year, None, state)
    return Measurement(_NAME, "reported", year, _result(text, example).figure)


@dataclass(frozen=True)
class _Result:
    number: Decimal
    base: int | None
    unit: str

    @property
    def figure(self) -> Figure:
        if self.base is not None:
            return Figure.of_counts(Counts(int(self.number), self.base))
        return Figure.as_printed(self.number, self.unit)


def _result(text: str, example: RuleExample) -> _Result:
    found = _RESULT.fullmatch(text)
    if found is None:
        raise _unread(text, example)
    base = int(found["base"]) if found["base"] else None
    return _Result(Decimal(found["number"]), base, found["unit"])


def _target(example: RuleExample) -> Target:
    told = example[texts.EXAMPLE_TARGET]
    if not told:
        return Target()
    found = _TARGET.fullmatch(told)
    if found is None:
        raise _unread(told, example)
    by = example[texts.EXAMPLE_BY]
    return Target(
        comparator=_COMPARATORS[found["word"]],
        value=Decimal(found["number"]),
        unit=found["unit"],
        by=_year(by, example).start if by else None,
        each_year=bool(found["each"]),
    )


def _year(text: str, example: RuleExample) -> FiscalYear:
    found = _YEAR.fullmatch(text)
    if found is None:
        raise _unread(text, example)
    return FiscalYear(2018 + int(found[1]))


def _unread(text: str, example: RuleExample) -> InputError:
    message = texts.EXAMPLE_UNREAD.format(text=text)
    return InputError(message, where=example.place, cure=texts.EXAMPLE_UNREAD_CURE)
