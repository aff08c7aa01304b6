"""The rules of meaning, one module each; a module's docstring is the rule's manual page."""
