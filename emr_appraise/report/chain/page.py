"""The parts of a page: text and markdown set the same."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.words import Text


class Line(NamedTuple):
    """A sentence: behind a label, or as an entry of a list, perhaps with further sentences below it."""

    text: Text
    label: Text | None = None
    below: tuple[Text, ...] = ()
    entry: bool = False


class Table(NamedTuple):
    """Rows under headings; the first column takes what room is left."""

    heads: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


class Section(NamedTuple):
    """A part of the page."""

    title: Text
    parts: tuple[Line | Table, ...]


class Told(NamedTuple):
    """A whole page."""

    title: Text
    marks: tuple[Text, ...]
    """Short words beside the title."""
    opening: tuple[Text, ...]
    """Paragraphs; the last one is the answer in short."""
    sections: tuple[Section, ...]
    closing: tuple[Text, ...]
