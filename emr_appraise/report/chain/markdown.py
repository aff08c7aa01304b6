"""The page as markdown; every word is made safe in `MarkdownPage`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from emr_appraise.report.chain.page import Line, Section, Table, Told
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.words import Language


def write_markdown(told: Told, out: TextIO, language: Language) -> None:
    """Write the page."""
    page = MarkdownPage(out, language)
    page.heading(1, told.title)
    page.block([" · ".join(_capital(page.say(each)) for each in told.marks)])
    for paragraph in told.opening[:-1]:
        page.paragraph(paragraph)
    page.strong(told.opening[-1])
    for section in told.sections:
        page.heading(2, section.title)
        _write_section(page, section)
    for paragraph in told.closing:
        page.paragraph(paragraph)


def _write_section(page: MarkdownPage, section: Section) -> None:
    """Entries that follow one another are one list; what is neither entry nor labelled is a paragraph."""
    for listed, parts in groupby(section.parts, _is_listed):
        if listed:
            page.block(line for part in parts if isinstance(part, Line) for line in _entry(page, part))
        else:
            for part in parts:
                _write_alone(page, part)


def _is_listed(part: Line | Table) -> bool:
    return isinstance(part, Line) and (part.entry or part.label is not None)


def _write_alone(page: MarkdownPage, part: Line | Table) -> None:
    if isinstance(part, Table):
        page.grid(part.heads, part.rows)
    else:
        page.paragraph(part.text)


def _entry(page: MarkdownPage, line: Line) -> Iterator[str]:
    label = f"**{page.say(line.label)}**: " if line.label else ""
    yield f"- {label}{page.say(line.text)}"
    yield from (f"  - {page.say(each)}" for each in line.below)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
