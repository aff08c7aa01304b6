"""Remarks of one kind together: told once, the worst first, the others named by cell or by what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from emr_appraise.places import CellPlace
from emr_appraise.report import wording
from emr_appraise.report.safe import one_line
from emr_appraise.submission.model import Remark
from emr_appraise.words import Severity, Text, join, same

_NAMED, _LETTERS = 8, 40
_WORST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Kind:
    """The remarks of one code, in the order that the reader made them; at least one."""

    remarks: tuple[Remark, ...]

    @property
    def first(self) -> Remark:
        """The one that is told in full."""
        return self.remarks[0]

    @property
    def others(self) -> tuple[Remark, ...]:
        """Those that are only named."""
        return self.remarks[1:]


def kinds_of(remarks: Iterable[Remark]) -> tuple[Kind, ...]:
    """The remarks by kind: the worst kinds first, among equals the one that comes first in the workbook."""
    found: dict[tuple[Severity, str], list[Remark]] = {}
    for remark in sorted(remarks, key=lambda remark: _WORST_FIRST.index(remark.severity)):
        found.setdefault((remark.severity, remark.code), []).append(remark)
    return tuple(Kind(tuple(alike)) for alike in found.values())


def elsewhere(kind: Kind) -> Text:
    """Where else the same was found: the cells, or where these do not tell the remarks apart, what it was."""
    places = {remark.place for remark in kind.remarks}
    count = len(kind.others)
    if None not in places and len(places) == len(kind.remarks):
        return wording.SAME_REMARK.of(count, cells=_named([_address(remark, kind) for remark in kind.others]))
    about = [_about(remark, kind) for remark in kind.others]
    if not all(each.vi for each in about):
        return wording.SAME_REMARK_NOWHERE.of(count)
    return wording.SAME_REMARK_ABOUT.of(count, found=_named(about))


def more_remarks(kinds: tuple[Kind, ...]) -> Text:
    """That there are remarks of further kinds: their codes, and how many of each."""
    codes = [wording.CODE_TIMES.fill(code=kind.first.code, n=len(kind.remarks)) for kind in kinds]
    return wording.MORE_REMARKS.of(sum(len(kind.remarks) for kind in kinds), codes=join(codes))


def _named(all_of_them: list[Text]) -> Text:
    named = join(all_of_them[:_NAMED])
    return wording.AND_OTHERS.fill(named=named) if all_of_them[_NAMED:] else named


def _about(remark: Remark, kind: Kind) -> Text:
    found = Text(one_line(remark.found.vi, _LETTERS), one_line(remark.found.en, _LETTERS))
    return found if found.vi and found.en else _address(remark, kind)


def _address(remark: Remark, kind: Kind) -> Text:
    """A cell of the sheet that the first remark names, or of another by its title."""
    if remark.place is None:
        return same("")
    return same(_cell(remark.place, kind.first.place))


def _cell(place: CellPlace, beside: CellPlace | None) -> str:
    if beside and place.sheet == beside.sheet:
        return place.cell
    return f"{one_line(place.sheet, _LETTERS)}!{place.cell}"
