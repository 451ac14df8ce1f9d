"""Municipality pages: made of what names a municipality, by NIS code and never by name."""
