"""Take free text out of a cell: in Unicode whatever its font, and no longer than a cell of Excel."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from emr_appraise.book.model import Sheet
from emr_appraise.submission import remarks_values
from emr_appraise.submission.layout import NO_EVIDENCE
from emr_appraise.submission.legacy_text import beyond_western, legacy
from emr_appraise.submission.normalise import MAX_CELL_TEXT, loose_key, text_of
from emr_appraise.words import Message

_SHOWN = 80
_LONGEST_NONE = 40
_NONE = {loose_key(words) for words in NO_EVIDENCE}
_SEVERAL = 3
_LETTERS_LOOKED_AT = 100_000


class FreeText(NamedTuple):
    """What a cell says, and the remark that it calls for."""

    text: str
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()


def free_text(cell: object) -> FreeText:
    """The text of a cell; a number or a date as the office typed it."""
    text = text_of(cell)
    if isinstance(cell, str) and len(cell) > MAX_CELL_TEXT:
        return FreeText(text, remarks_values.TEXT_CUT, (("found", len(cell)), ("allowed", MAX_CELL_TEXT)))
    return FreeText(text) if text.isascii() or beyond_western(text) else as_unicode(text)


def as_unicode(text: str, known: str = "") -> FreeText:
    """Text of an old font's encoding in Unicode, where that is certain; with a remark either way.

    `known`: the encoding that the rest of the sheet is certainly typed in, if any.
    """
    old = legacy(text)
    if old is None:
        return FreeText(text)
    if not old.certain and old.encoding != known:
        return FreeText(text, remarks_values.LEGACY_UNSURE, (("found", short(text)),))
    values = (("found", short(text)), ("encoding", old.encoding), ("read", short(old.text)))
    return FreeText(old.text, remarks_values.LEGACY_FONT, values)


def old_encoding(sheet: Sheet) -> str:
    """The old encoding that several cells of a sheet are certainly typed in; empty where there is none."""
    words = [cell for cells in sheet.rows for cell in cells if isinstance(cell, str) and not cell.isascii()]
    western = (word for word in _enough(words) if not beyond_western(word))
    found = Counter(old.encoding for word in western if (old := legacy(word)) and old.certain)
    encoding, count = max(found.items(), key=lambda item: item[1], default=("", 0))
    return encoding if count >= _SEVERAL else ""


def _enough(texts: list[str]) -> list[str]:
    """Those at the beginning, as many as tell how a sheet is typed."""
    return texts[: bisect_right(list(accumulate(map(len, texts))), _LETTERS_LOOKED_AT)]


def says_none(text: str) -> bool:
    """Whether what stands where evidence is named says that there is none."""
    if len(text) > _LONGEST_NONE:
        return False
    bare = loose_key(text).strip(" .,:;!?()[]")
    return not any(letter.isalnum() for letter in bare) or bare in _NONE


def short(text: str) -> str:
    """As much of a text as a remark shows."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
