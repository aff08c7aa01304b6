"""A criterion's block as lines of text for a terminal, wrapped with a hanging indent."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from emr_appraise.report.docs.contents import CriterionBlock, Line, Part
from emr_appraise.report.safe import one_line
from emr_appraise.words import Language

INDENT, NARROWEST = 2, 20


def criterion_text(block: CriterionBlock, language: Language, width: int) -> Iterator[str]:
    """The block line by line, none longer than the width unless a single word is."""
    head = (block.area, *(badge.text for badge in block.badges))
    yield from hanging(f"{block.code}  ", " · ".join(capital(each.say(language)) for each in head), width)
    yield from hanging("", block.text.say(language), width)
    for part in block.parts:
        yield ""
        yield one_line(part.label.say(language))
        yield from _part(part, language, width)


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def hanging(start: str, text: str, width: int, indent: int | None = None) -> Iterator[str]:
    """The text after a start, its further lines indented below the text."""
    below = " " * (len(start) if indent is None else indent)
    lines = wrap(
        one_line(text),
        max(width, len(below) + NARROWEST),
        initial_indent=start,
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from lines or [start.rstrip()]


def _part(part: Part, language: Language, width: int) -> Iterator[str]:
    bullet = "- " if len(part.lines) > 1 else ""
    for line in part.lines:
        yield from hanging(" " * INDENT + bullet, _line(line, language), width)
        if line.note:
            yield from hanging(" " * (INDENT + len(bullet)), line.note.say(language), width)


def _line(line: Line, language: Language) -> str:
    lead = line.lead.title.say(language) if line.lead else ""
    links = ", ".join(link.title.say(language) for link in line.links)
    return f"{lead}{line.text.say(language)} {links}".strip()
