"""Rows that stand twice in a file of records."""

from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.loaded import Fault
from hoshin.registers.reading.records import Staged


def drop_repeated(definition: RegisterDefinition, engine: Engine, staged: Staged) -> None:
    """A later row with a key that stood before is a fault, unless it repeats word for word."""
    key = definition.table.key
    hidden = any(definition.fields[name].hidden for name in key)
    engine.run(
        """
        CREATE TABLE repeated AS
        SELECT hoshin_row, hoshin_key,
            hoshin_print <> first_value(hoshin_print) OVER same AS differs
        FROM staged WHERE hoshin_key IS NOT NULL
        WINDOW same AS (PARTITION BY hoshin_key ORDER BY hoshin_row)
        QUALIFY row_number() OVER same > 1
        """
    )
    for row, text in engine.rows("SELECT hoshin_row, hoshin_key FROM repeated WHERE differs"):
        staged.add(Fault("records", row, key[0], None if hidden else text, texts.KEY_TWICE))
    engine.run("DELETE FROM staged WHERE hoshin_row IN (SELECT hoshin_row FROM repeated)")
    engine.run("DROP TABLE repeated")
