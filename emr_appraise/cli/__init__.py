"""The command line: parse, call a verb, choose an exit code."""
