"""Variance of estimates: by linearisation, with or without calibrated weights, and by replicates."""
