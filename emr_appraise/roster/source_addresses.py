"""Find the workbooks at addresses that fsspec knows, by the rules that hold for folders of this machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import InputError
from emr_appraise.roster.addresses import Entry, below, look, matching, open_address, told, without_secret
from emr_appraise.roster.model import Skipped
from emr_appraise.roster.source_archives import workbooks_of_zip
from emr_appraise.roster.source_names import (
    ZIP,
    Found,
    Place,
    is_hidden,
    named,
    passed_over,
    rejected,
)
from emr_appraise.roster.source_names import below as shown_below
from emr_appraise.roster.task import Task

_OF_HOST = 3
"""An address begins with its scheme, nothing, and its host or bucket: what they share must be more."""


def workbooks_at(addresses: Sequence[str], *, alone: bool) -> Iterator[Found]:
    """Every workbook at the addresses, what is passed over, and what cannot be looked into.

    `alone`: nothing else was given, so names start from what the addresses have in common. Raises InputError
    where there is nothing at an address.
    """
    entries = [entry for written in addresses for entry in _meant(written)]
    start = _common(entries) if alone else ""
    for entry in entries:
        shown = _shown(entry.address, start)
        yield from _folder(shown, entry.address) if entry.is_folder else _file(shown, entry, given=True)


def _meant(written: str) -> list[Entry]:
    """What stands at the address, or what a pattern matches."""
    try:
        return [look(written)]
    except InputError as error:
        missing = error.code == book_refusals.NO_SUCH_FILE.code
        found = [look(address) for address in matching(written)] if missing else []
        if not found:
            raise
        return found


def _common(entries: Sequence[Entry]) -> str:
    """The folder that names are shown from: that given, else the one that holds all that is given."""
    if len(entries) == 1 and entries[0].is_folder:
        return entries[0].address.rstrip("/")
    folders = [entry.address.rstrip("/").split("/")[:-1] for entry in entries]
    shared = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return "/".join(shared) if len(shared) >= _OF_HOST else ""


def _shown(address: str, start: str) -> str:
    whole = address.rstrip("/")
    if start:
        return named(whole.removeprefix(start).strip("/")) or "."
    return named(without_secret(whole).replace("://", "/"))


def _folder(shown: str, address: str) -> Iterator[Found]:
    """Everything below a folder, by name."""
    try:
        entries = below(address)
    except InputError as error:
        yield rejected(error, shown)
        return
    for entry in entries:
        name = shown_below(shown, entry.name)
        if not entry.is_folder:
            yield from _file(name, entry, given=False)
        elif is_hidden(entry.name):
            yield Skipped.HIDDEN
        else:
            yield from _folder(name, entry.address)


def _file(shown: str, entry: Entry, *, given: bool) -> Iterator[Found]:
    skipped = passed_over(entry.name, given=given)
    if skipped:
        yield skipped
    elif entry.address.lower().endswith(ZIP):
        yield from _archive(Place(shown, entry.address), entry.changed)
    else:
        yield Task(shown, entry.address, None, entry.changed)


def _archive(place: Place, changed: int) -> Iterator[Found]:
    try:
        with told(place.path), open_address(place.path) as content:
            yield from workbooks_of_zip(place, content, changed)
    except InputError as error:
        yield rejected(error, place.shown)
