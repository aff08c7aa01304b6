"""One report a hospital, beside the roster: kept while nothing changes, never over another's file."""
