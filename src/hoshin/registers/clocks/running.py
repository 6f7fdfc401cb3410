"""Clocks that run on a day, as SQL: when they started, when they end, what has stopped them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hoshin.base import FiscalYear
from hoshin.query import literal, quoted
from hoshin.registers.clocks import texts
from hoshin.registers.counting.columns import day
from hoshin.registers.counting.period import begins_by_state
from hoshin.registers.definition import Clock, RegisterDefinition, Span, read_span

_LATEST = "DATE '9999-12-31'"  # what Python can hold


@dataclass(frozen=True)
class Running:
    """One clock on one day: `query` gives key, start, deadline, state and area of what it runs for."""

    id: str
    title: str
    query: str
    field: str | None = None


class RunningClocks:
    """The clocks of a register as they stand on a day, `within` so many days of their end."""

    def __init__(self, definition: RegisterDefinition, on: date, within: int) -> None:
        self.definition = definition
        self.on = on
        self.within = within

    def clocks(self) -> list[Running]:
        """Every clock, and the time for which records and fields are kept."""
        definition = self.definition
        found = [Running(each.id, each.title, self._clock(each)) for each in definition.clocks]
        if definition.table.retention is not None:
            query = self._retention(read_span(definition.table.retention), "TRUE")
            found.append(Running("retention", texts.RETENTION, query))
        for name, field in definition.fields.items():
            if field.retention is not None:
                # whether a personal field is filled, the snapshot does not know
                filled = "TRUE" if field.personal else f"{quoted(name)} IS NOT NULL"
                query = self._retention(read_span(field.retention), filled)
                title = texts.RETENTION_OF.format(field=field.title)
                found.append(Running("retention", title, query, name))
        return found

    def _clock(self, clock: Clock) -> str:
        """Started by each entry of a state anew, or by a date; a final state stops it."""
        states = self.definition.states
        by_state = clock.starts in states
        started = "hoshin_started" if by_state else quoted(clock.starts)
        met = [f"{started} IS NOT NULL", self._begun()]
        if any(each in states for each in clock.stops):
            # a clock of a date is stopped by what was before its start too
            later = "hoshin_stopped > hoshin_entered" if by_state else "hoshin_stopped IS NOT NULL"
            met.append(f"({later}) IS NOT TRUE")
        met += [
            f"({quoted(field)} <= {day(self.on)}) IS NOT TRUE"
            for field in clock.stops
            if field not in states
        ]
        if final := [key for key, state in states.items() if state.final]:
            met.append(f"(state IN ({_listed(final)})) IS NOT TRUE")
        end = day(clock.until) if clock.until is not None else _after(started, clock.span)
        return self._select(started, end, met, self._history(clock))

    def _retention(self, span: Span, filled: str) -> str:
        """Kept after the last change of state; an event after its date, or the end of its period."""
        started = "hoshin_changed" if begins_by_state(self.definition) else self._last_day()
        met = [f"{started} IS NOT NULL", self._begun(), filled]
        return self._select(started, _after(started, span), met, self._history(None))

    def _select(self, started: str, deadline: str, met: Iterable[str], history: str) -> str:
        areas = [
            name for name, field in self.definition.open_fields.items() if field.type == "area"
        ]
        area = quoted(areas[0]) if areas else "NULL"
        state = "state" if history else "NULL"
        rows = (
            f"SELECT hoshin_key, {started} AS hoshin_from, {deadline} AS hoshin_end, "  # noqa: S608
            f"{state} AS hoshin_state, {area} AS hoshin_area FROM records{history} WHERE {' AND '.join(met)}"
        )
        return f"SELECT * FROM ({rows}) WHERE hoshin_end - {day(self.on)} <= {self.within}"  # noqa: S608

    def _history(self, clock: Clock | None) -> str:
        """The history up to the day, one row a record: its state, and what the clock asks of it."""
        states = self.definition.states
        if not states:
            return ""
        told = ["arg_max(state, seq) AS state", "max(date) AS hoshin_changed"]
        if clock is not None and clock.starts in states:
            entered = f"FILTER (WHERE state = {literal(clock.starts)})"
            told.append(f"max(seq) {entered} AS hoshin_entered")
            told.append(f"arg_max(date, seq) {entered} AS hoshin_started")
        if clock is not None and (stops := [each for each in clock.stops if each in states]):
            told.append(f"max(seq) FILTER (WHERE state IN ({_listed(stops)})) AS hoshin_stopped")
        rows = (
            f"SELECT hoshin_row, {', '.join(told)} FROM history "  # noqa: S608
            f"WHERE date <= {day(self.on)} GROUP BY hoshin_row"
        )
        return f" LEFT JOIN ({rows}) AS steps USING (hoshin_row)"

    def _begun(self) -> str:
        """Whether a record is there on the day: a case from its first state on."""
        if begins_by_state(self.definition):
            return "state IS NOT NULL"
        field = self.definition.table.date
        if field is None:
            return "TRUE"
        yearly = self.definition.fields[field].type == "fiscal-year"
        bound = str(FiscalYear.of(self.on).start) if yearly else day(self.on)
        return f"({quoted(field)} <= {bound}) IS NOT FALSE"

    def _last_day(self) -> str:
        """The last day of what an event's date names: a day, a month, a fiscal year."""
        field = self.definition.table.date
        match self.definition.fields[field].type if field is not None else "":
            case "date":
                return quoted(field or "")
            case "month":
                return f"last_day({quoted(field or '')})"
            case "fiscal-year":
                return f"make_date({quoted(field or '')} + 1, 3, 31)"
        return "NULL::DATE"


def _after(started: str, span: Span | None) -> str:
    """The end of a span by the calendar: where a month lacks the day, its last."""
    if span is None:
        return "NULL::DATE"
    unit = {"days": "DAY", "months": "MONTH", "years": "YEAR"}[span.unit]
    return f"least(({started} + INTERVAL {span.number} {unit})::DATE, {_LATEST})"


def _listed(states: Iterable[str]) -> str:
    return ", ".join(literal(state) for state in states)
