"""Errors of the release of tables."""

from hoshin.base import InputError


class DisclosureError(InputError):
    """Rules, tables or a ledger do not allow a release."""
