"""Every reference of a pack, whoever makes it, and how a place in a document is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Criterion, Deadline, FacilityLevel, Reference
from emr_appraise.places import FilePlace

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The letters that points are counted by."""
_ROMAN = re.compile(r"\b[IVXLC]+\b")
_POINT = re.compile(
    r"(?:\bđiểm |\bpoints? |\bitems? |[.–-]|\d|, ?| và | and | hoặc | or )"
    r"\s?\(?([a-zđ])(?:[–-]([a-zđ]))?(?!\w)"
)


Citing = Criterion | Deadline | FacilityLevel


class Cited(NamedTuple):
    """A reference, who makes it, and where it stands."""

    subject: Subject
    by: Citing
    at: int
    reference: Reference

    @property
    def name(self) -> str:
        """What a reader finds the one who cites by."""
        by = self.by
        if isinstance(by, FacilityLevel):
            return f"facility_levels {by.level}"
        return by.code if isinstance(by, Criterion) else f"deadlines {by.id}"

    def place(self, *path: str) -> FilePlace:
        """Where a value inside the reference stands."""
        if isinstance(self.by, Criterion):
            return self.subject.of(self.by.code, "references", self.at, *path)
        key = "deadlines" if isinstance(self.by, Deadline) else "facility_levels"
        return self.subject.frame(key, self.at, "reference", *path)


def cited(subject: Subject) -> Iterator[Cited]:
    """Every reference: those of the criteria, of the levels of the facility, of the deadlines."""
    for criterion in subject.criteria.all:
        for index, reference in enumerate(criterion.references):
            yield Cited(subject, criterion, index, reference)
    for level in subject.criteria.facility_levels:
        yield Cited(subject, level, _index_of(subject, level), level.reference)
    for index, deadline in enumerate(subject.criteria.deadlines):
        yield Cited(subject, deadline, index, deadline.reference)


def _index_of(subject: Subject, level: FacilityLevel) -> int:
    """Where a level of the facility stands in the file, which need not be in the order of the levels."""
    pack: Any = subject.sound.frame.value
    return [item["level"] for item in pack["facility_levels"]].index(level.level)


def day_judged(by: Citing, as_of: date) -> date | None:
    """The day on which a reference must hold: today, or a criterion's first day; None once that is over."""
    if not isinstance(by, Criterion) or by.in_force.holds(as_of):
        return as_of
    start = by.in_force.start
    return start if start is not None and start > as_of else None


def roman_numerals(article: str) -> list[str]:
    """The Roman numerals of a place, in the order written."""
    return _ROMAN.findall(article)


def letters_of_points(article: str) -> set[str]:
    """The points of a place by their letters; `a–c` are three."""
    found = set[str]()
    for first, last in _POINT.findall(composed(article)):
        low = _ALPHABET.find(first)
        high = _ALPHABET.find(last) if last else low
        found |= set(_ALPHABET[low : high + 1]) if 0 <= low <= high else {first}
    return found
