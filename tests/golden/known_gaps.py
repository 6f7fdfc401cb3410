"""What the readers do not read right yet, counted: a number may fall, never rise."""

# document → fields that are read otherwise than a person reads them
WRONG_FIELDS: dict[str, int] = {
    "torn/boxes_copied_from_a_viewer.txt": 2,
    "web/ward_circled_fullwidth.txt": 1,
}

# ways to spell or to paste the same form that are not read as well yet
SPELLINGS: set[str] = set()
PASTES: set[str] = set()

# forms that an office suite saved and that are read worse than their source
SAVED_ON: set[str] = set()

# paper/form: a page ends within a table without rules inside of a cell, and parts its columns
CUT_WITHIN: set[str] = {"large/word_nested", "84 percent/word_nested", "88 percent/word_nested"}
