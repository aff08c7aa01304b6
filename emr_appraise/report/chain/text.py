"""The page as plain lines for a terminal, none wider than the width given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from emr_appraise.report.chain.page import Line, Section, Table, Told
from emr_appraise.report.chain.wrap import wrapped
from emr_appraise.report.safe import one_line
from emr_appraise.report.screen_width import columns
from emr_appraise.words import Language, Text

_INDENT, _GAP = "  ", "  "
_WIDEST_LABEL = 20


def write_text(told: Told, out: TextIO, language: Language, width: int) -> None:
    """Write the page."""
    for line in _Page(language, width).lines(told):
        out.write(f"{line}\n")


class _Page:
    """How the page is set in one language."""

    def __init__(self, language: Language, width: int) -> None:
        self.language, self.width = language, width

    def say(self, text: Text) -> str:
        return one_line(text.say(self.language))

    def lines(self, told: Told) -> Iterator[str]:
        marks = " · ".join(_capital(self.say(each)) for each in told.marks)
        yield from wrapped(self.say(told.title), self.width)
        yield from wrapped(marks, self.width)
        for paragraph in told.opening:
            yield ""
            yield from wrapped(self.say(paragraph), self.width)
        for section in told.sections:
            yield ""
            yield from wrapped(self.say(section.title).upper(), self.width)
            yield from self.section(section)
        for number, paragraph in enumerate(told.closing):
            if number == 0:
                yield ""
            yield from wrapped(self.say(paragraph), self.width)

    def section(self, section: Section) -> Iterator[str]:
        labels = [self.say(part.label) for part in section.parts if isinstance(part, Line) and part.label]
        column = min(max((columns(label) for label in labels), default=0), _WIDEST_LABEL)
        after_table = False
        for part in section.parts:
            if after_table:
                yield ""
            after_table = isinstance(part, Table)
            yield from self.table(part) if isinstance(part, Table) else self.line(part, column)

    def line(self, line: Line, column: int) -> Iterator[str]:
        start = _INDENT + ("- " if line.entry else "")
        if line.label is not None:
            label = self.say(line.label)
            start += label + " " * (column - columns(label)) + _GAP
        for number, text in enumerate((line.text, *line.below)):
            head = start if number == 0 else " " * columns(start)
            yield from wrapped(self.say(text), self.width, head, " " * columns(start))

    def table(self, table: Table) -> Iterator[str]:
        rows = [[self.say(cell) for cell in row] for row in (table.heads, *table.rows)]
        widths = [max(columns(row[at]) for row in rows) for at in range(len(table.heads))]
        rest = sum(widths[1:]) + len(_GAP) * (len(widths) - 1) + len(_INDENT)
        widths[0] = max(10, min(widths[0], self.width - rest))
        yield ""
        for row in rows:
            yield from _row(row, widths)


def _row(row: list[str], widths: list[int]) -> Iterator[str]:
    first = list(wrapped(row[0], widths[0], "", ""))
    cells = [cell + " " * (width - columns(cell)) for cell, width in zip(row[1:], widths[1:], strict=True)]
    pad = " " * (widths[0] - columns(first[0]))
    yield (_INDENT + _GAP.join([first[0] + pad, *cells])).rstrip()
    yield from (f"{_INDENT}{_INDENT}{line}" for line in first[1:])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
