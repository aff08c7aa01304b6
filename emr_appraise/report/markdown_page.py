"""Headings, paragraphs, lists and tables of markdown; every word is made safe here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from emr_appraise.report import wording
from emr_appraise.report.safe import markdown
from emr_appraise.words import Language, Text

_LONGEST = 2_000


class MarkdownPage:
    """Where the sections of the markdown report are written, in one language."""

    def __init__(self, out: TextIO, language: Language) -> None:
        self.out = out
        self.language = language
        self.begun = False

    def say(self, words: Text) -> str:
        """The words in the page's language, as text that markdown cannot take for anything else."""
        return markdown(words.say(self.language), _LONGEST)

    def block(self, lines: Iterable[str]) -> None:
        """Lines that belong together, an empty line before them."""
        if self.begun:
            self.out.write("\n")
        self.begun = True
        self.out.writelines(f"{line}\n" for line in lines)

    def heading(self, level: int, words: Text) -> None:
        """A heading."""
        self.block([f"{'#' * level} {self.say(words)}"])

    def paragraph(self, words: Text) -> None:
        """A paragraph."""
        self.block([self.say(words)])

    def strong(self, words: Text) -> None:
        """A paragraph of weight."""
        self.block([f"**{self.say(words)}**"])

    def bullets(self, entries: Iterable[Text]) -> None:
        """A list; nothing where there are no entries."""
        lines = [f"- {self.say(entry)}" for entry in entries]
        if lines:
            self.block(lines)

    def table(self, columns: tuple[str, ...], rows: Iterable[tuple[Text, ...]]) -> None:
        """A table; an empty cell shows a dash."""
        self.grid([wording.COLUMNS[column] for column in columns], rows)

    def grid(self, heads: Iterable[Text], rows: Iterable[tuple[Text, ...]]) -> None:
        """The same with headings of its own."""
        head = [self.say(each) for each in heads]
        body = [[self.say(cell) or wording.EMPTY.say(self.language) for cell in row] for row in rows]
        self.block(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *body))
