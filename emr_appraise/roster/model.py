"""A roster as frozen values: what each workbook came to, and how it stands among the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Protocol

from emr_appraise.appraisal.model import Basis, DecisionState, Score
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission.model import DecisionSource, Remark
from emr_appraise.words import Severity, Text


class PackMark(NamedTuple):
    """Which criteria judged a workbook."""

    id: str
    version: str
    fingerprint: str


class AreaLine(NamedTuple):
    """The score and the level of one area."""

    area: str
    score: Score
    level: int | None


class Blocked(NamedTuple):
    """A gap that keeps the hospital out of better groups."""

    criterion: str
    groups: tuple[int, ...]
    """The groups that it helps to block."""
    evidence_only: bool
    """Whether showing evidence for what is claimed would close it."""


class Told(NamedTuple):
    """How often the reader made one remark about a workbook."""

    code: str
    severity: Severity
    times: int


class Opinion(NamedTuple):
    """A criterion that the hospital and the board both answered, judged by the answers alone.

    The values are shares of the criterion's points, 0 (not met) to 1 (met); None where it does not apply.
    """

    criterion: str
    own: Fraction | None
    board: Fraction | None
    own_typed: str
    board_typed: str
    """Both as they stand in the cells."""
    said: str
    """The board's opinion, in its own words."""
    cell: str
    """The cell of the hospital's answer, such as F17."""


class Agreed(NamedTuple):
    """How far the hospital's answers and the board's agree; `agreement` says how it is counted."""

    compared: int
    percent: Fraction
    kappa: Fraction | None
    own_higher: int
    board_higher: int


class DecisionLine(NamedTuple):
    """The decision that counts for the hospital."""

    number: str
    date: date | None
    state: DecisionState
    source: DecisionSource


class Due(NamedTuple):
    """The deadline of the hospital's kind of facility."""

    deadline: str
    date: date
    days_left: int
    """From the as-of date; negative once overdue."""


@dataclass(frozen=True)
class Line:
    """One workbook's appraisal, as much of it as a roster needs."""

    sha256: str
    pack: PackMark
    code: str
    """The facility code as the workbook gives it; empty where it gives none."""
    name: str
    facts: tuple[tuple[str, ProfileValue], ...]
    """The facility's profile by field; what is blank or unreadable is absent."""
    submitted_on: date | None
    basis: Basis
    group: int
    """By the basis that was asked for."""
    own_group: int
    """By the hospital's own answers."""
    board_group: int | None
    """By the board's answers where it wrote any; None where it wrote none."""
    group_on_answers: int
    """What the answers alone would give, were the evidence shown."""
    total: Score
    areas: tuple[AreaLine, ...]
    blocking: tuple[Blocked, ...]
    """In the pack's order."""
    gaps: int
    """All gaps, those that block nothing too."""
    met: int
    unanswered: int
    unreadable: int
    unsupported: int
    """Criteria that came to these outcomes."""
    decision: DecisionLine | None
    due: Due | None
    """None where the profile does not say which deadline applies."""
    told: tuple[Told, ...]
    opinions: tuple[Opinion, ...]
    """In the pack's order; empty where the board answered nothing."""
    agreed: Agreed | None
    """None where the board answered nothing."""

    @cached_property
    def facts_by_field(self) -> dict[str, ProfileValue]:
        """The profile by field."""
        return dict(self.facts)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A workbook that could not be appraised, and why."""

    file: str
    code: str
    says: Text
    hint: Text


class Standing(StrEnum):
    """How an appraised workbook stands among the others; only `counted` ones make the figures."""

    COUNTED = "counted"
    SUPERSEDED = "superseded"
    """Another workbook of the same facility is newer."""
    UNLISTED = "unlisted"
    """Its facility is not in the board's list of facilities."""


class Registered(NamedTuple):
    """A facility in the board's list; what the list leaves open is empty."""

    code: str
    name: str
    facts: tuple[tuple[str, str], ...]
    """Ownership, authority, class, province and other profile fields by id; choices by the option's id."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the roster: a line, the file it came from, and how it stands."""

    file: str
    """Where the workbook lies below what was given, with `/`; a member of a zip stands behind its name."""
    line: Line
    standing: Standing
    superseded_by: str
    """The file that counts instead; empty unless superseded."""
    registered: Registered | None
    """The board's entry for the facility, where there is a list and it holds the code."""
    remarks: tuple[Remark, ...]
    """What the roster itself has to tell, such as a code that two hospitals use."""

    @property
    def code(self) -> str:
        """The facility code."""
        return self.line.code

    @property
    def name(self) -> str:
        """The facility's name: the board's where it has one."""
        return self.registered.name if self.registered and self.registered.name else self.line.name

    def fact(self, field: str) -> ProfileValue | None:
        """A fact about the facility: the board's list is the record, the workbook a claim."""
        listed = dict(self.registered.facts).get(field) if self.registered else None
        return listed or self.line.facts_by_field.get(field)


class Skipped(StrEnum):
    """Why a file was passed over without being read."""

    LOCK_FILE = "lock_file"
    HIDDEN = "hidden"
    NO_WORKBOOK = "no_workbook"
    LINKED_FOLDER = "linked_folder"
    """A link to a folder: following it could go round in circles."""
    NOT_SUBMITTED = "not_submitted"
    """The run's own output, and the board's own lists."""


class Roster(Protocol):
    """The whole round, on disk; each call walks it anew, in the order of file names.

    It may hold tens of thousands of rows: walk it, never keep it.
    """

    @property
    def as_of(self) -> date:
        """The day that everything is judged on."""

    @property
    def basis(self) -> Basis:
        """Whose answers count."""

    @property
    def packs(self) -> Mapping[PackMark, Criteria]:
        """The packs that judged at least one workbook, by id."""

    @property
    def has_list(self) -> bool:
        """Whether the board gave its list of facilities."""

    @property
    def skipped(self) -> Mapping[Skipped, int]:
        """How many files were passed over, and why."""

    def rows(self) -> Iterable[Row]:
        """Every appraised workbook."""

    def rejections(self) -> Iterable[Rejection]:
        """Every workbook that could not be appraised."""

    def absent(self) -> Iterable[Registered]:
        """The listed facilities of which no workbook could be appraised; nothing without a list."""
