"""A code explained as lines of text: the manual page of a rule or of a remark; and the list of all codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

from emr_appraise.criteria.lint.manual import Page
from emr_appraise.report import wording_manual as words
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording import SEVERITIES
from emr_appraise.submission.remark_pages import RemarkPage
from emr_appraise.words import Language, Message, Severity, Text

_SLOT = re.compile(r"(?:\{\w+\})+")


class Listed(NamedTuple):
    """A code in the list."""

    code: str
    severity: Severity
    says: Text


class Group(NamedTuple):
    """The codes of one kind."""

    title: Text
    codes: tuple[Listed, ...]


def page_lines(page: Page, language: Language, width: int) -> Iterator[str]:
    """A rule's page: what it asks, why, an example, and what to write instead."""
    yield f"{page.code}  {SEVERITIES[page.severity].say(language)}"
    for label, text in ((words.ASKS, page.asks), (words.WHY, page.why)):
        yield from _paragraph(label, text, language, width)
    for label, example in ((words.EXAMPLE, page.example), (words.INSTEAD, page.instead)):
        yield ""
        yield label.say(language)
        yield from (f"    {line}".rstrip() for line in example.split("\n"))


def entry_lines(entry: Message, page: RemarkPage, language: Language, width: int) -> Iterator[str]:
    """What a message says, what brings it about, an example, and what to do."""
    yield f"{entry.code}  {SEVERITIES[entry.severity].say(language)}"
    for label, text in entry_parts(entry, page):
        yield from _paragraph(label, text, language, width)


def entry_parts(entry: Message, page: RemarkPage) -> Iterator[tuple[Text, Text]]:
    """The parts of a message's page, each with its label."""
    yield words.SAYS, without_slots(entry.says)
    yield words.CAUSE, page.cause
    yield words.REMARK_EXAMPLE, page.example
    yield words.TO_DO, without_slots(entry.hint)


def without_slots(text: Text) -> Text:
    """A message's words, with `…` where those of a workbook are filled in."""
    return Text(_SLOT.sub("…", text.vi), _SLOT.sub("…", text.en))


def list_lines(groups: Iterable[Group], language: Language, width: int) -> Iterator[str]:
    """Every code with the beginning of what it says, one a line, and how to see the rest."""
    longest = max(len(severity.say(language)) for severity in SEVERITIES.values())
    for group in groups:
        yield group.title.say(language)
        for listed in group.codes:
            severity = SEVERITIES[listed.severity].say(language)
            head = f"  {listed.code}  {severity:{longest}}  "
            yield head + one_line(without_slots(listed.says).say(language), width - len(head))
        yield ""
    yield words.HOW_TO_EXPLAIN.fill(code="W204").say(language)


def _paragraph(label: Text, text: Text, language: Language, width: int) -> Iterator[str]:
    yield ""
    yield label.say(language)
    yield from wrap(
        text.say(language), width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )
