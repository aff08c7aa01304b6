"""The figures of a roster as frozen values: counts, shares, spreads, by pack and by kind of hospital."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.model import Due, PackMark, Skipped


class GroupCount(NamedTuple):
    """How many hospitals are in a group, and what part of those submitted."""

    group: int
    hospitals: int
    share: Fraction | None
    """Percent, exact; None where nobody submitted."""


class Spread(NamedTuple):
    """Where scores lie, in exact percent: quartiles between the two nearest values, as most offices count."""

    lowest: Fraction
    first: Fraction
    median: Fraction
    third: Fraction
    highest: Fraction


class AreaSpread(NamedTuple):
    """The scores of one area, over the hospitals to which it applies."""

    area: str
    hospitals: int
    spread: Spread | None
    """None where it applies to none."""


class Common(NamedTuple):
    """A gap, and how many hospitals it keeps out of a better group."""

    criterion: str
    hospitals: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be said of a set of hospitals."""

    registered: int | None
    """Facilities of the set in the board's list; None without a list."""
    submitted: int
    groups: tuple[GroupCount, ...]
    """Every group of the pack, best first."""
    scores: Spread | None
    areas: tuple[AreaSpread, ...]
    blocking: tuple[Common, ...]
    """The commonest blocking gaps, at most ten, the commonest first, among equals in the pack's order."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The hospitals that share a value, or two; a merged slice holds those too few to be told apart."""

    values: tuple[str, ...]
    """As ids of the profile's options or as the text given; empty text: not said."""
    figures: Figures
    merged: int = 0
    """How many slices were merged into this one."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures by one field of the profile, or by two of them crossed."""

    fields: tuple[str, ...]
    slices: tuple[Slice, ...]


class Move(NamedTuple):
    """How many hospitals went from one group to another since the previous roster."""

    before: int | None
    """None: it was not in the previous roster."""
    after: int | None
    """None: it is not in this one."""
    hospitals: int


@dataclass(frozen=True, slots=True)
class Change:
    """What changed since the previous roster, hospital by hospital, by facility code."""

    before_as_of: str
    moves: tuple[Move, ...]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    """Codes of the hospitals that moved."""


class DueCount(NamedTuple):
    """A deadline, how many hospitals it concerns, and how many of them are in the best group."""

    due: Due
    hospitals: int
    done: int


@dataclass(frozen=True, slots=True)
class PackFigures:
    """The figures of the hospitals that one pack judged; packs are never mixed."""

    pack: PackMark
    whole: Figures
    tables: tuple[Table, ...]
    dues: tuple[DueCount, ...]
    agreement: Agreement | None
    """None where the board answered nothing."""
    change: Change | None
    """None without a previous roster."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the files; found = appraised + rejected, appraised = counted + superseded + unlisted."""

    found: int
    appraised: int
    counted: int
    superseded: int
    unlisted: int
    rejected: int
    absent: int | None
    """Listed facilities without a workbook; None without a list."""
    skipped: Mapping[Skipped, int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of a roster."""

    counts: Counts
    packs: tuple[PackFigures, ...]
    min_cell: int
    """The fewest hospitals that a slice may show; 0: any."""
