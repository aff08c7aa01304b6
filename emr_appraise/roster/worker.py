"""The one function that every process runs: a workbook's bytes in, its line or the reason why not out."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import nullcontext
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from zipfile import ZipFile

from emr_appraise.book import refusals as book_refusals
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import Book
from emr_appraise.criteria.bundled import load_bundled
from emr_appraise.criteria.load import bundled_packs, load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import AppraiseError, InputError
from emr_appraise.report.json_line import json_line
from emr_appraise.roster import refusals
from emr_appraise.roster.addresses import is_address, open_address, read_address, told
from emr_appraise.roster.line_codec import packed
from emr_appraise.roster.lines import appraise_for_roster
from emr_appraise.roster.model import Rejection
from emr_appraise.roster.source_archives import complaint
from emr_appraise.roster.task import Appraised, Named, Refused, Result, Settings, Task
from emr_appraise.submission.layout import STAMP_NAMES
from emr_appraise.submission.workbook import examine, open_form, read_bytes

_QUICK = 1
"""The zlib level that takes the least time."""


class Packs:
    """The packs that a round chooses from, each loaded when a workbook first asks for it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.loaded: dict[str, Criteria | None] = {}

    @cached_property
    def given(self) -> tuple[Criteria, ...]:
        """The packs that were named; where none was, the bundled one in force. Raises CriteriaError."""
        if not self.settings.criteria:
            return (load_bundled(self.settings.as_of),)
        return tuple(load_criteria(source, self.settings.as_of) for source in self.settings.criteria)

    @property
    def all(self) -> tuple[Criteria, ...]:
        """Every pack that a workbook of the round could be judged by."""
        if self.settings.criteria:
            return self.given
        bundled = (self._bundled(name) for name in bundled_packs())
        return tuple(pack for pack in bundled if pack)

    def for_book(self, book: Book) -> Criteria:
        """The pack that the book's stamp names; where that is not to be had, the first of those given."""
        pack, version = (book.names.get(STAMP_NAMES[part], "") for part in ("pack", "version"))
        stamped = [each for each in self.given if each.id == pack]
        if not stamped and not self.settings.criteria:
            stamped = [each for each in (self._bundled(pack),) if each]
        exact = [each for each in stamped if each.version == version]
        return (exact or stamped or self.given)[0]

    def _bundled(self, name: str) -> Criteria | None:
        """A bundled pack, if it is in force on the day."""
        if name not in self.loaded:
            try:
                known = name in bundled_packs()
                self.loaded[name] = load_criteria(name, self.settings.as_of) if known else None
            except CriteriaError:
                self.loaded[name] = None
        return self.loaded[name]


def appraise_task(task: Task, packs: Packs) -> Result:
    """Read and appraise one workbook; whatever its file does short of ending the process is a refusal.

    Raises MemoryError: what is to become of the process is for its owner to say.
    """
    sha256 = ""
    try:
        data = read_task(task, packs.settings.limits)
        sha256 = hashlib.sha256(data).hexdigest()
        return _appraised(task, data, sha256, packs)
    except AppraiseError as error:
        return refused(task, error, sha256)
    except MemoryError:
        raise
    except Exception as error:  # whatever we stumble over, the neighbours have a right to their lines
        return refused(task, broke_down(task, type(error).__name__), sha256)


def _appraised(task: Task, data: bytes, sha256: str, packs: Packs) -> Appraised:
    settings, name = packs.settings, PurePosixPath(task.file).name
    book = open_form(data, name, settings.limits)
    criteria = packs.for_book(book)
    submission = examine(book, data, name, criteria, settings.limits).submission
    appraisal, line = appraise_for_roster(criteria, submission, settings.basis, settings.register)
    document = json_line(appraisal, settings.language)
    return Appraised(sha256, line.pack, line.group, packed(line), zlib.compress(document, _QUICK))


def refused(task: Named, error: AppraiseError, sha256: str = "") -> Refused:
    """A failure as the reason why a workbook has no line."""
    return Refused(sha256, Rejection(task.file, error.code, error.says, error.hint))


def too_much_memory(task: Named, limits: Limits) -> InputError:
    """The process was refused more memory."""
    return InputError(task.file, refusals.TOO_MUCH_MEMORY, allowed=limits.memory_bytes // 1_000_000)


def took_too_long(task: Named, seconds: int) -> InputError:
    """The process was stopped after so many seconds."""
    return InputError(task.file, refusals.TOOK_TOO_LONG, allowed=seconds)


def broke_down(task: Named, found: str) -> InputError:
    """The process ended, or the reading went wrong in a way that nobody foresaw."""
    return InputError(task.file, refusals.BROKE_DOWN, found=found)


def read_task(task: Task, limits: Limits) -> bytes:
    """The workbook's bytes; of one that is too large, just enough to tell. Raises InputError."""
    most, remote = limits.file_bytes + 1, is_address(task.address)
    if task.member is None:
        return read_address(task.address, most) if remote else read_bytes(task.address, limits)
    with told(task.address) if remote else nullcontext():
        try:
            archive = _opened(task.address, task.changed)
            with archive.open(archive.infolist()[task.member]) as member:
                return member.read(most)
        except (AppraiseError, MemoryError):
            raise
        except FileNotFoundError as error:
            raise InputError(task.file, book_refusals.NO_SUCH_FILE) from error
        except Exception as error:  # of what it may stumble over, the library promises no list
            raise InputError(task.file, book_refusals.DAMAGED, found=complaint(error)) from error


@lru_cache(maxsize=2)
def _opened(path: str, _changed: int) -> ZipFile:
    """The archive, kept open, for its directory may be long; when it changed tells it from an older one."""
    return ZipFile(open_address(path) if is_address(path) else path)
