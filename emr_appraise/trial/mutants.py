"""Mutants: a pack with one rule turned the other way, to see whether its cases notice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from emr_appraise.criteria.model import Area, Criteria, Criterion, FacilityLevel, Group, RequiredMet, Word

Setting = bool | int | Fraction | str | None
"""A value of the pack as a mutant changes it; None where it is taken away."""
Path = tuple[str | int, ...]


class MutantKind(StrEnum):
    """What a mutant turns the other way."""

    NO_LONGER_REQUIRED = "no_longer_required"
    MADE_REQUIRED = "made_required"
    NA_ALLOWED = "na_allowed"
    MET_FROM = "met_from"
    BAR = "bar"
    MAX_AGE = "max_age"
    NOT_EXPIRED = "not_expired"
    APPLIES_REVERSED = "applies_reversed"
    APPLIES_REMOVED = "applies_removed"
    EVIDENCE_REQUIRED = "evidence_required"
    EVIDENCE_MONTHS = "evidence_months"
    LEVEL = "level"
    CLAUSE_DROPPED = "clause_dropped"
    CLAUSE_AREA = "clause_area"
    CLAUSE_TAG = "clause_tag"
    CLAUSE_PERCENT = "clause_percent"
    CLAUSE_LEVEL = "clause_level"
    CLAUSE_FLOOR = "clause_floor"
    CLAUSE_PROOF = "clause_proof"
    FACILITY_LEVEL = "facility_level"

    @property
    def is_grave(self) -> bool:
        """Whether a pack must not leave such a mutant unnoticed: it moves what hospitals are judged by."""
        return self in _GRAVE


_GRAVE = frozenset(
    {
        MutantKind.NO_LONGER_REQUIRED,
        MutantKind.MADE_REQUIRED,
        MutantKind.NA_ALLOWED,
        MutantKind.MET_FROM,
        MutantKind.BAR,
        MutantKind.MAX_AGE,
        MutantKind.NOT_EXPIRED,
    }
)


class Vain(StrEnum):
    """Why a mutant provably changes nothing, so that no case could notice."""

    NO_CLAUSE_ASKS = "no_clause_asks"
    """No clause about required criteria looks at the criterion."""
    NO_CRITERION_CONCERNED = "no_criterion_concerned"
    """No required criterion has the area or the tag, or other parts of the clause leave them out."""
    EVIDENCE_NOT_ASKED = "evidence_not_asked"
    """The months of evidence count only where evidence is required."""
    OUT_OF_RANGE = "out_of_range"
    """No answer that can be read lies between the old bar and the new."""
    NO_SUCH_RUNG = "no_such_rung"
    """No area asked about has a criterion on the rung between the old demand and the new."""
    ASKED_BELOW = "asked_below"
    """A lower level of the facility asks for at least the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """One changed rule."""

    kind: MutantKind
    name: str
    """The code of the criterion, the id of the clause, or the number of the facility's level."""
    path: Path
    """Where the value stands: below the criterion, or in pack.yaml."""
    before: Setting
    after: Setting
    unit: Word | None = None
    vain: Vain | None = None
    criterion: Criterion | None = None
    """The changed criterion, where it is one."""
    placement: tuple[Group, ...] | None = None
    facility_levels: tuple[FacilityLevel, ...] | None = None


def mutated(mutant: Mutant, criteria: Criteria) -> Criteria:
    """The criteria with the one rule changed, whatever date they are of."""
    if mutant.criterion is not None:
        areas = tuple(_with(mutant.criterion, area) for area in criteria.areas)
        return replace(criteria, areas=areas)
    if mutant.placement is not None:
        return replace(criteria, placement=mutant.placement)
    return replace(criteria, facility_levels=mutant.facility_levels or ())


def _with(changed: Criterion, area: Area) -> Area:
    if area.id != changed.area:
        return area
    kept = (changed if criterion.code == changed.code else criterion for criterion in area.criteria)
    return replace(area, criteria=tuple(kept))


def asks_required(rule: RequiredMet, criterion: Criterion) -> bool:
    """Whether a clause looks at the criterion if it is required."""
    inside = rule.areas is None or criterion.area in rule.areas
    return inside and not any(tag in rule.except_tags for tag in criterion.tags)


def required_rules(placement: tuple[Group, ...]) -> Iterator[RequiredMet]:
    """Every clause about required criteria."""
    for group in placement:
        for clause in group.clauses:
            if isinstance(clause.rule, RequiredMet):
                yield clause.rule
