"""Sentences held against figures; the samples are invented."""
