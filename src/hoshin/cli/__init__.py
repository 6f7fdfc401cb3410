"""The command line: one module a command, the same use cases as the web."""
