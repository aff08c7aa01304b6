"""The chain of one criterion as frozen values; foreign text is free of control signs, and whole.

Every `Text` holds both languages. Beside the words stand the values for machines, so that a document made
of these values field by field lacks nothing that a page shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.appraisal.model import Basis, Outcome, Reason
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Force, NaRule, Seen
from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Stands
from emr_appraise.words import Severity, Text


class Kind(StrEnum):
    """How a criterion is answered."""

    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"


class Way(StrEnum):
    """What a trial changes."""

    AS_IT_STANDS = "as_it_stands"
    EVIDENCE_ONLY = "evidence_only"
    ANSWER = "answer"
    NOT_APPLICABLE = "not_applicable"
    PROFILE = "profile"
    """Not the answer: what the facility sheet says."""


class Head(NamedTuple):
    """Which criterion of which workbook, judged how."""

    code: str
    area: str
    area_title: Text
    file: str
    sha256: str
    facility: Text
    as_of: date
    basis: Basis
    read_from: Text
    """A sentence: file, as-of date, whose answers count."""
    pack: str
    version: str
    fingerprint: str
    pack_words: Text


class Law(NamedTuple):
    """Where the requirement stands, how surely that was read, whether it is in force."""

    document: str
    number: str
    title: Text
    article: Text
    force: Force
    force_words: Text
    seen: Seen
    seen_words: Text
    in_force: bool | None
    """On the as-of date; None where the pack gives no dates."""
    in_force_words: Text
    period: Text | None
    """None where the pack gives no dates."""
    note: Text | None


class Option(NamedTuple):
    """An answer that may be chosen, and what it comes to once proven."""

    value: int
    label: Text
    comes_to: Outcome


class Fact(NamedTuple):
    """A field of the facility's profile that decides whether the criterion applies."""

    field: str
    label: Text
    value: Text


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of whom, and how it has to be proven."""

    text: Text
    guidance: Text
    kind: Kind
    how: tuple[Text, ...]
    """How to answer, and when the answer meets the criterion."""
    options: tuple[Option, ...]
    bar: Text
    """The one that counts for this facility."""
    bar_by_case: bool
    bar_by_pack: bool
    required: bool
    required_words: Text
    force: Force
    force_words: Text
    level: int | None
    level_words: Text | None
    weight: int
    weight_words: Text
    tags: tuple[str, ...]
    applies: Text
    applies_here: bool | None
    """By the facility's profile; None where it is silent on what would decide it."""
    applies_here_words: Text
    profile: tuple[Fact, ...]
    na: NaRule
    na_words: Text
    evidence: Text
    """What to show."""
    evidence_required: bool
    evidence_months: int | None
    evidence_words: Text
    deadlines: tuple[Text, ...]


class Cell(NamedTuple):
    """What stands in a cell of the row, and how it was read."""

    what: Stands
    what_words: Text
    place: CellPlace | None
    """None where the workbook has no such cell."""
    typed: str
    """As it stands there."""
    blank: bool
    """Whether nothing stands there; what cannot be kept as text, such as an error, is not blank."""
    read: Text
    counts: bool
    """Whether the outcome rests on it."""


class Remark(NamedTuple):
    """A remark about this row or about what decides it."""

    code: str
    severity: Severity
    severity_words: Text
    place: CellPlace | None
    says: Text
    hint: Text


@dataclass(frozen=True, slots=True)
class Row:
    """What the workbook holds for the criterion."""

    found: bool
    missing: Text | None
    """A sentence where there is no row for it."""
    cells: tuple[Cell, ...]
    """Several of one kind where several cells speak of the same thing."""
    remarks: tuple[Remark, ...]


class Until(NamedTuple):
    """Something that counts up to a day, that day included."""

    last_day: date
    days_left: int
    """From the as-of date; negative once it is past."""
    words: Text


@dataclass(frozen=True, slots=True)
class Result:
    """What the criterion comes to, and why."""

    outcome: Outcome
    outcome_words: Text
    standing: Text
    """The same by how binding the criterion is; no advice is called a breach."""
    reason_code: Reason
    reason: Text
    value: int | float | str | None
    """The scale's value, the number or the date that was judged."""
    points: Fraction
    of: int
    points_words: Text
    by_board: bool
    by_words: Text
    satisfies: bool
    until: tuple[Until, ...]


class Blocked(NamedTuple):
    """A condition of a better group that fails, among others because of this criterion."""

    group: int
    clause: str
    """The kind of condition."""
    id: str
    title: Text
    failure: Text
    others: tuple[str, ...]
    """The other criteria responsible for the same failure."""
    others_words: Text
    closed_by_this_alone: bool
    words: Text
    """A sentence: whether closing this gap alone is enough for the condition."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing this gap alone would bring about, by a fresh appraisal."""

    group: int
    better: bool
    level: int | None
    facility_level: int | None
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What the criterion does to the placement."""

    group: int
    group_words: Text
    blocks: tuple[Blocked, ...]
    none: Text | None
    """A sentence where it blocks nothing."""
    level: int | None
    """Of its area; None where that has no ladder."""
    facility_level: int | None
    level_words: Text
    closing: Closing | None
    """None where there is no gap to close."""


class Setting(NamedTuple):
    """What a field of the facility sheet would say."""

    field: str
    value: ProfileValue


class Trial(NamedTuple):
    """The whole workbook appraised again with one thing changed."""

    way: Way
    now: bool
    """Whether this is what the workbook says."""
    value: str
    """The answer tried: a scale's value, an exact number, a day; empty where it stays."""
    given: Text
    outcome: Outcome
    outcome_words: Text
    points: Fraction
    of: int
    points_words: Text
    group: int
    group_words: Text
    up: bool | None
    """Whether the group is a better one than now; None where it is the same."""
    level: int | None
    also: tuple[str, ...]
    """Other criteria whose outcome changes with it."""
    profile: tuple[Setting, ...] = ()
    """What the facility sheet says instead; empty where it stays."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What each answer would come to."""

    intro: Text
    trials: tuple[Trial, ...]
    has_levels: bool


class Need(NamedTuple):
    """A gap to be closed first."""

    code: str
    text: Text
    outcome: Outcome
    outcome_words: Text


@dataclass(frozen=True, slots=True)
class Remedy:
    """How to close the gap; effort and cost are planning estimates."""

    to_do: Text
    evidence_only: bool
    effort_days: int | None
    cost_vnd: tuple[int, int] | None
    estimate: Text | None
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """All that leads from the law to the group for one criterion of one workbook."""

    head: Head
    summary: Text
    law: tuple[Law, ...]
    question: Question
    row: Row
    result: Result
    effect: Effect
    what_if: WhatIf
    remedy: Remedy | None
    """None where there is no gap."""
    colophon: Text


class Found(NamedTuple):
    """A place where a remark was made."""

    place: CellPlace | None
    criterion: str
    """The criterion of the row; empty where it is no criterion's."""
    says: Text
    hint: Text


@dataclass(frozen=True, slots=True)
class RemarkPlaces:
    """Every place of a workbook that got one kind of remark."""

    head: Head
    code: str
    severity: Severity
    severity_words: Text
    meaning: Text
    cause: Text | None
    summary: Text
    places: tuple[Found, ...]
