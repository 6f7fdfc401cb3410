"""What every other package stands on: fiscal years, figures, provenance, doubts, errors."""

from hoshin.base.errors import InputError, near_or_known
from hoshin.base.figure import Counts, Figure
from hoshin.base.fiscal_year import FiscalYear, FiscalYearError
from hoshin.base.provenance import Provenance, SourceFile
from hoshin.base.review import Place, Review
from hoshin.base.rounding import half_up, printed

__all__ = [
    "Counts",
    "Figure",
    "FiscalYear",
    "FiscalYearError",
    "InputError",
    "Place",
    "Provenance",
    "Review",
    "SourceFile",
    "half_up",
    "near_or_known",
    "printed",
]
