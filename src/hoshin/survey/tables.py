"""The tables of a survey's questions, as counts of respondents for the release gate."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoshin.base.files import file_bytes
from hoshin.disclosure import CountTables, Dataset, LedgerEntry, Release, Rules, columns_of, release
from hoshin.disclosure.tables import MISSING
from hoshin.query import quoted
from hoshin.survey import texts
from hoshin.survey.answers import TABLE, column
from hoshin.survey.cells.table import label_of
from hoshin.survey.definition import Answer, Question
from hoshin.survey.errors import SurveyError
from hoshin.survey.items import is_one_of
from hoshin.survey.populations import read_populations

if TYPE_CHECKING:
    from hoshin.survey.estimation import SurveyAnswers

By = tuple[str, ...]


def release_tables(
    path: Path, by: Sequence[By], *, rules: Rules, ledger: Sequence[LedgerEntry] = ()
) -> Release:
    """The tables of every closed question of a survey, and what of them may be shown.

    Parameters
    ----------
    path : Path
        `survey.toml`.
    by : sequence of sequence of str
        One table of each question for each; an empty one is the whole, which always stands first.
    ledger : sequence of LedgerEntry
        Earlier releases; those of other surveys are left alone.

    Raises
    ------
    SurveyError, InputError
        If a column is not there, the answers are not in order, or an earlier release cannot be
        looked at beside this one.
    """
    from hoshin.survey.survey import ANSWERS_LIMIT_MB, open_answers

    bys = tuple(dict.fromkeys(((), *by)))
    with open_answers(path) as answers:
        for name in chain.from_iterable(bys):
            answers.answers.known(name)
        definition = answers.definition
        content = file_bytes(path.parent / definition.survey.answers, limit_mb=ANSWERS_LIMIT_MB)
        dataset = Dataset.of(definition.survey.id, content)
        entries = [entry for entry in ledger if entry.dataset == dataset.id]
        tables = list(_tables(answers, bys, entries))
    if not tables:
        raise SurveyError(texts.NO_TABLES, where=str(path), cure=texts.NO_TABLES_CURE)
    return release(tables, entries, rules, dataset=dataset)


def _tables(
    answers: "SurveyAnswers", bys: tuple[By, ...], entries: Sequence[LedgerEntry]
) -> Iterator[CountTables]:
    definition = answers.definition
    populations = read_populations(definition, answers.path)
    for name, question in definition.questions.items():
        if question.kind not in ("single", "multiple"):
            continue
        known = name in answers.answers.types
        values = _values(answers, name, question) if known else []
        earlier = columns_of(entries, name) & set(answers.answers.types)
        columns = tuple(dict.fromkeys([*chain.from_iterable(bys), *sorted(earlier)]))
        people = _people(answers, columns, name, values) if known else {}
        labels = tuple(str(label_of(value)) for value in values)
        complete = question.kind == "single" and all(
            base == sum(given) for base, *given in people.values()
        )
        yield CountTables(
            name,
            columns,
            labels,
            people,
            bys,
            complete=complete,
            sensitive=question.sensitive,
            populations=populations,
            counted=known,
        )


def _values(answers: "SurveyAnswers", name: str, question: Question) -> list[Answer]:
    """The answers of a question: as declared, as its indicators name them, else as they occur."""
    bindings = answers.definition.indicators.values()
    declared = question.answers or chain.from_iterable(
        each.answers for each in bindings if each.question == name
    )
    if found := list(dict.fromkeys(declared)):
        return found
    rows = answers.answers.engine.rows(
        f"SELECT DISTINCT {quoted(name)} FROM {quoted(TABLE)}"  # noqa: S608 -- a known column
    )
    held = {answer for (value,) in rows for answer in _held(value, question)}
    return sorted(held, key=lambda each: (isinstance(each, str), each))


def _held(value: object, question: Question) -> Iterator[Answer]:
    """The answers that one cell holds."""
    parts: list[Any] = value if isinstance(value, list) else [value]
    for part in parts:
        if isinstance(part, int | float):
            yield part
        elif question.kind == "single" or isinstance(value, list):
            yield from [part] if label_of(part) is not None else []
        else:
            yield from (
                each.strip() for each in str(part or "").split(question.separator) if each.strip()
            )


def _people(
    answers: "SurveyAnswers", columns: By, name: str, values: list[Answer]
) -> dict[tuple[str, ...], tuple[int, ...]]:
    """Respondents in the base and by answer, for every combination of the columns."""
    from sqlglot import exp

    question = answers.definition.questions[name]
    tests = [is_one_of(answers.answers, name, question, values)]
    tests += [is_one_of(answers.answers, name, question, [value]) for value in values]
    sums = [exp.func("count_if", test) for test in tests]
    named = [each.as_(f"c{at}") for at, each in enumerate(sums)]
    groups = [column(each).as_(f"g{at}") for at, each in enumerate(columns)]
    query = exp.select(*groups, *named).from_(exp.to_table(TABLE))
    if columns:
        query = query.group_by(*(column(each) for each in columns))
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for row in answers.answers.engine.rows(query):
        labels = tuple(label_of(value) or MISSING for value in row[: len(columns)])
        counts = tuple(int(value or 0) for value in row[len(columns) :])
        held = found.get(labels, (0,) * len(counts))
        if counts[0]:
            found[labels] = tuple(a + b for a, b in zip(held, counts, strict=True))
    return found
