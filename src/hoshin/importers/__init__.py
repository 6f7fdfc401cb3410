"""One module per source format: bytes to an object and what was not certain."""
