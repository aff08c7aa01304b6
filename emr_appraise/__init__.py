"""Appraise whether a hospital is ready to run electronic medical records."""

__version__ = "0.1.0"
