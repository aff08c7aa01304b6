"""The comparison of two packs as plain text for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import TextIO

from emr_appraise.criteria.diff.model import Change, PackDiff
from emr_appraise.report.diff import said, said_effect
from emr_appraise.report.diff import wording_diff as words
from emr_appraise.report.safe import one_line
from emr_appraise.trial.effect import Effect, Effects
from emr_appraise.words import Language, Text, same

_COLUMNS = 80
_MOST_CAUSES = 12


def write_text(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    """Write what changed, and who changes group where workbooks were given."""
    page = _Page(out, language)
    page.line(said.packs(diff))
    if diff.changes:
        _write_changes(page, diff)
    else:
        page.line(said.nothing(diff))
    if effects:
        _write_effects(page, effects, diff)


class _Page:
    """Lines of text in one language, wrapped and indented; what came from files is made harmless."""

    def __init__(self, out: TextIO, language: Language) -> None:
        self.out, self.language = out, language

    def line(self, told: Text, indent: int = 0, hang: int = 2) -> None:
        """A paragraph; the lines after its first stand further in."""
        margin = " " * indent
        lines = wrap(
            one_line(told.say(self.language)),
            _COLUMNS,
            initial_indent=margin,
            subsequent_indent=margin + " " * hang,
            break_on_hyphens=False,
        )
        self.out.writelines(f"{line}\n" for line in lines)

    def heading(self, told: Text) -> None:
        """The title of a section."""
        self.out.write(f"\n{told.say(self.language).upper()}\n")

    def whole(self, told: Text, indent: int) -> None:
        """A line with a file in it, never broken, so that it can be opened."""
        self.out.write(f"{' ' * indent}{one_line(told.say(self.language))}\n")


def _write_changes(page: _Page, diff: PackDiff) -> None:
    page.line(said.fingerprints(diff))
    page.line(said.summary(diff))
    page.line(said.counts(diff))
    _write_frame(page, diff)
    _write_shared(page, diff)
    own = list(said.own_changes(diff))
    if own:
        page.heading(words.CRITERIA)
    for code, text, changes in own:
        page.line(words.CRITERION.fill(code=code, text=text), 2, len(code) + 2)
        _write_each(page, changes, 4)
    _write_worded(page, said.worded(diff))


def _write_frame(page: _Page, diff: PackDiff) -> None:
    meant = [change for change in diff.frame if change.bears_meaning]
    if meant:
        page.heading(words.FRAME)
    about = same("")
    for change in meant:
        if said.part(change) != about:
            about = said.part(change)
            page.line(about, 2)
        _write_each(page, [change], 4)


def _write_shared(page: _Page, diff: PackDiff) -> None:
    found = said.shared(diff)
    if found:
        page.heading(words.SHARED)
    for change, codes in found:
        page.line(said.line(change), 2)
        page.line(words.IN_CRITERIA.of(len(codes), codes=", ".join(codes)), 4)
        page.whole(said.place(change), 4)


def _write_each(page: _Page, changes: list[Change], indent: int) -> None:
    for change in changes:
        told = said.line(change)
        if indent + len(told.say(page.language)) <= _COLUMNS or not said.has_both_values(change):
            page.line(told, indent)
        else:
            page.line(said.kind(change), indent)
            page.line(words.BEFORE.fill(words=said.before(change)), indent + 2, 4)
            page.line(words.AFTER.fill(words=said.after(change)), indent + 2, 4)
        page.whole(said.place(change), indent + 2)


def _write_worded(page: _Page, found: Iterable[tuple[Text, Text]]) -> None:
    told = list(found)
    if told:
        page.heading(words.WORDING)
    for about, paths in told:
        page.line(words.LABELLED.fill(label=about, words=paths), 2)


def _write_effects(page: _Page, effects: Effects, diff: PackDiff) -> None:
    page.heading(words.EFFECT)
    page.line(said_effect.summary(effects), 2)
    for note in said_effect.notes(effects, diff):
        page.line(note, 2)
    for effect in effects.movers:
        _write_mover(page, effect)
    if effects.unread:
        page.heading(words.UNREAD_TITLE)
    for unread in effects.unread:
        page.whole(words.UNREAD_LINE.fill(file=unread.file, code=unread.code, says=unread.says), 2)


def _write_mover(page: _Page, effect: Effect) -> None:
    page.out.write("\n")
    page.line(words.FILE_OF.fill(file=effect.file, facility=said_effect.facility(effect)), 2)
    page.line(said_effect.groups(effect), 4)
    for told in said_effect.because(effect, _MOST_CAUSES):
        page.line(told, 6)
