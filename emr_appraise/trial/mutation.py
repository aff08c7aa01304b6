"""Change one rule of a pack at a time, and see whether a case that passes then fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from emr_appraise.criteria.cases import Case
from emr_appraise.criteria.load import load_on_dates, read_pack
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.criteria.pack_places import PackPlaces
from emr_appraise.places import FilePlace
from emr_appraise.trial.filled import Filled
from emr_appraise.trial.mutants import Mutant, MutantKind, mutated
from emr_appraise.trial.mutants_of_criterion import criterion_mutants
from emr_appraise.trial.mutants_of_ladder import facility_mutants, placement_mutants
from emr_appraise.trial.witness import witness

Progress = Callable[[int, int], None]
"""Told how many mutants are done, and of how many."""
_REQUIRED = (MutantKind.NO_LONGER_REQUIRED, MutantKind.MADE_REQUIRED)


@dataclass(frozen=True, slots=True, eq=False)
class Survivor:
    """A mutant that no case noticed."""

    mutant: Mutant
    place: FilePlace
    """Where the value stands in the pack."""
    witness: Case | None
    """A case that would notice it; None where none was found."""


@dataclass(frozen=True, slots=True, eq=False)
class Mutation:
    """What became of every mutant of a pack."""

    cases: int
    """The cases that pass on the pack itself, and so could notice."""
    mutants: tuple[Mutant, ...]
    survivors: tuple[Survivor, ...]

    @property
    def is_sound(self) -> bool:
        """Whether every mutant that matters most was noticed."""
        return not any(survivor.mutant.kind.is_grave for survivor in self.survivors)


def mutation(
    source: str, passing: Sequence[Case], by_day: Mapping[date, Criteria], progress: Progress
) -> Mutation:
    """Try every mutant of a pack on the cases that pass; `by_day` are the criteria on the cases' dates.

    The hospital of a case is filled in for the pack as it is, and appraised by the mutant.
    """
    places, often = PackPlaces(read_pack(source)), Counter(case.as_of for case in passing)
    days = sorted(by_day, key=lambda day: (often[day], day))
    known = _known(source, [by_day[day] for day in days], places)
    mutants = tuple(every_mutant(known.values()))
    filled = [Filled.of(case, by_day[case.as_of]) for case in passing]
    survivors = []
    for done, mutant in enumerate(mutants):
        progress(done, len(mutants))
        if mutant.vain is None and not is_noticed(mutant, filled):
            survivors.append(Survivor(mutant, _place(mutant, places), _witness(mutant, known)))
    progress(len(mutants), len(mutants))
    return Mutation(len(filled), mutants, tuple(survivors))


def every_mutant(of: Iterable[Criteria]) -> Iterator[Mutant]:
    """The mutants of one pack, each once, from its criteria on one date or on several."""
    days = list(of)
    known = {criterion.code: criterion for criteria in days for criterion in criteria.all}
    placement = days[-1].placement
    for criterion in known.values():
        yield from criterion_mutants(criterion, placement)
    yield from placement_mutants(placement, known.values())
    yield from facility_mutants(days[-1].facility_levels, known.values())


def is_noticed(mutant: Mutant, filled: Iterable[Filled]) -> bool:
    """Whether a case fails on the mutant; those that speak of the criterion are tried first."""
    changed: dict[date, Criteria] = {}
    for each in sorted(filled, key=lambda each: mutant.name not in each.mentions):
        if not touches(mutant, each):
            continue
        day = each.case.as_of
        if day not in changed:
            changed[day] = mutated(mutant, each.criteria)
        if each.differs(changed[day]):
            return True
    return False


def touches(mutant: Mutant, filled: Filled) -> bool:
    """Whether the appraisal of a case can come out otherwise; where not, it need not be worked out.

    An appraisal follows from the findings, and a changed criterion changes no finding but its own, and those
    of bars that ask whether it is met.
    """
    changed = mutant.criterion
    if changed is None:
        return True
    if changed.code not in filled.criteria.by_code:
        return False
    as_it_is = filled.judged_as_it_is(changed.code)
    stands_in_the_way = not all(view.outcome.satisfies for view in as_it_is)
    if mutant.kind is MutantKind.LEVEL:
        return stands_in_the_way or filled.level_moves(changed)
    return stands_in_the_way if mutant.kind in _REQUIRED else as_it_is != filled.judged(changed)


def _known(source: str, on_days: Iterable[Criteria], places: PackPlaces) -> dict[date, Criteria]:
    """The criteria on further dates, so that each criterion is in force on one, and on the cases' dates."""
    known = {criteria.as_of: criteria for criteria in on_days}
    seen = {criterion.code for criteria in known.values() for criterion in criteria.all}
    unseen = [code for code in places.spots if code not in seen]
    in_force = next(iter(known.values())).in_force
    days = [day for day in places.first_days(unseen) if in_force.holds(day)]
    return load_on_dates(source, days) | known if days else known


def _place(mutant: Mutant, places: PackPlaces) -> FilePlace:
    if mutant.criterion is not None:
        return places.of(mutant.name, mutant.path)
    if mutant.placement is not None:
        return places.in_frame(mutant.path)
    return places.of_facility_level(int(mutant.name), mutant.path[2:])


def _witness(mutant: Mutant, known: Mapping[date, Criteria]) -> Case | None:
    changed: Criterion | None = mutant.criterion
    if changed is None:
        return None
    in_force = [criteria for criteria in known.values() if changed.code in criteria.by_code]
    return witness(mutant, in_force[-1])  # the date that most cases have
