"""The page on which an officer checks what a reader inferred: source and result side by side."""

from hoshin.exporters.review_page.page import review_page

__all__ = ["review_page"]
