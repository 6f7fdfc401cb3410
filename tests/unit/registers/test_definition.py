"""What a definition may hold, and how its faults are told: the key, and what it should be."""

import pytest

from hoshin.base import FiscalYear, InputError
from hoshin.registers import count_records
from hoshin.registers.definition import definition_schema
from tests.unit.registers.houses import HOUSES, make_definition, make_read

CLOCK = (
    '[[clocks]]\nid = "c"\ntitle = "期限"\nstarts = "inspected"\nwithin = "12 months"\n[[counts]]'
)
RATIO = '[[counts]]\nid = "r"\ntitle = "割合"\nratio = { of = "all", to = "all" }\n[[counts]]'
COUNT = 'when = "as-of-year-end"'
FIELD = "[fields.memo]"
# what is changed, to what, and a word of the message
FAULTS: dict[str, tuple[str, str, str]] = {
    "unknown key of the table": ("purpose =", "purpos =", "purpose"),
    "unknown key of a field": ('unit = "人"', 'units = "人"', "unit"),
    "unknown key of a state": ("final = true", "finl = true", "final"),
    "unknown key of a step": ('by = ["editor"]', 'bye = ["editor"]', "by"),
    "unknown key of a clock": ("[[counts]]", CLOCK.replace("within", "wihtin"), "within"),
    "unknown key of a count": (COUNT, f'{COUNT}\nunits = "x"', "unit"),
    "unknown table": ("[[counts]]", "[[count]]", "counts"),
    "initial, written wrongly": ("initial =", "intial =", "initial"),
    "unknown initial": ('initial = "reported"', 'initial = "reportd"', "reported"),
    "unknown kind": ('kind = "cases"', 'kind = "case"', "events"),
    "events without a date": ('kind = "cases"', 'kind = "events"', "date"),
    "unknown key field": ('key = ["no"]', 'key = ["number"]', "number"),
    "personal key": ('key = ["no"]', 'key = ["owner"]', "個人情報"),
    "key twice": ('key = ["no"]', 'key = ["no", "no"]', "二つ"),
    "date of another type": ('key = ["no"]', 'key = ["no"]\ndate = "people"', "people"),
    "no purpose": ('purpose = "見本"\n', "", "purpose"),
    "retention": ('"5 years"', '"5 days"', "5 years"),
    "field that is a state": (FIELD, "[fields.resolved]", "resolved"),
    "field called state": (FIELD, "[fields.state]", "state"),
    "field called state_date": (FIELD, "[fields.state_date]", "state_date"),
    "field that differs by case": (FIELD, "[fields.Area]", "大文字"),
    "unknown type": ('type = "text"', 'type = "texts"', "text"),
    "choice without choices": ('type = "text"', 'type = "choice"', "choices"),
    "choices of another type": ('type = "text"', 'choices = ["x"]', "choice"),
    "choice twice": ('["Ａ", "B"]', '["Ａ", "A"]', "二つ"),
    "broken pattern": ('"^[0-9]{4}-[0-9]+$"', '"^[0-9"', "pattern"),
    "pattern that looks around": ('"^[0-9]{4}-[0-9]+$"', '"(?=a+)+$"', "先読み"),
    "pattern that refers back": ('"^[0-9]{4}-[0-9]+$"', "'(a)\\1'", "後方参照"),
    "required field of a state": ('requires = ["grade", "owner"]', 'requires = ["grad"]', "grade"),
    "step from nowhere": ('from = ["reported"]', 'from = ["report"]', "reported"),
    "step to nowhere": ('to = "inspected"', 'to = "inspect"', "inspected"),
    "unknown role": ('by = ["editor"]', 'by = ["edit"]', "editor"),
    "clock without an end": ("[[counts]]", CLOCK.replace('within = "12 months"', ""), "within"),
    "clock with two ends": (
        "[[counts]]",
        CLOCK.replace("within", "until = 2027-03-31\nwithin"),
        "until",
    ),
    "clock of weeks": ("[[counts]]", CLOCK.replace("months", "weeks"), "months"),
    "clock from nowhere": ("[[counts]]", CLOCK.replace("inspected", "inspect"), "inspected"),
    "clock from a number": ("[[counts]]", CLOCK.replace("inspected", "people"), "date"),
    "clock stopped by nothing": (
        "[[counts]]",
        CLOCK.replace("within", 'stops = ["x"]\nwithin'),
        "x",
    ),
    "personal in where": ("state != 'resolved'", "owner = 'x'", "個人情報"),
    "unknown in where": ("state != 'resolved'", "ownr = 'x'", "ownr"),
    "function in where": ("state != 'resolved'", "length(memo) > 3", "memo"),
    "two statements in where": ("state != 'resolved'", "people > 1; select 1", ";"),
    "types in where": ("state != 'resolved'", "seen_on > 5", "seen_on"),
    "no day in where": ("state != 'resolved'", "seen_on > '2024-04'", "2024-04-01"),
    "no month in where": ("state != 'resolved'", "month = '202404'", "2024-04"),
    "no day in a list": ("state != 'resolved'", "seen_on IN ('2024-04-01', 'x')", "x"),
    "no day between": ("state != 'resolved'", "month BETWEEN '2024-04' AND '2024-13'", "2024-13"),
    "personal in by": (COUNT, f'{COUNT}\nby = ["owner"]', "個人情報"),
    "personal in per": (COUNT, f'{COUNT}\nper = "owner"\nat_least = 3', "個人情報"),
    "personal in count": (COUNT, f'{COUNT}\ncount = "distinct:owner"', "個人情報"),
    "personal in active_from": (
        COUNT,
        'when = "active-both-years"\nactive_from = "owner"',
        "個人情報",
    ),
    "sum of a text": (COUNT, f'{COUNT}\ncount = "sum:memo"', "memo"),
    "unknown count": (COUNT, f'{COUNT}\ncount = "mean:people"', "distinct"),
    "unknown when": (COUNT, 'when = "sometimes"', "during-year"),
    "entered nowhere": (COUNT, 'when = "entered:resolve"', "resolved"),
    "per alone": (COUNT, f'{COUNT}\nper = "area"', "at_least"),
    "at_least alone": (COUNT, f"{COUNT}\nat_least = 3", "per"),
    "per and by": (COUNT, f'{COUNT}\nper = "area"\nat_least = 3\nby = ["grade"]', "per"),
    "active without a beginning": (COUNT, 'when = "active-both-years"', "active_from"),
    "ratio with another key": (
        "[[counts]]",
        RATIO.replace("ratio", 'when = "always"\nratio'),
        "when",
    ),
    "ratio of nothing": ("[[counts]]", RATIO.replace('of = "all"', 'of = "al"'), "all"),
    "ratio of a ratio": ("[[counts]]", RATIO.replace('of = "all"', 'of = "r"'), "割合"),
    "count twice": (COUNT, f'{COUNT}\n[[counts]]\nid = "all"\ntitle = "又"', "二つ"),
    "no table": ('[register]\nid = "houses"', "[x-register]", "register"),
}


def test_the_base_is_right() -> None:
    definition = make_definition()
    assert list(definition.states) == ["reported", "inspected", "resolved"]
    assert definition.initial == "reported"
    assert "owner" not in definition.open_fields
    assert definition.about_people


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_its_key_and_what_would_be_right(name: str) -> None:
    old, new, word = FAULTS[name]
    with pytest.raises(InputError, match=r"houses\.toml") as refused:
        make_definition((old, new))
    message = str(refused.value)
    assert word in message
    assert len(message.splitlines()) <= 3


def test_own_keys_are_carried() -> None:
    make_definition(
        ("[fields.memo]", "[fields.memo]\nx-colour = 1"), ("[[counts]]", "[x-y]\na = 1\n[[counts]]")
    )


@pytest.mark.parametrize(
    ("condition", "counted"),
    [
        ("month = '2024-04'", 1),
        ("month >= '2024-04-01'", 1),
        ("'2024-05' <= month", 0),
        ("month IN ('2024-03', '2024-04')", 1),
        ("month BETWEEN '2024-03' AND '2024-12'", 1),
        ("seen_on < '2024-04-03' AND (month) <> '2024-05'", 1),
        ("year = 2024 AND NOT fenced", 1),
    ],
)
def test_conditions_over_days_months_and_years(condition: str, counted: int) -> None:
    definition = make_definition(("state != 'resolved'", condition))
    text = "整理番号,状態,状態日,報告月,確認日,年度,柵\n2024-1,通報,R6.4.1,R6.4,R6.4.2,R6,無\n"
    with make_read(text, definition=definition) as register:
        found = count_records(register, "all", FiscalYear(2024))
        assert found.value == counted
        assert "-01" not in found.words or "2024-04-01" in condition


@pytest.mark.parametrize(
    "until",
    ['until = "2027-03-31"', "until = 2027-03-31", 'within = "0 days"', 'within = "1 year"'],
)
def test_ends_of_a_clock(until: str) -> None:
    definition = make_definition(("[[counts]]", CLOCK.replace('within = "12 months"', until)))
    (clock,) = definition.clocks
    assert (clock.span is None) == (clock.until is not None)


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", "([0-9]+)*x", "^(.*)*$"])
def test_a_pattern_that_would_run_for_ever_elsewhere(pattern: str) -> None:
    make_definition(('"^[0-9]{4}-[0-9]+$"', f'"{pattern}"'))


def test_the_schema_knows_every_table() -> None:
    schema = definition_schema()
    assert {"register", "fields", "states", "transitions", "clocks", "counts"} <= set(
        schema["properties"]
    )
    assert HOUSES.count("[fields.") == len(make_definition().fields)
