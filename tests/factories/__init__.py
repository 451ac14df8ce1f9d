"""Rows for tests: one file per room, each with plain defaults that satisfy every constraint."""
