"""Undo what a program did that read UTF-8 as Windows-1252 and so wrote each letter as two or three."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

_CP1252 = {letter: byte for byte in range(0x80, 0xA0) for letter in bytes([byte]).decode("cp1252", "ignore")}
_AS_BYTES = str.maketrans({letter: chr(byte) for letter, byte in _CP1252.items()})
_TWICE = re.compile(f"[ÂÃÄÅÆáâ][\u0080-\u00bf{''.join(_CP1252)}]")
"""First bytes of Vietnamese letters, signs, dashes and quotation marks, each with a second byte."""
_BYTE_DROPPED = re.compile(rb"\xc4(?![\x80-\xbf])")
"""Đ, the second half of which is no character of Windows-1252."""
_SPACE_CHANGED = re.compile(rb"(\xc3|\xc6|\xe1\xba) ")
"""à, Ơ or Ạ, the last byte of which is a no-break space."""


class OnceEncoded(NamedTuple):
    """A text as it was before it was encoded twice."""

    text: str
    exact: bool
    """Whether no byte had to be guessed."""


def once_encoded(text: str) -> OnceEncoded | None:
    """The text (NFC) before it was encoded twice; None where it was not, or cannot be told."""
    if not _TWICE.search(text):
        return None
    try:
        written = text.translate(_AS_BYTES).encode("latin-1")
    except UnicodeEncodeError:
        return None
    # The no-break space of an à at the very end is stripped with other spaces.
    if whole := _from_utf8(written) or _from_utf8(written + b"\xa0"):
        return OnceEncoded(whole, exact=True)
    guess = _from_utf8(_SPACE_CHANGED.sub(b"\\1\xa0", _BYTE_DROPPED.sub(b"\xc4\x90", written)))
    return OnceEncoded(guess, exact=False) if guess else None


def _from_utf8(written: bytes) -> str:
    try:
        return normalize("NFC", written.decode("utf-8"))
    except UnicodeDecodeError:
        return ""
