"""Make foreign text harmless: whatever stands in a workbook stays text in every report."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_KEPT = "\n\t\u200c\u200d"  # the joiners belong to words and emoji of other scripts
_HIDDEN_KINDS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FIXED_SPACE = "\u00a0"
_SPACES = re.compile(r"\s+")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~&$]")
_MARKDOWN_START = re.compile(r"^(?=[#+=>-])|^(\d{1,9})(?=[.)](?:\s|$))")
_LINK_START = re.compile(r"(?i)(:)(?=//)|(\bwww)(?=\.)|(?<=\w)(?=@\w)")


def plain(text: str) -> str:
    """The text without anything that steers a terminal or turns the reading direction; line ends stay."""
    if text.isprintable() or text.replace(_FIXED_SPACE, " ").isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(letter for letter in lines if letter in _KEPT or not _is_hidden(letter))


def one_line(text: str, limit: int = 0) -> str:
    """The same on one line, and cut with `…` where it is longer than a limit (0: none)."""
    line = text.strip() if _is_one_line(text) else _SPACES.sub(" ", plain(text)).strip()
    return line if not limit or len(line) <= limit else line[: limit - 1].rstrip() + "…"


@lru_cache(maxsize=4096)
def markdown(text: str, limit: int = 0) -> str:
    """The same as markdown that shows the text itself: no markup, no HTML, no table edge, no link."""
    line = one_line(text, limit)
    unlinked = _LINK_START.sub(_cut_link, _MARKDOWN_SIGNS.sub(_escaped, line))
    return _MARKDOWN_START.sub(lambda start: (start[1] or "") + "\\", unlinked)


def _is_one_line(text: str) -> bool:
    """Whether nothing in it is hidden, and no two spaces meet: the only printable space is the common one."""
    return text.isprintable() and "  " not in text


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in _HIDDEN_KINDS


def _escaped(sign: re.Match[str]) -> str:
    return "\\" + sign[0]


def _cut_link(start: re.Match[str]) -> str:
    """A backslash where a reader of markdown would begin to make a link of its own."""
    return start[0] + "\\"
