"""The columns that tell how far one hospital's answers and the board's agree; empty without the board's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from emr_appraise.roster import wording_columns as words
from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.agreement_count import agreement_of
from emr_appraise.roster.columns_kind import Column, Kind, Value
from emr_appraise.roster.model import Opinion, Row

_COLUMNS: dict[str, tuple[Kind, Callable[[Agreement], Value]]] = {
    "compared": (Kind.NUMBER, lambda found: found.compared),
    "agreement_percent": (Kind.PERCENT, lambda found: found.percent),
    "kappa": (Kind.NUMBER, lambda found: found.kappa),
    "own_higher": (Kind.NUMBER, lambda found: found.own_higher),
    "board_higher": (Kind.NUMBER, lambda found: found.board_higher),
}


def agreement_columns() -> Iterator[Column]:
    """Answers compared, how many agree, weighted kappa, and which side answers higher."""
    return (Column(name, words.TITLES[name], kind, _taker(take)) for name, (kind, take) in _COLUMNS.items())


def _taker(take: Callable[[Agreement], Value]) -> Callable[[Row], Value]:
    def of_row(row: Row) -> Value:
        found = _agreement(row.line.opinions)
        return take(found) if found else None

    return of_row


@lru_cache(maxsize=1)
def _agreement(opinions: tuple[Opinion, ...]) -> Agreement | None:
    """Of the row that is being written: its columns ask one after another."""
    return agreement_of(opinions, {})
