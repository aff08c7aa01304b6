"""The mutants of what lies above the criteria: the clauses of each group, the levels of the facility."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from emr_appraise.criteria.model import (
    PERCENT,
    Criterion,
    DecisionPassed,
    DecisionProof,
    FacilityLevel,
    Floor,
    Group,
    LevelAtLeast,
    RequiredMet,
    Rule,
    ScoreAtLeast,
)
from emr_appraise.trial.mutants import Mutant, MutantKind, Path, Setting, Vain, asks_required

_Item = TypeVar("_Item")
Change = tuple[MutantKind, Path, Setting, Setting, Rule, Vain | None]


def placement_mutants(placement: tuple[Group, ...], known: Iterable[Criterion]) -> Iterator[Mutant]:
    """Every mutant of every clause; `known` are all the pack's criteria, whatever their days."""
    every = tuple(known)
    for at, group in enumerate(placement):
        for index, clause in enumerate(group.clauses):
            path: Path = ("placement", at, "clauses", index)
            yield _dropped(placement, at, index, path)
            for kind, below, before, after, rule, vain in _changes(clause.rule, every):
                clauses = _swapped(group.clauses, index, replace(clause, rule=rule))
                changed = _swapped(placement, at, replace(group, clauses=clauses))
                unit = PERCENT if kind is MutantKind.CLAUSE_PERCENT else None
                yield Mutant(kind, clause.id, (*path, *below), before, after, unit, vain, placement=changed)


def facility_mutants(levels: tuple[FacilityLevel, ...], known: Iterable[Criterion]) -> Iterator[Mutant]:
    """Every rung that a level of the facility asks for, one up and one down."""
    every = tuple(known)
    for at, level in enumerate(levels):
        for index, (area, rung) in enumerate(level.areas):
            for moved in (rung - 1, rung + 1):
                if moved >= 0:
                    changed = replace(level, areas=_swapped(level.areas, index, (area, moved)))
                    yield Mutant(
                        MutantKind.FACILITY_LEVEL,
                        str(level.level),
                        ("facility_levels", level.level, "areas", area),
                        rung,
                        moved,
                        vain=_vain_rung(levels[:at], area, rung, moved, every),
                        facility_levels=_swapped(levels, at, changed),
                    )


def _swapped(items: tuple[_Item, ...], index: int, item: _Item) -> tuple[_Item, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _dropped(placement: tuple[Group, ...], at: int, index: int, path: Path) -> Mutant:
    group = placement[at]
    clauses = (*group.clauses[:index], *group.clauses[index + 1 :])
    changed = _swapped(placement, at, replace(group, clauses=clauses))
    name = group.clauses[index].id
    return Mutant(MutantKind.CLAUSE_DROPPED, name, path, None, None, placement=changed)


def _changes(rule: Rule, known: tuple[Criterion, ...]) -> Iterator[Change]:
    match rule:
        case RequiredMet():
            yield from _required_changes(rule, known)
        case ScoreAtLeast():
            yield from _percent_changes(rule)
        case LevelAtLeast():
            yield from _level_changes(rule, known)
        case Floor():
            yield from _floor_changes(rule)
        case DecisionPassed(accept):
            other = DecisionProof.RECORD if accept is DecisionProof.CLAIM else DecisionProof.CLAIM
            path = ("decision", "accept")
            yield MutantKind.CLAUSE_PROOF, path, accept.value, other.value, DecisionPassed(other), None


def _percent_changes(rule: ScoreAtLeast) -> Iterator[Change]:
    path = ("score_at_least", "percent")
    for moved in (rule.percent - 1, rule.percent + 1):
        if 0 <= moved <= 100:
            changed = replace(rule, percent=moved)
            yield MutantKind.CLAUSE_PERCENT, path, rule.percent, moved, changed, None


def _level_changes(rule: LevelAtLeast, known: tuple[Criterion, ...]) -> Iterator[Change]:
    wanted = {criterion.area for criterion in known} if rule.areas is None else set(rule.areas)
    for moved in (rule.level - 1, rule.level + 1):
        if moved >= 1:
            vain = None if _has_rung(wanted, min(rule.level, moved), known) else Vain.NO_SUCH_RUNG
            changed = replace(rule, level=moved)
            yield MutantKind.CLAUSE_LEVEL, ("level_at_least", "level"), rule.level, moved, changed, vain


def _floor_changes(rule: Floor) -> Iterator[Change]:
    for moved in (rule.at_least - 1, rule.at_least + 1):
        vain = None if moved >= 0 else Vain.OUT_OF_RANGE
        changed = replace(rule, at_least=moved)
        yield MutantKind.CLAUSE_FLOOR, ("floor", "at_least"), rule.at_least, moved, changed, vain


def _required_changes(rule: RequiredMet, known: tuple[Criterion, ...]) -> Iterator[Change]:
    for index, area in enumerate(rule.areas or ()):
        changed = replace(rule, areas=tuple(each for each in rule.areas or () if each != area))
        path: Path = ("required_met", "areas", index)
        yield MutantKind.CLAUSE_AREA, path, area, None, changed, _vain_part(rule, changed, known)
    for index, tag in enumerate(rule.except_tags):
        changed = replace(rule, except_tags=tuple(each for each in rule.except_tags if each != tag))
        path = ("required_met", "except_tags", index)
        yield MutantKind.CLAUSE_TAG, path, tag, None, changed, _vain_part(rule, changed, known)


def _vain_part(rule: RequiredMet, changed: RequiredMet, known: tuple[Criterion, ...]) -> Vain | None:
    concerned = any(
        criterion.required and asks_required(rule, criterion) != asks_required(changed, criterion)
        for criterion in known
    )
    return None if concerned else Vain.NO_CRITERION_CONCERNED


def _has_rung(areas: set[str], rung: int, known: tuple[Criterion, ...]) -> bool:
    """Whether an area can stand exactly on a rung; each can stand below the first."""
    return rung == 0 or any(criterion.level == rung and criterion.area in areas for criterion in known)


def _vain_rung(
    lower: tuple[FacilityLevel, ...], area: str, rung: int, moved: int, known: tuple[Criterion, ...]
) -> Vain | None:
    below = max((dict(level.areas).get(area, 0) for level in lower), default=0)
    if max(rung, moved) <= below:
        return Vain.ASKED_BELOW
    return None if _has_rung({area}, min(rung, moved), known) else Vain.NO_SUCH_RUNG
