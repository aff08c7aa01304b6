"""What can stand in a cell, drawn as XML: foreign text that stays text and fits, formulas and links of ours.

A cell is drawn from behind its place and style on: what follows `<c r="A1" s="0"`. XlsxWriter takes four
times as long for the same.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.report.safe import plain
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.words import Language, Text

LONGEST_TEXT = 32_767
"""The most letters of a cell that an office keeps, in units of UTF-16."""
FIRST_DAY = date(1900, 3, 1)
"""Before it the calendars of the offices part."""
_SHORT = 400
"""Letters of a text that is worth keeping for the next workbook: those of the packs are shorter."""
_DAY_ZERO = date(1899, 12, 30)
_TEXTS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)
_CODED_LETTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Formula(NamedTuple):
    """A formula of ours without the sign before it, and what it gives as the workbook stands.

    Not every viewer calculates.
    """

    says: str
    gives: int | str


class Link(NamedTuple):
    """A text that leads to a cell of this workbook."""

    sheet: Text
    cell: str
    text: Text | str


Value = Text | str | int | float | date | Formula | Link | None
"""What a cell can hold; None for nothing."""


def fitting(text: str, language: Language) -> str:
    """The text as a cell can hold it; cut, and told so, where it is too long."""
    kept = plain(text)
    return _cut(kept, words.CUT.say(language)) if len(kept) * 2 > LONGEST_TEXT else kept


class Drawn(NamedTuple):
    """A cell as XML from behind its style on, and the text in it."""

    xml: str
    text: str = ""


BLANK = Drawn("/>")


class Texts(dict[str, Drawn]):
    """The cells of a workbook's texts: each text is kept once, in the order in which they come."""

    def __init__(self, language: Language) -> None:
        super().__init__({"": BLANK})
        self._language = language
        self._entries: list[str] = []

    def __missing__(self, said: str) -> Drawn:
        kept, entry = (_remembered if len(said) <= _SHORT else _entry)(said, self._language)
        if kept not in self:
            self[kept] = Drawn(f' t="s"><v>{len(self._entries)}</v></c>', kept)
            self._entries.append(entry)
        self[said] = self[kept]
        return self[said]

    def part(self) -> str:
        """All of them as a part of the workbook."""
        return f"{_TEXTS}{''.join(self._entries)}</sst>"


def number(value: float) -> Drawn:
    """A number."""
    return Drawn(f"><v>{value!r}</v></c>")


def day(value: date) -> Drawn:
    """A date from FIRST_DAY on."""
    return Drawn(f"><v>{(value - _DAY_ZERO).days}</v></c>")


def formula(value: Formula) -> Drawn:
    """A formula of ours with its value."""
    kind, gives = ' t="str"' if isinstance(value.gives, str) else "", str(value.gives)
    return Drawn(f"{kind}><f>{_escaped(value.says)}</f><v>{_escaped(gives)}</v></c>", gives)


def link(cell: str, place: str, text: str) -> str:
    """What makes a cell lead to a place of this workbook; a viewer that shows no cells tells the text."""
    location, display = (_escaped(said).replace('"', "&quot;") for said in (place, text))
    return f'<hyperlink ref="{cell}" location="{location}" display="{display}"/>'


def _entry(said: str, language: Language) -> tuple[str, str]:
    """What a cell keeps of a text, and that as XML."""
    kept = fitting(said, language)
    edges = ' xml:space="preserve"' if kept != kept.strip() else ""
    return kept, f"<si><t{edges}>{_escaped(kept)}</t></si>"


_remembered = lru_cache(maxsize=4096)(_entry)


def _escaped(text: str) -> str:
    """Text as XML holds it."""
    if "_x" in text:
        text = _CODED_LETTER.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cut(text: str, mark: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= LONGEST_TEXT * 2:
        return text
    room = LONGEST_TEXT - len(mark)
    return units[: room * 2].decode("utf-16-le", "ignore").rstrip() + mark
