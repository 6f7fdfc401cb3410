"""The columns of a template: heading, what may be chosen, what is said of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from hoshin.exporters.register_xlsx import texts
from hoshin.registers import FieldDefinition, RegisterDefinition, Role

_CHARACTERS = {"text": 36, "string": 18, "choice": 16, "area": 14, "date": 14, "month": 12}
_MOST_SHOWN = 12


@dataclass(frozen=True)
class Column:
    """One column to be filled."""

    name: str
    title: str
    type: str
    unit: str = ""
    required: bool = False
    personal: bool = False
    choices: Sequence[str] = ()
    notes: Sequence[str] = ()

    @property
    def heading(self) -> str:
        """The title, and below it the unit; both are known when the file is read."""
        return f"{self.title}\n（{self.unit}）" if self.unit else self.title

    @property
    def characters(self) -> int:
        """How wide it is, in half-width characters."""
        return max(_CHARACTERS.get(self.type, 11), 2 * max(map(len, self.heading.split("\n"))) + 3)

    @property
    def need(self) -> str:
        """Whether it must be filled, in a word."""
        return texts.REQUIRED if self.required else texts.OPTIONAL


def record_columns(definition: RegisterDefinition, areas: Sequence[str]) -> list[Column]:
    """The columns of the records: every field, and the present state."""
    key = definition.table.key
    found = [
        _of_field(name, field, areas, in_key=name in key)
        for name, field in definition.fields.items()
    ]
    if definition.states:
        titles = [state.title for state in definition.states.values()]
        needs = (texts.STATE_NEEDS, *_requirements(definition))
        found.append(Column("state", texts.STATE, "choice", "", True, False, titles, needs))
        notes = (texts.STATE_DATE_NOTE, texts.DATE_NOTE)
        found.append(Column("state_date", texts.STATE_DATE, "date", "", True, False, (), notes))
    return found


def history_columns(definition: RegisterDefinition, areas: Sequence[str]) -> list[Column]:
    """The columns of the history: key, state, date, and who did it."""
    titles = [state.title for state in definition.states.values()]
    return [
        *(
            _of_field(name, definition.fields[name], areas, in_key=True)
            for name in definition.table.key
        ),
        Column("state", texts.STATE, "choice", "", True, False, titles, _steps(definition)),
        Column("date", texts.DATE, "date", "", True, False, (), (texts.DATE_NOTE,)),
        Column("by", texts.BY, "choice", "", False, False, get_args(Role), (texts.BY_NOTE,)),
        Column("note", texts.NOTE, "text", "", False, False, (), (texts.NOTE_NOTE,)),
        Column("corrects", texts.CORRECTS, "date", "", False, False, (), (texts.CORRECTS_NOTE,)),
    ]


def _of_field(name: str, field: FieldDefinition, areas: Sequence[str], *, in_key: bool) -> Column:
    choices: Sequence[str] = field.choices
    if field.type == "area":
        choices = field.areas or areas
    if field.type == "boolean":
        choices = texts.YES_NO
    return Column(
        name,
        field.title,
        field.type,
        field.unit or "",
        field.required or in_key,
        field.personal,
        choices,
        tuple(_notes(field, choices, in_key=in_key)),
    )


def _notes(field: FieldDefinition, choices: Sequence[str], *, in_key: bool) -> Iterator[str]:
    if in_key:
        yield texts.KEY_NOTE
    if field.type in texts.TYPE_NOTES:
        yield texts.TYPE_NOTES[field.type]
    if choices:
        yield texts.CHOICES_NOTE.format(choices=_some(choices))
    if field.pattern:
        yield texts.PATTERN_NOTE.format(pattern=field.pattern)
    if field.personal:
        yield texts.PERSONAL_NOTE.format(purpose=field.purpose or texts.OF_REGISTER)
    if field.special_care:
        yield texts.SPECIAL_CARE_NOTE


def _some(names: Sequence[str]) -> str:
    shown = "、".join(names[:_MOST_SHOWN])
    return shown + (texts.AND_MORE if len(names) > _MOST_SHOWN else "")


def _requirements(definition: RegisterDefinition) -> Iterator[str]:
    for state in definition.states.values():
        if state.requires:
            fields = "、".join(definition.fields[name].title for name in state.requires)
            yield texts.STATE_REQUIRES.format(state=state.title, fields=fields)


def _steps(definition: RegisterDefinition) -> list[str]:
    titles = {name: state.title for name, state in definition.states.items()}
    first = texts.FIRST_STATE.format(state=titles[definition.initial or ""])
    return [
        first,
        *(
            texts.STEP.format(
                before="・".join(titles[name] for name in step.from_), after=titles[step.to]
            )
            for step in definition.transitions
        ),
    ]
