"""Problems for a person: a paragraph each, by file, ending with the sum of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import NOT_FOUND, TOO_LARGE, Problem
from emr_appraise.report.problems import wording_problems as words
from emr_appraise.report.problems.excerpt import excerpt, lines_of
from emr_appraise.report.problems.said import hinted, said
from emr_appraise.report.problems.visible import visible
from emr_appraise.words import Language, Text

_WIDTH = 100
_UNREAD = frozenset({NOT_FOUND.code, TOO_LARGE.code})


def write(result: LintResult, out: TextIO, language: Language) -> None:
    """Write every problem: place and what it says on one line, the line it is about, and what to do."""
    for file, found in groupby(result.problems, key=lambda problem: problem.place.file):
        lines = lines_of(file)
        for problem in found:
            out.write("\n".join(_paragraph(problem, lines, language)) + "\n\n")
    out.write(summary(result).say(language) + "\n")
    if result.problems:
        out.write(words.LEARN_MORE.say(language) + "\n")


def summary(result: LintResult) -> Text:
    """How many errors and warnings in how many files."""
    files = words.FILES.of(len(result.files))
    if not result.problems:
        return words.CLEAN.fill(files=files)
    errors, warnings = words.ERRORS.of(result.errors), words.WARNINGS.of(result.warnings)
    return words.SUMMARY.fill(errors=errors, warnings=warnings, files=files)


def _paragraph(problem: Problem, lines: Sequence[str], language: Language) -> Iterator[str]:
    place, severity = problem.place, words.SEVERITIES[problem.severity].say(language)
    where = place.file if _is_of_the_file(problem) else str(place)
    yield f"{_line_start(where)}: {problem.code} {severity}: {visible(said(problem, language))}"
    if not _is_of_the_file(problem):
        yield from excerpt(lines, place.line, place.column)
    yield from _wrapped(hinted(problem, language))


def _is_of_the_file(problem: Problem) -> bool:
    """Whether no line of it was read."""
    return problem.code in _UNREAD and problem.place[1:] == (1, 1)


def _line_start(place: str) -> str:
    """A place that cannot be taken for a command of a CI system, which begins a line with `::`."""
    shown = visible(place)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def _wrapped(hint: str) -> list[str]:
    """Indented lines; none of them can begin with `::`, for no line is broken before it."""
    text = visible(hint).replace(" ::", "\N{NO-BREAK SPACE}::")
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=" " * 4,
        subsequent_indent=" " * 8,
        break_long_words=False,
        break_on_hyphens=False,
    )
