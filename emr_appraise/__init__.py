"""Appraise whether a hospital is ready to run electronic medical records."""

import os

__version__ = "0.1.0"
# Where lxml happens to be installed openpyxl writes other bytes, and a form is to be the same everywhere.
os.environ.setdefault("OPENPYXL_LXML", "False")
