"""Who changes group, and because of what, when one set of criteria takes the place of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Score
from emr_appraise.criteria.beyond import criteria_near
from emr_appraise.criteria.diff.model import PackDiff, PackName
from emr_appraise.criteria.load import PackFiles
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_form
from emr_appraise.submission.model import Submission
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.trial.effect_causes import Cause, ClauseCause, causes, clause_causes, moved_up
from emr_appraise.words import Text

_OTHER_FORM = (refusals_form.OTHER_PACK.code, refusals_form.OTHER_VERSION.code)


@dataclass(frozen=True, slots=True)
class Effect:
    """One workbook under both sets of criteria."""

    file: str
    facility: str
    """The facility's name as written; empty where it is not."""
    group_old: int
    group_new: int
    up: bool | None
    """Whether the group is a better one; None where it is the same."""
    score_old: Score
    score_new: Score
    causes: tuple[Cause, ...]
    clauses: tuple[ClauseCause, ...]

    @property
    def points_changed(self) -> bool:
        """Whether the points, or the points to be had, differ."""
        return self.score_old != self.score_new


@dataclass(frozen=True, slots=True)
class Unread:
    """A workbook that could not be read, and why."""

    file: str
    code: str
    says: Text


@dataclass(frozen=True)
class Effects:
    """What the newer criteria do to a number of workbooks."""

    day_asked: date
    day_old: date
    day_new: date
    """The as-of dates used: the day asked for, or the nearest on which each pack is in force."""
    read: tuple[Effect, ...]
    unread: tuple[Unread, ...]

    @cached_property
    def movers(self) -> tuple[Effect, ...]:
        """Those whose group changes: down first, then up, in the order read."""
        moved = (effect for effect in self.read if effect.up is not None)
        return tuple(sorted(moved, key=lambda effect: bool(effect.up)))

    @cached_property
    def only_points(self) -> tuple[Effect, ...]:
        """Those whose points change though their group does not."""
        return tuple(effect for effect in self.read if effect.up is None and effect.points_changed)


def effects(diff: PackDiff, old: PackFiles, new: PackFiles, day: date, files: Iterable[str]) -> Effects:
    """Appraise every workbook under both packs, each on the day, moved into the pack's own period.

    A workbook that cannot be read is told among the unread, and the others go on.
    """
    pair = _Pair(diff, criteria_near(old, day), criteria_near(new, day))
    told = [pair.told(file) for file in files]
    return Effects(
        day_asked=day,
        day_old=pair.old.as_of,
        day_new=pair.new.as_of,
        read=tuple(each for each in told if isinstance(each, Effect)),
        unread=tuple(each for each in told if isinstance(each, Unread)),
    )


class _Pair:
    """Both sets of criteria, and how a form of either is read under both.

    A form is stamped with its pack and its version, and its rows bear that pack's codes; so what reads it
    bears them too. The appraisal is by the criteria as they are.
    """

    def __init__(self, diff: PackDiff, old: Criteria, new: Criteria) -> None:
        self.diff, self.old, self.new = diff, old, new
        former = diff.former_codes
        later = {code_old: code for code, code_old in former.items()}
        self.readings = (old, _as_form(new, diff.old, former)), (_as_form(old, diff.new, later), new)

    def told(self, file: str) -> Effect | Unread:
        """What becomes of one workbook."""
        try:
            before, after = self.read(file)
        except InputError as error:
            return Unread(file, error.code, error.says)
        return _effect(file, appraise(self.old, before), appraise(self.new, after), self.diff)

    def read(self, file: str) -> tuple[Submission, Submission]:
        """The workbook under both, as a form of the older pack or else of the newer."""
        first, second = self.readings
        try:
            return read_workbook(file, first[0]), read_workbook(file, first[1])
        except InputError as error:
            if error.code not in _OTHER_FORM:
                raise
            not_older = error
        try:
            return read_workbook(file, second[0]), read_workbook(file, second[1])
        except InputError as error:
            raise not_older from error


def _as_form(criteria: Criteria, form: PackName, codes: dict[str, str]) -> Criteria:
    areas = tuple(
        replace(
            area,
            criteria=tuple(replace(each, code=codes.get(each.code, each.code)) for each in area.criteria),
        )
        for area in criteria.areas
    )
    return replace(criteria, id=form.id, version=form.version, fingerprint=form.fingerprint, areas=areas)


def _effect(file: str, old: Appraisal, new: Appraisal, diff: PackDiff) -> Effect:
    up = moved_up(old.placement, new.placement)
    return Effect(
        file=file,
        facility=new.submission.facility.name,
        group_old=old.placement.group.number,
        group_new=new.placement.group.number,
        up=up,
        score_old=old.total,
        score_new=new.total,
        causes=() if up is None else causes(old, new, diff, up=up),
        clauses=() if up is None else clause_causes(old, new, diff, up=up),
    )
