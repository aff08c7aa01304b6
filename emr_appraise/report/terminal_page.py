"""A page of lines that wrap at the width, without frames: readable in a pipe and to a screen reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Ink

from emr_appraise.report.safe import plain
from emr_appraise.words import Language, Text

_WIDEST, _IN_A_FILE = 110, 80
_ON_ONE_LINE = {ord("\n"): " ", ord("\t"): " "}
Words = Text | str


class Page:
    """Where the sections of the terminal report are written, in one language."""

    def __init__(self, out: TextIO, language: Language, width: int | None, *, colour: bool) -> None:
        self.language = language
        self.console = Console(
            file=out,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            markup=False,
            emoji=False,
            highlight=False,
        )
        self.width = width or (min(self.console.width, _WIDEST) if out.isatty() else _IN_A_FILE)

    def say(self, words: Words) -> str:
        """The words in the page's language; whatever they hold stays text on one line."""
        said = words if isinstance(words, str) else words.say(self.language)
        return said if said.isprintable() else plain(said).translate(_ON_ONE_LINE)

    def ink(self, words: Words, style: str = "") -> Ink:
        """The same with a style."""
        return Ink(self.say(words), style=style)

    def blank(self) -> None:
        """An empty line."""
        self.console.print()

    def heading(self, words: Words) -> None:
        """What the lines below are about."""
        self.blank()
        self.line(words, style="bold")

    def line(self, words: Words | Ink, *, indent: int = 0, style: str = "") -> None:
        """A paragraph; its later lines keep the indent."""
        self.row("", words, indent=indent, style=style)

    def item(self, words: Words | Ink, *, indent: int = 2) -> None:
        """An entry of a list."""
        self.row("- ", words, indent=indent)

    def flow(self, entries: Iterable[Words], *, indent: int) -> None:
        """Short entries one after another; a line ends between two of them, never inside one."""
        line = ""
        for entry in (self.say(each) for each in entries):
            if line and indent + cell_len(line) + cell_len(entry) + 2 > self.width:
                self.line(f"{line},", indent=indent)
                line = ""
            line = f"{line}, {entry}" if line else entry
        self.line(line, indent=indent)

    def banner(self, words: str, style: str) -> None:
        """The one line that is seen first: a block of colour, or in plain text alone between blank lines."""
        self.blank()
        if self.console.color_system is None:
            self.line(words, indent=2)
        else:
            lines = Ink(f"  {words}").wrap(self.console, self.width - 2, overflow="fold")
            for line in (Ink(), *lines, Ink()):
                line.pad_right(max(0, self.width - line.cell_len))
                self.console.print(Ink(line.plain, style=style), no_wrap=True, overflow="ignore", crop=False)
        self.blank()

    def row(
        self, label: Words | Ink, words: Words | Ink, *, indent: int = 0, column: int = 0, style: str = ""
    ) -> None:
        """A label and, beside it in a column of their own, its words."""
        head = label.copy() if isinstance(label, Ink) else self.ink(label)
        head.pad_right(max(0, column - head.cell_len))
        body = words if isinstance(words, Ink) else self.ink(words, style)
        margin = indent + head.cell_len
        for number, line in enumerate(body.wrap(self.console, max(10, self.width - margin), overflow="fold")):
            before = Ink(" " * indent) + head if number == 0 else Ink(" " * margin)
            self.put(before + line)

    def put(self, line: Ink) -> None:
        """One finished line."""
        line.rstrip()
        self.console.print(line, no_wrap=True, overflow="ignore", crop=False)

    def column(self, labels: Iterable[Words]) -> int:
        """The width of a column that holds these labels."""
        return max((cell_len(self.say(label)) for label in labels), default=0) + 2
