"""What every report of an appraisal tells, in both languages; a writer only sets it."""
