"""What a pack holds beyond the criteria in force on a day: the others, fingerprints, other days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from emr_appraise.criteria.build import build_criteria
from emr_appraise.criteria.load import PackFiles, fingerprint, read_pack, whole_pack
from emr_appraise.criteria.meaning import criterion_fingerprints
from emr_appraise.criteria.model import Criteria, Criterion

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Beyond:
    """The criteria not in force on the day, and the fingerprint of every criterion by its code."""

    dormant: tuple[Criterion, ...] = ()
    fingerprints: Mapping[str, str] = field(default_factory=dict)


def beyond(source: str, criteria: Criteria) -> Beyond:
    """What stands beside the criteria in the pack they were loaded from.

    Nothing of a pack from stdin, which cannot be read twice. Raises CriteriaError where the files have
    gone meanwhile.
    """
    if source == STDIN:
        return Beyond()
    pack = whole_pack(read_pack(source))
    found = build_criteria(pack, criteria.fingerprint, criteria.as_of, every_day=True).by_code
    dormant = tuple(found[code] for code in criteria.dormant if code in found)
    return Beyond(dormant, criterion_fingerprints(pack))


def bundled_near(name: str, day: date) -> Criteria:
    """A bundled pack on a day, or where it is not in force then, on the nearest day on which it is."""
    return criteria_near(read_pack(name), day)


def criteria_near(files: PackFiles, day: date) -> Criteria:
    """The criteria of checked files on a day, or on the nearest day on which the pack is in force."""
    pack, mark = whole_pack(files), fingerprint(files)
    criteria = build_criteria(pack, mark, day)
    near = criteria.in_force.nearest(day)
    return criteria if near == day else build_criteria(pack, mark, near)
