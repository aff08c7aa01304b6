"""Every code of the program: refusals, remarks, problems of criteria, commands that cannot be carried out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from emr_appraise import book, cli, report, roster, submission
from emr_appraise.cli.wording_pages import ANY_COMMAND
from emr_appraise.cli.wording_pages_commands import ONE_COMMAND
from emr_appraise.criteria.lint import manual
from emr_appraise.report import refusal_pages as report_pages
from emr_appraise.report import wording_manual as words
from emr_appraise.report.manual import Group, Listed
from emr_appraise.report.remark_catalogue import Part
from emr_appraise.roster import refusal_pages as round_pages
from emr_appraise.roster import remark_pages as roster_pages
from emr_appraise.submission import remark_pages
from emr_appraise.submission.remark_pages import RemarkPage, worst_first
from emr_appraise.words import Message, Severity

COMMAND_PAGES = (
    {code: RemarkPage(*told) for part in (ANY_COMMAND, ONE_COMMAND) for code, told in part.items()}
    | report_pages.OF_COMMANDS
    | round_pages.OF_COMMANDS
)
"""By code, the pages of what stops a command though no file in it is at fault."""
PAGES = (
    remark_pages.PAGES
    | roster_pages.PAGES
    | report_pages.OF_FILES
    | round_pages.OF_FILES
    | COMMAND_PAGES
)
"""The pages of all refusals and remarks, by code."""
_SPEAKING = ("wording", "remarks", "refusals")


@cache
def catalogue() -> dict[str, Message]:
    """Every message about files and the command line by its code."""
    rooms = (book, submission, report, roster, cli)
    names = [each.name for room in rooms for each in walk_packages(room.__path__, f"{room.__name__}.")]
    speaking = [name for name in names if name.rpartition(".")[2].startswith(_SPEAKING)]
    entries = [entry for name in speaking for entry in vars(import_module(name)).values()]
    return {entry.code: entry for entry in entries if isinstance(entry, Message)}


def parts() -> tuple[Part, ...]:
    """Every message with its page: those about files by severity, then those about commands."""
    about_files = [each for each in _sorted() if each.code not in COMMAND_PAGES]
    by_severity = (
        Part(*told, tuple(each for each in about_files if each.severity is severity))
        for severity, told in words.PARTS.items()
    )
    return (*by_severity, Part(*words.COMMANDS_PART, _about_commands()))


def groups() -> tuple[Group, ...]:
    """All codes by kind, in each kind the worst first."""
    about_files = [each for each in _sorted() if each.code not in COMMAND_PAGES]
    problems = sorted(manual.pages(), key=lambda page: (list(Severity).index(page.severity), page.code))
    return (
        Group(words.REFUSALS, _listed(each for each in about_files if each.severity is Severity.ERROR)),
        Group(words.REMARKS, _listed(each for each in about_files if each.severity is not Severity.ERROR)),
        Group(words.PROBLEMS, tuple(Listed(page.code, page.severity, page.asks) for page in problems)),
        Group(words.COMMANDS, _listed(_about_commands())),
    )


def _sorted() -> list[Message]:
    return sorted(catalogue().values(), key=worst_first)


def _about_commands() -> tuple[Message, ...]:
    return tuple(each for each in _sorted() if each.code in COMMAND_PAGES)


def _listed(entries: Iterable[Message]) -> tuple[Listed, ...]:
    return tuple(Listed(entry.code, entry.severity, entry.says) for entry in entries)
