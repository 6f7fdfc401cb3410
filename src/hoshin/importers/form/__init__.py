"""How the form is understood: lines with their places become a policy, whatever format they came from."""

from hoshin.importers.form.lines import Line, joined
from hoshin.importers.form.reading import FormReading

__all__ = ["FormReading", "Line", "joined"]
