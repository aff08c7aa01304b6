"""Read a table that the board keeps as CSV: known columns in any order, each row with its line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TextIO

from emr_appraise.book import refusals
from emr_appraise.book.delimiter import said_delimiter
from emr_appraise.book.encodings import EncodedText, encoded_text, looks_like_text
from emr_appraise.book.lost_letters import has_lost_letters
from emr_appraise.errors import InputError
from emr_appraise.submission import wording_board_csv as words
from emr_appraise.submission.normalise import heading_key, text_of, whole_code
from emr_appraise.words import Text

MAX_BYTES = 50_000_000
_SAMPLE = 200_000
_SHOWN = 40
_DELIMITERS = ",;\t"
_BLANK = f"{_DELIMITERS} \n\xa0\ufeff"
_NO_DECIMALS = ("", "0", "00")

Bad = Callable[[str, Text], InputError]
"""Makes the table's own failure from where it is, `path` or `path:line`, and what was found."""


class BoardRow(NamedTuple):
    """A row that is not blank: the line it ends on, and the cells of the known columns."""

    line: int
    cells: Mapping[str, str]
    """By column; empty where the row is short."""


class Layout(NamedTuple):
    """The columns of a table."""

    names: Mapping[str, str]
    """Columns by the label keys of their headings."""
    fallbacks: Mapping[str, str]
    """The same of headings that count only where no heading of `names` gives the column."""
    labels: Mapping[str, Text]
    """What people call each column."""
    needed: tuple[str, ...]


class BoardTable(NamedTuple):
    """A table whose headings are read; the rows are read as they are asked for."""

    used: tuple[str, ...]
    """The headings of known columns as typed, in the file's order."""
    ignored: tuple[str, ...]
    """All others that are not blank."""
    rows: Iterator[BoardRow]


def read_board_csv(path: str, layout: Layout, bad: Bad) -> BoardTable:
    """The headings and the rows below them, cells as a person would have typed them.

    Takes commas, semicolons or tabs, and any encoding that offices save in. Raises InputError, also while
    the rows are walked: E101 or E113 where the file cannot be opened, else what `bad` makes.
    """
    rows = _rows(path, _text(path, _bytes(path, bad), bad), bad)
    head = next(rows, None)
    if head is None:
        raise bad(path, words.EMPTY)
    columns = _columns(path, head[1], layout, bad)
    used = frozenset(columns.values())
    headings = [(at, heading) for at, heading in enumerate(map(text_of, head[1])) if heading]
    return BoardTable(
        tuple(heading for at, heading in headings if at in used),
        tuple(heading for at, heading in headings if at not in used),
        (_row(line, row, columns) for line, row in rows),
    )


def code_in_table(written: str) -> str:
    """A facility's code without what a spreadsheet program has put around it: `1999` and `'01999` and
    `1999.0` are 01999."""
    bare = written.removeprefix("=").strip('"').removeprefix("'")
    whole, _, decimals = bare.partition(".")
    return whole_code(whole if decimals in _NO_DECIMALS else bare)


def _bytes(path: str, bad: Bad) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(path, refusals.NO_SUCH_FILE) from error
    except OSError as error:
        raise InputError(path, refusals.NO_PERMISSION, found=error.strerror or "") from error
    if len(data) > MAX_BYTES:
        raise bad(path, words.TOO_LARGE)
    return data


def _text(path: str, data: bytes, bad: Bad) -> EncodedText:
    if data and not looks_like_text(data):
        raise bad(path, words.NO_TEXT)
    try:
        text = encoded_text(data, path)
    except InputError as error:
        raise bad(path, error.says) from error
    with text.open() as file:
        if has_lost_letters(file.read(_SAMPLE)):
            raise bad(path, words.LETTERS_LOST)
    return text


def _rows(path: str, text: EncodedText, bad: Bad) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line it ends on."""
    delimiter, said = _delimiter(text)
    with text.open() as file:
        lines = _Lines(file)
        reader = csv.reader(lines, delimiter=delimiter)
        begins = 1
        try:
            for row in reader:
                if lines.ended:
                    raise bad(f"{path}:{begins}", words.OPEN_QUOTE)
                begins = reader.line_num + 1
                if any(cell.strip(_BLANK) for cell in row) and not (said and reader.line_num == 1):
                    yield reader.line_num, row
        except csv.Error as error:
            raise bad(f"{path}:{reader.line_num}", words.NO_CSV) from error


def _delimiter(text: EncodedText) -> tuple[str, bool]:
    """What stands between cells, and whether the first line is there to say so, as in `sep=;`."""
    with text.open() as file:
        head = next((line for line in file if line.strip(_BLANK)), "")
    said = said_delimiter(head)
    return (said, True) if said else (max(_DELIMITERS, key=head.count), False)


class _Lines:
    """The lines of a file, and whether the last was asked for."""

    def __init__(self, file: TextIO) -> None:
        self.file, self.ended = file, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.file.readline()
        if not line:
            self.ended = True
            raise StopIteration
        return line


def _row(line: int, row: list[str], columns: Mapping[str, int]) -> BoardRow:
    return BoardRow(line, {name: text_of(row[at]) if at < len(row) else "" for name, at in columns.items()})


def _columns(path: str, head: list[str], layout: Layout, bad: Bad) -> dict[str, int]:
    """Where each column stands."""
    columns = _named(path, head, layout, layout.names, bad)
    open_ = {key: column for key, column in layout.fallbacks.items() if column not in columns}
    columns |= _named(path, head, layout, open_, bad)
    if missing := [layout.labels[name] for name in layout.needed if name not in columns]:
        raise bad(path, words.COLUMNS_MISSING.fill(missing=words.quoted(missing)))
    return columns


def _named(path: str, head: list[str], layout: Layout, names: Mapping[str, str], bad: Bad) -> dict[str, int]:
    """The columns that one of these names stands over. Two over one column are a mistake."""
    columns = dict[str, int]()
    for at, heading in enumerate(head):
        column = names.get(heading_key(heading))
        if column is None:
            continue
        if column in columns:
            raise bad(path, _twice(layout.labels[column], head[columns[column]], heading))
        columns[column] = at
    return columns


def _twice(column: Text, first: str, second: str) -> Text:
    shown = (heading.strip()[:_SHOWN] for heading in (first, second))
    return words.COLUMN_TWICE.fill(column=column, first=next(shown), second=next(shown))
