"""What the cases of packs came to, as JUnit XML: a suite for each case file, one for a pack's mutants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TextIO

from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import AppraiseError
from emr_appraise.report.junit import Ending, TestCase, TestSuite, write_junit
from emr_appraise.report.safe import one_line, plain
from emr_appraise.report.trials.mutants_said import change, hint, place, unnoticed
from emr_appraise.report.trials.said import difference_lines, shown_path
from emr_appraise.report.trials.snippet import snippet
from emr_appraise.trial.mutants import Mutant
from emr_appraise.trial.mutation import Mutation, Survivor
from emr_appraise.trial.trials import PackTrials, Trial
from emr_appraise.words import Language


def write(found: Sequence[PackTrials], out: TextIO, language: Language) -> None:
    """Write the document; what cannot be read is an error, an unnoticed mutant a failure or skipped."""
    suites = [suite for pack in found for suite in _suites(pack, language)]
    write_junit("emr-appraise criteria test", suites, out)


def _suites(pack: PackTrials, language: Language) -> Iterator[TestSuite]:
    by_file: dict[str, list[TestCase]] = {}
    for trial in pack.trials:
        by_file.setdefault(shown_path(trial.case.file), []).append(_case(pack.pack, trial, language))
    for trouble in pack.troubles:
        for case in _errors(pack.pack, trouble, language):
            by_file.setdefault(case.file, []).append(case)
    for file, cases in by_file.items():
        yield TestSuite(f"{one_line(pack.pack)}/{PurePath(file).name}", tuple(cases), file)
    if pack.mutation is not None:
        cases = list(_mutants(pack.pack, pack.mutation, language))
        yield TestSuite(f"{one_line(pack.pack)}/--mutate", tuple(cases))


def _classname(pack: str, file: str) -> str:
    return f"{one_line(pack)}.{PurePath(file).stem}"


def _case(pack: str, trial: Trial, language: Language) -> TestCase:
    file = shown_path(trial.case.file)
    told = "\n".join(line.say(language) for line in difference_lines(trial))
    ending = Ending.PASSED if trial.passed else Ending.FAILURE
    line = trial.case.place.line
    return TestCase(one_line(trial.case.name), _classname(pack, file), ending, told, file, line)


def _errors(pack: str, trouble: AppraiseError, language: Language) -> Iterator[TestCase]:
    if not isinstance(trouble, CriteriaError):
        file = shown_path(trouble.where)
        told = plain(f"{trouble.says.say(language)}\n{trouble.hint.say(language)}")
        yield TestCase(trouble.code, _classname(pack, file), Ending.ERROR, told, file)
        return
    for each in trouble.problems:
        file = shown_path(each.place.file)
        told = plain(f"{each.code} {each.says.say(language)}\n{each.hint.say(language)}")
        name = f"{each.code} {each.place.line}:{each.place.column}"
        yield TestCase(name, _classname(pack, file), Ending.ERROR, told, file, each.place.line)


def _mutants(pack: str, found: Mutation, language: Language) -> Iterator[TestCase]:
    """A case for each mutant; those that change nothing are left out."""
    survivors = {id(survivor.mutant): survivor for survivor in found.survivors}
    for mutant in found.mutants:
        if mutant.vain is None:
            yield _mutant(pack, mutant, survivors.get(id(mutant)), language)


def _mutant(pack: str, mutant: Mutant, survivor: Survivor | None, language: Language) -> TestCase:
    name, classname = change(mutant).say(language), f"{one_line(pack)}.{mutant.kind.value}"
    if survivor is None:
        return TestCase(name, classname)
    lines = snippet(survivor.witness, mutant) if survivor.witness else ()
    told = (f"{place(survivor)}: {unnoticed(survivor).say(language)}", hint(survivor).say(language), *lines)
    ending = Ending.FAILURE if mutant.kind.is_grave else Ending.SKIPPED
    file, line = shown_path(survivor.place.file), survivor.place.line
    return TestCase(name, classname, ending, "\n".join(told), file, line)
