"""Releasing decisions, projecting awards, importing old ones."""
