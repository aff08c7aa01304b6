"""A code explained: the manual page of a rule, or the catalogue entry of a remark, as lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap

from emr_appraise.criteria.lint.manual import Page
from emr_appraise.report import wording_manual as words
from emr_appraise.words import Language, Message, Text

_SLOT = re.compile(r"\{\w+\}")


def page_lines(page: Page, language: Language, width: int) -> Iterator[str]:
    """A rule's page: what it asks, why, an example, and what to write instead."""
    yield f"{page.code}  {words.SEVERITIES[page.severity].say(language)}"
    for label, text in ((words.ASKS, page.asks), (words.WHY, page.why)):
        yield from _paragraph(label, text, language, width)
    for label, example in ((words.EXAMPLE, page.example), (words.INSTEAD, page.instead)):
        yield ""
        yield label.say(language)
        yield from (f"    {line}".rstrip() for line in example.split("\n"))


def entry_lines(entry: Message, language: Language, width: int) -> Iterator[str]:
    """A remark: what it says, with `…` where a workbook's own words stand, and what to do."""
    yield f"{entry.code}  {words.SEVERITIES[entry.severity].say(language)}"
    for label, text in ((words.SAYS, entry.says), (words.TO_DO, entry.hint)):
        yield from _paragraph(label, Text(_SLOT.sub("…", text.vi), _SLOT.sub("…", text.en)), language, width)


def _paragraph(label: Text, text: Text, language: Language, width: int) -> Iterator[str]:
    yield ""
    yield label.say(language)
    yield from wrap(
        text.say(language), width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )
