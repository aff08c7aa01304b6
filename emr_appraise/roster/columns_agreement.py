"""The columns that tell how far one hospital's answers and the board's agree; empty without the board's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from emr_appraise.roster import wording_columns as words
from emr_appraise.roster.columns_kind import Column, Kind, Value
from emr_appraise.roster.model import Agreed, Row

_COLUMNS: dict[str, tuple[Kind, Callable[[Agreed], Value]]] = {
    "compared": (Kind.NUMBER, lambda found: found.compared),
    "agreement_percent": (Kind.PERCENT, lambda found: found.percent),
    "kappa": (Kind.NUMBER, lambda found: found.kappa),
    "own_higher": (Kind.NUMBER, lambda found: found.own_higher),
    "board_higher": (Kind.NUMBER, lambda found: found.board_higher),
}


def agreement_columns() -> Iterator[Column]:
    """Answers compared, how many agree, weighted kappa, and which side answers higher."""
    return (Column(name, words.TITLES[name], kind, _taker(take)) for name, (kind, take) in _COLUMNS.items())


def _taker(take: Callable[[Agreed], Value]) -> Callable[[Row], Value]:
    return lambda row: take(row.line.agreed) if row.line.agreed else None
