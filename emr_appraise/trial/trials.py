"""Run the cases of packs: each on its own date, none hidden by another that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria import problems
from emr_appraise.criteria.cases import Case, PackCases, read_cases
from emr_appraise.criteria.load import load_on_dates
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import AppraiseError
from emr_appraise.trial.case import tried
from emr_appraise.trial.differences import Difference
from emr_appraise.trial.mutation import Mutation, Progress, mutation


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """One case, what its hospital came to, and in what that differs from what the case expects."""

    case: Case
    actual: Appraisal
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.differences


@dataclass(frozen=True, slots=True, eq=False)
class PackTrials:
    """The cases of one pack that could be run, and what could not be read."""

    pack: str
    """The pack's id; the path asked for where the pack itself cannot be read."""
    trials: tuple[Trial, ...]
    troubles: tuple[AppraiseError, ...]
    mutation: Mutation | None = None
    """What became of the pack's mutants, where that was asked for."""

    @property
    def failed(self) -> tuple[Trial, ...]:
        """The cases that did not come out as expected."""
        return tuple(trial for trial in self.trials if not trial.passed)

    @property
    def is_sound(self) -> bool:
        """Whether every case passed, and every mutant that matters most was noticed."""
        return not self.failed and (self.mutation is None or self.mutation.is_sound)


def try_pack(asked: PackCases, mutate: Progress | None = None) -> PackTrials:
    """Run the cases of one pack; with `mutate` its mutants too, their progress told there."""
    cases, troubles = _read(asked.files)
    try:
        by_day = _criteria_on(asked.source, {case.as_of for case in cases})
    except CriteriaError as error:
        return PackTrials(asked.source, (), (error, *troubles))
    trials = tuple(_trial(case, by_day[case.as_of]) for case in cases if case.as_of in by_day)
    troubles += _out_of_force(asked.source, [case for case in cases if case.as_of not in by_day])
    names = {criteria.id for criteria in by_day.values()} or {asked.source}
    found = PackTrials(names.pop(), trials, tuple(troubles))
    if mutate is None or not trials:
        return found
    passing = [trial.case for trial in trials if trial.passed]
    return replace(found, mutation=mutation(asked.source, passing, by_day, mutate))


def _trial(case: Case, criteria: Criteria) -> Trial:
    return Trial(case, *tried(case, criteria))


def _read(files: Iterable[Path]) -> tuple[list[Case], list[AppraiseError]]:
    cases, troubles = list[Case](), list[AppraiseError]()
    for path in files:
        try:
            cases += read_cases(path)
        except CriteriaError as error:
            troubles.append(error)
    return cases, troubles


def _criteria_on(source: str, days: set[date]) -> Mapping[date, Criteria]:
    """The pack on those of the dates on which it is in force."""
    try:
        return load_on_dates(source, sorted(days))
    except CriteriaError as error:
        if not _only_out_of_force(error):
            raise
    return dict(_one_by_one(source, days))


def _only_out_of_force(error: CriteriaError) -> bool:
    return {problem.code for problem in error.problems} == {problems.NOT_IN_FORCE.code}


def _one_by_one(source: str, days: Iterable[date]) -> Iterator[tuple[date, Criteria]]:
    for day in sorted(days):
        try:
            yield from load_on_dates(source, [day]).items()
        except CriteriaError as error:
            if not _only_out_of_force(error):
                raise


def _out_of_force(source: str, cases: Iterable[Case]) -> Iterator[CriteriaError]:
    """For each case on a day on which the pack is not in force, its trouble, at the case."""
    for case in cases:
        try:
            load_on_dates(source, [case.as_of])
        except CriteriaError as error:
            yield CriteriaError(tuple(replace(each, place=case.place) for each in error.problems))
