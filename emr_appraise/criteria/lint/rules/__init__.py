"""The rules, one module each; a module's docstring is the rule's manual page.

A module has a MESSAGE and asks by one function: `check_names` (a pack not built yet), `check` (a subject), or
`check_tree` (a file by itself). What only has a MESSAGE is found while files are read. WHOLE_PACK: not to be
asked of a pack with parts left out. SENTENCES_ONLY: can be asked even where no pack can be built.
"""
