"""Tests of formkit."""
