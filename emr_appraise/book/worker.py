"""The process that reads unusual files, one after another and under limits: bytes in, cells out."""

from __future__ import annotations

import json
import os
import sys
from io import StringIO

from emr_appraise.book.frames import packed_book, packed_error, packed_limit
from emr_appraise.book.kinds import read_any
from emr_appraise.book.limits import Limits
from emr_appraise.errors import InputError

WATCHED = "memory_bytes"


def main() -> None:
    """Read files until the pipe closes.

    In comes a line of JSON (length, name, limits) and the bytes; out goes a line.
    """
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr = StringIO()  # a library that prints must not speak in the answer
    while line := asked.readline():
        order = json.loads(line)
        answer = _answer(asked.read(order["length"]), order["where"], Limits(*order["limits"]))
        told.write(answer + b"\n")
        told.flush()


def _answer(data: bytes, where: str, limits: Limits) -> bytes:
    _watch_memory(limits.memory_bytes)
    try:
        return packed_book(read_any(data, where, limits))
    except InputError as error:
        return packed_error(error)
    except MemoryError:
        return packed_limit(WATCHED)


def _watch_memory(most: int) -> None:
    """Let the system refuse more memory than this; Windows has nothing of the kind."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
