"""Errors of surveys."""

from hoshin.base import InputError


class SurveyError(InputError):
    """A survey's definition, answers or design do not allow an estimate."""
