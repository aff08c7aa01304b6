"""The level of the whole facility in the terminal report, and what the next one lacks."""

from __future__ import annotations

from emr_appraise.appraisal.model import Appraisal, AreaResult, FacilityStanding
from emr_appraise.report import wording_levels as words
from emr_appraise.report.level_words import (
    about_level,
    about_next,
    next_up,
    reached,
    responsible,
    shortfall,
)
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.terminal_verdict import named_codes


def write_facility_level(page: Page, appraisal: Appraisal) -> None:
    """The level, its basis, and what each area lacks for the next; nothing where the pack has no levels."""
    found = appraisal.facility_standing
    if found is None:
        return
    page.heading(words.FACILITY_LEVEL)
    page.line(reached(found), indent=2, style="bold")
    for note in about_level(found, appraisal):
        page.line(note, indent=2)
    page.line(next_up(found), indent=2)
    for area in found.short:
        _write_short(page, appraisal, found, area)
    for note in about_next(found, appraisal.as_of):
        page.line(note, indent=2)


def _write_short(page: Page, appraisal: Appraisal, found: FacilityStanding, area: AreaResult) -> None:
    page.item(shortfall(area, found, appraisal))
    missed = responsible(area, found)
    if missed:
        page.flow(named_codes(missed), indent=4)
    else:
        page.line(words.NOTHING_MET, indent=4)
