"""The screens of the demo."""
