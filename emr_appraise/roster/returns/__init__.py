"""Workbooks returned to their hospitals: a marked copy to mend, and a letter that says what and how."""
