"""The docx report of `score`: which document, whose council, by which template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.cli import wording
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import MisuseError
from emr_appraise.words import Language

DOCX = "docx"
Write = Callable[[Appraisal, BinaryIO, Language], None]


class Paper(StrEnum):
    """The documents that people edit and sign."""

    REPORT = "report"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks of the document."""

    paper: Paper | None
    council: str | None
    template: Path | None

    def basis(self, chosen: Basis | None) -> Basis:
        """Whose answers count: the minutes are the board's, all else is the facility's unless chosen."""
        return chosen or (Basis.BOARD if self.paper is Paper.MINUTES else Basis.SELF)

    def refuse_misplaced(self, format: str) -> None:
        """Raise MisuseError where an option was given that the report asked for has no use for."""
        given = {"--as": self.paper, "--council": self.council, "--template": self.template}
        first = next((name for name, value in given.items() if value is not None), None)
        if first and format != DOCX:
            raise MisuseError(first, wording.MISPLACED, found=first, allowed="--format docx")
        if self.council is not None and self.paper is not Paper.MINUTES:
            raise MisuseError("--council", wording.MISPLACED, found="--council", allowed="--as minutes")


def docx_writer(asked: Asked, criteria: Criteria) -> Write:
    """What writes the document. Raises InputError and CriteriaError where the council's file is no good."""
    return _minutes(asked, criteria) if asked.paper is Paper.MINUTES else _report(asked)


def _report(asked: Asked) -> Write:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.docx.write import write_docx

    return lambda result, out, language: write_docx(contents(result), out, language, asked.template)


def _minutes(asked: Asked, criteria: Criteria) -> Write:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.docx.minutes import write_minutes
    from emr_appraise.report.docx.origin import origin_of
    from emr_appraise.submission.council import read_council

    council = read_council(asked.council, criteria) if asked.council else None
    return lambda result, out, language: write_minutes(
        contents(result), origin_of(result), council, out, language, asked.template
    )
