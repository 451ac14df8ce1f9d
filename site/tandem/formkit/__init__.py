"""Formkit."""
