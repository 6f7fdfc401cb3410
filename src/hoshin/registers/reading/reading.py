"""A register read whole: records, history, faults, and two tables of what is right."""

from collections.abc import Iterator, Sequence

from hoshin.query import Engine, quoted
from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Fault, Register
from hoshin.registers.reading.history import History, read_history
from hoshin.registers.reading.records import Staged, required_bits, stage_records
from hoshin.registers.reading.repeated import drop_repeated
from hoshin.registers.reading.tables import SheetFile
from hoshin.registers.reading.warnings import definition_warnings

_HELPERS = ("hoshin_print", "hoshin_state", "hoshin_state_date", "hoshin_filled")


def read_register(
    definition: RegisterDefinition,
    records: SheetFile,
    *,
    history: SheetFile | None = None,
    areas: Sequence[str] | None = None,
    within: Engine | None = None,
) -> Register:
    """Read a register's records, and the history of their states.

    Parameters
    ----------
    areas : sequence of str, optional
        The areas of the office; a field's own list goes before, without both any area passes.
    within : Engine, optional
        A sealed one that is to hold the tables; without it one is opened.

    Returns
    -------
    Register
        Its tables hold right records alone and no personal field; close it after use.

    Raises
    ------
    RegisterError
        If the headings are not found, a file cannot be read on, or there are no states to tell of.
    """
    if history is not None and not definition.states:
        raise RegisterError(texts.NO_STATES, where=history.name, cure=texts.NO_STATES_CURE)
    engine = Engine(within=within)
    try:
        engine.seal()
        return _read(definition, engine, records, history=history, areas=areas)
    except BaseException:
        engine.close()
        raise


def _read(
    definition: RegisterDefinition,
    engine: Engine,
    records: SheetFile,
    *,
    history: SheetFile | None,
    areas: Sequence[str] | None,
) -> Register:
    staged = stage_records(
        definition, records, engine, areas=areas, with_history=history is not None
    )
    warnings = [
        *definition_warnings(definition, engine, areas),
        *_unknown(records.name, staged.unknown),
    ]
    drop_repeated(definition, engine, staged)
    told = History()
    if history is not None:
        told = read_history(definition, history, engine, areas=areas)
        warnings += _unknown(history.name, told.unknown)
        for fault in _state_faults(engine, told.left_out):
            staged.add(fault)
    else:
        _present_states(engine)
    _check_required(definition, engine, staged, told.left_out)
    _keep_right(engine, told.left_out | staged.wrong)
    return Register(
        definition,
        (records.file,) if history is None else (records.file, history.file),
        (*_by_row(staged.faults), *_by_row(told.faults)),
        tuple(warnings),
        engine,
        tuple(areas or ()),
    )


def _by_row(faults: list[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: fault.row)


def _unknown(name: str, headings: Sequence[str]) -> Iterator[str]:
    for heading in headings:
        yield texts.UNKNOWN_HEADING.format(name=name, heading=heading)


def _present_states(engine: Engine) -> None:
    """Without a history a record entered its state on `state_date`."""
    engine.run(
        """
        CREATE TABLE history AS
        SELECT hoshin_row, 0::BIGINT AS seq, hoshin_state AS state, hoshin_state_date AS date
        FROM staged WHERE hoshin_state IS NOT NULL ORDER BY hoshin_row
        """
    )


def _state_faults(engine: Engine, left_out: set[int]) -> Iterator[Fault]:
    """Records without a history, or with another state than its last."""
    found = engine.rows(
        """
        SELECT hoshin_row, hoshin_state, hoshin_last FROM staged
        LEFT JOIN (
            SELECT hoshin_row, arg_max(state, seq) AS hoshin_last FROM history GROUP BY hoshin_row
        ) USING (hoshin_row)
        WHERE hoshin_last IS NULL OR hoshin_state <> hoshin_last
        """
    )
    for row, state, last in found:
        if row not in left_out:
            reason = texts.NO_HISTORY if last is None else texts.STATE_DIFFERS.format(state=last)
            yield Fault("records", row, "state", state, reason)


def _check_required(
    definition: RegisterDefinition, engine: Engine, staged: Staged, left_out: set[int]
) -> None:
    """What the present state requires is a fault where it is empty."""
    bits = required_bits(definition)
    known = {(fault.row, fault.field) for fault in staged.faults}
    for name, state in definition.states.items():
        mask = sum(bits[each] for each in set(state.requires))
        found = engine.rows(
            """
            SELECT hoshin_row, hoshin_filled FROM staged JOIN (
                SELECT hoshin_row, arg_max(state, seq) AS hoshin_last FROM history GROUP BY hoshin_row
            ) USING (hoshin_row)
            WHERE hoshin_last = $1 AND (hoshin_filled & $2::BIGINT) <> $2::BIGINT
            """,
            [name, mask],
        )
        for row, filled in found:
            for each in state.requires if row not in left_out else ():
                if not filled & bits[each] and (row, each) not in known:
                    reason = texts.STATE_REQUIRES.format(state=state.title)
                    staged.add(Fault("records", row, each, None, reason))


def _keep_right(engine: Engine, left_out: set[int]) -> None:
    """Wrong rows out of both tables, and what was needed only on the way."""
    engine.create("left_out", {"hoshin_row": "BIGINT"})
    engine.append("left_out", {"hoshin_row": sorted(left_out)})
    engine.run("DELETE FROM staged WHERE hoshin_row IN (SELECT hoshin_row FROM left_out)")
    engine.run("DELETE FROM history WHERE hoshin_row IN (SELECT hoshin_row FROM left_out)")
    engine.run("DROP TABLE left_out")
    for helper in _HELPERS:
        engine.run(f"ALTER TABLE staged DROP COLUMN {quoted(helper)}")
    engine.run("ALTER TABLE staged RENAME TO records")
