"""The outbox: work promised inside a transaction, done after it, at least once."""
