"""The official form as a piece of HTML that an officer pastes into the city's CMS."""

from hoshin.exporters.form_html.fragment import form_html

__all__ = ["form_html"]
