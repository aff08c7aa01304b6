"""Lint: every fault of criteria files, from their bytes to their meaning, each at its exact value."""
