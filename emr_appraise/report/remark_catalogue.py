"""The catalogue of remarks and refusals as a markdown page, one language after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from emr_appraise.report import wording_manual as words
from emr_appraise.report.manual import entry_parts, without_slots
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.submission.remark_pages import RemarkPage
from emr_appraise.words import Language, Message, Text


class Part(NamedTuple):
    """Messages under one heading."""

    title: Text
    meaning: Text
    """What they mean for the result."""
    messages: tuple[Message, ...]


def write_catalogue(
    out: TextIO, parts: Sequence[Part], pages: Mapping[str, RemarkPage], languages: tuple[Language, ...]
) -> None:
    """Write the page of these messages, in their order, with the page of each by code.

    The anchor of a code is the code, that of a further language carries its name.
    """
    for index, language in enumerate(languages):
        if index:
            out.write("\n")
        _write(parts, pages, MarkdownPage(out, language), f"-{language}" if index else "")


def _write(
    parts: Sequence[Part], pages: Mapping[str, RemarkPage], page: MarkdownPage, suffix: str
) -> None:
    page.heading(1, words.CATALOGUE)
    page.paragraph(words.ABOUT_CATALOGUE)
    for part in parts:
        page.heading(2, part.title)
        page.paragraph(part.meaning)
        page.block(_contents(part.messages, page, suffix))
        for message in part.messages:
            _write_entry(message, pages[message.code], page, suffix)


def _contents(found: tuple[Message, ...], page: MarkdownPage, suffix: str) -> Iterator[str]:
    for message in found:
        yield f"- [{message.code}](#{message.code}{suffix}): {page.say(without_slots(message.says))}"


def _write_entry(message: Message, told: RemarkPage, page: MarkdownPage, suffix: str) -> None:
    page.block([f'<a id="{message.code}{suffix}"></a>'])
    page.block([f"### {message.code}"])
    page.block(f"- **{page.say(label)}**: {page.say(text)}" for label, text in entry_parts(message, told))
