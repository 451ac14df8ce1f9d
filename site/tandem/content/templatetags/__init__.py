"""Template tags for pages."""
