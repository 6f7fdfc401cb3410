"""Forms made up for tests: policies drawn by a seeded generator, and the text a PDF tool leaves."""

from tests.forms.layout import render_text
from tests.forms.policies import make_policy

__all__ = ["make_policy", "render_text"]
