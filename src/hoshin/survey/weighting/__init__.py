"""Weights made to fit known totals: on cells, the combinations of categories that occur.

Nothing is imported here: the modules load NumPy and are imported where weights are made.
"""
