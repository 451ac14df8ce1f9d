"""A reader who opens every address of the demo and checks what she sees."""
