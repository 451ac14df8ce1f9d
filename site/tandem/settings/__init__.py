"""Settings: `base` for all; `dev`, `test`, `demo` and `production` on top.

The environment is read in this package and nowhere else.
"""
