"""What a cell of a form is: the label of a box, a word over several labels, a box of goals."""

import re
from itertools import takewhile

from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.opening_rows import is_heading
from hoshin.importers.document.results import is_header
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import CLOSING, Section, section_noted, section_of

_BULLETED = re.compile(r"^(?:[・･●○■□◆◇•‣◦▪①-⑳㉑-㊿])")
_GOALS = re.compile(r"(?:(?:目標|ゴール)?\s*[0-9０-９]{1,2}[\s、，,・.．]*)+")
_OWN = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.ACHIEVEMENT)
_OTHERS = (Section.RECOGNITION, Section.STRATEGIES, *CLOSING)
_GROUP = 8  # letters of a word over several labels

# Lines of a label, and letters of each where a narrow cell broke it by hand.
_MOST_LINES, _NARROW = 6, 6
_OF_RESULTS = re.compile(
    r"^(?:達成状況|実績(?:等|値)?|(?:実績|結果)(?:と|及び|・)(?:達成状況|評価))$"
)
_LIST_OF_RESULTS = re.compile(r"^[＜<〈【［\[（(].{0,8}年度(?:の)?実績.{0,24}\n", re.DOTALL)


def label_of(cell: Cell) -> Section | None:
    """The label that a cell is; a list or a table is none."""
    if holds_table(cell):
        return None
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
    narrow = all(len(each.text.strip()) <= _NARROW for each in paragraphs)
    if len(paragraphs) > _MOST_LINES and not narrow:
        return None
    marked = sum(bool(_BULLETED.match(each.text)) for each in paragraphs)
    if marked > 1:
        return None  # a list, whatever it says
    return section_noted("".join(each.text for each in paragraphs))


def labels_of(grid: Grid, row: list[Cell]) -> dict[int, Section]:
    """The labels of a row by their columns; 達成状況 beside a list of results is the label of that box."""
    found = {cell.column: section for cell in row if (section := label_of(cell))}
    filled = [cell for cell in row if grid.text(cell)]
    if found or len(filled) != 2 or not _OF_RESULTS.match("".join(grid.text(filled[0]).split())):
        return found
    lists = _LIST_OF_RESULTS.match(grid.text(filled[1]))
    return {filled[0].column: Section.ACHIEVEMENT} if lists else {}


def holds_table(cell: Cell) -> bool:
    return any(isinstance(block, Table) for block in cell.blocks)


def heads_results(grid: Grid, cell: Cell) -> bool:
    """Whether a cell heads a column of results; one that holds the whole table of results does not."""
    return not holds_table(cell) and is_header(grid.text(cell))


def holds_results(cell: Cell) -> bool:
    """Whether a cell holds the table of results and no other boxes of the form."""
    cells = [each for block in cell.blocks if isinstance(block, Table) for each in block.cells]
    headed = any(is_header(plain_text(each)) for each in cells)
    return headed and not any(label_of(each) in _OTHERS or holds_table(each) for each in cells)


def has_boxes_below(grid: Grid, heading: Cell) -> bool:
    """Whether labels of an issue's boxes stand below its number, before the number of another one."""
    for row in grid.rows():
        if row[0].row <= heading.row:
            continue
        if any(label_of(cell) in _OWN for cell in row):
            return True
        if any(cell.column == heading.column and is_heading(grid.text(cell)) for cell in row):
            return False
    return False


def groups_labels(grid: Grid, cell: Cell, labels: list[Cell]) -> bool:
    """計画 or 評価 left of the labels that it stands for: a word over their rows, no content."""
    text = re.sub(r"\s", "", grid.text(cell))
    right = [label for label in labels if cell.column < label.column]
    higher = any(cell.rows > label.rows for label in right)
    over = higher or any(cell.rows == label.rows > 1 for label in right)
    plain = not is_header(text) or (over and not higher)
    return over and plain and len(text) <= _GROUP and not is_heading(text)


def without_frames(row: list[Cell]) -> list[Cell]:
    """A row without 計画 or 自己評価 left of labels that they stand over, as on old forms."""
    if not any(is_frame(plain_text(cell)) for cell in row):
        return row
    headed = any(head_kind(plain_text(cell)) in ("result", "previous") for cell in row)

    def stands_over(cell: Cell, other: Cell) -> bool:
        if cell.column >= other.column or not is_frame(plain_text(cell)):
            return False
        higher = headed or label_of(other) in CLOSING
        return tells_closing(other) or bool(label_of(other) and cell.rows >= other.rows + higher)

    return [cell for cell in row if not any(stands_over(cell, other) for other in row)]


def tells_closing(cell: Cell) -> bool:
    """Whether a cell holds the label of a closing part and, below it, its entries."""
    label, *below = plain_text(cell).split("\n")
    return bool(below) and section_of(label) in CLOSING


def without_legends(row: list[Cell]) -> list[Cell]:
    """A row of results without what its letters mean, told beside them below the label of their box."""
    told = [cell for cell in row if plain_text(cell)]
    if not told or not is_legend(" ".join(plain_text(told[0]).split())):
        return row
    texts = [plain_text(cell) for cell in told[1:]]
    judged = any(map(is_cell_line, texts)) and not any(map(is_header, texts))
    return [cell for cell in row if cell is not told[0]] if judged else row


def holds_goals(grid: Grid, cell: Cell) -> bool:
    """Whether a cell holds SDGs and nothing besides."""
    text = grid.text(cell)
    plain = all(isinstance(block, Paragraph) for block in cell.blocks)
    return plain and announced_goals(text) is not None and not is_heading(text.split("\n")[0])


def numbers_beside(grid: Grid, cell: Cell, filled: list[Cell]) -> list[Cell]:
    """The cells of goals right of their label: all in one, or one in each."""
    if announced_goals(grid.text(cell)):
        return []
    beside = filled[filled.index(cell) + 1 :]
    return list(takewhile(lambda each: bool(_GOALS.fullmatch(grid.text(each))), beside))


def numbers_under(grid: Grid, cell: Cell) -> list[Cell]:
    """The cell of goals below their label, as in a row of amounts below their years."""
    below = grid.below(cell)
    return [below] if below is not None and is_under_goals(grid, below) else []


def is_under_goals(grid: Grid, cell: Cell) -> bool:
    """Whether a cell holds the numbers of goals whose label stands above it."""
    above = grid.above(cell)
    if above is None or not _GOALS.fullmatch(grid.text(cell)) or not holds_goals(grid, above):
        return False
    return not announced_goals(grid.text(above)) and above.column == cell.column
