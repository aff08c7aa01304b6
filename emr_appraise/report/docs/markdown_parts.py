"""The small pieces of the markdown document; every word of the pack is made safe here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.report.docs import wording_docs as words
from emr_appraise.report.docs.contents import Badge, DeadlineBlock, Line, Link, Part
from emr_appraise.report.safe import markdown
from emr_appraise.words import Language, Text


class Writing:
    """How texts, links and anchors are written in one language; `suffix` keeps its anchors apart."""

    def __init__(self, language: Language, suffix: str) -> None:
        self.language = language
        self.suffix = suffix

    def say(self, text: Text) -> str:
        """The text, as words that markdown cannot take for anything else."""
        return markdown(text.say(self.language))

    def capital(self, text: Text) -> str:
        """The same at the start of an entry."""
        said = self.say(text)
        return said[:1].upper() + said[1:]

    def foreign(self, written: str) -> str:
        """A word that is the same in every language."""
        return markdown(written)

    def link(self, anchor: str, title: Text) -> str:
        """A link to a place in the document."""
        return f"[{self.say(title)}](#{anchor}{self.suffix})"

    def code(self, code: str) -> str:
        """A link to a criterion."""
        return f"[{code}](#{code}{self.suffix})"

    def anchored(self, anchor: str, line: str) -> list[str]:
        """A line with the place that links lead to; a heading needs it on a line of its own."""
        place = f'<a id="{anchor}{self.suffix}"></a>'
        if line.startswith("#"):
            return [place, "", line]
        return [f"- {place}{line.removeprefix('- ')}"]

    def line(self, line: Line) -> str:
        """A sentence with its links and its note, all on one line."""
        return " ".join(self._pieces(line))

    def _pieces(self, line: Line) -> Iterator[str]:
        lead = self.link(line.lead.anchor, line.lead.title) if line.lead else ""
        if lead or line.text.vi:
            yield lead + self.say(line.text)
        if line.links:
            yield self.links(line.links)
        if line.note:
            yield f"*{self.say(line.note)}*"

    def links(self, links: tuple[Link, ...]) -> str:
        """A list of links."""
        return ", ".join(self.link(link.anchor, link.title) for link in links)

    def badges(self, badges: tuple[Badge, ...]) -> str:
        """The marks beside a title."""
        return " · ".join(self.capital(badge.text) for badge in badges)

    def part(self, part: Part) -> str:
        """A part of a block that fits on one line."""
        return f"- **{self.say(part.label)}**: {' '.join(self.line(each) for each in part.lines)}"

    def part_lines(self, part: Part) -> Iterator[str]:
        """A part of a block: on one line, or as a list below its label."""
        if len(part.lines) == 1:
            yield self.part(part)
            return
        yield f"- **{self.say(part.label)}**"
        yield from (f"  - {self.line(each)}" for each in part.lines)

    def table(self, heads: tuple[Text, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
        """A table of cells that were made safe already."""
        ruled = (tuple(self.say(head) for head in heads), ("---",) * len(heads), *rows)
        return [f"| {' | '.join(cells)} |" for cells in ruled]

    def deadline(self, block: DeadlineBlock) -> tuple[str, ...]:
        """The cells of a deadline's row."""
        place = f'<a id="due-{block.id}{self.suffix}"></a>{block.due}'
        title = f"{self.say(block.title)} ({self.say(words.MAIN)})" if block.main else self.say(block.title)
        return place, title, self.say(block.who), self.line(block.about), self.line(block.reference)
