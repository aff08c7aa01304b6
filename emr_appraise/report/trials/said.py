"""Say in what a case came out otherwise than expected, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from emr_appraise.appraisal.model import Finding
from emr_appraise.report.problems.paths import path_from
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import reason
from emr_appraise.report.trials import wording_trials as words
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.trial.differences import Difference, OtherNames, OtherValue, Subject, UnknownName
from emr_appraise.trial.trials import Trial
from emr_appraise.words import Text, join, same

_MOST_NAMES, _LONGEST = 12, 80
_NAMED = (Subject.OUTCOMES, Subject.SCORES, Subject.LEVELS)


def shown_path(file: str) -> str:
    """A file as seen from the current folder, with forward slashes."""
    return one_line(path_from(Path.cwd(), file).as_posix())


def where(trial: Trial) -> str:
    """The file and the line of a case."""
    return f"{shown_path(trial.case.file)}:{trial.case.place.line}"


def difference_lines(trial: Trial) -> Iterator[Text]:
    """Every difference of a case, a line each; what a list lacks or has too much is indented."""
    for difference in trial.differences:
        yield from _lines(difference, trial)


def nearest(unknown: UnknownName) -> tuple[str, ...]:
    """The allowed names that look like the one found."""
    return tuple(get_close_matches(unknown.found, unknown.allowed, 3, 0.7))


def finding_of(code: str, trial: Trial) -> Finding | None:
    """What a criterion came to in a case; None where it is not in force."""
    return next((each for each in trial.actual.findings if each.criterion.code == code), None)


def _lines(difference: Difference, trial: Trial) -> Iterator[Text]:
    match difference:
        case OtherValue():
            yield _other_value(difference, trial)
        case OtherNames(subject, missing, unexpected):
            yield same(f"{subject.value}:")
            for name in missing:
                yield _indented(_because(words.MISSING.fill(name=_safe(name)), subject, name, trial))
            for name in unexpected:
                yield _indented(_because(words.UNEXPECTED.fill(name=_safe(name)), subject, name, trial))
        case UnknownName():
            yield _unknown(difference)


def _other_value(difference: OtherValue, trial: Trial) -> Text:
    what = difference.subject.value
    told = words.DIFFERS.fill(
        what=f"{what} {_safe(difference.name)}" if difference.subject in _NAMED else what,
        expected=_value(difference.expected),
        actual=_value(difference.actual),
    )
    found = finding_of(difference.name, trial) if difference.subject is Subject.OUTCOMES else None
    return words.DIFFERS_BECAUSE.fill(difference=told, why=reason(found, trial.actual)) if found else told


def _because(listed: Text, subject: Subject, name: str, trial: Trial) -> Text:
    if subject is Subject.CLAUSES:
        return _clause(listed, name, trial)
    found = finding_of(name, trial)
    if found is not None:
        why = reason(found, trial.actual)
        return words.CAME_OUT.fill(listed=listed, outcome=OUTCOMES[found.outcome], why=why)
    is_known = name in trial.actual.criteria.dormant
    return words.NOT_IN_FORCE.fill(listed=listed) if is_known else listed


def _clause(listed: Text, name: str, trial: Trial) -> Text:
    """A clause that failed, with the criteria responsible."""
    codes = dict.fromkeys(
        finding.criterion.code
        for group in trial.actual.placement.because
        for clause in group.failed
        for finding in clause.findings
        if clause.clause.id == name
    )
    if not codes:
        return listed
    shown = same(", ".join(list(codes)[:_MOST_NAMES]))
    rest = len(codes) - _MOST_NAMES
    told = words.AND_MORE.fill(codes=shown, n=rest) if rest > 0 else shown
    return words.CLAUSE_FAILED.fill(listed=listed, codes=told)


def _unknown(unknown: UnknownName) -> Text:
    template = words.BAD_FACT if unknown.field else words.UNKNOWN
    told = template.fill(what=unknown.subject.value, found=_safe(unknown.found), field=_safe(unknown.field))
    near = nearest(unknown)
    if near:
        return words.UNKNOWN_NEAR.fill(unknown=told, near=_listed(near, words.OR))
    if not unknown.allowed:
        return words.UNKNOWN_ALLOWED.fill(unknown=told, allowed=words.A_NUMBER)
    more = ("…",) if len(unknown.allowed) > _MOST_NAMES else ()
    allowed = same(", ".join((*unknown.allowed[:_MOST_NAMES], *more)))
    return words.UNKNOWN_ALLOWED.fill(unknown=told, allowed=allowed)


def _listed(names: Iterable[str], separator: Text) -> Text:
    texts = [same(name) for name in names]
    return Text(join(texts, separator.vi).vi, join(texts, separator.en).en)


def _value(value: str) -> Text:
    return words.NONE if value == "none" else same(_safe(value))


def _indented(text: Text) -> Text:
    return Text(f"  {text.vi}", f"  {text.en}")


def _safe(text: str) -> str:
    return one_line(text, _LONGEST)
