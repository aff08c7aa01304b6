"""What the law asks: a dated, sourced, bilingual set of criteria, as frozen values.

A pack is loaded once, so its parts are told apart by identity; comparing them field by field is not
needed, and making the methods for it would be a good part of the start-up time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from emr_appraise.criteria.condition import Condition
from emr_appraise.words import Text


class Force(StrEnum):
    """How binding a requirement is."""

    LAW = "law"
    GUIDE = "guide"
    PRACTICE = "practice"
    RATE = "rate"
    PLAN = "plan"
    LEGACY = "legacy"


class Seen(StrEnum):
    """How a statement about the law was read."""

    TEXT = "text"
    PRESS = "press"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class NaRule(StrEnum):
    """Whether "not applicable" may be claimed, may not, or follows from the facility's profile."""

    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    BY_PROFILE = "by_profile"


class EvidenceFor(StrEnum):
    """Which criteria need evidence before a claim counts."""

    ALL = "all"
    REQUIRED = "required"
    NONE = "none"


class FieldKind(StrEnum):
    """What a field of the facility's profile holds."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"


class ScalePoints(StrEnum):
    """Whether points run up to the bar (full when met) or up to the scale's maximum."""

    TO_BAR = "to_bar"
    OF_MAXIMUM = "of_maximum"


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """Days in force: `start` is the first such day, `end` the first day that no longer is."""

    start: date | None = None
    end: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the day lies inside."""
        return (self.start is None or self.start <= on) and (self.end is None or on < self.end)

    def nearest(self, day: date) -> date:
        """The day itself where the period holds, else the day of the period that is nearest to it."""
        if self.start is not None and day < self.start:
            return self.start
        if self.end is not None and day >= self.end:
            return self.end - timedelta(days=1)
        return day


ALWAYS = Period()


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A named word of the pack (a unit, an option of a field) and how else people write it."""

    id: str
    label: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A legal document, or a practice, that references point to."""

    id: str
    number: str
    title: Text
    force: Force
    seen: Seen
    issued: date | None
    in_force: Period
    note: Text | None


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """Where a requirement stands, and how that place was read."""

    document: Document
    article: Text
    seen: Seen
    note: Text | None


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One answer of a scale and what it counts."""

    value: int
    label: Text
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """A set of answers that criteria point to by name."""

    id: str
    title: Text
    options: tuple[Option, ...]
    points: ScalePoints

    @property
    def maximum(self) -> int:
        """The highest value of the scale."""
        return max(option.value for option in self.options)


@dataclass(frozen=True, slots=True, eq=False)
class ScaleAnswer:
    """Answered by choosing from a scale; met from a value on."""

    scale: Scale
    met_from: int


@dataclass(frozen=True, slots=True, eq=False)
class Bar:
    """What a measure must reach, perhaps only under a condition."""

    at_least: Fraction | None = None
    at_most: Fraction | None = None
    partly_at_least: Fraction | None = None
    partly_at_most: Fraction | None = None
    when: Condition | None = None


@dataclass(frozen=True, slots=True, eq=False)
class NumberAnswer:
    """Answered by a number; the first bar whose condition holds counts, the last has none."""

    unit: Word
    whole: bool
    maximum: Fraction | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DateAnswer:
    """Answered by a date: not older than so many months on the as-of date, or (None) not yet past."""

    max_age_months: int | None


AnswerKind = ScaleAnswer | NumberAnswer | DateAnswer
PERCENT = Word("percent", Text("%", "%"), ("phần trăm", "percent"))


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What to show, for how many months it counts, and whether a claim without it stands."""

    show: Text
    valid_months: int | None
    required: bool


@dataclass(frozen=True, slots=True, eq=False)
class Remedy:
    """How to close a gap; effort (person-days) and cost (VND) are planning estimates."""

    text: Text
    effort_days: int
    cost_vnd: tuple[int, int]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Criterion:
    """One requirement, complete: how it is asked, judged, proven, sourced and mended."""

    code: str
    area: str
    text: Text
    guidance: Text
    answer: AnswerKind
    bar_by_pack: bool
    """Whether the bar is the pack's own, because the law names no figure."""
    required: bool
    force: Force
    na: NaRule
    applies_if: Condition | None
    level: int | None
    weight: int
    tags: tuple[str, ...]
    evidence: Evidence
    references: tuple[Reference, ...]
    remedy: Remedy
    in_force: Period


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A named group of criteria."""

    id: str
    prefix: str
    title: Text
    about: Text | None
    criteria: tuple[Criterion, ...]
    level_titles: tuple[Text, ...] = ()
    """The names of the rungs of its ladder, rung 1 first; empty where they have none."""


@dataclass(frozen=True, slots=True, eq=False)
class ProfileField:
    """A fact about the facility that applicability, deadlines or statistics need."""

    id: str
    label: Text
    hint: Text | None
    kind: FieldKind
    options: tuple[Word, ...]


@dataclass(frozen=True, slots=True, eq=False)
class RequiredMet:
    """Every required criterion is satisfied: of all areas or of some, apart from some tags."""

    areas: tuple[str, ...] | None
    except_tags: tuple[str, ...]


class ScoreOf(StrEnum):
    """What a score clause looks at when it names no areas."""

    TOTAL = "total"
    EACH_AREA = "each_area"


@dataclass(frozen=True, slots=True, eq=False)
class ScoreAtLeast:
    """A percentage of points is reached: in total, in each area, or in the named areas."""

    of: ScoreOf | tuple[str, ...]
    percent: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class LevelAtLeast:
    """A rung of the ladder is reached in the named areas, or in each that has a ladder."""

    areas: tuple[str, ...] | None
    level: int


@dataclass(frozen=True, slots=True, eq=False)
class Floor:
    """Each criterion with a tag reaches a value."""

    tag: str
    at_least: Fraction


class DecisionProof(StrEnum):
    """Whether a decision named in the hospital's own workbook counts, or only the board's register."""

    CLAIM = "claim"
    RECORD = "record"


@dataclass(frozen=True, slots=True, eq=False)
class DecisionPassed:
    """A decision that passed, in effect on the as-of date."""

    accept: DecisionProof


Rule = RequiredMet | ScoreAtLeast | LevelAtLeast | Floor | DecisionPassed


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One condition of a group."""

    id: str
    title: Text
    rule: Rule


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A group of the placement ladder; without clauses it takes whoever is left."""

    number: int
    title: Text
    meaning: Text
    next_step: Text
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FacilityLevel:
    """A level of the whole facility: the rung that the ladder of each named area must reach."""

    level: int
    title: Text
    areas: tuple[tuple[str, int], ...]
    """Each area's id with the rung it must reach."""
    reference: Reference


@dataclass(frozen=True, slots=True, eq=False)
class Deadline:
    """A date by which something must be done, by the facilities it applies to."""

    id: str
    title: Text
    due: date
    main: bool
    applies_if: Condition | None
    criteria: tuple[str, ...]
    reference: Reference


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """A change of the pack, told to those who use it."""

    version: str
    made_on: date
    in_force_from: date | None
    change: Text


@dataclass(frozen=True, eq=False)
class Criteria:
    """The whole set in force on a date."""

    id: str
    version: str
    title: Text
    authority: Text
    about: Text | None
    in_force: Period
    as_of: date
    fingerprint: str
    not_applicable: Word
    scales: tuple[Scale, ...]
    units: tuple[Word, ...]
    profile: tuple[ProfileField, ...]
    areas: tuple[Area, ...]
    placement: tuple[Group, ...]
    deadlines: tuple[Deadline, ...]
    documents: tuple[Document, ...]
    history: tuple[Event, ...]
    dormant: tuple[str, ...]
    """Codes that the pack knows but that are not in force on the as-of date."""
    facility_levels: tuple[FacilityLevel, ...] = ()
    """The levels of the whole facility, lowest first; empty where the law knows none."""
    facility_levels_note: Text | None = None

    @cached_property
    def all(self) -> tuple[Criterion, ...]:
        """Every criterion in force, in the pack's order."""
        return tuple(criterion for area in self.areas for criterion in area.criteria)

    @cached_property
    def by_code(self) -> dict[str, Criterion]:
        """Every criterion in force by its code."""
        return {criterion.code: criterion for criterion in self.all}

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each criterion stands in `all`, by its code."""
        return {criterion.code: at for at, criterion in enumerate(self.all)}

    @cached_property
    def area_titles(self) -> dict[str, Text]:
        """The titles of the areas by their ids."""
        return {area.id: area.title for area in self.areas}
