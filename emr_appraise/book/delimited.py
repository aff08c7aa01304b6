"""Read a form that was saved as text: cells between commas, semicolons or tabs, in whatever encoding."""

from __future__ import annotations

import re

from emr_appraise.book import refusals
from emr_appraise.book.delimiter import found_delimiter, said_delimiter
from emr_appraise.book.encodings import EncodedText, encoded_text, looks_like_text
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.lost_letters import has_lost_letters
from emr_appraise.book.model import EMPTY, NAMELESS, Book, Broken, Cell, Facts, Kind, Sheet, Stray
from emr_appraise.book.records import long_cells, records
from emr_appraise.book.text_kinds import other_text
from emr_appraise.book.wording_delimited import BINARY
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace

__all__ = ["looks_like_text", "read_csv"]
"""The title of the one sheet that a text file has."""
_SAMPLE = 200_000
_END = 200
_LONGEST_ERROR = 40
_TEXT_TRICK = re.compile(r'="((?:[^"]|"")*+)"')
_ERROR = re.compile(
    r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|ERROR!)"
    r"|#GETTING_DATA|Err:[0-9]{3}"
    r"|#{3,}"  # a date or number that the column was too narrow to show
)


def read_csv(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """A text file as a book of one sheet; `where` names the file in messages. A record is a row, numbered
    as Excel numbers it.

    Raises InputError where it is damaged, no table, or over a limit.
    """
    if not data:
        raise InputError(where, refusals.EMPTY_FILE)
    if len(data) > limits.file_bytes:
        raise over_limit(where, "file_bytes", len(data), limits)
    text = encoded_text(data, where)
    with text.open() as file:
        sample = file.read(_SAMPLE)
    _refuse_others(text, sample, where)
    facts = Facts(encoding=text.name, lost_letters=has_lost_letters(text.composed(sample)))
    return Book(Kind.CSV, (_sheet(text, sample, where, limits),), facts=facts)


def _refuse_others(text: EncodedText, sample: str, where: str) -> None:
    kind = other_text(sample, text.data[-_END:].decode("latin-1"))
    if kind is None and text.data and not looks_like_text(text.data):
        kind = BINARY
    if kind is not None:
        raise InputError(where, refusals.NOT_A_WORKBOOK, found=kind)


def _sheet(text: EncodedText, sample: str, where: str, limits: Limits) -> Sheet:
    grid = _Grid(text, where, limits)
    delimiter = said_delimiter(sample.partition("\n")[0])
    with text.open() as file, long_cells():
        if delimiter:
            file.readline()
        else:
            delimiter = found_delimiter(sample, whole=len(sample) < _SAMPLE)
        for record in records(file, delimiter, where, limits):
            grid.add(record)
    return Sheet(NAMELESS, grid.rows, stray=grid.stray)


class _Grid:
    """The rows of the sheet as they come in, and what lies outside."""

    def __init__(self, text: EncodedText, where: str, limits: Limits) -> None:
        self.text, self.where, self.limits = text, where, limits
        self.rows = list[list[Cell]]()
        self.row, self.filled, self.odd = 0, 0, 0
        self.stray: Stray | None = None

    def add(self, record: list[str]) -> None:
        """The next row. Raises InputError where the sheet holds more cells than allowed."""
        self.row += 1
        near = 0
        if self.row <= self.limits.rows:
            near = self.limits.columns
            self.rows.append([self._cell(written) for written in record[:near]])
        filled = len(record) - record.count(EMPTY)
        if not filled:
            return
        if len(record) > near:
            self._add_far(record, near)
        self._count(filled)

    def _add_far(self, record: list[str], near: int) -> None:
        """Note what stands beyond the columns that are kept."""
        far = [column for column, written in enumerate(record[near:], near + 1) if written.strip()]
        if far:
            first, how_many = self.stray or (CellPlace(NAMELESS, self.row, far[0]), 0)
            self.stray = Stray(first, how_many + len(far))

    def _count(self, filled: int) -> None:
        self.filled += filled
        odd = self.odd + (self.stray.how_many if self.stray else 0)
        for name, found in (("cells", self.filled), ("odd_cells", odd)):
            if found > getattr(self.limits, name):
                raise over_limit(self.where, name, found, self.limits)

    def _cell(self, written: str) -> Cell:
        if not written:
            return EMPTY
        said = self.text.composed(written)
        bare = said.strip()
        if bare.startswith(("#", "Err:")) and _ERROR.fullmatch(bare):
            self.odd += 1
            return Broken(bare[:_LONGEST_ERROR])
        return _unmarked(said)


def _unmarked(written: str) -> str:
    """The text without what marks it as text to Excel: an apostrophe before it, or `="` around it."""
    if written[0] == "'" and (len(written) == 1 or written[-1] != "'"):
        return written[1:]
    trick = _TEXT_TRICK.fullmatch(written) if written[0] == "=" else None
    return trick[1].replace('""', '"') if trick else written
