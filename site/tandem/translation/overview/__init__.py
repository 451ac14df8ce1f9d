"""The translation overview: every page and form by language, with its state and what is to do."""
