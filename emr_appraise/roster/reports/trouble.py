"""Let whatever the system complains of in the folder of the reports be told in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emr_appraise.errors import OutputError
from emr_appraise.roster.reports.refusals import NO_REPORTS
from emr_appraise.roster.reports.wording_reports import CLOSED
from emr_appraise.words import Text


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise OutputError (E196) in place of OSError."""
    try:
        yield
    except OSError as error:
        raise refusal(path, CLOSED.fill(found=error.strerror or str(error))) from error


def refusal(path: Path, found: Text) -> OutputError:
    """Why nothing can be written there."""
    return OutputError(str(path), NO_REPORTS, found=found)
