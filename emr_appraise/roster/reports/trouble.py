"""Let whatever the system complains of in the folder of the reports be told in our words."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emr_appraise.errors import OutputError
from emr_appraise.roster.reports.refusals import LOCKED, NO_REPORTS
from emr_appraise.roster.reports.wording_reports import CLOSED
from emr_appraise.words import Text

_OF_ONE_FILE = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)
"""What a system says of a file that another program keeps open; a full or broken disk says something else."""


class Locked(OutputError):
    """One file that cannot be written, removed or read now; those beside it can."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise OutputError (E196) in place of OSError."""
    try:
        yield
    except OSError as error:
        raise refusal(path, CLOSED.fill(found=error.strerror or str(error))) from error


@contextmanager
def told_of_file(path: Path) -> Iterator[None]:
    """The same, but Locked (E199) where the file alone is to blame, whoever put the complaint into words."""
    try:
        with told(path):
            yield
    except OutputError as error:
        if _is_locked(path, error.__cause__):
            raise Locked(str(path), LOCKED, found=path.name) from error
        raise


def refusal(path: Path, found: Text) -> OutputError:
    """Why nothing can be written there."""
    return OutputError(str(path), NO_REPORTS, found=found)


def _is_locked(path: Path, cause: BaseException | None) -> bool:
    known = isinstance(cause, OSError) and cause.errno in _OF_ONE_FILE
    return known and os.access(path.parent, os.W_OK | os.X_OK)  # else none of its files could be written
