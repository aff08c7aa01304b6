"""The report for a terminal: the group first, then why, then what to do first."""

from __future__ import annotations

from typing import TextIO

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report.terminal_areas import write_areas
from emr_appraise.report.terminal_expiry import write_expiring
from emr_appraise.report.terminal_gaps import write_gaps
from emr_appraise.report.terminal_levels import write_facility_level
from emr_appraise.report.terminal_notes import write_footer, write_next, write_remarks
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.terminal_verdict import write_facility, write_group, write_reasons
from emr_appraise.words import Language


def write_terminal(
    appraisal: Appraisal, out: TextIO, language: Language, *, width: int | None = None, colour: bool
) -> None:
    """Write the report; `width` in columns, else the terminal's, else 80."""
    page = Page(out, language, width, colour=colour)
    write_facility(page, appraisal)
    write_group(page, appraisal)
    write_reasons(page, appraisal)
    write_areas(page, appraisal)
    write_facility_level(page, appraisal)
    write_gaps(page, appraisal)
    write_expiring(page, appraisal)
    write_remarks(page, appraisal.remarks)
    write_next(page, appraisal)
    write_footer(page, appraisal)
