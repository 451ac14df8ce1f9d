"""Ranking, budget line, recording, the act, signing off."""
