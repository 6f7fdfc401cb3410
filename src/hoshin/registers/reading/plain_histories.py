"""Histories that need no thought: the database puts them in order, all records at once.

A history is plain where each entry has a day of its own and is a step that is allowed, and none is
a correction or has a fault. All others are looked at one by one.
"""

from hoshin.query import Engine
from hoshin.registers.reading.timeline import Steps

_STEPS, _WRONG = "allowed_steps", "wrong_entries"


def settle_plain_histories(engine: Engine, steps: Steps, wrong: set[int]) -> None:
    """Put the plain histories of the table `entries` into the table `history`, and take them out there.

    Parameters
    ----------
    wrong : set of int
        Rows of the history that have a fault.
    """
    allowed = [
        (before, after, role)
        for before, after, roles in steps.pairs()
        for role in (roles or [None])
    ]
    engine.load_rows(_STEPS, dict.fromkeys(("before", "after", "role"), "VARCHAR"), allowed)
    engine.load_rows(_WRONG, {"entry_row": "BIGINT"}, [(row,) for row in sorted(wrong)])
    engine.run(
        """
        CREATE TABLE plain AS
        SELECT hoshin_row, hoshin_key, row_number() OVER told - 1 AS seq, state, date
        FROM (
            SELECT *, lag(state) OVER told AS before, lag(date) OVER told AS day_before,
                row_number() OVER told AS place
            FROM entries JOIN (SELECT hoshin_row, hoshin_key FROM staged) AS record USING (hoshin_key)
            WINDOW told AS (PARTITION BY hoshin_row ORDER BY date, entry_row)
        ) AS entry
        WINDOW told AS (PARTITION BY hoshin_row ORDER BY date)
        QUALIFY bool_and(
            corrects IS NULL AND state IS NOT NULL AND date IS NOT NULL
            AND entry_row NOT IN (SELECT entry_row FROM wrong_entries)
            AND CASE WHEN place = 1 THEN state = $1 ELSE date > day_before AND (
                (before, state) IN (SELECT (before, after) FROM allowed_steps)
                AND ("by" IS NULL OR (before, state, "by") IN (SELECT (before, after, role) FROM allowed_steps)
                    OR (before, state) IN (SELECT (before, after) FROM allowed_steps WHERE role IS NULL))
            ) END
        ) OVER (PARTITION BY hoshin_row)
        """,
        [steps.initial],
    )
    engine.run("INSERT INTO history SELECT hoshin_row, seq, state, date FROM plain")
    engine.run("DELETE FROM entries WHERE hoshin_key IN (SELECT hoshin_key FROM plain)")
    for table in ("plain", _STEPS, _WRONG):
        engine.run(f"DROP TABLE {table}")
