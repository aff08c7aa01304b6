"""What the criterion does to the placement, and what closing this gap alone would do."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Appraisal, ClauseResult, Gap, GroupResult
from emr_appraise.report import verdict
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import Blocked, Closing, Effect
from emr_appraise.report.chain.retry import Retry, area_result, is_better
from emr_appraise.report.level_words import area_of, reached, rung
from emr_appraise.words import Text, same

_SHOWN = 6


def effect(retry: Retry, gap: Gap | None, closed: Appraisal) -> Effect:
    """The conditions it blocks; `closed` is the appraisal with the criterion met."""
    appraisal = retry.appraisal
    code, group = retry.finding.criterion.code, appraisal.placement.group
    blocks = tuple(_blocks(retry, closed))
    return Effect(
        group=group.number,
        group_words=words.GROUP_NOW.fill(number=group.number, title=group.title),
        blocks=blocks,
        none=None if blocks else _blocks_none(appraisal),
        level=area_result(code, appraisal).level,
        facility_level=_facility_level(appraisal),
        level_words=_level_words(code, appraisal),
        closing=_closing(code, appraisal, closed) if gap else None,
    )


def _blocks(retry: Retry, closed: Appraisal) -> Iterator[Blocked]:
    """The nearest better group first."""
    code = retry.finding.criterion.code
    for result in reversed(retry.appraisal.placement.because):
        for clause in result.failed:
            others = tuple(each.criterion.code for each in clause.findings)
            if code in others:
                left = tuple(each for each in others if each != code)
                yield _blocked(result, clause, left, retry.appraisal, _holds_then(clause, closed))


def _blocked(
    result: GroupResult, clause: ClauseResult, others: tuple[str, ...], appraisal: Appraisal, holds: bool
) -> Blocked:
    return Blocked(
        group=result.group.number,
        clause=verdict.KINDS[type(clause.clause.rule)],
        id=clause.clause.id,
        title=clause.clause.title,
        failure=verdict.failure(clause, appraisal),
        others=others,
        others_words=words.OTHERS.of(len(others), codes=_codes(others)) if others else words.ALONE,
        closed_by_this_alone=holds,
        words=words.THEN_HOLDS if holds else words.THEN_FAILS,
    )


def _codes(codes: tuple[str, ...]) -> Text:
    shown = same(", ".join(codes[:_SHOWN]))
    return shown if len(codes) <= _SHOWN else words.AND_MORE.fill(codes=shown)


def _holds_then(clause: ClauseResult, closed: Appraisal) -> bool:
    found = (each for result in closed.placement.results for each in result.clauses)
    return next(each.holds for each in found if each.clause is clause.clause)


def _blocks_none(appraisal: Appraisal) -> Text:
    if appraisal.placement.because:
        return words.BLOCKS_NONE
    return words.AT_THE_TOP


def _facility_level(appraisal: Appraisal) -> int | None:
    return appraisal.facility_level.level if appraisal.facility_level else None


def _level_words(code: str, appraisal: Appraisal) -> Text:
    """The level of its area and of the whole facility; nothing where the pack has no ladder for it."""
    found = area_result(code, appraisal)
    if found.level is None:
        return same("")
    area = area_of(found, appraisal)
    said = words.LEVEL_NOW.fill(area=area.title, level=rung(area, found.level))
    if appraisal.facility_standing is None:
        return said
    return words.FACILITY_LEVEL_NOW.fill(area=said, level=reached(appraisal.facility_standing))


def _closing(code: str, now: Appraisal, then: Appraisal) -> Closing:
    return Closing(
        group=then.placement.group.number,
        better=bool(is_better(now, then)),
        level=area_result(code, then).level,
        facility_level=_facility_level(then),
        words=tuple(_closing_words(code, now, then)),
    )


def _closing_words(code: str, now: Appraisal, then: Appraisal) -> Iterator[Text]:
    groups = {"now": now.placement.group.number, "then": then.placement.group.number}
    yield (words.THEN_GROUP if is_better(now, then) else words.THEN_SAME_GROUP).fill(**groups)
    levels = [area_result(code, each) for each in (now, then)]
    if levels[0].level != levels[1].level:
        told = [rung(area_of(each, now), each.level) if each.level else words.NO_LEVEL for each in levels]
        yield words.THEN_LEVEL.fill(now=told[0], then=told[1])
    if now.facility_level is not then.facility_level:
        standings = [each.facility_standing for each in (now, then)]
        said = [reached(each) if each else words.NO_LEVEL for each in standings]
        yield words.THEN_FACILITY_LEVEL.fill(now=said[0], then=said[1])
