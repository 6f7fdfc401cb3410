"""Replicate weights: made from a design, or brought by a file; variance and degrees of freedom.

Nothing is imported here: the modules load NumPy and are imported where replicates are used.
"""
