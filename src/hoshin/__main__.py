"""`python -m hoshin`."""

from hoshin.cli.main import main

main()
