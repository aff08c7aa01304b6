"""A pack as one readable document: told once, laid out as a web page or as markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from emr_appraise.report.docs.contents import Contents
from emr_appraise.words import Language

Writer = Callable[[Contents, TextIO, tuple[Language, ...]], None]


def write_docs(contents: Contents, format: str, out: TextIO, languages: tuple[Language, ...]) -> None:
    """Write the document in one of FORMATS to an open text stream, in one language or both."""
    FORMATS[format](contents, out, languages)


def _html(contents: Contents, out: TextIO, languages: tuple[Language, ...]) -> None:
    from emr_appraise.report.docs.html import write_html

    write_html(contents, out, languages)


def _markdown(contents: Contents, out: TextIO, languages: tuple[Language, ...]) -> None:
    from emr_appraise.report.docs.markdown import write_markdown

    write_markdown(contents, out, languages)


FORMATS: dict[str, Writer] = {"html": _html, "markdown": _markdown}
