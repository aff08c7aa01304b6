"""The sentences of a problem on one line each, for places where a long list of names would bury the rest."""

from __future__ import annotations

from emr_appraise.criteria.problems import Problem
from emr_appraise.report.problems import wording_problems as words
from emr_appraise.report.safe import one_line
from emr_appraise.words import Language, same

_LONGEST = 400
"""In letters; the json format, and the properties in SARIF, say everything."""


def said(problem: Problem, language: Language) -> str:
    """What was found."""
    return one_line(problem.says.say(language), _LONGEST)


def hinted(problem: Problem, language: Language) -> str:
    """What to do, introduced as a hint."""
    return words.HINT.fill(hint=same(_hint(problem, language))).say(language)


def said_and_hinted(problem: Problem, language: Language) -> str:
    """Both in one paragraph."""
    told = words.SAYS_AND_HINT.fill(says=same(said(problem, language)), hint=same(_hint(problem, language)))
    return told.say(language)


def _hint(problem: Problem, language: Language) -> str:
    return one_line(problem.hint.say(language), _LONGEST)
