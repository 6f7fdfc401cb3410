"""What every other package stands on: fiscal years, figures, provenance, doubts, errors."""

from hoshin.base.errors import InputError, near_or_known
from hoshin.base.figure import Counts, Figure
from hoshin.base.fiscal_year import FiscalYear, FiscalYearError
from hoshin.base.place import NOWHERE, Box, Place
from hoshin.base.provenance import Provenance, SourceFile
from hoshin.base.review import Review
from hoshin.base.rounding import half_up, printed
from hoshin.base.source_view import SourceLine, SourcePage, SourceView

__all__ = [
    "NOWHERE",
    "Box",
    "Counts",
    "Figure",
    "FiscalYear",
    "FiscalYearError",
    "InputError",
    "Place",
    "Provenance",
    "Review",
    "SourceFile",
    "SourceLine",
    "SourcePage",
    "SourceView",
    "half_up",
    "near_or_known",
    "printed",
]
