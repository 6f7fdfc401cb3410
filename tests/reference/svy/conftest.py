"""The script is run by another Python, which has svy."""

collect_ignore = ["make.py"]
