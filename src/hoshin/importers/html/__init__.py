"""A saved web page as blocks: what a person sees of it in a browser."""

from hoshin.importers.html.reader import read_html

__all__ = ["read_html"]
