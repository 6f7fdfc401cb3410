"""hoshin: the annual operating policy (運営方針) of a ward or city office, as a library."""

__version__ = "0.1.0"
