"""What differs between two waves of a survey in what an indicator was asked: reasons for a break."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from hoshin.survey import texts
from hoshin.survey.definition import Answer, IndicatorQuestion, Question, SurveyDefinition

_MARKS = frozenset("、。,.，．・?？!！「」『』\"'’‘“”")
WaveKind = Literal["wording", "options", "counting", "base", "mode", "frame"]


@dataclass(frozen=True)
class WaveDifference:
    """One thing that is not as it was in the wave before, both as they stand in the files."""

    kind: WaveKind
    before: str
    after: str


def wave_differences(
    before: SurveyDefinition, after: SurveyDefinition, indicator: str
) -> tuple[WaveDifference, ...]:
    """What differs in how two waves ask and count one indicator.

    Widths of characters, blanks and punctuation are no difference, nor is the order of answers.
    Answers that one wave has as codes and the other as words are held to be the same where there
    are as many of them. What a file leaves out (modes, frame) is not held against the other.

    Examples
    --------
    >>> def wave(text, modes):
    ...     return SurveyDefinition.model_validate({
    ...         "survey": {"id": "x", "name": "x", "fiscal_year": 2024, "answers": "x.csv", "modes": modes},
    ...         "questions": {"q1": {"text": text}},
    ...         "indicators": {"1-1": {"question": "q1", "counts": ["はい"], "answers": ["はい", "いいえ"]}}})
    >>> found = wave_differences(wave("安全ですか。", ["post"]), wave("安全だと感じますか", ["web"]), "1-1")
    >>> [each.kind for each in found]
    ['wording', 'mode']
    """
    return tuple(_differences(before, after, indicator))


def _differences(
    before: SurveyDefinition, after: SurveyDefinition, indicator: str
) -> Iterator[WaveDifference]:
    bound, binding = before.indicators[indicator], after.indicators[indicator]
    asked, question = before.questions[bound.question], after.questions[binding.question]
    if _fold(asked.text) != _fold(question.text):
        yield WaveDifference("wording", asked.text, question.text)
    yield from _answers(asked, bound, question, binding)
    if _fold(bound.among or "") != _fold(binding.among or ""):
        yield WaveDifference(
            "base", bound.among or texts.WAVE_EVERYBODY, binding.among or texts.WAVE_EVERYBODY
        )
    one, other = before.survey, after.survey
    if one.modes and other.modes and not _same(one.modes, other.modes):
        yield WaveDifference("mode", _listed(one.modes), _listed(other.modes))
    if one.probability_sample != other.probability_sample:
        yield WaveDifference(
            "frame", *(texts.WAVE_SAMPLES[each.probability_sample] for each in (one, other))
        )
    if one.frame and other.frame and _fold(one.frame) != _fold(other.frame):
        yield WaveDifference("frame", one.frame, other.frame)


def _answers(
    asked: Question, bound: IndicatorQuestion, question: Question, binding: IndicatorQuestion
) -> Iterator[WaveDifference]:
    """Options, answers in the base, answers that count.

    Where a file does not list all options, those in the base speak for them.
    """
    listed = asked.answers and question.answers
    options = (asked.answers, question.answers) if listed else (bound.answers, binding.answers)
    if asked.kind != question.kind:
        yield WaveDifference(
            "options", *(texts.WAVE_QUESTIONS[each.kind] for each in (asked, question))
        )
    if not _same(*options):
        yield WaveDifference("options", _listed(options[0]), _listed(options[1]))
        if len(bound.counts) == len(binding.counts):
            return  # the counted answers bear other names: said already
    elif not _same(bound.answers, binding.answers):
        yield WaveDifference("base", _listed(bound.answers), _listed(binding.answers))
    if not _same(bound.counts, binding.counts):
        yield WaveDifference("counting", _listed(bound.counts), _listed(binding.counts))


def _same(one: Iterable[Answer], other: Iterable[Answer]) -> bool:
    """Whether two lists hold the same answers, as far as can be told."""
    first, second = ({_fold(_word(each)) for each in values} for values in (one, other))
    if _are_codes(first) != _are_codes(second):
        return len(first) == len(second)
    return first == second


def _are_codes(words: set[str]) -> bool:
    return all(word.removeprefix("-").isdecimal() for word in words)


def _word(value: Answer) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _listed(values: Iterable[Answer]) -> str:
    return texts.WAVE_BETWEEN.join(_word(each) for each in values)


def _fold(text: str) -> str:
    """A text without widths, blanks, punctuation and case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(
        each for each in folded if unicodedata.category(each)[0] not in "ZC" and each not in _MARKS
    )
