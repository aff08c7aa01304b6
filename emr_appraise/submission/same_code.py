"""Two rows of one criterion as one: what only one of them says counts, what they differ on does not."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.submission.model import Response, Said, WrittenDate
from emr_appraise.submission.normalise import MAX_CELL_TEXT


class Together(NamedTuple):
    """The response of both rows, and whether they contradict each other."""

    response: Response
    differ: bool


def together(first: Response, second: Response) -> Together:
    """One response from two rows of the same code; a blank cell never takes away what the other says."""
    differ = (
        _differ(first.answer, second.answer)
        or _differ(first.board_answer, second.board_answer)
        or _differ(first.evidence_date, second.evidence_date)
    )
    answered = second if first.answer is Said.BLANK else first
    judged = second if first.board_answer is Said.BLANK else first
    dated = second if first.evidence_date is Said.BLANK else first
    joined = first._replace(
        answer=answered.answer,
        typed=answered.typed,
        place=answered.place,
        evidence=_joined(first.evidence, second.evidence),
        evidence_date=dated.evidence_date,
        evidence_place=(second if not first.evidence else first).evidence_place,
        note=_joined(first.note, second.note),
        board_answer=judged.board_answer,
        board_typed=judged.board_typed,
        board_place=judged.board_place,
        board_note=_joined(first.board_note, second.board_note),
    )
    return Together(_unreadable(joined, first, second) if differ else joined, differ)


def _differ(first: object, second: object) -> bool:
    return first != second and Said.BLANK not in (first, second)


def _unreadable(joined: Response, first: Response, second: Response) -> Response:
    """What both rows say differently is not guessed."""
    if _differ(first.answer, second.answer):
        joined = joined._replace(answer=Said.UNREADABLE, typed=_cut(f"{first.typed} ≠ {second.typed}"))
    if _differ(first.board_answer, second.board_answer):
        typed = _cut(f"{first.board_typed} ≠ {second.board_typed}")
        joined = joined._replace(board_answer=Said.UNREADABLE, board_typed=typed)
    unreadable: WrittenDate = Said.UNREADABLE
    if _differ(first.evidence_date, second.evidence_date):
        joined = joined._replace(evidence_date=unreadable)
    return joined


def _joined(first: str, second: str) -> str:
    return first if not second or second == first else second if not first else _cut(f"{first}; {second}")


def _cut(text: str) -> str:
    """As much as a cell holds: thousands of rows of one code must not pile up."""
    return text if len(text) <= MAX_CELL_TEXT else text[: MAX_CELL_TEXT - 1] + "…"
