"""`batch`: every workbook of a round, one roster."""

import os
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.appraisal.model import Basis
from emr_appraise.cli import wording
from emr_appraise.cli import wording_batch as words
from emr_appraise.cli.batch_run import Asked, Ran, run_batch
from emr_appraise.cli.commands.shared import chosen_date, chosen_limits, limit_option
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.cli.progress_batch import BatchProgress
from emr_appraise.cli.width import text_width
from emr_appraise.errors import MisuseError
from emr_appraise.roster.duplicates import Duplicates
from emr_appraise.roster.figures_model import Counts
from emr_appraise.roster.reports.formats import ENDINGS, chosen_formats
from emr_appraise.roster.task import Settings
from emr_appraise.submission.register import read_register
from emr_appraise.words import Language, Text

HELP = words.HELP
MOST_JOBS = 256


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def batch(
        paths: Annotated[
            list[str], typer.Argument(metavar="PATH...", help=words.PATHS_ARGUMENT.say(language))
        ],
        output: Annotated[
            Path, typer.Option("-o", "--output", metavar="DIR", help=words.FOLDER_OPTION.say(language))
        ],
        criteria: Annotated[list[str] | None, typer.Option(help=words.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
        basis: Annotated[Basis, typer.Option(help=wording.BASIS_OPTION.say(language))] = Basis.SELF,
        decisions: Annotated[str | None, typer.Option(help=wording.DECISIONS_OPTION.say(language))] = None,
        facilities: Annotated[str | None, typer.Option(help=words.FACILITIES_OPTION.say(language))] = None,
        duplicates: Annotated[
            Duplicates, typer.Option(help=words.DUPLICATES_OPTION.say(language))
        ] = Duplicates.NEWEST,
        previous: Annotated[
            str | None, typer.Option(metavar="DIR", help=words.PREVIOUS_OPTION.say(language))
        ] = None,
        min_cell: Annotated[int, typer.Option(metavar="K", help=words.MIN_CELL_OPTION.say(language))] = 0,
        returns: Annotated[
            Path | None, typer.Option(metavar="DIR", help=words.RETURNS_OPTION.say(language))
        ] = None,
        reports: Annotated[
            list[str] | None, typer.Option(metavar="FORMATS", help=reports_help().say(language))
        ] = None,
        jobs: Annotated[int | None, typer.Option(metavar="N", help=words.JOBS_OPTION.say(language))] = None,
        cluster: Annotated[
            str | None, typer.Option(metavar="ADDRESS", help=words.CLUSTER_OPTION.say(language))
        ] = None,
        fresh: Annotated[bool, typer.Option("--fresh", help=words.FRESH_OPTION.say(language))] = False,
        strict: Annotated[bool, typer.Option("--strict", help=words.STRICT_OPTION.say(language))] = False,
        quiet: Annotated[bool, typer.Option("--quiet", help=words.QUIET_OPTION.say(language))] = False,
        limit: Annotated[list[str] | None, limit_option(language)] = None,
    ) -> int:
        refuse_stdin([*paths, *(criteria or ())])
        spoken, day = lang or language, chosen_date(as_of)
        register = read_register(decisions) if decisions else None
        settings = Settings(day, tuple(criteria or ()), basis, spoken, chosen_limits(limit), register)
        asked = Asked(
            settings=settings,
            paths=tuple(paths),
            folder=output,
            jobs=chosen_jobs(jobs),
            fresh=fresh,
            duplicates=duplicates,
            decisions=decisions,
            facilities=facilities,
            previous=previous,
            min_cell=chosen_min_cell(min_cell),
            returns=returns,
            cluster=cluster,
            reports=chosen_formats(reports) if reports else (),
        )
        with BatchProgress(spoken, quiet=quiet) as progress:
            ran = run_batch(asked, progress)
        for line in (*ran.lines, *closing_lines(asked, ran)):
            typer.echo(wrapped(line.say(spoken)))
        if ran.stopped:
            raise ran.stopped
        code = exit_code(ran, strict=strict)
        for line in not_clean(ran) if code != DONE else ():
            progress.say(line)
        return code

    return batch


def reports_help() -> Text:
    """What --reports takes."""
    return words.REPORTS_OPTION.fill(formats=", ".join(ENDINGS))


def refuse_stdin(sources: list[str]) -> None:
    """Raise MisuseError where something is to come from stdin: every process would have to read it."""
    if "-" in sources:
        raise MisuseError("-", words.NO_STDIN)


def chosen_jobs(asked: int | None) -> int:
    """How many processes are to run; as many as there are cores to run them on, unless said otherwise."""
    if asked is None:
        return min(cores(), MOST_JOBS)
    if not 1 <= asked <= MOST_JOBS:
        raise MisuseError("--jobs", words.BAD_JOBS, found=asked, most=MOST_JOBS)
    return asked


def cores() -> int:
    """The cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # Windows and macOS have none
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def chosen_min_cell(asked: int) -> int:
    """The fewest hospitals that a published figure may be about. Raises MisuseError where it is negative."""
    if asked < 0:
        raise MisuseError("--min-cell", words.BAD_MIN_CELL, found=asked)
    return asked


def closing_lines(asked: Asked, ran: Ran) -> Iterator[Text]:
    """What to open next."""
    yield words.OPEN.fill(folder=asked.folder)
    if ran.counts.rejected:
        yield words.SEE_REJECTED.fill(folder=asked.folder)
    if ran.reported:
        yield words.SEE_REPORTS.fill(folder=asked.folder, count=ran.reported.hospitals)
        if lacking(ran):
            yield words.REPORTS_LACKING.fill(folder=asked.folder, count=lacking(ran))
    if asked.min_cell:
        yield words.PUBLISH


def wrapped(line: str) -> str:
    """A line as wide as the terminal; what follows is set in, and a path is never broken."""
    width = text_width()
    return textwrap.fill(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def not_clean(ran: Ran) -> Iterator[Text]:
    """Why the answer to --strict is no."""
    counts = ran.counts
    if amiss(counts):
        yield words.NOT_CLEAN.fill(
            rejected=counts.rejected, superseded=counts.superseded, unlisted=counts.unlisted
        )
    if lacking(ran):
        yield words.NOT_ALL_REPORTS.fill(count=lacking(ran))


def exit_code(ran: Ran, *, strict: bool) -> int:
    """0, or 1 where it was asked and a workbook or a report is not as it should be."""
    return ANSWER_IS_NO if strict and (amiss(ran.counts) or lacking(ran)) else DONE


def amiss(counts: Counts) -> int:
    """How many workbooks were rejected, superseded or are not in the list."""
    return counts.rejected + counts.superseded + counts.unlisted


def lacking(ran: Ran) -> int:
    """How many of the reports that were asked for are not there."""
    return ran.reported.lacking if ran.reported else 0
