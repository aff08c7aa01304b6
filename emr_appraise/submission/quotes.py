"""What the cells of one criterion say, cell by cell, and whether they contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Quote, Response, Said, Stands
from emr_appraise.submission.normalise import text_of


def quotes(response: Response, what: Stands) -> tuple[Quote, ...]:
    """Each cell that says something of it, as it stands there; none where nothing is said."""
    several = tuple(each for each in response.also if each.what is what)
    if several:
        return several
    found = alone(response, what)
    return (found,) if found.typed or found.read not in (None, Said.BLANK) else ()


def rows_of(told: Iterable[Quote]) -> tuple[tuple[str, int], ...]:
    """The rows in which quotes stand, each once and in their order, as `CellPlace.row_key` names them."""
    return tuple(dict.fromkeys(each.place.row_key for each in told if each.place))


def places(response: Response) -> tuple[CellPlace, ...]:
    """Every cell that a response names as its own, whichever of its rows it stands in."""
    named = (response.place, response.evidence_place, response.board_place)
    return tuple(each for each in (*named, *(quote.place for quote in response.also)) if each)


def contradict(response: Response, what: Stands) -> bool:
    """Whether cells of the criterion say different things of it."""
    return any(each.against and each.what is what for each in response.also)


def alone(response: Response, what: Stands) -> Quote:
    """What is taken as said, with the cell that was the first to say it."""
    match what:
        case Stands.ANSWER:
            return Quote(what, response.place, response.typed, response.answer)
        case Stands.BOARD_ANSWER:
            return Quote(what, response.board_place, response.board_typed, response.board_answer)
        case Stands.EVIDENCE:
            return Quote(what, response.evidence_place, response.evidence)
        case Stands.EVIDENCE_DATE:
            typed = text_of(response.evidence_date_cell)
            return Quote(what, _by_column(response, what), typed, response.evidence_date)
        case Stands.NOTE:
            return Quote(what, _by_column(response, what), response.note)
        case Stands.BOARD_NOTE:
            return Quote(what, _by_column(response, what), response.board_note)


def _by_column(response: Response, what: Stands) -> CellPlace | None:
    """The cell in the row of the response; None where the sheet lacks the column."""
    columns, row = response.columns, response.evidence_place or response.place
    if columns is None or row is None:
        return None
    at = {
        Stands.EVIDENCE_DATE: columns.evidence_date,
        Stands.NOTE: columns.note,
        Stands.BOARD_NOTE: columns.board_note,
    }[what]
    return None if at is None else row._replace(column=at)
