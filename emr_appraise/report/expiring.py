"""What counts today and soon runs out, in words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from emr_appraise.appraisal import expiry
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.places import CellPlace
from emr_appraise.report import wording_expiry as words
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import counted_place
from emr_appraise.report.wording_placement import UNNUMBERED
from emr_appraise.words import Text

_NUMBER = 60


class Expiring(NamedTuple):
    """What counts today and soon will not."""

    code: str
    """Empty for the decision."""
    what: expiry.Runs
    said: Text
    """What runs out, in words."""
    last_day: date
    days_left: int
    left: Text
    cell: str


def expiring(appraisal: Appraisal) -> tuple[Expiring, ...]:
    """What counts on the as-of date and runs out within `expiry.SOON` days."""
    return tuple(_expiring(each, appraisal) for each in expiry.expiring(appraisal))


def _expiring(found: expiry.Expiry, appraisal: Appraisal) -> Expiring:
    left = words.LEFT.of(found.days_left) if found.days_left else words.LAST
    code, place = found.finding.criterion.code if found.finding else "", _place(found, appraisal)
    cell = place.cell if place else ""
    return Expiring(code, found.what, _about(found, appraisal), found.last_day, found.days_left, left, cell)


def _about(found: expiry.Expiry, appraisal: Appraisal) -> Text:
    if found.finding is None:
        number = one_line(appraisal.decision.number, _NUMBER) if appraisal.decision else ""
        return words.OF_DECISION.fill(number=number or UNNUMBERED)
    return words.OF_CRITERION[found.what].fill(text=found.finding.criterion.text)


def _place(found: expiry.Expiry, appraisal: Appraisal) -> CellPlace | None:
    if found.finding:
        return counted_place(found.finding)
    return appraisal.decision.place if appraisal.decision else None
