"""What lint found in all the files it looked at."""

from __future__ import annotations

from dataclasses import dataclass

from emr_appraise.criteria.problems import Problem
from emr_appraise.words import Severity


@dataclass(frozen=True, slots=True)
class LintResult:
    """The problems by file, line, column and code; and every file looked at."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    packs: int

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many problems are warnings."""
        return len(self.problems) - self.errors
