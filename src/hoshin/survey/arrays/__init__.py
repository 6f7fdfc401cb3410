"""A sample held in arrays: what `Respondents` is made of.

Nothing is imported here: the modules load NumPy and are imported where arrays are estimated from.
"""
