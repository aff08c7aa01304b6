"""Write a file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TextIO

from emr_appraise.cli import wording
from emr_appraise.errors import MisuseError, OutputError
from emr_appraise.report.streams import into_bytes
from emr_appraise.words import Language


def write_whole(path: Path, write: Callable[[BinaryIO], object], *, overwrite: bool = True) -> None:
    """Write beside the target and rename; whatever happens, nothing half-written stays.

    A link is followed. What is no ordinary file (a device, a pipe) is written to, not replaced.
    Raises OutputError where the folder is missing, cannot be written, or the file must not be replaced.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OutputError(str(path), wording.IS_FOLDER)
    if not target.parent.is_dir():
        raise OutputError(str(path), wording.NO_FOLDER)
    if target.exists() and not overwrite:
        raise OutputError(str(path), wording.EXISTS)
    try:
        if target.exists() and not target.is_file():
            _write_into(target, write)
        else:
            _write_and_rename(target, write)
    except OSError as error:
        raise OutputError(str(path), wording.CANNOT_WRITE, found=error.strerror or str(error)) from error


def _write_into(target: Path, write: Callable[[BinaryIO], object]) -> None:
    with target.open("wb") as out:
        write(out)


def _write_and_rename(path: Path, write: Callable[[BinaryIO], object]) -> None:
    descriptor, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as out:
            write(out)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def deliver(path: Path | None, write: Callable[[TextIO], object], language: Language) -> None:
    """Let a report be written to stdout, or whole into a file."""
    if path is None:
        write(sys.stdout)
        return
    write_whole(path, into_bytes(write))
    print(wording.TERMINAL_TO_FILE.fill(path=path).say(language), file=sys.stderr)


def deliver_file(path: Path | None, write: Callable[[BinaryIO], object], language: Language) -> None:
    """Let a report that is no text be written to stdout, or whole into a file.

    Raises MisuseError where stdout is a screen.
    """
    if path is not None:
        write_whole(path, write)
        print(wording.TERMINAL_TO_FILE.fill(path=path).say(language), file=sys.stderr)
    elif sys.stdout.isatty():
        raise MisuseError("--format", wording.NO_SCREEN)
    else:
        sys.stdout.flush()
        write(sys.stdout.buffer)
