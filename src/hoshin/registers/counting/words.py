"""How a count was made, in words: which records, in which period, what of them."""

from hoshin.base import FiscalYear
from hoshin.registers.counting import texts
from hoshin.registers.counting.columns import STATE
from hoshin.registers.counting.conditions import read_condition
from hoshin.registers.counting.period import begins_by_state
from hoshin.registers.definition import ACTIVE, CountRule, RegisterDefinition


def count_words(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> str:
    """A rule in one year as sentences."""
    if rule.ratio is not None:
        return _ratio(definition, rule, year)
    said = texts.WORDS.format(
        register=definition.table.title,
        period=_period(definition, rule, year),
        among=_among(definition, rule),
        measure=_measure(definition, rule),
    )
    return said + _state(definition, rule, year) + _empty(definition, rule)


def title_of(definition: RegisterDefinition, column: str) -> str:
    """A field's title, or the word for the state."""
    return definition.fields[column].title if column in definition.fields else texts.WORD_STATE


def _period(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> str:
    date = definition.table.date
    spans = {"year": year, "first": year.first_day, "last": year.last_day, "before": year - 1}
    if rule.when == "always":
        return texts.WORDS_ALWAYS
    if rule.entered is not None:
        return texts.WORDS_ENTERED.format(state=definition.states[rule.entered].title, **spans)
    if rule.active_from is not None and rule.when in ACTIVE:
        both = rule.when == "active-both-years"
        said = (texts.WORDS_ACTIVE_BOTH if both else texts.WORDS_ACTIVE).format(**spans)
        start = definition.fields[rule.active_from].title
        if rule.active_to is None:
            return said + texts.WORDS_FROM.format(start=start)
        return said + texts.WORDS_SPAN.format(
            start=start, end=definition.fields[rule.active_to].title
        )
    if rule.when == "as-of-year-end":
        if date is None or begins_by_state(definition):
            return texts.WORDS_BEGUN_BY.format(**spans)
        return texts.WORDS_BY.format(date=definition.fields[date].title, **spans)
    if date is None:
        return texts.WORDS_BEGUN.format(**spans)
    return texts.WORDS_DURING.format(date=definition.fields[date].title, **spans)


def _among(definition: RegisterDefinition, rule: CountRule) -> str:
    if rule.where is None:
        return ""
    return texts.WORDS_AMONG.format(condition=read_condition(definition, rule.where).words)


def _measure(definition: RegisterDefinition, rule: CountRule) -> str:
    if rule.counted_field is None:
        measure = texts.WORDS_RECORDS
    else:
        kind = texts.WORDS_SUM if rule.count.startswith("sum:") else texts.WORDS_DISTINCT
        measure = kind.format(field=definition.fields[rule.counted_field].title)
    if rule.per is not None:
        per = title_of(definition, rule.per)
        both = rule.when == "reached-both-years"
        said = texts.WORDS_PER_BOTH if both else texts.WORDS_PER
        return said.format(measure=measure, group=per, least=_plain(rule.at_least))
    if rule.by:
        titles = [title_of(definition, column) for column in rule.by]
        groups = "".join(texts.QUOTED.format(value=title) for title in titles)
        return texts.WORDS_BY_GROUP.format(measure=measure, groups=groups)
    return measure


def _state(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> str:
    """At which time the state is looked at, where it is."""
    asked = {*rule.by, rule.per}
    if rule.where is not None:
        asked |= read_condition(definition, rule.where).columns
    if STATE not in asked or not definition.states:
        return ""
    latest = rule.when == "always"
    return texts.WORDS_LATEST if latest else texts.WORDS_STATE_AT.format(last=year.last_day)


def _empty(definition: RegisterDefinition, rule: CountRule) -> str:
    fields = [field for field in (rule.counted_field, rule.per) if field is not None]
    if not fields:
        return ""
    titles = "、".join(title_of(definition, field) for field in fields)
    return texts.WORDS_WITHOUT_EMPTY.format(fields=titles)


def _ratio(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> str:
    assert rule.ratio is not None
    of, to = definition.rule(rule.ratio.of), definition.rule(rule.ratio.to)
    hundred = is_percent(rule.unit)
    return (texts.WORDS_PERCENT if hundred else texts.WORDS_RATIO).format(
        of=of.title,
        to=to.title,
        of_words=count_words(definition, of, year),
        to_words=count_words(definition, to, year),
    )


def is_percent(unit: str) -> bool:
    """Whether a ratio is told in hundredths."""
    return unit in ("%", "％")


def _plain(number: float | None) -> str:
    whole = number is None or number == int(number)
    return f"{number or 0:.0f}" if whole else f"{number:g}"
