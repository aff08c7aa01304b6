"""The sheets of what is not in the roster: rejected files, and listed facilities that have not submitted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.columns_kind import Column
from emr_appraise.roster.columns_profile import profile_columns
from emr_appraise.roster.figures_model import Counts
from emr_appraise.roster.model import Registered, Rejection, Roster
from emr_appraise.roster.xlsx_ink import Cell, Ink
from emr_appraise.roster.xlsx_look import QUIET, ROSE, Style
from emr_appraise.roster.xlsx_table import Head, Plan
from emr_appraise.words import Text

_FIRST_FIELDS = ("province", "ownership", "authority", "class")


def rejected_plan(counts: Counts) -> Plan:
    """What the sheet of rejected files is called."""
    note = words.REJECTED_NOTE.of(counts.rejected) if counts.rejected else words.NONE_REJECTED
    return Plan(words.REJECTED, words.REJECTED_TITLE, note, ROSE, 2, head_height=22)


def rejected_heads(ink: Ink) -> tuple[Head[Rejection], ...]:
    """File, code, why, and what to do."""

    text, centre = ink.brush(Style.TEXT), ink.brush(Style.CENTRE)

    def said(take: Callable[[Rejection], Text]) -> Callable[[Rejection, bool], Cell | None]:
        return lambda each, grey: text.foreign(take(each).say(ink.language), grey)

    titles = column_words.REJECTED_TITLES
    return (
        Head(titles["file"], 46, lambda each, grey: text.foreign(each.file, grey)),
        Head(titles["code"], 10, lambda each, grey: centre.foreign(each.code, grey)),
        Head(titles["message"], 56, said(lambda each: each.says)),
        Head(titles["hint"], 60, said(lambda each: each.hint)),
    )


def absent_plan(counts: Counts) -> Plan:
    """What the sheet of those who have not submitted is called."""
    note = words.ABSENT_NOTE.of(counts.absent) if counts.absent else words.NONE_ABSENT
    return Plan(words.ABSENT, words.ABSENT_TITLE, note, QUIET, 3, head_height=32)


def absent_heads(roster: Roster, ink: Ink) -> Iterator[Head[Registered]]:
    """Code, name, and what the board's list says of the facility."""
    titles, text = column_words.TITLES, ink.brush(Style.TEXT)
    yield Head(titles["code"], 12, lambda each, grey: text.foreign(each.code, grey))
    yield Head(titles["name"], 46, lambda each, grey: text.foreign(each.name, grey))
    fields = {column.id: column for column in profile_columns(roster.packs.values())}
    for name in sorted(fields, key=_rank):
        yield Head(fields[name].title, 18, _listed(fields[name], ink), shown_with=0)


def _rank(field: str) -> int:
    """First what sorts facilities, then the rest as the packs have it."""
    return _FIRST_FIELDS.index(field) if field in _FIRST_FIELDS else len(_FIRST_FIELDS)


def _listed(column: Column, ink: Ink) -> Callable[[Registered, bool], Cell | None]:
    draw = ink.brush(Style.TEXT).draw
    return lambda each, grey: draw(dict(each.facts).get(column.id) or None, grey, column.labels)
