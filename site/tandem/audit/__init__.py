"""The record: append-only, hash-chained. `tandem.audit.recording.record` writes a line."""
