"""The report as a workbook for the office."""
