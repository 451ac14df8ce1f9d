"""The screens of the translation room in the CMS."""
