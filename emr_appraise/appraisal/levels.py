"""Find the level of the whole facility, and what stands in the way of the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from emr_appraise.appraisal.model import AreaResult, FacilityStanding, Finding, Reason
from emr_appraise.criteria.model import FacilityLevel


class Shortfall(NamedTuple):
    """The areas below the rung asked of them, and the findings responsible; both empty where none is."""

    areas: tuple[AreaResult, ...]
    findings: tuple[Finding, ...]


def facility_standing(
    levels: tuple[FacilityLevel, ...], areas: tuple[AreaResult, ...], findings: tuple[Finding, ...]
) -> FacilityStanding | None:
    """The highest level that holds together with every level below it; None where the pack has no levels.

    TT 54/2017/TT-BYT Art. 4.3: one condition missed puts the facility on the level below.
    """
    reached = None
    for level in levels:
        short = shortfall(dict(level.areas), areas, findings)
        if short.areas:
            return FacilityStanding(reached, level, short.areas, short.findings)
        reached = level
    return FacilityStanding(reached, None, (), ()) if reached else None


def shortfall(
    rungs: Mapping[str, int], areas: tuple[AreaResult, ...], findings: tuple[Finding, ...]
) -> Shortfall:
    """What is short of the rungs asked, by area; an area left out by the profile is not asked."""
    graded = tuple(finding for finding in findings if finding.criterion.level)
    with_ladder = {finding.criterion.area for finding in graded}
    low = tuple(
        area
        for area in areas
        if (area.level or 0) < rungs.get(area.area, 0)
        if not left_out_by_profile(area, graded if area.area in with_ladder else findings)
    )
    below = {area.area: rungs[area.area] for area in low}
    responsible = tuple(finding for finding in graded if _is_missed(finding, below))
    return Shortfall(low, responsible)


def left_out_by_profile(area: AreaResult, asked: Iterable[Finding]) -> bool:
    """Whether nothing asked of an area applies by the profile; a claim of that must not pass a clause."""
    return all(finding.reason is Reason.PROFILE for finding in asked if finding.criterion.area == area.area)


def _is_missed(finding: Finding, rungs: Mapping[str, int]) -> bool:
    on_the_way = (finding.criterion.level or 0) <= rungs.get(finding.criterion.area, 0)
    return on_the_way and not finding.outcome.satisfies
