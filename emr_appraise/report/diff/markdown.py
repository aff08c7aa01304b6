"""The comparison of two packs as markdown for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from emr_appraise.criteria.diff.model import Change, PackDiff
from emr_appraise.report.diff import said, said_effect
from emr_appraise.report.diff import wording_diff as words
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.trial.effect import Effects
from emr_appraise.words import Language, Text, join, same

_MOST_CAUSES = 12
Row = tuple[Text, ...]


def write_markdown(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    """Write what changed, and who changes group where workbooks were given; the summary first."""
    page = MarkdownPage(out, language)
    page.strong(said.summary(diff) if diff.changes else said.nothing(diff))
    if effects:
        page.strong(said_effect.summary(effects))
    page.paragraph(said.packs(diff))
    if diff.changes:
        page.paragraph(said.counts(diff))
    if effects:
        _write_effects(page, effects, diff)
    if diff.changes:
        _write_changes(page, diff)
        page.paragraph(said.fingerprints(diff))


def _write_changes(page: MarkdownPage, diff: PackDiff) -> None:
    frame = [change for change in diff.frame if change.bears_meaning]
    _section(page, words.FRAME, ("part", "change", "before", "after", "place"), _frame_rows(frame))
    _section(page, words.SHARED, ("change", "before", "after", "criterion"), _shared_rows(diff))
    columns = ("criterion", "change", "before", "after", "place")
    _section(page, words.CRITERIA, columns, _criterion_rows(diff))
    worded = list(said.worded(diff))
    if worded:
        page.heading(3, words.WORDING)
        page.bullets(words.LABELLED.fill(label=about, words=paths) for about, paths in worded)


def _section(page: MarkdownPage, title: Text, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """A title and its table; nothing where there are no rows."""
    body = list(rows)
    if body:
        page.heading(3, title)
        _table(page, columns, body)


def _values(change: Change) -> Row:
    if said.says_it_all(change) and change.path:
        return same(""), same("")
    return said.before(change), said.after(change)


def _frame_rows(changes: list[Change]) -> Iterator[Row]:
    for change in changes:
        yield said.part(change), said.kind(change), *_values(change), said.place(change)


def _shared_rows(diff: PackDiff) -> Iterator[Row]:
    for change, codes in said.shared(diff):
        yield said.kind(change), *_values(change), same(", ".join(codes))


def _criterion_rows(diff: PackDiff) -> Iterator[Row]:
    for code, _, changes in said.own_changes(diff):
        for change in changes:
            yield same(code), said.kind(change), *_values(change), said.place(change)


def _write_effects(page: MarkdownPage, effects: Effects, diff: PackDiff) -> None:
    page.heading(3, words.EFFECT)
    for note in said_effect.notes(effects, diff):
        page.paragraph(note)
    if effects.movers:
        _table(page, ("file", "facility", "group", "because"), _mover_rows(effects))
    unread = [(same(each.file), same(each.code), each.says) for each in effects.unread]
    _section(page, words.UNREAD_TITLE, ("file", "error", "because"), unread)


def _table(page: MarkdownPage, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    head = tuple(words.COLUMNS[column] for column in columns)
    rule = f"| {' | '.join('---' for _ in head)} |"
    told = [f"| {' | '.join(page.say(cell) or '–' for cell in row)} |" for row in (head, *rows)]
    page.block([told[0], rule, *told[1:]])


def _mover_rows(effects: Effects) -> Iterator[Row]:
    for effect in effects.movers:
        why = join(list(said_effect.because(effect, _MOST_CAUSES)), "; ")
        yield same(effect.file), said_effect.facility(effect), said_effect.groups(effect), why
