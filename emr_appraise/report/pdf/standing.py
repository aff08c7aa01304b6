"""Where the facility stands: the points of every area as a chart, and the level of the whole."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Area, Contents, FacilityLevel
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value
from emr_appraise.report.wording_levels import FACILITY_LEVEL
from emr_appraise.words import Language


def areas(contents: Contents, language: Language) -> Value:
    """Every area with its bar; the total last."""
    notes = (words.CHART_NOTE, words.BLOCKING_NOTE) if contents.total.blocking else (words.CHART_NOTE,)
    graded = any(each.level.vi for each in contents.areas)
    titles = [wording.COLUMNS["area"], words.SHARE, wording.COLUMNS["points"], wording.COLUMNS["percent"]]
    titles += [wording.COLUMNS["level"]] if graded else []
    return {
        "kind": "areas",
        "title": wording.AREAS.say(language),
        "note": " ".join(note.say(language) for note in notes),
        "columns": [text.say(language) for text in (*titles, words.SHORT)],
        "graded": graded,
        "rows": [_area(each, language) for each in (*contents.areas, contents.total)],
    }


def level(found: FacilityLevel, language: Language) -> Value:
    """The level reached, and what the next one lacks."""
    return {
        "kind": "level",
        "title": FACILITY_LEVEL.say(language),
        "reached": found.reached.say(language),
        "about": [each.say(language) for each in found.about],
        "next": found.next_up.say(language),
        "short": [each.say(language) for each in found.short],
        "about_next": [each.say(language) for each in found.about_next],
    }


def _area(found: Area, language: Language) -> Value:
    return {
        "area": found.title.say(language),
        "applies": found.share is not None,
        "permille": _permille(found.share),
        "points": found.points.say(language) if found.share is not None else "",
        "percent": found.percent.say(language),
        "level": found.level.say(language),
        "short": _short(found, language),
        "total": not found.id,
    }


def _permille(share: Fraction | None) -> int:
    """The length of a bar, cut downwards; 0 where nothing applies."""
    return 0 if share is None else share.numerator * 10 // share.denominator


def _short(found: Area, language: Language) -> str:
    if found.share is None and not found.short:
        return wording.EMPTY.say(language)
    if not found.blocking:
        return str(found.short)
    return words.SHORT_OF_BLOCKING.fill(short=found.short, blocking=found.blocking).say(language)
