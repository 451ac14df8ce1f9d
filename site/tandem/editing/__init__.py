"""The editors' desk: what waits, checks before publication, links that broke."""
