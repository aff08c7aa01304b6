"""What soon runs out, in the terminal report: the soonest in full, the others by their codes."""

from __future__ import annotations

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import wording_expiry as words
from emr_appraise.report.expiring import Expiring, expiring
from emr_appraise.report.numbers import day
from emr_appraise.report.terminal_page import Page
from emr_appraise.words import Text, join, same

_TOLD = 5


def write_expiring(page: Page, appraisal: Appraisal) -> None:
    """The section; nothing where nothing runs out."""
    found = expiring(appraisal)
    if not found:
        return
    page.heading(words.TITLE)
    for each in found[:_TOLD]:
        said = words.LINE.fill(last_day=day(each.last_day), left=each.left, said=each.said)
        page.row(page.ink(f"{each.code} ", "bold") if each.code else "", said, indent=2)
    rest = found[_TOLD:]
    if rest:
        page.line(words.MORE.of(len(rest), codes=join([_named(each) for each in rest])), indent=2)


def _named(found: Expiring) -> Text:
    return same(found.code) if found.code else words.DECISION
