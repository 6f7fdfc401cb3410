"""Bringing records up to date: what a file adds and changes, what comes back to its sender."""

from hoshin.registers.updating.update import RegisterTables, Update, update_register

__all__ = ["RegisterTables", "Update", "update_register"]
