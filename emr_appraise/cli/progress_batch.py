"""Tell on stderr how far a round is: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
from collections import Counter
from time import monotonic
from types import TracebackType
from typing import Any

from emr_appraise.cli import wording_batch as words
from emr_appraise.words import Language, Text, join

_BAR_EACH, _LINE_EACH = 0.2, 10.0
"""Seconds between two looks at the bar, and between two lines of a log."""


class BatchProgress:
    """Counts workbooks by their groups and shows the counts; the reports themselves have no clock."""

    def __init__(self, language: Language, *, quiet: bool) -> None:
        self.language, self.quiet = language, quiet
        self.counts, self.of, self.recalled = Counter[int | None](), 0, 0
        self.reports: tuple[int, int] | None = None
        """Of so many hospitals, out of all, the reports are done; None before their turn."""
        self.started = self.shown = monotonic()
        self._bar: Any = None

    @property
    def done(self) -> int:
        """How many workbooks have their result."""
        return self.counts.total()

    def begin(self, workbooks: int) -> None:
        """So many workbooks make up the round."""
        self.of, self.started = workbooks, monotonic()
        if not self.quiet and sys.stderr and sys.stderr.isatty():
            self._bar = _bar(self.language, workbooks)
            self._bar.start()

    def told(self, group: int | None, *, recalled: bool) -> None:
        """A workbook is done: its group, or None where it was rejected; `recalled` from an earlier run."""
        self.counts[group] += 1
        self.recalled += recalled
        if not self.quiet and monotonic() - self.shown > (_BAR_EACH if self._bar else _LINE_EACH):
            self._show()

    def __enter__(self) -> BatchProgress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the screen as it was, and say how it ended."""
        self._stop_bar()
        if kind is KeyboardInterrupt and self.reports:
            self.say(_of_reports(words.REPORTS_STOPPED, self.reports))
        elif kind is KeyboardInterrupt and self.of:
            self.say(words.STOPPED.fill(done=self.done, all=self.of))

    def finish(self) -> None:
        """Every workbook is done."""
        self._stop_bar()
        took = words.SCORED.of(self.of, time=clock(monotonic() - self.started))
        kept = [words.RECALLED.fill(count=self.recalled)] if self.recalled else []
        self.say(join([took, *kept], " "))

    def reported(self, hospitals: int, done: int) -> None:
        """The reports on so many of the hospitals are done; said now and then, for it can take hours."""
        self.reports = done, hospitals
        if done and monotonic() - self.shown > _LINE_EACH:
            self.shown = monotonic()
            self.say(_of_reports(words.REPORTS_SO_FAR, self.reports))

    def say(self, text: Text) -> None:
        """A line of its own, unless it was asked to be quiet."""
        if self.quiet or not sys.stderr:
            return
        try:
            print(text.say(self.language), file=sys.stderr, flush=True)
        except OSError:  # whoever listened has left; the round goes on
            self.quiet = True

    def _stop_bar(self) -> None:
        if self._bar:
            self._show()
            self._bar.stop()
            self._bar = None

    def _show(self) -> None:
        self.shown = monotonic()
        if self._bar:
            task = self._bar.task_ids[0]
            told = join([*self._pace()[:1], self._counts()], " · ")
            self._bar.update(task, completed=self.done, counts=told.say(self.language))
        else:
            done = words.PROGRESS.fill(done=self.done, all=self.of)
            self.say(join([done, *self._pace(), self._counts()], "; "))

    def _counts(self) -> Text:
        groups = sorted(group for group in self.counts if group is not None)
        counts = "/".join(str(self.counts[group]) for group in groups)
        told = [words.GROUPS.fill(groups="/".join(map(str, groups)), counts=counts)] if groups else []
        if self.counts[None]:
            told.append(words.REJECTED.fill(count=self.counts[None]))
        return join(told, " · ")

    def _pace(self) -> list[Text]:
        """Files a second, and the time that is left at that rate."""
        rate = self.done / max(monotonic() - self.started, 0.001)
        left = words.LEFT.fill(time=clock((self.of - self.done) / rate))
        shown = f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"
        return [words.RATE.fill(rate=Text(shown.replace(".", ","), shown)), left]


def clock(seconds: float) -> str:
    """Seconds as hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _of_reports(text: Text, reports: tuple[int, int]) -> Text:
    return text.fill(done=reports[0], all=reports[1])


def _bar(language: Language, workbooks: int) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn(words.SCORING.say(language)),
        BarColumn(8),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[counts]}", markup=False),
        console=Console(file=sys.stderr),
        refresh_per_second=4,
    )
    bar.add_task("", total=workbooks, counts="")
    return bar
