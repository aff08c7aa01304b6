"""Give each facility's output file a name that is safe on every system and not yet taken."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 120
"""In bytes, which are letters here; file systems allow 255, and a folder and a zip need room too."""
_NUMBER_ROOM = 8
_READ = 300
"""Letters of a name that are looked at; more would be cut off anyway."""
_NOT_SAFE = re.compile(r"[^a-z0-9]+")
_NAMELESS = "co-so"
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin|conout|clock|com[0-9]|lpt[0-9])\Z")
"""Devices of Windows, which are opened in place of a file of this name, whatever its ending."""


def safe_name(code: str, name: str, taken: dict[str, int], suffix: str) -> str:
    """A file's name for a facility, such as `79901-benh-vien-vi-du.xlsx`, and enter it among those taken.

    It is made of small letters of ASCII, digits and hyphens, so that it is one on every system, whatever
    stands in code and name; never longer than 120 bytes; never one that is taken, small and capital letters
    being the same: then a number from 2 on is added. The same calls in the same order give the same names.

    `taken` maps each name given so far to the last number that was added to it; a new folder begins with {}.
    `suffix` is the program's own, such as `.xlsx`: ASCII, at most 60 letters.
    """
    stem = _stem(code, name, _LONGEST - _NUMBER_ROOM - len(suffix))
    first = f"{stem}{suffix}"
    key = first.lower()
    number = taken.get(key, 0) + 1
    while (found := _numbered(stem, number, suffix)).lower() in taken:
        number += 1
    taken[found.lower()] = max(taken.get(found.lower(), 0), 1)
    taken[key] = number
    return found


def slug(text: str) -> str:
    """The letters and digits of a text as small ASCII with hyphens between words; đ is d."""
    letters = unicodedata.normalize("NFKD", text[:_READ].lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_SAFE.sub("-", bare.lower()).strip("-")


def _stem(code: str, name: str, longest: int) -> str:
    parts = [part for part in (slug(code), slug(name)) if part]
    stem = "-".join(parts)[:longest].strip("-") or _NAMELESS
    return f"{_NAMELESS}-{stem}" if _RESERVED.match(stem) else stem


def _numbered(stem: str, number: int, suffix: str) -> str:
    return f"{stem}-{number}{suffix}" if number > 1 else f"{stem}{suffix}"
