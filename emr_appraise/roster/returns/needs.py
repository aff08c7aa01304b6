"""Which hospitals must correct something in their workbooks.

A return asks for a complete, readable workbook, never for a better hospital. So it is needed where the file
was rejected; where something in it cannot be read, is missing or contradicts itself; where a criterion is
left blank, or claimed without the evidence it needs; where code or name do not fit the board's list; where
the board answers otherwise than the hospital. It is not needed for a criterion that is plainly answered and
not met; for what a fresh form puts right by itself; for what only the board can settle.
"""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.book import refusals
from emr_appraise.roster import remarks as roster_remarks
from emr_appraise.roster.agreement_count import differs
from emr_appraise.roster.model import Rejection, Row, Standing, Told
from emr_appraise.submission import remarks_facility
from emr_appraise.submission.annotate_listed import SETTLED
from emr_appraise.submission.model import Remark
from emr_appraise.words import Severity

_OF_SUBSTANCE = (remarks_facility.DECISION_WITHOUT_CONDITIONS,)
_FOR_THE_BOARD = (roster_remarks.COUNTED_TWICE, roster_remarks.OTHER_PACK_LEFT)
_NOT_TO_MEND = frozenset((*SETTLED, *(message.code for message in (*_OF_SUBSTANCE, *_FOR_THE_BOARD))))
_LOST_BY_THE_BOARD = frozenset(
    message.code for message in (refusals.NO_SUCH_FILE, refusals.IS_FOLDER, refusals.NO_PERMISSION)
)
"""The file may well be right: whoever ran the round could not get at it."""


def needs_return(found: Row | Rejection) -> bool:
    """Whether the hospital must correct something, for the reasons that this module's head names.

    A workbook that a newer one supersedes is returned only where it may well be another hospital's, under a
    code that is not its own.
    """
    if isinstance(found, Rejection):
        return found.code not in _LOST_BY_THE_BOARD
    if found.standing is Standing.SUPERSEDED:
        return any(map(is_to_mend, found.remarks))
    return _must_mend(found)


def is_to_mend(told: Told | Remark) -> bool:
    """Whether a remark calls for a correction by the hospital."""
    return told.severity is not Severity.INFO and told.code not in _NOT_TO_MEND


def _must_mend(row: Row) -> bool:
    line = row.line
    told: Iterable[Told | Remark] = (*line.told, *row.remarks)
    left_open = line.unanswered or line.unreadable or line.unsupported
    return bool(left_open) or any(map(is_to_mend, told)) or any(map(differs, line.opinions))
