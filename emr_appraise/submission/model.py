"""One hospital's answers as frozen values, each with its cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from emr_appraise.book.model import EMPTY, Cell
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Option
from emr_appraise.places import CellPlace
from emr_appraise.words import Severity, Text


class Said(StrEnum):
    """Answers that are words of their own: neither yes nor no nor a measure."""

    NOT_APPLICABLE = "not_applicable"
    BLANK = "blank"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option chosen from the criterion's scale."""

    option: Option


@dataclass(frozen=True, slots=True)
class Measured:
    """A number in the criterion's unit, or a date."""

    value: Fraction | date


Answer = Chosen | Measured | Said
_NOTHING = Text("", "")
WrittenDate = date | Said
"""A date, or that the cell is blank or unreadable."""


class Stands(StrEnum):
    """What a cell of a row holds."""

    ANSWER = "answer"
    EVIDENCE = "evidence"
    EVIDENCE_DATE = "evidence_date"
    NOTE = "note"
    BOARD_ANSWER = "board_answer"
    BOARD_NOTE = "board_note"


class Quote(NamedTuple):
    """One of several cells that speak of the same thing: what stands in it, and what it was read as."""

    what: Stands
    place: CellPlace | None
    typed: str
    read: Answer | WrittenDate | None = None
    """None for free text."""
    against: bool = False
    """Whether it contradicts one of the cells before it."""


class TextColumns(NamedTuple):
    """The columns of a sheet whose cells keep no place of their own; from 1, None where it lacks one."""

    evidence_date: int | None
    note: int | None
    board_note: int | None


class Response(NamedTuple):
    """One row of the self-assessment: what stands in it, and where.

    A named tuple, because a batch makes one for each row, and a frozen dataclass takes five times as long.
    """

    code: str
    answer: Answer = Said.BLANK
    typed: str = ""
    """The answer as it stood in the cell."""
    evidence: str = ""
    evidence_date: WrittenDate = Said.BLANK
    note: str = ""
    place: CellPlace | None = None
    """The cell of the answer; None where the workbook has no row for the criterion."""
    evidence_place: CellPlace | None = None
    board_answer: Answer = Said.BLANK
    board_typed: str = ""
    board_note: str = ""
    board_place: CellPlace | None = None
    evidence_date_cell: Cell = EMPTY
    """The cell of the evidence's date as it was read."""
    columns: TextColumns | None = None
    """Of the row's sheet; shared by its rows."""
    also: tuple[Quote, ...] = ()
    """Where several cells speak of the same thing, each of them; all but `answer` and `typed` of a row alone.

    See `quotes`.
    """


class DecisionSource(StrEnum):
    """The hospital's own workbook claims a decision; the board's register records it."""

    CLAIM = "claim"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Decision:
    """The formal conclusion after an appraisal."""

    source: DecisionSource
    number: str = ""
    date: WrittenDate = Said.BLANK
    passed: bool | None = None
    """None: the outcome is not given or cannot be read."""
    valid_until: WrittenDate = Said.BLANK
    pack: str = ""
    """The id of the pack it was appraised by; empty where not said."""
    place: CellPlace | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the board's register of decisions."""

    facility: str
    decision: Decision


Register = tuple[Entry, ...]


@dataclass(frozen=True)
class Facility:
    """The hospital, and the facts about it that applicability and statistics need."""

    code: str = ""
    name: str = ""
    contact: str = ""
    submitted_on: WrittenDate = Said.BLANK
    profile: tuple[tuple[str, ProfileValue], ...] = ()

    @cached_property
    def facts(self) -> dict[str, ProfileValue]:
        """The profile by field; a field that is blank or unreadable is absent."""
        return dict(self.profile)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader must tell about a workbook: a stable code, its cell, what to do."""

    code: str
    severity: Severity
    says: Text
    hint: Text
    place: CellPlace | None
    found: Text = _NOTHING
    """What was found, where the message names it: it tells remarks of one code apart that share a cell."""


@dataclass(frozen=True, slots=True)
class Accounting:
    """What became of every cell that was read; `read` is counted apart from the others."""

    read: int = 0
    understood: int = 0
    blank: int = 0
    ignored: int = 0
    rejected: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether nothing was lost."""
        return self.read == self.understood + self.blank + self.ignored + self.rejected


@dataclass(frozen=True)
class Submission:
    """A filled workbook, as read."""

    file: str
    """The file's name without its folder."""
    sha256: str
    facility: Facility
    responses: tuple[Response, ...]
    """One for each criterion in force, in the pack's order."""
    decision: Decision | None
    remarks: tuple[Remark, ...]
    accounting: Accounting
