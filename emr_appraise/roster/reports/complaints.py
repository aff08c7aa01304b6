"""Why a report is lacking, or is not as a run wrote it: put into words, and the first few kept."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.errors import InputError
from emr_appraise.roster.model import Rejection
from emr_appraise.roster.reports.refusals import LEFT_ALONE, LOCKED
from emr_appraise.words import Text

_MOST_TOLD = 20


class Complaints:
    """The first few of a round; what is lacking comes before what merely is not ours any more."""

    def __init__(self) -> None:
        self._lacking, self._others = list[Rejection](), list[Rejection]()

    def lacking(self, found: Iterable[Rejection]) -> None:
        """Reports that are not there as they should be."""
        _keep(self._lacking, found)

    def others(self, found: Iterable[Rejection]) -> None:
        """Files that stand as somebody left them."""
        _keep(self._others, found)

    @property
    def told(self) -> tuple[Rejection, ...]:
        """The first few of all."""
        return (*self._lacking, *self._others)[:_MOST_TOLD]


def locked(file: str, name: str) -> Rejection:
    """The report of this name could be neither written nor removed; `file` is the hospital's workbook."""
    return _rejection(InputError(file, LOCKED, found=name))


def left_alone(file: str, name: str, why: Text) -> Rejection:
    """What stands in the place of the report of this name was not touched."""
    return _rejection(InputError(file, LEFT_ALONE, found=name, why=why))


def _rejection(error: InputError) -> Rejection:
    return Rejection(error.where, error.code, error.says, error.hint)


def _keep(kept: list[Rejection], found: Iterable[Rejection]) -> None:
    """One and the same may hold for several formats."""
    kept += list(dict.fromkeys(found))[: _MOST_TOLD - len(kept)]
