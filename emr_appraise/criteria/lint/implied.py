"""Whether whoever meets one group's clauses meets a clause of another: certain where it says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from emr_appraise.criteria.lint.demands import (
    NOTHING,
    Demand,
    Ladders,
    demands_of,
    is_surely_met,
    least_share,
    least_value,
    may_be_left_out,
    required_by,
)
from emr_appraise.criteria.model import (
    Area,
    Clause,
    Criterion,
    DecisionPassed,
    DecisionProof,
    Floor,
    Group,
    LevelAtLeast,
    RequiredMet,
    ScoreAtLeast,
    ScoreOf,
)


@dataclass(frozen=True, eq=False)
class Reached:
    """A group that a facility has reached, and so what is known of its criteria."""

    group: Group
    areas: tuple[Area, ...]
    ladders: Ladders
    demands: dict[str, Demand]

    def implies(self, clause: Clause) -> bool:
        """Whether the clause holds for every facility that meets the group's own."""
        match clause.rule:
            case RequiredMet() as rule:
                return self._meets(required_by(rule, self._criteria))
            case Floor() as rule:
                return all(self._has_floor(each, rule) for each in self._criteria if rule.tag in each.tags)
            case LevelAtLeast() as rule:
                return all(self._has_level(area, rule.level) for area in self.ladders.asked(rule))
            case ScoreAtLeast() as rule:
                return self._scored_as_much(rule) or self._worst_suffices(rule)
            case DecisionPassed(accept):
                proofs = [
                    each.rule.accept for each in self.group.clauses if isinstance(each.rule, DecisionPassed)
                ]
                return DecisionProof.RECORD in proofs or accept in proofs

    @property
    def _criteria(self) -> tuple[Criterion, ...]:
        return tuple(criterion for area in self.areas for criterion in area.criteria)

    def _asked(self, criterion: Criterion) -> Demand:
        return self.demands.get(criterion.code, NOTHING)

    def _meets(self, criteria: Iterable[Criterion]) -> bool:
        return all(is_surely_met(each.answer, self._asked(each)) for each in criteria)

    def _has_floor(self, criterion: Criterion, rule: Floor) -> bool:
        value = least_value(criterion.answer, self._asked(criterion))
        return value is not None and value >= rule.at_least

    def _has_level(self, area: str, level: int) -> bool:
        """The same or a higher level is asked; or all up to it are met, and on it one that always applies."""
        own = [each.rule for each in self.group.clauses if isinstance(each.rule, LevelAtLeast)]
        if any(rule.level >= level and area in self.ladders.asked(rule) for rule in own):
            return True
        rung = self.ladders.first_from(area, level)
        if rung is None:
            return False
        inside = self.ladders.up_to(area, rung)
        on_it = [each for each in inside if each.level == rung]
        return self._meets(inside) and not all(map(may_be_left_out, on_it))

    def _scored_as_much(self, rule: ScoreAtLeast) -> bool:
        own = [each.rule for each in self.group.clauses if isinstance(each.rule, ScoreAtLeast)]
        enough = [each for each in own if each.percent >= rule.percent]
        known = set[str]().union(*(self._named(each) for each in enough))
        if rule.of is not ScoreOf.TOTAL:
            return self._named(rule) <= known
        by_areas = self._every <= known and not all(map(_may_be_empty, self.areas))
        return by_areas or any(each.of is ScoreOf.TOTAL for each in enough)

    def _worst_suffices(self, rule: ScoreAtLeast) -> bool:
        """Each criterion alone earns the percentage, whichever of the others are left out."""
        names = self._every if rule.of is ScoreOf.TOTAL else self._named(rule)
        areas = [area for area in self.areas if area.id in names]
        any_or_all = any if rule.of is ScoreOf.TOTAL else all
        counted = any_or_all(not _may_be_empty(area) for area in areas)
        return counted and all(
            self._share(each) * 100 >= rule.percent for area in areas for each in area.criteria
        )

    def _share(self, criterion: Criterion) -> Fraction:
        return least_share(criterion.answer, self._asked(criterion))

    @property
    def _every(self) -> set[str]:
        return {area.id for area in self.areas}

    def _named(self, rule: ScoreAtLeast) -> set[str]:
        """The areas that must each have the score."""
        match rule.of:
            case ScoreOf.TOTAL:
                return set()
            case ScoreOf.EACH_AREA:
                return self._every
            case names:
                return set(names)


def reached(group: Group, areas: tuple[Area, ...], ladders: Ladders) -> Reached:
    """What is known of a facility that meets a group's clauses."""
    criteria = tuple(criterion for area in areas for criterion in area.criteria)
    return Reached(group, areas, ladders, demands_of(group, criteria, ladders))


def _may_be_empty(area: Area) -> bool:
    return all(map(may_be_left_out, area.criteria))
