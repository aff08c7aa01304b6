"""Say who changes group and because of what; for every format alike."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.diff.model import ChangeKind, PackDiff
from emr_appraise.report.diff import wording_diff as words
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.trial.effect import Effect, Effects
from emr_appraise.trial.effect_causes import Cause, ClauseCause
from emr_appraise.words import Text, join

_LONGEST_NAME = 160
_NO_CAUSE = frozenset(
    {
        ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.REWORDED, ChangeKind.FORCE, ChangeKind.BAR_BY,
        ChangeKind.REFERENCE_ADDED, ChangeKind.REFERENCE_REMOVED, ChangeKind.REFERENCE_REPLACED,
        ChangeKind.REFERENCE_READ,
    }
)  # fmt: skip
"""Kinds that the outcomes before and after tell already, and those that no outcome follows from."""


def summary(effects: Effects) -> Text:
    """How many workbooks, and what becomes of them."""
    unread = [words.UNREAD.fill(n=len(effects.unread))] if effects.unread else []
    scored = [] if unread and not effects.read else [*_scored(effects)]
    workbooks = words.WORKBOOKS.of(len(effects.read))
    return words.EFFECT_SUMMARY.fill(workbooks=workbooks, parts=join([*scored, *unread]))


def _scored(effects: Effects) -> Iterator[Text]:
    moved, points = len(effects.movers), len(effects.only_points)
    up = sum(1 for effect in effects.movers if effect.up)
    yield words.MOVERS.of(moved, up=up, down=moved - up) if moved else words.NO_MOVERS
    if points:
        yield words.ONLY_POINTS.of(points)
    yield words.UNCHANGED.fill(n=len(effects.read) - moved - points)


def days(effects: Effects) -> Text:
    """The as-of days used."""
    if effects.day_old != effects.day_new:
        return words.ON_DAYS.fill(old=day(effects.day_old), new=day(effects.day_new))
    template = words.ON_DAY if effects.day_old == effects.day_asked else words.NEAREST_DAY
    return template.fill(day=day(effects.day_old))


def notes(effects: Effects, diff: PackDiff) -> Iterator[Text]:
    """What a reader must know about how the workbooks were read."""
    yield days(effects)
    if diff.former_codes:
        yield words.READ_BY_FORMER_CODES


def facility(effect: Effect) -> Text:
    """The facility's name, or that there is none."""
    name = one_line(effect.facility, _LONGEST_NAME)
    return Text(name, name) if name else words.NAMELESS


def groups(effect: Effect) -> Text:
    """The group before and after."""
    template = words.MOVED_UP if effect.up else words.MOVED_DOWN
    return template.fill(old=effect.group_old, new=effect.group_new)


def because(effect: Effect, most: int) -> Iterator[Text]:
    """The clauses and then the criteria that make the difference, at most so many criteria."""
    for clause in effect.clauses:
        yield _clause(clause, up=bool(effect.up))
    for cause in effect.causes[:most]:
        yield _cause(cause)
    if len(effect.causes) > most:
        yield words.MORE_CAUSES.of(len(effect.causes) - most)


def _clause(found: ClauseCause, *, up: bool) -> Text:
    template = words.CLAUSE_WON if up else words.CLAUSE_LOST
    told = template.fill(group=found.group, title=found.title)
    return words.CLAUSE_CHANGED.fill(told=told) if found.changes else told


def _cause(found: Cause) -> Text:
    old = OUTCOMES[found.outcome_old] if found.outcome_old else words.NOT_THERE
    new = OUTCOMES[found.outcome_new] if found.outcome_new else words.NO_LONGER_THERE
    if found.outcome_old is found.outcome_new:
        told = words.CAUSE_SAME.fill(code=found.criterion, outcome=old)
    else:
        told = words.CAUSE.fill(code=found.criterion, old=old, new=new)
    why = dict.fromkeys(words.KINDS[change.kind] for change in found.changes if change.kind not in _NO_CAUSE)
    return words.BECAUSE.fill(told=told, why=join(list(why))) if why else told
