"""One run of `batch`: from what was asked to the files in the folder."""

from __future__ import annotations

import hashlib
import os
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from emr_appraise.cli import wording
from emr_appraise.cli import wording_batch as words
from emr_appraise.cli.output import write_whole
from emr_appraise.cli.progress_batch import BatchProgress
from emr_appraise.errors import AppraiseError, InputError, OutputError
from emr_appraise.roster.addresses import is_address
from emr_appraise.roster.duplicates import Duplicates
from emr_appraise.roster.editions import Editions, editions, rules
from emr_appraise.roster.facilities import read_facility_list
from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_model import Counts
from emr_appraise.roster.journal import Journal, open_journal
from emr_appraise.roster.journal_roster import JournalRoster, roster_of
from emr_appraise.roster.model import Registered
from emr_appraise.roster.outputs import (
    Finished,
    clear_half_written,
    content_mark,
    note_begun,
    note_finished,
    refuse_foreign,
    still_there,
)
from emr_appraise.roster.pool import LocalPool, Pool
from emr_appraise.roster.previous import read_previous
from emr_appraise.roster.refusals_figures import NO_ROSTER
from emr_appraise.roster.refusals_returns import NO_RETURNS
from emr_appraise.roster.reports import folder as reports
from emr_appraise.roster.reports.model import Reported
from emr_appraise.roster.reports.plan import Plan
from emr_appraise.roster.reports.write import write_reports
from emr_appraise.roster.returns.mapper import mapper, side_by_side
from emr_appraise.roster.returns.model import Candidate
from emr_appraise.roster.returns.write import refuse_folder, write_returns
from emr_appraise.roster.run_record import Json, run_options
from emr_appraise.roster.scoring import gather, refuse_nothing, score_round
from emr_appraise.roster.source_names import named
from emr_appraise.roster.summary import figure_lines
from emr_appraise.roster.task import Result, Settings, Task
from emr_appraise.roster.worker import appraise_task
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks of a run."""

    settings: Settings
    paths: tuple[str, ...]
    folder: Path
    jobs: int
    fresh: bool
    duplicates: Duplicates
    decisions: str | None
    facilities: str | None
    previous: str | None
    min_cell: int
    returns: Path | None
    cluster: str | None
    reports: tuple[str, ...] = ()
    """The formats in which each hospital is reported on."""

    @property
    def reports_folder(self) -> Path:
        """Where the reports stand."""
        return self.folder / reports.FOLDER

    @property
    def left_out(self) -> tuple[Path, ...]:
        """What lies among the workbooks but was not submitted: our output, the board's own files."""
        has_reports = self.reports or reports.holds_reports(self.reports_folder)  # of an earlier run
        ours = (self.folder, self.reports_folder) if has_reports else (self.folder,)
        others = (self.decisions, self.facilities, self.previous, self.returns)
        return (*ours, *(Path(each) for each in others if each))


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run came to."""

    counts: Counts
    lines: tuple[Text, ...]
    """The figures in a few sentences."""
    reported: Reported | None
    """What became of the reports; None where none were asked for, or they stopped."""
    stopped: AppraiseError | None = None
    """Why the reports stopped, once everything else was written."""


def run_batch(asked: Asked, progress: BatchProgress) -> Ran:
    """Score what is not scored yet, decide who counts, and write the files; what was asked for besides, too.

    Raises AppraiseError where the packs, the board's files, the paths or a folder cannot be used; what
    stops the reports comes back with the figures.
    """
    _refuse_same_folder(asked)
    known = editions(asked.settings)
    listed = _listed(asked.facilities, known, progress)
    previous = read_previous(asked.previous) if asked.previous else None
    options = _options(asked, listed)
    if asked.returns:
        refuse_folder(asked.returns)
    if asked.reports:
        reports.refuse_folder(asked.reports_folder, asked.returns)
    refuse_nothing(asked.paths, asked.left_out)
    _make_folder(asked.folder)
    refuse_foreign(asked.folder)
    with open_journal(asked.folder, rules(asked.settings), fresh=asked.fresh) as journal:
        if asked.reports:
            reports.begin(asked.reports_folder, write_whole)  # it counts as passed over, in every run alike
        roster = _scored(asked, journal, known, listed, progress)
        counted = statistics(roster, asked.min_cell, previous, listed or ())
        _write(Finished(roster, counted, known, options, asked.min_cell), asked, progress)
        if asked.returns:
            _return(roster, asked.returns, asked, progress)
        ran = Ran(counted.counts, figure_lines(counted, roster), None)
        try:
            return replace(ran, reported=_report(roster, counted.counts, known, asked, progress))
        except AppraiseError as error:
            return replace(ran, stopped=error)


def _listed(path: str | None, known: Editions, progress: BatchProgress) -> tuple[Registered, ...] | None:
    """The board's list; which of its columns say something is told."""
    if path is None:
        return None
    found = read_facility_list(path, known.packs.values())
    progress.say(found.columns_read())
    return found.entries


def _scored(
    asked: Asked,
    journal: Journal,
    known: Editions,
    listed: tuple[Registered, ...] | None,
    progress: BatchProgress,
) -> JournalRoster:
    """The roster, once every workbook has its result in the journal."""
    gathered = gather(journal, asked.paths, asked.left_out)
    if asked.returns:
        _refuse_among_workbooks(asked.returns, journal)
    score_round(journal, asked.settings, known, lambda: _pool(asked, journal.size), progress)
    progress.finish()
    return roster_of(journal, asked.settings, known, gathered, listed, asked.duplicates)


def _refuse_same_folder(asked: Asked) -> None:
    """A folder cannot be written anew and compared with, nor can letters take the names of our files."""
    folder = os.path.realpath(asked.folder)
    if asked.previous and os.path.realpath(asked.previous) == folder:
        raise InputError(asked.previous, NO_ROSTER, found=words.IS_THE_OUTPUT)
    if asked.returns and os.path.realpath(asked.returns) == folder:
        raise OutputError(str(asked.returns), NO_RETURNS, found=words.IS_THE_OUTPUT)


def _refuse_among_workbooks(returns: Path, journal: Journal) -> None:
    """A marked copy must never take the place of a workbook that a hospital sent."""
    there = os.path.realpath(returns)
    folders = {os.path.dirname(task.address) for task in journal.tasks() if not is_address(task.address)}
    if any(os.path.realpath(folder) == there for folder in folders):
        raise OutputError(str(returns), NO_RETURNS, found=words.HOLDS_WORKBOOKS)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), wording.CANNOT_WRITE, found=error.strerror or str(error)) from error


def _pool(asked: Asked, workbooks: int) -> AbstractContextManager[Pool[Task, Result]]:
    """Who appraises: the cluster that was named, or processes here, of which none has nothing to do.

    Such a one would still be starting when the others are done.
    """
    if asked.cluster:
        from emr_appraise.roster.cluster import ClusterPool

        return ClusterPool(asked.settings, asked.cluster)
    return LocalPool(asked.settings, min(asked.jobs, workbooks), appraise_task)


def _write(finished: Finished, asked: Asked, progress: BatchProgress) -> None:
    """Write every file, unless all of them stand already and would be the same."""
    journal = finished.roster.journal
    mark = content_mark(finished)
    clear_half_written(asked.folder)
    if still_there(journal, asked.folder, mark):
        progress.say(words.NOTHING_NEW)
        return
    progress.say(words.WRITING.fill(folder=asked.folder))
    note_begun(journal)
    for output in finished.outputs():
        write_whole(asked.folder / output.name, output.write)
    journal.forget_others()
    note_finished(journal, asked.folder, mark)


def _return(roster: JournalRoster, folder: Path, asked: Asked, progress: BatchProgress) -> None:
    """Write what goes back to the hospitals."""
    appraised = (Candidate(task, row) for task, row in roster.tasks_and_rows())
    rejected = (Candidate(task, told) for task, told in roster.tasks_and_rejections())
    progress.say(words.RETURNING.fill(folder=folder))
    made = write_returns(chain(appraised, rejected), folder, mapper(asked.settings, asked.jobs), write_whole)
    progress.say(words.RETURNED.fill(letters=made.letters, copies=made.copies, failed=made.failed))


def _report(
    roster: JournalRoster, counts: Counts, known: Editions, asked: Asked, progress: BatchProgress
) -> Reported | None:
    """Write the reports on the hospitals, if any were asked for."""
    if not asked.reports:
        if reports.holds_reports(asked.reports_folder):
            progress.say(words.REPORTS_AS_BEFORE.fill(folder=asked.reports_folder))
        return None
    progress.say(words.REPORTING.fill(folder=asked.reports_folder))
    plan = Plan(asked.reports_folder, asked.reports, rules(asked.settings), known.marks, asked.fresh)
    jobs = partial(side_by_side, asked.settings, asked.jobs)
    listen = partial(progress.reported, counts.counted + counts.unlisted)
    listen(0)
    made = write_reports(roster.tasks_and_rows(), plan, jobs, write_whole, listen)
    _tell_reports(made, progress)
    return made


def _tell_reports(made: Reported, progress: BatchProgress) -> None:
    """What became of the reports."""
    for each in made.told:
        progress.say(words.NO_REPORT.fill(file=each.file, code=each.code, says=each.says))
    progress.say(words.REPORTED.fill(written=made.written, kept=made.kept, removed=made.removed))
    if made.edited:
        progress.say(words.EDITED_KEPT.fill(count=made.edited))
    if made.stuck:
        progress.say(words.OLD_ONES_LOCKED.fill(count=made.stuck))


def _options(asked: Asked, listed: tuple[Registered, ...] | None) -> Json:
    """What decides the files besides the workbooks; the board's own files by what they hold."""
    return run_options(
        asked.settings,
        {
            "criteria": [named(Path(os.path.abspath(each)).name) for each in asked.settings.criteria],
            "duplicates": asked.duplicates.value,
            "min_cell": asked.min_cell,
            "decisions": _content(asked.decisions, asked.settings.register),
            "facilities": _content(asked.facilities, listed),
            "previous": [_content(path, None) for path in _of_previous(asked.previous)],
        },
    )


def _of_previous(folder: str | None) -> list[str]:
    """The files of the earlier round that tell of it."""
    return [os.path.join(folder, name) for name in ("roster.csv", "run.json")] if folder else []


def _content(path: str | None, read: object) -> str | None:
    """The hash of a file of the board's; of what was read where it gives its bytes once only, as a pipe does.

    None where none was given.
    """
    if not path:
        return None
    whole = Path(path).read_bytes() if os.path.isfile(path) else repr(read).encode("utf-8", "replace")
    return hashlib.sha256(whole).hexdigest()
