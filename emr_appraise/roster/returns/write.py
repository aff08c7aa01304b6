"""Write into a folder what goes back to the hospitals: a letter and a marked copy each, and their list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from emr_appraise.errors import OutputError
from emr_appraise.roster import wording_returns as words
from emr_appraise.roster.journal import JOURNAL
from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.own_files import RETURNS_INDEX
from emr_appraise.roster.refusals_returns import NO_RETURNS
from emr_appraise.roster.returns.index import Index
from emr_appraise.roster.returns.model import Candidate, Mapper, ReturnFiles, ReturnTask
from emr_appraise.roster.returns.needs import needs_return
from emr_appraise.roster.returns.work import return_files
from emr_appraise.roster.safe_names import safe_name

_LETTER, _COPY = ".html", ".xlsx"
WholeWriter = Callable[[Path, Callable[[BinaryIO], object]], None]
"""Writes a file whole or not at all."""


class Returned(NamedTuple):
    """How many hospitals get something back."""

    letters: int
    copies: int
    failed: int
    """Of these nothing could be made; the list names the reason."""


def refuse_folder(folder: Path) -> None:
    """Raise OutputError (E185) where the folder holds returns of an earlier run, a round, or is no folder.

    Letters of an earlier run may have been filled in and signed by the board: they are never overwritten.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(str(folder), NO_RETURNS, found=words.IS_NO_FOLDER)
    if (folder / JOURNAL).exists():
        raise OutputError(str(folder), NO_RETURNS, found=words.HOLDS_A_ROUND.fill(found=JOURNAL))
    if (folder / RETURNS_INDEX).exists():
        raise OutputError(str(folder), NO_RETURNS, found=words.HOLDS_RETURNS.fill(found=RETURNS_INDEX))


def write_returns(
    candidates: Iterable[Candidate], folder: Path, mapper: Mapper, write_whole: WholeWriter
) -> Returned:
    """Return every workbook that needs it, into a folder that may not be there yet.

    `candidates` are walked once, in the roster's order, which also gives the files their names; the list is
    written last, so that a folder without one is known to be unfinished. Raises OutputError.
    """
    refuse_folder(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        found = words.CANNOT_BE_WRITTEN.fill(found=error.strerror or "")
        raise OutputError(str(folder), NO_RETURNS, found=found) from error
    letters = copies = failed = 0
    with Index() as index:
        for done, files in mapper(return_files, _tasks(candidates)):
            if isinstance(files, Rejection):
                failed += 1
            elif files.letter is None:
                continue
            else:
                letters, copies = letters + 1, copies + (files.annotated is not None)
                _write_files(done, files, folder, write_whole)
            index.add(done, files)
        write_whole(folder / RETURNS_INDEX, index.write)
    return Returned(letters, copies, failed)


def _tasks(candidates: Iterable[Candidate]) -> Iterator[ReturnTask]:
    taken: dict[str, int] = {}
    needing = (each for each in candidates if needs_return(each.found))
    for number, (task, found) in enumerate(needing):
        stem = _stem(found, taken)
        yield ReturnTask(number, task, found, stem + _LETTER, stem + _COPY)


def _stem(found: Row | Rejection, taken: dict[str, int]) -> str:
    """The name of a hospital's files; of a rejected file, made from its own."""
    if isinstance(found, Rejection):
        return safe_name("", PurePosixPath(found.file).stem, taken, "")
    return safe_name(found.code, found.name, taken, "")


def _write_files(done: ReturnTask, files: ReturnFiles, folder: Path, write_whole: WholeWriter) -> None:
    """The copy first: where there is a letter, there is the copy that it speaks of."""
    parts = ((done.copy, files.annotated), (done.letter, files.letter))
    for name, content in parts:
        if content is not None:
            write_whole(folder / name, partial(_put, content))


def _put(content: bytes, out: BinaryIO) -> None:
    out.write(content)
