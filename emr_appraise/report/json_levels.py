"""The parts of the JSON document about ladders; a pack without them leaves no trace of them."""

from __future__ import annotations

from emr_appraise.appraisal.model import Appraisal, AreaResult, FacilityStanding
from emr_appraise.criteria.model import Area, FacilityLevel
from emr_appraise.report.json_document import Json
from emr_appraise.report.json_findings import place_entry, reference_entry
from emr_appraise.report.level_words import area_of, responsible, rung_title
from emr_appraise.report.sentences import counted_place
from emr_appraise.words import Language


def level_entries(found: AreaResult, appraisal: Appraisal, language: Language) -> Json:
    """The rung of an area, by its name too where its rungs have names."""
    area = area_of(found, appraisal)
    named = {"level_title": _title(area, found.level, language)} if area.level_titles else {}
    return {"level": found.level, **named}


def facility_level_entry(appraisal: Appraisal, language: Language) -> Json:
    """The level of the whole facility under its key; nothing where the pack has no such levels."""
    found, note = appraisal.facility_standing, appraisal.criteria.facility_levels_note
    if found is None:
        return {}
    return {
        "facility_level": {
            "reached": _level(found.level, appraisal, language),
            "next": _level(found.next, appraisal, language),
            "short": [_short(area, found, appraisal, language) for area in found.short],
            "note": note.say(language) if note else None,
        }
    }


def _level(level: FacilityLevel | None, appraisal: Appraisal, language: Language) -> Json | None:
    if level is None:
        return None
    return {
        "level": level.level,
        "title": level.title.say(language),
        "areas": [{"id": area, "level": rung} for area, rung in level.areas],
        "reference": reference_entry(level.reference, appraisal.as_of, language),
    }


def _short(found: AreaResult, standing: FacilityStanding, appraisal: Appraisal, language: Language) -> Json:
    area = area_of(found, appraisal)
    needed = dict(standing.next.areas)[area.id] if standing.next else None
    missed = responsible(found, standing)
    return {
        "id": area.id,
        "title": area.title.say(language),
        "level": found.level,
        "level_title": _title(area, found.level, language),
        "needed": needed,
        "needed_title": _title(area, needed, language),
        "criteria": [finding.criterion.code for finding in missed],
        "places": [
            {"criterion": finding.criterion.code, "place": place_entry(counted_place(finding))}
            for finding in missed
        ],
    }


def _title(area: Area, level: int | None, language: Language) -> str | None:
    title = rung_title(area, level or 0)
    return title.say(language) if title else None
