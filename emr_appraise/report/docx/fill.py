"""Fill a Word template with fields: what is filled in stays text, and the same bytes come out every time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from emr_appraise.errors import MisuseError
from emr_appraise.report.refusals import NO_LIBRARY

if TYPE_CHECKING:
    from emr_appraise.report.docx.prepared import Part, Prepared

_INSTRUCTIONS = (b"instrText", b"instr=")
"""One of them stands in every part that has a Word field with an instruction of its own."""
Fields = Mapping[str, object]
"""Text, whole numbers, truth values, and lists or mappings of them."""


def fill(template: Path, fields: Fields, out: BinaryIO, as_of: date) -> None:
    """Write the template as a .docx file with its fields filled in, dated on the as-of date.

    `title` and `language` among the fields become properties of the document. Raises InputError where the
    template cannot be opened (E123) or names what is not there (E124), MisuseError where docxtpl is lacking.
    """
    where = str(template)
    _require_library(where)
    from emr_appraise.report.docx.faults import bad_field, unusable
    from emr_appraise.report.docx.package import TemplateError, read_file, zipped
    from emr_appraise.report.docx.prepared import FieldError, prepared

    try:
        parts = _filled(prepared(read_file(template)), fields, as_of)
    except (TemplateError, OSError) as error:
        raise unusable(where, error) from error
    except FieldError as error:
        raise bad_field(where, error, tuple(fields)) from error
    out.write(zipped(parts))


def _require_library(where: str) -> None:
    try:
        import docxtpl  # type: ignore[import-untyped]  # noqa: F401
    except ImportError as error:
        raise MisuseError(where, NO_LIBRARY, found="docx", package="emr-appraise[docx]") from error


def _filled(ready: Prepared, fields: Fields, as_of: date) -> dict[str, bytes]:
    from emr_appraise.report.docx.properties import with_properties

    parts = dict(ready.package.parts)
    for name, part in ready.parts.items():
        parts[name] = _rendered(part, fields)
    return with_properties(parts, str(fields.get("title", "")), str(fields.get("language", "")), as_of)


def _rendered(part: Part, fields: Fields) -> bytes:
    from emr_appraise.report.docx import refusals_docx as refused
    from emr_appraise.report.docx.faults import field_error
    from emr_appraise.report.docx.package import refuse_fetching
    from emr_appraise.report.docx.prepared import FieldError
    from emr_appraise.report.docx.tidy import tidy

    _refuse_unknown(part, fields)
    try:
        xml = tidy(_generated(part, fields))
    except Exception as error:  # whatever a template of others does wrong, it is told as the template's fault
        raise field_error(part, error) from error
    if xml is None:
        raise FieldError(part.kind, "", refused.BROKEN.fill())
    if any(sign in xml for sign in _INSTRUCTIONS):  # a field may have been put together by the template
        refuse_fetching(part.kind, xml)
    return xml


def _generated(part: Part, fields: Fields) -> str:
    from emr_appraise.report.docx.budget import CURRENT, MOST_SIGNS, Budget, OverBudgetError

    CURRENT.set(Budget())
    room, chunks = 2 * MOST_SIGNS, list[str]()
    for chunk in part.template.generate(fields):
        room -= len(chunk)
        if room < 0:
            raise OverBudgetError
        chunks.append(chunk)
    return "".join(chunks)


def _refuse_unknown(part: Part, fields: Fields) -> None:
    from emr_appraise.report.docx import refusals_docx as refused
    from emr_appraise.report.docx.prepared import FieldError, place

    for name in sorted(part.names - set(fields)):
        line = next((n for n, line in enumerate(part.lines, 1) if "{" in line and name in line), 0)
        found = refused.UNKNOWN_FIELD.fill(name=name)
        raise FieldError(part.kind, place(part.lines, line), found, tuple(fields))
