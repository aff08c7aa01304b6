"""One file a command: a name, a help text, and a function that builds the command."""
