"""Say which rung an area stands on, which level the whole facility has, and what the next one lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emr_appraise.appraisal.model import Appraisal, AreaResult, FacilityStanding, Finding
from emr_appraise.criteria.model import Area, FacilityLevel
from emr_appraise.report import wording_levels as words
from emr_appraise.report.sentences import code_and_cell, reference
from emr_appraise.words import Language, Text, join, same


def rung(area: Area, level: int) -> Text:
    """A rung by its name with its number, or by its number alone where it has no name."""
    name = _name(area, level)
    return words.RUNG.fill(title=name, level=level) if name else same(level)


def rung_title(area: Area, level: int) -> Text | None:
    """The name of a rung; None where it has none."""
    return area.level_titles[level - 1] if 0 < level <= len(area.level_titles) else None


def area_level(found: AreaResult, area: Area) -> Text | None:
    """The level of an area beside its points; None where it has no level."""
    if found.level is None:
        return None
    if found.level == 0 and area.level_titles:
        return words.BELOW_FIRST
    template = words.AREA_LEVEL_TITLED if _name(area, found.level) else words.AREA_LEVEL
    return template.fill(level=rung(area, found.level))


def area_of(found: AreaResult, appraisal: Appraisal) -> Area:
    """The area of the pack that a result is about."""
    return next(area for area in appraisal.criteria.areas if area.id == found.area)


def level_name(level: FacilityLevel) -> Text:
    """A level of the whole facility with its number, which its own title may hold already."""
    return Text(*(_level_name(level, language) for language in Language))


def reached(standing: FacilityStanding) -> Text:
    """The level of the whole facility, or that there is none."""
    return level_name(standing.level) if standing.level else words.NONE_REACHED


def basis(level: FacilityLevel, as_of: date) -> Text:
    """Where a level stands in the law, how surely that was read, and what must be known of it."""
    template = words.BASIS_NOTED if level.reference.note else words.BASIS
    cited = reference(level.reference, as_of)
    return template.fill(level=level.level, reference=cited, note=level.reference.note)


def next_up(standing: FacilityStanding) -> Text:
    """That the level is the highest, or how many areas keep the facility from the next."""
    if standing.next is None:
        return words.HIGHEST
    return words.NEXT.of(len(standing.short), name=level_name(standing.next))


def about_level(found: FacilityStanding, appraisal: Appraisal) -> Iterator[Text]:
    """The basis of the level reached, and what the pack says of its levels."""
    if found.level is not None:
        yield basis(found.level, appraisal.as_of)
    if appraisal.criteria.facility_levels_note is not None:
        yield appraisal.criteria.facility_levels_note


def about_next(found: FacilityStanding, as_of: date) -> Iterator[Text]:
    """The basis of the next level."""
    if found.next is not None:
        yield basis(found.next, as_of)


def shortfall_with_codes(found: AreaResult, standing: FacilityStanding, appraisal: Appraisal) -> Text:
    """The same with every criterion responsible, or why there is none."""
    short = shortfall(found, standing, appraisal)
    missed = responsible(found, standing)
    if not missed:
        return words.SHORT_OF_NONE.fill(short=short, why=words.NOTHING_MET)
    return words.SHORT_BY.fill(short=short, codes=join([code_and_cell(finding) for finding in missed]))


def responsible(found: AreaResult, standing: FacilityStanding) -> tuple[Finding, ...]:
    """The findings of an area that keep the facility from the next level."""
    return tuple(finding for finding in standing.responsible if finding.criterion.area == found.area)


def shortfall(found: AreaResult, standing: FacilityStanding, appraisal: Appraisal) -> Text:
    """Where an area stands and which rung the next level asks of it."""
    area = area_of(found, appraisal)
    rungs = dict(standing.next.areas) if standing.next else {}
    needed = words.NEEDED.fill(rung=rung(area, rungs[area.id]))
    return words.SHORT.fill(area=area.title, now=_now(found, area), needed=needed)


def _name(area: Area, level: int) -> Text | None:
    """The name of a rung; None where it has none, or one that only repeats its number."""
    title, number = rung_title(area, level), words.AREA_LEVEL.fill(level=level)
    return title if title and title.vi.casefold() != number.vi else None


def _now(found: AreaResult, area: Area) -> Text:
    if found.level is None:
        return words.NOT_GRADED
    return words.NOW.fill(rung=rung(area, found.level)) if found.level else words.BELOW_FIRST


def _level_name(level: FacilityLevel, language: Language) -> str:
    title = level.title.say(language)
    bare = words.LEVEL.fill(level=level.level).say(language)
    holds_number = title.casefold().startswith(bare.casefold())
    return title if holds_number else words.LEVEL_TITLED.fill(level=level.level, title=title).say(language)
