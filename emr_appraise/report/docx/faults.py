"""Say of a template that cannot be filled where it fails, what was found, and what may stand there."""

from __future__ import annotations

import traceback

from jinja2.exceptions import SecurityError

from emr_appraise.errors import InputError
from emr_appraise.report.docx import refusals_docx as refused
from emr_appraise.report.docx.budget import OverBudgetError
from emr_appraise.report.docx.package import MEGABYTES, TemplateError
from emr_appraise.report.docx.prepared import FieldError, Part, place
from emr_appraise.report.docx.sandbox import FILTERS, ListShownError, UnknownFieldError
from emr_appraise.report.safe import one_line
from emr_appraise.words import Text, same

_FOUND = 160


def unusable(where: str, error: TemplateError | OSError) -> InputError:
    """The refusal of a template that cannot be opened."""
    if isinstance(error, TemplateError):
        found = error.found
    else:
        found = refused.MISSING if isinstance(error, FileNotFoundError) else refused.NOT_OPENED
    return InputError(where, refused.NOT_A_TEMPLATE, found=found, megabytes=MEGABYTES)


def bad_field(where: str, error: FieldError, names: tuple[str, ...]) -> InputError:
    """The refusal of a template that names what is not there; `names` are the fields that are."""
    return InputError(
        where,
        refused.BAD_FIELD,
        part=refused.PARTS[error.kind],
        place=refused.PLACE.fill(place=error.place) if error.place else "",
        found=error.found,
        allowed=_allowed(error, names),
    )


def field_error(part: Part, error: Exception) -> FieldError:
    """What went wrong while a part was being filled."""
    line = _line_of(error, part.template.filename or "")
    found, allowed = _what(error)
    return FieldError(part.kind, place(part.lines, line), found, allowed)


def _what(error: Exception) -> tuple[Text, tuple[str, ...] | None]:
    if isinstance(error, UnknownFieldError):
        return refused.UNKNOWN_FIELD.fill(name=one_line(error.name)), error.allowed or None
    if isinstance(error, OverBudgetError | RecursionError | MemoryError):
        return refused.TOO_MUCH, None
    if isinstance(error, ListShownError):
        return refused.A_LIST, None
    words = refused.FORBIDDEN if isinstance(error, SecurityError) else refused.FAULTY
    return words.fill(found=one_line(str(error), _FOUND) or type(error).__name__), None


def _line_of(error: Exception, filename: str) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == filename), 0)


def _allowed(error: FieldError, names: tuple[str, ...]) -> Text:
    if error.allowed is not None and error.allowed != names:
        return refused.FIELDS_OF_ROW.fill(names=_listed(error.allowed))
    if error.allowed is not None or error.found in (refused.A_LIST, refused.TOO_MUCH):
        return refused.FIELDS_ALLOWED.fill(names=_listed(names))
    return refused.SIGNS_ALLOWED.fill(names=", ".join(FILTERS))


def _listed(names: tuple[str, ...]) -> Text:
    return same(", ".join(sorted(names)))
