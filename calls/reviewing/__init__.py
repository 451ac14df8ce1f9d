"""Assigning, declaring conflicts, scoring."""
