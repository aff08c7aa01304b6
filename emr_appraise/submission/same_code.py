"""Two rows of one criterion as one: what only one of them says counts, what they differ on does not."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from emr_appraise.submission.model import Quote, Response, Said, Stands
from emr_appraise.submission.normalise import MAX_CELL_TEXT
from emr_appraise.submission.quotes import alone, contradict, quotes

_MOST_QUOTES = 8
"""Of one thing: thousands of rows of one code must not pile up."""
_BY_COLUMN = (Stands.EVIDENCE_DATE, Stands.NOTE, Stands.BOARD_NOTE)
"""What no place of its own is kept of, so that only a quote tells in which of the rows it stands."""


class Together(NamedTuple):
    """The response of both rows, and whether they contradict each other."""

    response: Response
    differ: bool


def together(first: Response, second: Response) -> Together:
    """One response from two rows of the same code; a blank cell never takes away what the other says.

    What both rows say differently is not guessed: it is unreadable, and each cell is quoted.
    """
    differing = [what for what in Stands if _differ(alone(first, what).read, alone(second, what).read)]
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
        evidence_date_cell=dated.evidence_date_cell,
        also=_quotes(first, second, differing),
    )
    return Together(_unreadable(joined, differing), bool(differing))


def _differ(first: object, second: object) -> bool:
    return first != second and Said.BLANK not in (first, second)


def _unreadable(joined: Response, differing: Collection[Stands]) -> Response:
    if Stands.ANSWER in differing:
        joined = joined._replace(answer=Said.UNREADABLE)
    if Stands.BOARD_ANSWER in differing:
        joined = joined._replace(board_answer=Said.UNREADABLE)
    if Stands.EVIDENCE_DATE in differing:
        joined = joined._replace(evidence_date=Said.UNREADABLE)
    return joined


def _quotes(first: Response, second: Response, differing: Collection[Stands]) -> tuple[Quote, ...]:
    """The cells of both rows, thing by thing, where more than one says something."""
    found = list[Quote]()
    for what in Stands:
        cells = quotes(first, what), quotes(second, what)
        if what in _BY_COLUMN or len(cells[0]) + len(cells[1]) > 1:
            known = contradict(first, what)
            found += _as_many_as_shown(*cells, against=what in differing, known=known)
    return tuple(found)


def _as_many_as_shown(
    first: tuple[Quote, ...], second: tuple[Quote, ...], *, against: bool, known: bool
) -> tuple[Quote, ...]:
    """The earliest cells, and among them always one that contradicts, if any does."""
    told = (*first, *(each._replace(against=True) if against else each for each in second))
    if len(told) <= _MOST_QUOTES:
        return told
    last = told[-1] if against and not known else told[_MOST_QUOTES - 1]
    return (*told[: _MOST_QUOTES - 1], last)


def _joined(first: str, second: str) -> str:
    return first if not second or second == first else second if not first else _cut(f"{first}; {second}")


def _cut(text: str) -> str:
    """As much as a cell holds: thousands of rows of one code must not pile up."""
    return text if len(text) <= MAX_CELL_TEXT else text[: MAX_CELL_TEXT - 1] + "…"
