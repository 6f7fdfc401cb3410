"""Conditions in `among` that are more than comparisons of answer columns: each must be refused."""

from collections.abc import Iterator, Mapping
from random import Random

from tests.reference.makers.design import Design
from tests.reference.makers.people import INDICATORS, people
from tests.reference.makers.refused import Refused

CONDITIONS: Mapping[str, str] = {
    "function": "lower(area) = '北'",
    "file-function": "read_text('/etc/passwd') = 'x'",
    "function-in-list": "area in (upper('a'), '北')",
    "environment": "getenv('HOME') = '/root'",
    "subquery": "area in (select area from answers)",
    "scalar-subquery": "(select count(*) from answers) > 0",
    "exists": "exists (select 1)",
    "any-subquery": "area = any (select area from answers)",
    "union": "area = '北' union select 1",
    "comment-dashes": "area = '北' -- and sex = '女'",
    "comment-block": "area = '北' /* all */ or 1 = 1",
    "comment-open": "area = '北' /*",
    "semicolon": "area = '北'; drop table answers",
    "semicolon-alone": "area = '北';",
    "close-bracket": "area = '北') or (1 = 1",
    "other-table": "other.area = '北'",
    "schema-table": "information_schema.tables.table_name = 'answers'",
    "file-as-table": "'answers.csv'.area = '北'",
    "cast-call": "cast(years as varchar) = '40'",
    "cast-colons": "years::varchar = '40'",
    "try-cast": "try_cast(area as integer) = 1",
    "typed-text": "area = date '2024-01-01'",
    "unknown-column": "ward = '北'",
    "rowid": "rowid < 10",
    "arithmetic": "years + 1 > 40",
    "division": "1 / (years - years) > 0",
    "concatenation": "area || sex = '北女'",
    "case": "case when area = '北' then true else false end",
    "like": "area like '%'",
    "ilike": "area ilike '%'",
    "regex": "area ~ '.*'",
    "similar": "area similar to '.*'",
    "glob": "area glob '*'",
    "collate": "area collate nocase = '北'",
    "list": "area in ['北', '南']",
    "list-literal": "[area] = ['北']",
    "struct": "{'a': area} = {'a': '北'}",
    "lambda": "list_filter([1], x -> x > 0) = [1]",
    "window": "row_number() over () < 10",
    "aggregate": "count(*) > 1",
    "star": "*",
    "columns": "columns('.*') = '北'",
    "parameter": "area = ?",
    "named-parameter": "area = $area",
    "interval": "years > interval 1 day",
    "unicode-quote": "area = ’北’",
    "fullwidth-quote": "area ＝ ＇北＇",
    "zero-width": "ar\u200bea = '北'",
    "cyrillic-column": "\u0430rea = '北'",
    "right-to-left": "\u202earea = '北'",
    "nul": "area = '北'\u0000 or 1 = 1",
    "unclosed-quote": "area = '北",
    "escaped-quote": "area = 'x\\' or 1=1 --'",
    "dollar-quote": "area = $$北$$",
    "escape-text": "area = E'\\x41'",
    "deep-brackets": "(" * 3000 + "area = '北'" + ")" * 3000,
    "deep-not": "not " * 3000 + "area = '北'",
    "very-long": " or ".join(["area = '北'"] * 1500),
    "empty": "",
    "blank": "   ",
    "text-alone": "'北'",
    "column-alone": "area",
    "two-conditions": "area = '北' sex = '女'",
    "assignment": "area := '北'",
    "pragma": "pragma database_list",
    "copy": "copy answers to 'x.csv'",
    "attach": "attach 'x.db'",
    "set": "set memory_limit = '1TB'",
    "with": "with x as (select 1) select * from x",
    "where-order": "area = '北' order by id",
    "where-limit": "area = '北' limit 1",
    "where-group": "area = '北' group by area",
}


def refusals() -> Iterator[Refused]:
    """One for each condition; the message names the key and the indicator."""
    rows = people(Random("hostile"), 12)
    rows = [{key: row[key] for key in ("id", "area", "sex", "years", "q3")} for row in rows]
    for name, condition in CONDITIONS.items():
        indicators = {"3-1": {**INDICATORS["3-1"], "among": condition}}
        design = Design(
            name=f"among-{name}", rows=rows, design={}, indicators=indicators, requests=((),)
        )
        yield Refused(design, ["among"], by_r=False)
