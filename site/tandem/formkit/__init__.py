"""Forms as data: what editors build, what applicants answer. Knows no call."""
