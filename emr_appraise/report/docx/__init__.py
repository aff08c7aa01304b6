"""The report as documents that people edit and sign."""
