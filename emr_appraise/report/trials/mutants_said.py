"""Say what a mutant changes in a pack, and what would notice it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.report.numbers import figure, measure
from emr_appraise.report.trials import wording_trials as words
from emr_appraise.report.trials.said import shown_path
from emr_appraise.report.wording_numbers import MONTHS
from emr_appraise.trial.mutants import Mutant, MutantKind, Setting
from emr_appraise.trial.mutation import Mutation, Survivor
from emr_appraise.words import Text, same

_IN_MONTHS = (MutantKind.MAX_AGE, MutantKind.EVIDENCE_MONTHS)


class Tally(NamedTuple):
    """How many mutants of a kind there are, and what became of them."""

    kind: MutantKind
    tried: int
    """Every one of them, apart from those that change nothing."""
    noticed: int
    unnoticed: int
    vain: int


def tallies(found: Mutation) -> Iterator[Tally]:
    """What became of the mutants of each kind, in the kinds' own order."""
    every = Counter(mutant.kind for mutant in found.mutants)
    vain = Counter(mutant.kind for mutant in found.mutants if mutant.vain)
    unnoticed = Counter(survivor.mutant.kind for survivor in found.survivors)
    for kind in MutantKind:
        if kind in every:
            tried = every[kind] - vain[kind]
            yield Tally(kind, tried, tried - unnoticed[kind], unnoticed[kind], vain[kind])


def change(mutant: Mutant) -> Text:
    """The criterion or the clause, and what is changed in it."""
    return words.CASE_NAME.fill(name=mutant.name, change=bare_change(mutant))


def unnoticed(survivor: Survivor) -> Text:
    """That no case notices a mutant."""
    return words.UNNOTICED.fill(change=change(survivor.mutant))


def place(survivor: Survivor) -> str:
    """Where the value stands in the pack, as `file:line:column`."""
    return str(survivor.place._replace(file=shown_path(survivor.place.file)))


def hint(survivor: Survivor) -> Text:
    """What case to write."""
    mutant = survivor.mutant
    if survivor.witness is not None:
        return words.CASE_HINT
    if mutant.placement is not None:
        return words.CLAUSE_HINT
    return words.FACILITY_HINT if mutant.facility_levels is not None else words.OTHER_HINT


def bare_change(mutant: Mutant) -> Text:
    """What is changed, without saying where."""
    last = str(mutant.path[-1])
    return words.CHANGES[mutant.kind].fill(
        before=_setting(mutant.before, mutant),
        after=_setting(mutant.after, mutant),
        bar=words.BARS.get(last, ""),
        area=last,
    )


def _setting(value: Setting, mutant: Mutant) -> Text:
    if value is None or isinstance(value, str):
        return same(value or "–")
    if isinstance(value, bool):
        return same(str(value).lower())
    if mutant.kind in _IN_MONTHS:
        return MONTHS.of(int(value))
    number = Fraction(value)
    return measure(number, mutant.unit) if mutant.unit else figure(number)
