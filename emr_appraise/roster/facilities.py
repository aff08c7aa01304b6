"""Read the board's list of facilities, a CSV file: who is to send a workbook, and what is on record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField, Word
from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_facilities as refusals
from emr_appraise.roster import wording_facilities as words
from emr_appraise.roster.differences import differences
from emr_appraise.roster.facility_headings import CODE, LOOSE_HEADINGS, NAME, OTHER_HEADINGS
from emr_appraise.roster.model import Registered
from emr_appraise.submission import wording_board_csv as board_words
from emr_appraise.submission.board_csv import Bad, BoardRow, Layout, code_in_table, read_board_csv
from emr_appraise.submission.layout import FACILITY_FIELDS, spellings
from emr_appraise.submission.normalise import FACILITY_CODE_LENGTH, label_key
from emr_appraise.submission.vocabulary import option_words
from emr_appraise.words import Text, join, same

__all__ = [
    "FacilityList",
    "Headings",
    "differences",
    "is_facility_code",
    "read_facilities",
    "read_facility_list",
]
_READ_KINDS = (FieldKind.CHOICE, FieldKind.TEXT)
_FIVE_DIGITS = re.compile(rf"[0-9]{{{FACILITY_CODE_LENGTH}}}\Z")
_Facts = tuple[tuple[str, str], ...]
_LONGEST = 300
_SHOWN = 60
_HEADING_SHOWN = 40
_MOST_HEADINGS = 10


class Headings(NamedTuple):
    """Headings of a list, harmless and short enough to be printed."""

    named: tuple[str, ...]
    """The first of them, ten at most."""
    more: int
    """How many others there are."""

    def said(self) -> Text:
        """All in quotation marks, and the number of those that are not named."""
        named = board_words.quoted([same(heading) for heading in self.named])
        return words.HEADINGS_AND_MORE.fill(named=named, n=self.more) if self.more else named


class FacilityList(NamedTuple):
    """The board's list of facilities, and which of its columns were understood."""

    entries: tuple[Registered, ...]
    """Every facility, by code."""
    used: Headings
    ignored: Headings

    def columns_read(self) -> Text:
        """One sentence that names the columns used and those passed over."""
        told = words.COLUMNS_READ if self.ignored.named else words.ALL_COLUMNS_READ
        return told.fill(used=self.used.said(), ignored=self.ignored.said())


@dataclass(frozen=True, slots=True)
class _Column:
    """A field of the packs' profiles that the list may give."""

    field: str
    label: Text
    options: tuple[tuple[Word, ...], ...]
    """The options by pack; empty where the field is text."""

    def option(self, written: str) -> str | None:
        """The id of the option that is meant, by the first pack that knows the words."""
        found = (option_words(options).find(written) for options in self.options)
        return next((str(option) for option in found if option is not None), None)

    def allowed(self) -> Text:
        """The labels of all options."""
        labels = dict.fromkeys(option.label for options in self.options for option in options)
        return join(list(labels), "; ")


def is_facility_code(written: str) -> bool:
    """Whether this is a whole code, so that workbooks and list can be matched by it."""
    return _FIVE_DIGITS.match(written) is not None


def read_facilities(path: str, packs: Iterable[Criteria]) -> tuple[Registered, ...]:
    """The entries of `read_facility_list`."""
    return read_facility_list(path, packs).entries


def read_facility_list(path: str, packs: Iterable[Criteria]) -> FacilityList:
    """Every facility of the list, by code; a choice is kept as the id of the packs' option.

    The columns are the code, the name and the packs' fields that are choices or text, by their ids or labels,
    in any order. Raises InputError with E179 naming the line where one cannot be read or a code is there
    twice; E101 or E113 where the file cannot be opened.
    """
    fields = [field for pack in packs for field in pack.profile if field.kind in _READ_KINDS]
    columns = _columns(fields)
    layout = _layout(fields, columns)
    table = read_board_csv(path, layout, _bad_table(layout))
    entries = _entries(path, table.rows, columns)
    return FacilityList(entries, _headings(table.used), _headings(table.ignored))


def _headings(found: tuple[str, ...]) -> Headings:
    named = tuple(one_line(heading, _HEADING_SHOWN) for heading in found[:_MOST_HEADINGS])
    return Headings(named, len(found) - len(named))


def _entries(path: str, rows: Iterable[BoardRow], columns: tuple[_Column, ...]) -> tuple[Registered, ...]:
    found, shared = dict[str, tuple[int, Registered]](), dict[_Facts, _Facts]()
    for line, cells in rows:
        entry = _entry(f"{path}:{line}", cells, columns)
        kept = entry._replace(facts=shared.setdefault(entry.facts, entry.facts))
        first, _ = found.setdefault(entry.code, (line, kept))
        if first != line:
            twice = words.CODE_TWICE.fill(found=entry.code, first=first, second=line)
            raise _bad(f"{path}:{line}", twice, words.EACH_ONCE)
    if not found:
        raise _bad(path, words.NO_FACILITY, words.ONE_AT_LEAST)
    return tuple(entry for _, (_, entry) in sorted(found.items()))


def _columns(fields: Iterable[ProfileField]) -> tuple[_Column, ...]:
    """The fields of all packs; one that several packs have is one column with the options of each."""
    columns = dict[str, _Column]()
    for field in fields:
        known = columns.get(field.id)
        options = (*(known.options if known else ()), *((field.options,) if field.options else ()))
        columns[field.id] = _Column(field.id, known.label if known else field.label, options)
    return tuple(columns.values())


def _layout(fields: Iterable[ProfileField], columns: tuple[_Column, ...]) -> Layout:
    who = [(field.id, field.label) for field in FACILITY_FIELDS if field.id in (CODE, NAME)]
    rows = [*who, *((field.id, field.label) for field in fields)]
    own = {label_key(name): field for field, label in rows for name in (field, *spellings(label))}
    labels = dict(who) | {column.field: column.label for column in columns}
    return Layout(_keys(OTHER_HEADINGS, labels) | own, _keys(LOOSE_HEADINGS, labels), labels, (CODE,))


def _keys(headings: Mapping[str, tuple[str, ...]], known: Iterable[str]) -> dict[str, str]:
    return {label_key(name): field for field in known for name in headings.get(field, ())}


def _entry(where: str, cells: Mapping[str, str], columns: tuple[_Column, ...]) -> Registered:
    code = code_in_table(cells[CODE])
    if not is_facility_code(code):
        raise _bad(where, words.BAD_CODE.fill(found=one_line(cells[CODE], _SHOWN)), words.FIVE_DIGITS)
    return Registered(code, one_line(cells.get(NAME, ""), _LONGEST), tuple(_facts(where, cells, columns)))


def _facts(where: str, cells: Mapping[str, str], columns: tuple[_Column, ...]) -> Iterator[tuple[str, str]]:
    for column in columns:
        if written := cells.get(column.field, ""):
            yield column.field, _fact(where, column, written)


def _fact(where: str, column: _Column, written: str) -> str:
    if not column.options:
        return one_line(written, _LONGEST)
    option = column.option(written)
    if option is None:
        found = words.BAD_CHOICE.fill(column=column.label, found=one_line(written, _SHOWN))
        raise _bad(where, found, column.allowed())
    return option


def _bad_table(layout: Layout) -> Bad:
    """What says that the table as a whole, or a line of it, is none."""
    further = [label for field, label in layout.labels.items() if field != CODE]
    needed = [layout.labels[CODE]]
    allowed = words.COLUMNS.fill(needed=board_words.quoted(needed), further=board_words.quoted(further))
    return lambda where, found: _bad(where, found, allowed)


def _bad(where: str, found: Text, allowed: Text) -> InputError:
    return InputError(where, refusals.BAD_LIST, found=found, allowed=allowed)
