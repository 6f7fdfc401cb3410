"""What tools tear in a text, put together again step by step, the smaller pieces first."""

from collections.abc import Callable

from hoshin.importers.form import Line
from hoshin.importers.form.spaced import with_close_labels
from hoshin.importers.form.theme_words import without_theme_words
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.broken_goals import with_whole_goals
from hoshin.importers.text.broken_labels import with_notes_joined, with_spread_labels_whole
from hoshin.importers.text.cells_in_sentences import with_cells_below
from hoshin.importers.text.fragments_of_labels import (
    with_labels_before_their_note,
    with_labels_off_content,
    with_notes_whole,
    with_principles_label_whole,
)
from hoshin.importers.text.goals_beside import with_goals_beside
from hoshin.importers.text.groups_in_run import with_groups_at_entries
from hoshin.importers.text.heads_beside_titles import with_heads_below_titles
from hoshin.importers.text.labels_in_run import (
    with_indicators_label_at_its_box,
    with_labels_at_boxes,
)
from hoshin.importers.text.marks_in_brackets import with_marks_in_brackets
from hoshin.importers.text.marks_in_figures import with_marks_before_figures
from hoshin.importers.text.money_of_list import with_money_at_headings
from hoshin.importers.text.money_together import with_money_together
from hoshin.importers.text.parted_headings import with_whole_headings
from hoshin.importers.text.parted_name import with_name_whole
from hoshin.importers.text.results_behind import with_results_below
from hoshin.importers.text.round_names import with_round_names_framed
from hoshin.importers.text.rows_of_themes import with_rows_of_themes
from hoshin.importers.text.side_by_side import with_columns_apart
from hoshin.importers.text.strayed_name import with_name_at_its_seat
from hoshin.importers.text.titles_above import with_titles_at_numbers
from hoshin.importers.text.torn_lines import with_marks_at_their_room, with_torn_lines_whole
from hoshin.importers.text.torn_money import with_whole_money
from hoshin.importers.text.torn_titles import with_title_whole

_STEPS: tuple[Callable[[list[Line]], list[Line]], ...] = (
    without_theme_words,
    with_close_labels,
    with_results_below,
    with_whole_goals,
    with_marks_in_brackets,
    with_heads_below_titles,
    with_money_at_headings,
    with_titles_at_numbers,
    with_spread_labels_whole,
    with_goals_beside,
    with_title_whole,
    with_principles_label_whole,
    with_notes_whole,
    with_notes_joined,
    with_whole_headings,
    with_whole_money,
    with_marks_before_figures,
    with_whole_cells,
    with_labels_off_content,
    with_labels_before_their_note,
    with_torn_lines_whole,
    with_marks_at_their_room,
    with_name_whole,
    with_name_at_its_seat,
    with_round_names_framed,
    with_money_together,
    with_indicators_label_at_its_box,
    with_cells_below,
    with_columns_apart,
    with_rows_of_themes,
    with_groups_at_entries,
    with_labels_at_boxes,
)


def mended(lines: list[Line]) -> list[Line]:
    """The lines with every step taken; each leaves what it is not certain of."""
    for step in _STEPS:
        lines = step(lines)
    return lines
