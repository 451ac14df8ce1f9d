"""Template filters for amounts and dates."""
