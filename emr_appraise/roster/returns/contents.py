"""What a letter says, ready to be set: to whom, what was received, what to mend, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.words import Text


class Fact(NamedTuple):
    """A line about what was received."""

    label: Text
    says: Text


class Entry(NamedTuple):
    """One thing to mend."""

    cell: Text
    """In the marked copy."""
    original: Text | None
    """The cell of the hospital's own file, where it is another."""
    criterion: str
    """Its code; empty for what is about no criterion."""
    asks: Text
    """What the criterion asks."""
    stands: str
    """What stands in the cell."""
    says: Text
    to_do: Text


class Difference(NamedTuple):
    """A criterion that the board answers otherwise than the hospital."""

    entry: Entry
    own: str
    board: str
    said: str
    """The board's reason."""


class Shown(StrEnum):
    """What a column of a table shows of an entry."""

    CELL = "cell"
    CRITERION = "criterion"
    STANDS = "stands"
    SAYS = "says"
    TO_DO = "to_do"


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one kind, under one heading."""

    title: Text
    columns: tuple[tuple[Shown, Text], ...]
    entries: tuple[Entry, ...]
    more: int
    """How many entries are left out for want of room."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing of the file counts, and what to do."""

    says: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Letter:
    """One hospital's letter."""

    to: Text
    is_known: bool
    """Whether it is known whom to write to."""
    introduction: Text
    received: tuple[Fact, ...]
    refusal: Refusal | None
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]
    differences_title: Text
    cells: Text | None
    """In which file and sheet the cells named are."""
    steps: tuple[Text, ...]
