"""The permission matrix: every address of the site × every role. Start at `rows.py`."""
