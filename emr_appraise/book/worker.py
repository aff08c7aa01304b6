"""The process that reads unusual files, one after another and under limits: bytes in, cells out."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from io import StringIO

from emr_appraise.book import refusals
from emr_appraise.book.frames import bytes_of, packed_book, packed_error, packed_limit
from emr_appraise.book.kinds import read_any
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import Book
from emr_appraise.errors import InputError

WATCHED = "memory_bytes"
_SHARE = 4
"""A book may take this part of the memory, for the caller holds it beside what it makes of it."""


def main() -> None:
    """Read files until the pipe closes.

    In comes a line of JSON (length, name, limits) and the bytes; out go lines.
    """
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    _silence()
    while line := asked.readline():
        order = json.loads(line)
        for answer in _answer(asked.read(order["length"]), order["where"], Limits(*order["limits"])):
            told.write(answer)
        told.flush()


def _silence() -> None:
    """A library that prints, in Python or in native code, must not speak in the answer."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    sys.stdout = sys.stderr = StringIO()


def _answer(data: bytes, where: str, limits: Limits) -> Iterator[bytes]:
    _watch_memory(limits.memory_bytes)
    try:
        yield from _told(read_any(data, where, limits), limits)
    except InputError as error:
        yield packed_error(error)
    except MemoryError:
        yield packed_limit(WATCHED)
    except Exception as error:  # whatever a reader stumbles over, it is the file that is broken
        found = f"{type(error).__name__}: {error}"
        yield packed_error(InputError(where, refusals.DAMAGED, found=found[:120]))


def _told(book: Book, limits: Limits) -> Iterator[bytes]:
    if _SHARE * bytes_of(book) > limits.memory_bytes:
        return iter([packed_limit(WATCHED)])
    return packed_book(book)


def _watch_memory(most: int) -> None:
    """Let the system refuse more memory than this; Windows has nothing of the kind."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
