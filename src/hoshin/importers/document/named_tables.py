"""A table whose heads name what stands below them, its boxes and its themes one below the other."""

from hoshin.importers.document.closing_beside import with_closing_below
from hoshin.importers.document.goal_cells import with_goals_named
from hoshin.importers.document.labels_of_results import with_labels_of_results
from hoshin.importers.document.model import Table
from hoshin.importers.document.side_boxes import parted_boxes
from hoshin.importers.document.theme_labels import themes_in_boxes
from hoshin.importers.document.theme_tables import themes_across
from hoshin.importers.document.upright import with_level_headings
from hoshin.importers.document.year_columns import named_years


def named_table(table: Table, *, nested: bool = False) -> Table:
    """The table with goals, results and years named; one in a cell has no upright headings of its own."""
    goals = with_goals_named(table)
    level = goals if nested else with_level_headings(goals)
    return themes_across(
        themes_in_boxes(
            parted_boxes(named_years(with_labels_of_results(with_closing_below(level))))
        )
    )
