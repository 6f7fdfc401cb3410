"""The public site: static files, no server, no script, nothing from another host."""

from hoshin.exporters.site.pages import site_files

__all__ = ["site_files"]
