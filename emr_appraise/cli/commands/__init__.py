"""One file a command: a name, a help text, and a function that builds the command in a language.

These files do without `from __future__ import annotations`: Typer would evaluate the annotations in the
module's scope, where the language that their help closes over is not known.
"""
