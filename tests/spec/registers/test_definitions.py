"""Definitions that are refused, and those that pass with a warning."""

import pytest

from tests.spec.registers.definitions import LOANS, MONTHS, PARTNERS, TALKS, clocked, counting
from tests.spec.registers.office import Office

TALK = "no,held_on,town,people,is_open,kind\n1,2024-04-01,北,10,有,昼\n"
LOAN = "no,thing,town,wanted_on,pieces,paid,state,state_date\nL-1,A型,北,,1,,lent,2024-05-01\n"
PERSON = '[fields.person_name]\ntitle = "氏名"\npersonal = true\n'
AIM = 'purpose = "連絡"\nretention = "5 years"\n'


def with_person(*lines: str) -> str:
    parts = TALKS.partition("[fields.no]")
    return parts[0] + AIM + "".join(f"{line}\n" for line in lines) + parts[1] + parts[2] + PERSON


REFUSED = {
    "a key of the register": (TALKS.replace("title =", "tittle =", 1), ("tittle", "title")),
    "a key of a field": (TALKS.replace('type = "date"', 'typ = "date"'), ("typ", "type")),
    "a key of a count": (counting(TALKS, 'a: whenn = "always"'), ("whenn", "when")),
    "a key of a clock": (
        clocked(LOANS, 'a: starts = "lent"\nwithin = "1 days"\nstop = []'),
        ("stop",),
    ),
    "a table": (TALKS + '[field.x]\ntitle = "x"\n', ("field", "fields")),
    "a kind": (TALKS.replace('"events"', '"event"'), ("event",)),
    "a type": (TALKS.replace('"integer"', '"int"'), ("int",)),
    "a key field": (TALKS.replace('key = ["no"]', 'key = ["number"]'), ("number",)),
    "a date field": (TALKS.replace('"held_on"', '"held"', 1), ("held", "held_on")),
    "no date of events": (TALKS.replace('date = "held_on"\n', ""), ("date",)),
    "no purpose": (TALKS + PERSON, ("purpose",)),
    "personal key": (
        with_person().replace('key = ["no"]', 'key = ["no", "person_name"]'),
        ("person_name",),
    ),
    "personal where": (
        counting(with_person(), "a: where = \"person_name = 'x'\""),
        ("person_name",),
    ),
    "personal by": (counting(with_person(), 'a: by = ["person_name"]'), ("person_name",)),
    "personal per": (
        counting(with_person(), 'a: per = "person_name"\nat_least = 1'),
        ("person_name",),
    ),
    "personal distinct": (
        counting(with_person(), 'a: count = "distinct:person_name"'),
        ("person_name",),
    ),
    "state as a field": (LOANS.replace("fields.thing", "fields.lent"), ("lent",)),
    "a field called state": (TALKS.replace("fields.kind", "fields.state"), ("state",)),
    "a field called state_date": (
        TALKS.replace("fields.kind", "fields.state_date"),
        ("state_date",),
    ),
    "within and until": (
        clocked(LOANS, 'a: starts = "lent"\nwithin = "1 days"\nuntil = "2025-01-01"'),
        ("within", "until"),
    ),
    "neither within nor until": (clocked(LOANS, 'a: starts = "lent"'), ("within", "until")),
    "within in weeks": (clocked(LOANS, 'a: starts = "lent"\nwithin = "2 weeks"'), ("2 weeks",)),
    "until no day": (
        clocked(LOANS, 'a: starts = "lent"\nuntil = "2025-02-30"'),
        ("2025-02-30",),
    ),
    "a clock from nowhere": (clocked(LOANS, 'a: starts = "lend"\nwithin = "1 days"'), ("lend",)),
    "a clock to nowhere": (
        clocked(LOANS, 'a: starts = "lent"\nstops = ["return"]\nwithin = "1 days"'),
        ("return",),
    ),
    "a clock from a number": (
        clocked(LOANS, 'a: starts = "pieces"\nwithin = "1 days"'),
        ("pieces",),
    ),
    "per and by": (
        counting(TALKS, 'a: per = "town"\nat_least = 1\nby = ["kind"]'),
        ("per", "by"),
    ),
    "at_least without per": (counting(TALKS, "a: at_least = 1"), ("per",)),
    "ratio with where": (
        counting(TALKS, "a:", 'b: where = "people = 1"\nratio = { of = "a", to = "a" }'),
        ("ratio",),
    ),
    "ratio of nothing": (counting(TALKS, 'a: ratio = { of = "x", to = "a" }'), ("x",)),
    "ratio of a ratio": (
        counting(
            TALKS,
            "a:",
            'b: ratio = { of = "a", to = "a" }',
            'c: ratio = { of = "b", to = "a" }',
        ),
        ("b",),
    ),
    "ratio of other groups": (
        counting(
            TALKS, 'a: by = ["town"]', 'b: by = ["kind"]', 'c: ratio = { of = "a", to = "b" }'
        ),
        ("by",),
    ),
    "two counts of one id": (counting(TALKS, "a:", "a:"), ("a",)),
    "a count of what is no number": (counting(TALKS, 'a: count = "sum:town"'), ("town",)),
    "a count of what is not there": (counting(TALKS, 'a: count = "sum:x"'), ("x",)),
    "a count of another kind": (counting(TALKS, 'a: count = "mean:people"'), ("mean:people",)),
    "another period": (counting(TALKS, 'a: when = "this-year"'), ("this-year",)),
    "a state that nobody enters": (counting(LOANS, 'a: when = "entered:lend"'), ("lend",)),
    "by what is not there": (counting(TALKS, 'a: by = ["towns"]'), ("towns", "town")),
    "active without a start": (
        counting(PARTNERS, 'a: when = "active-both-years"'),
        ("active_from",),
    ),
    "reached without per": (counting(TALKS, 'a: when = "reached-both-years"'), ("per",)),
    "an initial state that is none": (
        LOANS.replace('initial = "applied"', 'initial = "asked"'),
        ("asked",),
    ),
    "no initial state": (LOANS.replace('initial = "applied"\n', ""), ("initial",)),
    "a transition to nowhere": (LOANS.replace('to = "returned"', 'to = "gone"'), ("gone",)),
    "a role": (LOANS.replace('"chief"', '"boss"'), ("boss",)),
    "what a state requires": (
        LOANS.replace('requires = ["thing"]', 'requires = ["thin"]'),
        ("thin",),
    ),
    "a pattern": (LOANS.replace("^L-[0-9]+$", "^L-[0-9"), ("pattern",)),
    "retention in weeks": (
        TALKS.replace('kind = "events"', 'kind = "events"\nretention = "5 weeks"', 1),
        ("5 weeks",),
    ),
    "choices missing": (TALKS.replace('choices = ["昼", "夜"]\n', ""), ("kind", "choices")),
    "an id with a blank": (TALKS.replace('id = "talks"', 'id = "my talks"'), ("id",)),
    "no TOML": ("[register\n", ()),
    "nothing": ("", ()),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_definition_is_refused(office: Office, name: str) -> None:
    definition, words = REFUSED[name]
    records = LOAN if 'id = "loans"' in definition else TALK
    office.refused(office.check(definition, records), *words)


@pytest.mark.parametrize("definition", [TALKS, LOANS, MONTHS, PARTNERS])
def test_keys_that_begin_with_x_are_carried(office: Office, definition: str) -> None:
    changed = (
        definition.replace("[register]\n", '[register]\nx-note = "メモ"\n') + "[x-own]\na = 1\n"
    )
    records = {
        TALKS: TALK,
        LOANS: LOAN,
        MONTHS: "month,town,cases\n2024-04,北,1\n",
        PARTNERS: "no,town,from_on,to_on\n1,北,2024-04-01,\n",
    }[definition]
    assert office.faults(changed, records) == []


def test_a_twelve_digit_key_is_warned_of_unless_exempted(office: Office) -> None:
    definition = TALKS.replace('title = "番号"', 'title = "番号"\npattern = "^[0-9]{12}$"')
    records = "no,held_on,town,people,is_open,kind\n123456789012,2024-04-01,北,10,有,昼\n"
    said = office.check(definition, records)
    assert said.code == 0 and said.err.strip()
    exempted = definition.replace("pattern", 'not_my_number = "水道の番号"\npattern')
    said = office.check(exempted, records)
    assert said.code == 0 and not said.err.strip()


def test_an_area_without_a_list_passes_with_a_warning(office: Office) -> None:
    definition = TALKS.replace('areas = ["北", "南", "東"]\n', "")
    said = office.check(definition, TALK.replace("北", "どこか"))
    assert said.code == 0 and said.rows == [] and said.err.strip()


def test_areas_come_from_a_file(office: Office) -> None:
    definition = TALKS.replace('areas = ["北", "南", "東"]\n', "")
    areas = office.write("areas.csv", "area,reading,population\n北,きた,100\n南,みなみ,200\n")
    arguments = ["check", *office.files(definition, TALK.replace("北", "西"), None)]
    said = office.say(*arguments, "--areas", areas, "--json")
    assert said.code == 1 and [row["field"] for row in said.rows] == ["town"]


def test_missing_files_are_refused(office: Office) -> None:
    definition = office.write("def.toml", TALKS)
    office.refused(office.say("check", definition, "--records", office.folder / "no.csv"), "no.csv")
    office.refused(
        office.say("check", office.folder / "no.toml", "--records", definition), "no.toml"
    )
