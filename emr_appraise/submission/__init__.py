"""What the hospital says: the form we hand out, and the workbook that comes back."""
