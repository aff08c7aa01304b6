"""One hospital on its way: which of its reports stand, which are lacking, and what is in their way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from emr_appraise.report.csv_cells import guarded
from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.reports import wording_reports as words
from emr_appraise.roster.reports.complaints import left_alone, locked
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.index import Entry
from emr_appraise.roster.reports.plan import Plan
from emr_appraise.roster.reports.record import State
from emr_appraise.roster.reports.shelf import Held
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Hospital:
    """A hospital with what stands in the places of its reports."""

    number: int
    row: Row
    stem: str
    """The name of its reports, without the endings."""
    mark: str
    held: Held
    current: Mapping[str, State]
    """Those of its reports that would be written the same, also in formats that nobody asks for now."""
    edited: Mapping[str, Rejection]
    """Somebody has changed these reports, which is told; they tell of the same data still."""
    stale: Mapping[str, Rejection]
    """Somebody has changed these as well, but they tell of older data."""
    in_the_way: Mapping[str, Rejection]
    """Why a report that is asked for is lacking, whatever a run could make."""

    def lacking(self, formats: tuple[str, ...]) -> tuple[str, ...]:
        """Those that have to be made."""
        there = self.current.keys() | self.edited.keys() | self.in_the_way.keys()
        return tuple(format for format in formats if format not in there)

    def locked(self, format: str) -> Rejection:
        """Its report in this format could be neither written nor removed."""
        return locked(self.row.file, self.stem + ENDINGS[format])

    def of_no_use(self, formats: tuple[str, ...], failed: Mapping[str, Rejection]) -> list[str]:
        """Our old reports that nothing will replace."""
        old = self.held.ours.keys() - self.current.keys()
        return sorted(format for format in old if format in failed or format not in formats)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the reports on a hospital that had to be made."""

    written: Collection[str]
    failed: Mapping[str, Rejection]
    """By format, why there is none."""
    stuck: Mapping[str, Rejection]
    """By format, why an old one has to stay."""

    def stand(self, hospital: Hospital) -> set[str]:
        """The formats in which the hospital has a report that tells of its results."""
        return {*hospital.current, *hospital.edited, *self.written}


def looked_up(number: int, row: Row, stem: str, plan: Plan, held: Held) -> Hospital:
    """What is to become of the reports on a hospital, as they stand."""
    mark = plan.mark(row)
    anew = plan.formats if plan.fresh else ()
    current = {each: state for each, state in held.ours.items() if state.mark == mark and each not in anew}
    same = {each for each, ways in held.edited.items() if all(way.mark == mark for way in ways)}
    edited = _left_alone(row, stem, sorted(same), words.EDITED)
    stale = _left_alone(row, stem, sorted(held.edited.keys() - same), words.EDITED_BEFORE)
    foreign = _left_alone(row, stem, sorted(held.foreign), words.NEVER_OURS)
    closed = {each: locked(row.file, stem + ENDINGS[each]) for each in held.locked}
    blocking = {**stale, **foreign, **closed}
    in_the_way = {each: blocking[each] for each in plan.formats if each in blocking}
    unasked = {each: told for each, told in stale.items() if each not in in_the_way}
    return Hospital(number, row, stem, mark, held, current, edited, unasked, in_the_way)


def entry(hospital: Hospital, came: Outcome) -> Entry:
    """The hospital's line of the list."""
    row, stand = hospital.row, came.stand(hospital)
    own = row.line.name if row.line.name != row.name else ""
    named = (guarded(each) for each in (row.file, row.code, row.name, own))
    told = (came.failed, hospital.in_the_way, hospital.edited, hospital.stale, came.stuck)
    codes = sorted({each.code for reasons in told for each in reasons.values()})
    reports = {format: hospital.stem + ENDINGS[format] for format in sorted(stand)}
    return Entry((*named, row.standing.value, str(row.line.group)), reports, " ".join(codes))


def _left_alone(row: Row, stem: str, formats: list[str], why: Text) -> dict[str, Rejection]:
    return {each: left_alone(row.file, stem + ENDINGS[each], why) for each in formats}
