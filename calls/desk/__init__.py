"""The cockpit of a call and the screen of one file."""
