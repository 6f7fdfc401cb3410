"""One scan of the answers into cells: all that estimates are made of, as exact sums.

A cell is a combination of the columns that design, weighting and groupings name. Nothing here
imports numpy before cells are asked for.
"""
