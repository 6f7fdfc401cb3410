"""The second engine against the first: the same survey, the same rows. One cluster for all tests."""
