"""The formats that a round's reports can have, and what each needs."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from emr_appraise.errors import MisuseError
from emr_appraise.report.refusals import NO_LIBRARY
from emr_appraise.report.safe import one_line
from emr_appraise.roster.reports.refusals import BAD_FORMAT

ENDINGS = {
    "html": ".html",
    "pdf": ".pdf",
    "docx": ".docx",
    "xlsx": ".xlsx",
    "csv": ".csv",
    "markdown": ".md",
    "json": ".json",
}
"""How the file of each format ends, in the order in which formats are listed."""
_NEEDED = {
    "pdf": ("emr-appraise[pdf]", ("typst",)),
    "docx": ("emr-appraise[docx]", ("docx", "docxtpl")),
}
"""The extra that a format needs, and its libraries."""


def chosen_formats(written: Iterable[str]) -> tuple[str, ...]:
    """The formats that `html,pdf` names, each once and in one order.

    Raises MisuseError where there is no such format (E195), or its library is not installed (E145).
    """
    parts = {part.strip().lower() for each in written for part in each.split(",")}
    named = parts - {""} or parts
    for unknown in sorted(named - set(ENDINGS)):
        found, allowed = one_line(unknown, 40) or '""', ", ".join(ENDINGS)
        raise MisuseError("--reports", BAD_FORMAT, found=found, allowed=allowed)
    for format in sorted(named):
        _refuse_without_library(format)
    return tuple(format for format in ENDINGS if format in named)


def _refuse_without_library(format: str) -> None:
    package, libraries = _NEEDED.get(format, ("", ()))
    if any(find_spec(library) is None for library in libraries):
        raise MisuseError("--reports", NO_LIBRARY, found=format, package=package)
