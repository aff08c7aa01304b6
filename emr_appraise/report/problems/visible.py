"""Foreign text as it stands, letter for letter, with what could steer a terminal or a CI log made visible."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # they belong to words and emoji of other scripts
_COMMAND = re.compile(r"##(?=\w*\[)")  # how several CI systems begin a command, anywhere in a line of the log
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """The text with every letter that hides or steers shown as `�`; as many letters as before."""
    shown = text if text.isprintable() else "".join(map(_shown, text))
    return _COMMAND.sub("#" + _STAND_IN, shown)


def _shown(letter: str) -> str:
    if letter == "\t" or unicodedata.category(letter) == "Zs":
        return " "
    return letter if letter.isprintable() or letter in _JOINERS else _STAND_IN
