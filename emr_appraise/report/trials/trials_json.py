"""What the cases of packs came to, as one JSON document; raise FORMAT whenever its shape changes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TextIO

from emr_appraise.criteria.problems import CriteriaError, Problem
from emr_appraise.errors import AppraiseError
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.json_findings import exact_number
from emr_appraise.report.safe import plain
from emr_appraise.report.trials import wording_trials as words
from emr_appraise.report.trials.mutants_said import Tally, change, hint, tallies, unnoticed
from emr_appraise.report.trials.said import difference_lines, finding_of, nearest, shown_path
from emr_appraise.report.trials.snippet import snippet
from emr_appraise.trial.differences import Difference, OtherNames, OtherValue, UnknownName
from emr_appraise.trial.mutants import Mutant, Setting
from emr_appraise.trial.mutation import Mutation, Survivor
from emr_appraise.trial.trials import PackTrials, Trial
from emr_appraise.words import Language

FORMAT = 1


def write(found: Sequence[PackTrials], out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    failed = sum(len(pack.failed) for pack in found)
    document: Json = {
        "format": FORMAT,
        "tool": TOOL,
        "language": language.value,
        "passed": sum(len(pack.trials) for pack in found) - failed,
        "failed": failed,
        "sound": all(pack.is_sound and not pack.troubles for pack in found),
        "packs": [_pack(pack, language) for pack in found],
    }
    write_document(document, out)


def _pack(pack: PackTrials, language: Language) -> Json:
    return {
        "pack": plain(pack.pack),
        "cases": [_case(trial, language) for trial in pack.trials],
        "problems": [entry for trouble in pack.troubles for entry in _problems(trouble, language)],
        "mutants": None if pack.mutation is None else _mutants(pack.mutation, language),
    }


def _case(trial: Trial, language: Language) -> Json:
    case = trial.case
    return {
        "name": plain(case.name),
        "file": shown_path(case.file),
        "line": case.place.line,
        "as_of": case.as_of.isoformat(),
        "passed": trial.passed,
        "differences": [_difference(each, trial) for each in trial.differences],
        "told": [line.say(language) for line in difference_lines(trial)],
    }


def _difference(difference: Difference, trial: Trial) -> Json:
    start: Json = {"subject": difference.subject.value}
    match difference:
        case OtherValue(_, name, expected, actual):
            return start | {"name": plain(name), "expected": plain(expected), "actual": plain(actual)}
        case OtherNames(_, missing, unexpected):
            return start | {
                "missing": [_named(name, trial) for name in missing],
                "unexpected": [_named(name, trial) for name in unexpected],
            }
        case UnknownName(_, found, allowed, field):
            near = list(nearest(difference))
            return start | {"unknown": plain(found), "field": field, "near": near, "allowed": list(allowed)}


def _named(name: str, trial: Trial) -> Json:
    found = finding_of(name, trial)
    return {
        "name": plain(name),
        "outcome": found.outcome.value if found else None,
        "reason_code": found.reason.value if found else None,
    }


def _problems(trouble: AppraiseError, language: Language) -> list[Json]:
    if not isinstance(trouble, CriteriaError):
        return [_problem(shown_path(trouble.where), 0, 0, trouble, language)]
    return [
        _problem(shown_path(each.place.file), each.place.line, each.place.column, each, language)
        for each in trouble.problems
    ]


def _problem(file: str, line: int, column: int, told: Problem | AppraiseError, language: Language) -> Json:
    return {
        "file": file,
        "line": line,
        "column": column,
        "code": told.code,
        "message": plain(told.says.say(language)),
        "hint": plain(told.hint.say(language)),
    }


def _mutants(found: Mutation, language: Language) -> Json:
    return {
        "cases": found.cases,
        "sound": found.is_sound,
        "kinds": [_tally(row) for row in tallies(found)],
        "unnoticed": [_survivor(survivor, language) for survivor in found.survivors],
        "vain": [_vain(mutant, language) for mutant in found.mutants if mutant.vain],
    }


def _tally(row: Tally) -> Json:
    return {**row._asdict(), "kind": row.kind.value, "grave": row.kind.is_grave}


def _survivor(survivor: Survivor, language: Language) -> Json:
    mutant, place = survivor.mutant, survivor.place
    case = None if survivor.witness is None else "\n".join(snippet(survivor.witness, mutant)) + "\n"
    return {
        **_mutant(mutant),
        "grave": mutant.kind.is_grave,
        "place": {"file": shown_path(place.file), "line": place.line, "column": place.column},
        "message": unnoticed(survivor).say(language),
        "hint": hint(survivor).say(language),
        "case": case,
    }


def _vain(mutant: Mutant, language: Language) -> Json:
    why = words.VAIN[mutant.vain].say(language) if mutant.vain else ""
    return {**_mutant(mutant), "change": change(mutant).say(language), "why": why}


def _mutant(mutant: Mutant) -> Json:
    return {
        "kind": mutant.kind.value,
        "name": mutant.name,
        "before": _setting(mutant.before),
        "after": _setting(mutant.after),
    }


def _setting(value: Setting) -> bool | int | float | str | None:
    return exact_number(value) if isinstance(value, Fraction) else value
