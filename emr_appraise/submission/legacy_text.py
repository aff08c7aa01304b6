"""Recognise Vietnamese typed in an old font encoding, or encoded twice, and read it as what was meant."""

from __future__ import annotations

import re
from typing import NamedTuple

beyond_western = re.compile("[Ā-őŔ-şŢ-ŷŹ-żſ-ƑƓ-\u02c5\u0300-\u1fff\u2c00-\ud7ff\uf900-\ufdff]").search
"""Finds letters and marks that no text in an old encoding can hold: those beyond Windows-1252."""


class Legacy(NamedTuple):
    """A text in an old encoding, as it reads."""

    text: str
    """As it reads, NFC; a guess unless certain."""
    encoding: str
    """TCVN3, VNI or UTF-8 (×2)."""
    certain: bool


def legacy(text: str) -> Legacy | None:
    """What a text in an old encoding says; None for ordinary text, whatever its language.

    Certain only where the whole text reads as Vietnamese and is none before. A text whose every word could be
    Vietnamese both ways is ordinary. To be asked before invisible characters are removed: the soft hyphen is
    a letter of TCVN3.
    """
    if text.isascii() or beyond_western(text):
        return None
    from emr_appraise.submission.legacy_reading import latin1_reading

    return latin1_reading(text)
