"""The columns in which states stand: in the records, and in their history."""

from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition, RegisterDefinition
from hoshin.registers.folding import folded
from hoshin.registers.reading.cells import Misread, Stored, cell_reader
from hoshin.registers.reading.columns import Column

STATE, STATE_DATE = "state", "state_date"
_WORD = FieldDefinition(title=texts.STATE_HEADING)


def state_column(definition: RegisterDefinition, engine: Engine, *, needed: bool) -> Column:
    """The reader of a state, by its name or title, as its name."""
    spelled = {folded(state.title): name for name, state in definition.states.items()}
    spelled |= {folded(name): name for name in definition.states}

    def read(cell: str) -> Stored | Misread:
        return spelled.get(folded(cell)) or Misread(texts.NOT_STATE)

    column = Column(STATE, _WORD, engine, read=read, needed=needed)
    column.titles = {name: state.title for name, state in definition.states.items()}
    return column


def day_column(name: str, title: str, engine: Engine, *, needed: bool) -> Column:
    """The reader of the day of a state."""
    field = FieldDefinition(title=title, type="date")
    read = cell_reader(field, areas=None, fold=False)
    return Column(name, field, engine, read=read, needed=needed)
