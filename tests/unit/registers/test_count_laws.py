"""The laws that every count keeps."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import FiscalYear
from hoshin.registers import account_of, count_records
from tests.registers import make_register
from tests.unit.registers.counting import ACTIVE, BOTH, EVENTS, YEAR, rule

DAYS = st.sampled_from(["2023-03-31", "2023-04-01", "2024-02-29", "2024-04-01", "2025-03-31", None])

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "on": DAYS,
            "until": st.sampled_from([None, "2025-04-01", "2026-03-31"]),
            "area": st.sampled_from(["東", "西", None]),
            "agreed": st.sampled_from([True, False, None]),
            "people": st.sampled_from([0, 1, -3, None]),
        }
    ),
    max_size=12,
)

RULES = (
    rule("during")
    + rule("all", when='"always"')
    + rule("by-end", when='"as-of-year-end"')
    + rule("agreed", where='"agreed OR people > 0"')
    + rule("people", count='"sum:people"')
    + rule("people-by", count='"sum:people"', by='["area", "agreed"]')
    + rule("by", by='["area"]', when='"always"')
    + rule("areas", per='"area"', at_least="2", when='"always"')
    + rule("both", **BOTH)
    + rule("active", **ACTIVE)
    + rule("share", unit='"%"', ratio='{ of = "agreed", to = "during" }')
)


@given(rows=ROWS, order=st.randoms(use_true_random=False))
def test_the_laws_of_counts(rows: list[dict[str, Any]], order: Any) -> None:
    records = [{"no": f"{number}", **row} for number, row in enumerate(rows)]
    register = make_register(EVENTS + RULES, records)
    order.shuffle(records)
    shuffled = make_register(EVENTS + RULES, records)
    found = {}
    for each in register.definition.counts:
        found[each.id] = count = count_records(register, each.id, YEAR)
        assert count == count_records(shuffled, each.id, YEAR)
        account = account_of(register, each.id, YEAR)
        assert account == account_of(shuffled, each.id, YEAR)
        if each.ratio is None:
            keys = [*account.keys, *(left.key for left in account.excluded)]
            assert sorted(map(str, keys)) == sorted(record["no"] for record in records)
            assert (count.counted, count.excluded) == (len(account.keys), len(account.excluded))
            assert all(left.reason for left in account.excluded)
        if each.by:
            numbers = {tuple(row.by.values()): row.counted for row in count.rows}
            assert numbers == {group: len(keys) for group, keys in account.counted.items()}
        if each.per:
            assert count.value == sum(group.reached for group in count.groups)
            assert sum(int(group.value) for group in count.groups) == count.counted
    assert sum(row.value or 0 for row in found["people-by"].rows) == found["people"].value
    assert sum(row.value or 0 for row in found["by"].rows) == found["all"].value
    years = [
        count_records(register, "during", FiscalYear(year)).value for year in range(2022, 2025)
    ]
    assert sum(each or 0 for each in years) == found["by-end"].value
    whole = found["during"].value
    share = Fraction(100 * (found["agreed"].value or 0), whole) if whole else None  # type: ignore[arg-type]
    assert found["share"].value == share
