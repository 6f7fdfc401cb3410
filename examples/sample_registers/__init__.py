"""Synthetic registers of the sample ward: one module a group of programmes."""
