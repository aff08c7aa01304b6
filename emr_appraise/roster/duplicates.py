"""Tell whose each workbook is, and which one counts where a facility sent several.

A facility counts once, under whatever pack: its newest workbook stands for it, since a figure never mixes
packs but a sum of packs would count the facility twice. Nothing here depends on the order of the workbooks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from heapq import nsmallest

from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_facilities as refusals
from emr_appraise.roster import remarks
from emr_appraise.roster import wording_facilities as words
from emr_appraise.roster.facilities import is_facility_code
from emr_appraise.roster.model import Registered, Rejection, Standing
from emr_appraise.roster.names_alike import clearly_differ
from emr_appraise.roster.nearest import Directory
from emr_appraise.roster.newest import Candidate, ToldBy, newest
from emr_appraise.submission.model import Remark
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Text, same

__all__ = ["Candidate", "Duplicates", "Stand", "stand"]
_WHY = {ToldBy.FILE_TIME: words.SAVED_LAST, ToldBy.FILE_NAME: words.NAMED_LAST}
_MOST_NAMED = 3
_SHOWN = 80
_NOTHING = Text("", "")


class Duplicates(StrEnum):
    """What becomes of several workbooks of one facility."""

    ERROR = "error"
    """All are rejected."""
    NEWEST = "newest"
    """The newest counts, the others are superseded."""
    ALL = "all"
    """Each counts."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a workbook stands among the others."""

    standing: Standing = Standing.COUNTED
    superseded_by: str = ""
    """The file that counts instead; empty unless superseded."""
    remarks: tuple[Remark, ...] = ()
    rejection: Rejection | None = None
    """Why it is no row of the roster at all; where there is one, the rest says nothing."""


_PLAINLY_COUNTED = Stand()


def stand(
    candidates: Iterable[Candidate],
    policy: Duplicates,
    listed: Mapping[str, Registered] | None,
    as_of: date | None = None,
) -> dict[int, Stand]:
    """How each workbook stands, by position; those that are not named count, and nothing is to be told.

    Workbooks are one facility's where their codes are the same 5 digits. Without such a code a workbook is
    matched with nothing: it counts, but where there is a list it is unlisted, since nobody can say that it
    belongs to a listed facility. `listed` is the board's list by code. A submission date after `as_of` is
    not believed when the newest is chosen.

    Takes time in proportion to the number of workbooks, and memory for the candidates.
    """
    directory = None if listed is None else Directory(listed)
    by_code = dict[str, list[Candidate]]()
    found = dict[int, Stand]()
    for each in candidates:
        if is_facility_code(each.code):
            by_code.setdefault(each.code, []).append(each)
        else:
            found[each.position] = _unmatched(each, directory)
    for those in by_code.values():
        found.update(_of_one_facility(those, policy, directory, as_of))
    return {at: how for at, how in found.items() if how != _PLAINLY_COUNTED}


def _unmatched(candidate: Candidate, directory: Directory | None) -> Stand:
    near = directory.near(candidate.code, candidate.name) if directory else _NOTHING
    message = remarks.CODE_NOT_WHOLE if candidate.code else remarks.NO_CODE
    told = remark(message, None, found=_short(candidate.code), near=near)
    return Stand(Standing.UNLISTED if directory else Standing.COUNTED, remarks=(told,))


def _of_one_facility(
    those: Sequence[Candidate], policy: Duplicates, directory: Directory | None, as_of: date | None
) -> Iterator[tuple[int, Stand]]:
    if len(those) == 1:
        yield those[0].position, _by_list(those[0], directory)
    elif policy is Duplicates.ERROR:
        yield from _rejected(those)
    elif policy is Duplicates.ALL:
        yield from _each_counted(those, directory, as_of)
    else:
        yield from _newest_counted(those, directory, as_of)


def _by_list(candidate: Candidate, directory: Directory | None) -> Stand:
    """How a workbook stands that nothing supersedes."""
    if directory is None or candidate.code in directory.listed:
        return _PLAINLY_COUNTED
    near = directory.near(candidate.code, candidate.name)
    return Stand(
        Standing.UNLISTED, remarks=(remark(remarks.NOT_LISTED, None, found=candidate.code, near=near),)
    )


def _rejected(those: Sequence[Candidate]) -> Iterator[tuple[int, Stand]]:
    others = _Others(those)
    for each in those:
        why = InputError(
            each.file, refusals.SENT_TWICE, found=each.code, count=len(those), files=others.of(each)
        )
        rejection = Rejection(each.file, why.code, why.says, why.hint)
        yield each.position, Stand(Standing.SUPERSEDED, rejection=rejection)


def _each_counted(
    those: Sequence[Candidate], directory: Directory | None, as_of: date | None
) -> Iterator[tuple[int, Stand]]:
    others, names = _Others(those), _other_names(those, newest(those, as_of)[0])
    for each in those:
        how = _by_list(each, directory)
        twice = remark(remarks.COUNTED_TWICE, None, found=each.code, count=len(those), files=others.of(each))
        told = (twice,) if how.standing is Standing.COUNTED else ()
        yield each.position, _with(how, *told, *names.get(each.position, ()))


def _newest_counted(
    those: Sequence[Candidate], directory: Directory | None, as_of: date | None
) -> Iterator[tuple[int, Stand]]:
    first, told_by = newest(those, as_of)
    names = _other_names(those, first)
    for each in those:
        told = names.get(each.position, ())
        if each is first:
            yield each.position, _with(_by_list(first, directory), *_choice(first, told_by, those), *told)
        else:
            yield each.position, Stand(Standing.SUPERSEDED, first.file, told)


def _with(how: Stand, *more: Remark) -> Stand:
    return replace(how, remarks=(*how.remarks, *more)) if more else how


def _choice(first: Candidate, told_by: ToldBy, those: Sequence[Candidate]) -> Iterator[Remark]:
    """What is to be told of the newest: that it is not sure, and that another pack's workbook gave way."""
    if told_by is not ToldBy.DATE:
        why = _WHY[told_by]
        yield remark(
            remarks.NEWEST_UNSURE, None, found=first.code, count=len(those), dates=words.NOT_DATED, why=why
        )
    packs = sorted({each.pack for each in those} - {first.pack})
    if packs:
        yield remark(remarks.OTHER_PACK_LEFT, None, found=first.code, packs=", ".join(packs))


def _other_names(those: Sequence[Candidate], first: Candidate) -> dict[int, tuple[Remark, ...]]:
    """By position: that the code is used under a name that is clearly another; told of both sides."""
    strangers = [each for each in those if clearly_differ(each.name, first.name)]
    told: dict[int, tuple[Remark, ...]] = {each.position: (_other_name(each, first),) for each in strangers}
    if strangers:
        told[first.position] = (_other_name(first, min(strangers, key=_by_file)),)
    return told


def _other_name(candidate: Candidate, stranger: Candidate) -> Remark:
    own, other = _short(candidate.name), _short(stranger.name)
    file = _short(stranger.file)
    return remark(remarks.OTHER_NAME_SAME_CODE, None, found=candidate.code, name=own, file=file, other=other)


class _Others:
    """The files of one facility, the first few of them to be named beside each."""

    def __init__(self, those: Sequence[Candidate]) -> None:
        self.count = len(those)
        self.first = nsmallest(_MOST_NAMED + 1, those, key=_by_file)

    def of(self, candidate: Candidate) -> Text:
        """The files but the candidate's own."""
        named = [_short(each.file) for each in self.first if each.position != candidate.position]
        files = ", ".join(named[:_MOST_NAMED])
        more = self.count - 1 - len(named[:_MOST_NAMED])
        return words.AND_MORE.fill(files=files, n=more) if more else same(files)


def _by_file(candidate: Candidate) -> tuple[str, int]:
    return candidate.file, candidate.position


def _short(text: str) -> str:
    return one_line(text, _SHOWN)
