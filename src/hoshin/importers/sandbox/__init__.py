"""Runs a reader in a child process with limits on memory, time, files and network."""

from hoshin.importers.sandbox.limits import LIMITS, Limits, Report
from hoshin.importers.sandbox.parent import Answer, run_limited, run_reported

__all__ = ["LIMITS", "Answer", "Limits", "Report", "run_limited", "run_reported"]
