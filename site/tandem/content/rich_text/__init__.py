"""What rich text can do here besides Wagtail's own: parts in another language, marked links."""
