"""The points of every area, and the level of the whole facility."""

from __future__ import annotations

from collections import Counter

from emr_appraise.appraisal.model import Appraisal, AreaResult
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Area, FacilityLevel
from emr_appraise.report.level_words import (
    about_level,
    about_next,
    area_of,
    next_up,
    reached,
    rung,
    shortfall_with_codes,
)
from emr_appraise.report.numbers import percent
from emr_appraise.report.verdict import score
from emr_appraise.report.wording_levels import BELOW_FIRST
from emr_appraise.words import Text, same

_NOTHING = same("")


def areas(appraisal: Appraisal) -> tuple[Area, ...]:
    """Every area, in the pack's order."""
    titles = appraisal.criteria.area_titles
    short = Counter(gap.finding.criterion.area for gap in appraisal.gaps)
    blocking = Counter(gap.finding.criterion.area for gap in appraisal.gaps if gap.blocks)
    return tuple(
        Area(
            id=each.area,
            title=titles[each.area],
            points=score(each.score),
            percent=percent(each.score.percent),
            share=each.score.percent,
            level=_level(each, appraisal),
            short=short[each.area],
            blocking=blocking[each.area],
        )
        for each in appraisal.areas
    )


def total(appraisal: Appraisal) -> Area:
    """All areas together."""
    found = appraisal.total
    blocking = sum(1 for gap in appraisal.gaps if gap.blocks)
    return Area(
        "",
        wording.TOTAL,
        score(found),
        percent(found.percent),
        found.percent,
        _NOTHING,
        len(appraisal.gaps),
        blocking,
    )


def facility_level(appraisal: Appraisal) -> FacilityLevel | None:
    """The level of the whole facility; None where the pack has no such levels."""
    found = appraisal.facility_standing
    if found is None:
        return None
    return FacilityLevel(
        reached=reached(found),
        about=tuple(about_level(found, appraisal)),
        next_up=next_up(found),
        short=tuple(shortfall_with_codes(area, found, appraisal) for area in found.short),
        about_next=tuple(about_next(found, appraisal.as_of)),
    )


def _level(found: AreaResult, appraisal: Appraisal) -> Text:
    """The rung; named rungs begin at 1, so that an area below them stands on none."""
    if found.level is None:
        return _NOTHING
    area = area_of(found, appraisal)
    return BELOW_FIRST if found.level == 0 and area.level_titles else rung(area, found.level)
