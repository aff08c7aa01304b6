"""The page of every remark of the roster: what brings it about, and a workbook that earns it."""

from __future__ import annotations

from emr_appraise.roster import refusals_facilities, remarks
from emr_appraise.roster.wording_pages import ROSTER
from emr_appraise.submission.remark_pages import RemarkPage, worst_first
from emr_appraise.words import Message

PAGES = {code: RemarkPage(cause, example) for code, (cause, example) in ROSTER.items()}
"""By code."""


def messages() -> tuple[Message, ...]:
    """All that can be said of whose a workbook is and whether it counts: the worst first, then by code."""
    found = [entry for module in (refusals_facilities, remarks) for entry in vars(module).values()]
    return tuple(sorted((entry for entry in found if isinstance(entry, Message)), key=worst_first))
