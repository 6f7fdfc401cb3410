"""Errors of registers."""

from hoshin.base import InputError


class RegisterError(InputError):
    """A register's definition or records cannot be read."""
