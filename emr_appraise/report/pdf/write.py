"""The appraisal as a printed document: tagged PDF set by typst, the same bytes on every machine."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from emr_appraise.errors import MisuseError
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.pdf.document import document
from emr_appraise.report.pdf.printed import Value
from emr_appraise.report.refusals import NO_LIBRARY
from emr_appraise.words import Language

if TYPE_CHECKING:
    import typst

_FOLDER = Path(__file__).parent
_SOURCE = '#import "/report.typ": report\n#report(json(bytes("{data}")))'
_ACCESSIBLE: Final = "ua-1"


def write_pdf(contents: Contents, out: BinaryIO, language: Language) -> None:
    """Write the whole report as one PDF file in one language.

    Raises MisuseError (E145) where typst is not installed.
    """
    compiler = _compiler()
    source = _source(document(contents, language))
    out.write(_compiled(compiler, source, _made_on(contents)))


def _source(document: Value) -> bytes:
    """The main file of a report: a call of the template with the document as one string of JSON.

    In such a string only a backslash and a quotation mark mean anything to typst, and both are escaped. In
    `sys.inputs`, which every part of a layout depends on, the data would make typst set every part anew.
    """
    data = json.dumps(document, ensure_ascii=False)
    return _SOURCE.format(data=data.replace("\\", "\\\\").replace('"', '\\"')).encode()


def _compiled(compiler: typst.Compiler, source: bytes, made_on: datetime) -> bytes:
    """By the standard of accessible PDF; as plain tagged PDF where a letter that no font holds forbids it."""
    from typst import TypstError

    try:
        return _pdf(compiler, source, made_on, [_ACCESSIBLE])
    except TypstError:
        return _pdf(compiler, source, made_on, [])


def _pdf(
    compiler: typst.Compiler, source: bytes, made_on: datetime, standards: list[typst.PDFStandard]
) -> bytes:
    found = compiler.compile(source, format="pdf", timestamp=made_on, pdf_standards=standards)
    assert isinstance(found, bytes)
    return found


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Knows the fonts that typst carries and the template's folder, nothing else of this machine."""
    try:
        import typst
    except ImportError:
        raise MisuseError("pdf", NO_LIBRARY, found="pdf", package="emr-appraise[pdf]") from None
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(root=_FOLDER, font_paths=fonts)


def _made_on(contents: Contents) -> datetime:
    """The as-of date: the file must not know when it was really made."""
    return datetime(contents.as_of.year, contents.as_of.month, contents.as_of.day, tzinfo=UTC)
