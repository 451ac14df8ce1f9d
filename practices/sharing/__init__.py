"""Sharing one's own practice, without an account: drafting, confirming, judging, forgetting."""
