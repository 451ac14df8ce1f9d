"""Tests of announcing."""
