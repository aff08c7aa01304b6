"""Every code of the program: refusals, remarks, problems of criteria, mistakes on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from emr_appraise import book, cli, report, roster, submission
from emr_appraise.criteria.lint import manual
from emr_appraise.report import wording_manual as words
from emr_appraise.report.manual import Group, Listed
from emr_appraise.roster import remark_pages as roster_pages
from emr_appraise.submission import remark_pages
from emr_appraise.submission.remark_pages import worst_first
from emr_appraise.words import Message, Severity

PAGES = remark_pages.PAGES | roster_pages.PAGES
"""The pages of all remarks and refusals, by code."""
_SPEAKING = ("wording", "remarks", "refusals")


@cache
def catalogue() -> dict[str, Message]:
    """Every message about files and the command line by its code."""
    rooms = (book, submission, report, roster, cli)
    names = [each.name for room in rooms for each in walk_packages(room.__path__, f"{room.__name__}.")]
    speaking = [name for name in names if name.rpartition(".")[2].startswith(_SPEAKING)]
    entries = [entry for name in speaking for entry in vars(import_module(name)).values()]
    return {entry.code: entry for entry in entries if isinstance(entry, Message)}


def messages() -> tuple[Message, ...]:
    """Every message that has a page: the worst first, then by code."""
    return tuple(sorted((*remark_pages.messages(), *roster_pages.messages()), key=worst_first))


def groups() -> tuple[Group, ...]:
    """All codes by kind, in each kind the worst first."""
    told = messages()
    problems = sorted(manual.pages(), key=lambda page: (list(Severity).index(page.severity), page.code))
    others = sorted((each for each in catalogue().values() if each.code not in PAGES), key=worst_first)
    return (
        Group(words.REFUSALS, _listed(each for each in told if each.severity is Severity.ERROR)),
        Group(words.REMARKS, _listed(each for each in told if each.severity is not Severity.ERROR)),
        Group(words.PROBLEMS, tuple(Listed(page.code, page.severity, page.asks) for page in problems)),
        Group(words.COMMAND_LINE, _listed(others)),
    )


def _listed(entries: Iterable[Message]) -> tuple[Listed, ...]:
    return tuple(Listed(entry.code, entry.severity, entry.says) for entry in entries)
