"""Is a file complete and admissible?"""
