"""The building, opening and closing of calls."""
