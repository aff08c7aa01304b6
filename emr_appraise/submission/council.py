"""The council that appraises, its meeting and what it decided, read from a YAML file that the board keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from typing import Any

from emr_appraise.criteria.load import decoded
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.problems import ALIAS, CriteriaError
from emr_appraise.criteria.yamltree import YamlTree, read_tree
from emr_appraise.errors import InputError
from emr_appraise.places import FilePlace
from emr_appraise.submission import refusals_council as refusals
from emr_appraise.words import Text

MAX_BYTES = 256_000
STDIN = "-"
"""What other commands read from where nothing is named; a council is a file of its own."""
_LIMIT = f"{MAX_BYTES // 1000} KB"


class Role(StrEnum):
    """What a member does in the council."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by name and position, as written; the position may be empty."""

    name: str
    position: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member, and whether he came."""

    person: Person
    role: Role
    absent: bool = False
    reason: str = ""
    """Why he was absent; empty where not said."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """The decision that set the council up."""

    number: str = ""
    day: date | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where and when the council met."""

    place: str = ""
    day: date | None = None
    begins: time | None = None
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """How many were for the conclusion, against it, or neither; None where not said."""

    pro: int | None = None
    against: int | None = None
    abstain: int | None = None

    @property
    def cast(self) -> int:
        """All that are said."""
        return sum(votes or 0 for votes in (self.pro, self.against, self.abstain))


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What the council wants done about a criterion: by when, by whom."""

    code: str
    deadline: date | None = None
    who: str = ""


@dataclass(frozen=True)
class Council:
    """A council file as read; what it does not say is empty or None."""

    authority: str = ""
    title: str = ""
    number: str = ""
    """Of the minutes."""
    decision: SetUp = field(default_factory=SetUp)
    meeting: Meeting = field(default_factory=Meeting)
    scope: str = ""
    members: tuple[Member, ...] = ()
    """All of them, in file order."""
    absent_told: bool = False
    """Whether the file says who was absent, be it nobody."""
    attendees: tuple[Person, ...] = ()
    """Of the hospital."""
    open_points: tuple[OpenPoint, ...] = ()
    votes: Votes = field(default_factory=Votes)
    conclusion: str = ""

    @cached_property
    def present(self) -> tuple[Member, ...]:
        """The members who came."""
        return tuple(member for member in self.members if not member.absent)

    @cached_property
    def points(self) -> dict[str, OpenPoint]:
        """The open points by code."""
        return {point.code: point for point in self.open_points}


def read_council(path: str, criteria: Criteria) -> Council:
    """The council of a YAML file whose criteria, if it names any, are those in force.

    Raises InputError with file, line and column: E125 where the file cannot be read, E126 where a value is
    of another shape than council.schema.json allows, E127 where it says what cannot be.
    """
    from emr_appraise.submission.council_build import built
    from emr_appraise.submission.council_checks import impossibility
    from emr_appraise.submission.council_shape import shape_fault, without_blanks

    tree = _tree(path)
    value: Any = without_blanks(tree.value)
    fault = shape_fault(tree, value)
    if fault:
        raise InputError(
            str(fault.place), refusals.SHAPE, path=fault.path, found=fault.found, allowed=fault.allowed
        )
    wrong = impossibility(tree, value, criteria)
    if wrong:
        raise InputError(str(wrong.place), refusals.IMPOSSIBLE, found=wrong.found, allowed=wrong.allowed)
    return built(value)


def _tree(path: str) -> YamlTree:
    data = _bytes(path)
    if len(data) > MAX_BYTES:
        raise _unreadable(FilePlace(path, 1, 1), refusals.TOO_LARGE)
    try:
        return read_tree(decoded(data, path), path)
    except CriteriaError as error:
        first = error.problems[0]
        raise _unreadable(first.place, refusals.ALIAS if first.code == ALIAS.code else first.says) from error


def _bytes(path: str) -> bytes:
    if path == STDIN:
        raise _unreadable(FilePlace(path, 1, 1), refusals.STDIN)
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise _unreadable(FilePlace(path, 1, 1), refusals.NO_FILE) from error
    except (OSError, ValueError) as error:
        why = refusals.NOT_OPENED.fill(found=getattr(error, "strerror", None) or type(error).__name__)
        raise _unreadable(FilePlace(path, 1, 1), why) from error


def _unreadable(place: FilePlace, found: Text) -> InputError:
    return InputError(str(place), refusals.UNREADABLE, found=found, limit=_LIMIT)
