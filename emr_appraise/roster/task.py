"""What a worker is given: where one workbook lies, and how the round is to be judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from emr_appraise.appraisal.model import Basis
from emr_appraise.book.limits import Limits
from emr_appraise.roster.model import PackMark, Rejection
from emr_appraise.submission.model import Register
from emr_appraise.words import Language


class Named(Protocol):
    """Whatever is about one file of the round."""

    @property
    def file(self) -> str:
        """How the roster names the file."""


class Task(NamedTuple):
    """One workbook to appraise."""

    file: str
    """How the roster names it: where it lies below what was given, with `/`."""
    address: str
    """Where its bytes are: a path, or an address that fsspec knows; of a zip, the zip's."""
    member: int | None = None
    """Which member of the zip it is, in the order of its directory; None where it is no zip."""
    changed: int = 0
    """When the file was last changed, in seconds since 1970; 0 where that is not known."""
    number: int = 0
    """By which the journal knows it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the whole round is judged; the same for every workbook and every worker."""

    as_of: date
    criteria: tuple[str, ...]
    """The packs to choose from, as `load_criteria` takes them; empty: the bundled ones."""
    basis: Basis
    language: Language
    limits: Limits
    register: Register | None


@dataclass(frozen=True, slots=True)
class Appraised:
    """A workbook that could be appraised."""

    sha256: str
    pack: PackMark
    group: int
    """By the basis that was asked for."""
    packed_line: str
    """Its line of the roster, as the journal keeps it."""
    document: bytes
    """The JSON document of `score` on one line, UTF-8, deflated."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A workbook that could not be appraised."""

    sha256: str
    """Empty where its bytes could not be read, or the worker ended over it."""
    rejection: Rejection


Result = Appraised | Refused
