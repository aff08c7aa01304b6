"""What a run has written into its folder of reports: killed at any moment, the next run knows it.

A hospital's line is written before its files are, naming both what stands there and what will; and once more
when they are written. Its last line holds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.trouble import told

RECORD = "journal.jsonl"
_STEM = re.compile(r"[a-z0-9-]{1,120}")
"""Such are the names that we give; whatever else stands in a record could lead out of the folder."""
HEAD = b'{"emr-appraise": "reports", "format": 1}\n'


class State(NamedTuple):
    """A report as a run has written it, or is about to."""

    mark: str
    """Of all that its content depends on."""
    sha256: str
    size: int
    changed: int
    """When its file was last changed, in nanoseconds since 1970; 0 where that is not known yet."""


States = Mapping[str, tuple[State, ...]]
"""By format, how the file may stand there."""


class Record:
    """The record of a folder that has one; only the places of its lines are in memory."""

    def __init__(self, folder: Path) -> None:
        """Raises OutputError."""
        self._path = folder / RECORD
        self._last = dict[str, int]()
        with told(self._path):
            self._file = self._path.open("a+b")
            self._read()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, so that it can be replaced."""
        self._file.close()

    def take(self, stem: str) -> States:
        """How the files of a hospital may stand there, and forget it: what is left in the end is nobody's."""
        place = self._last.pop(stem, None)
        return {} if place is None else self._at(place)

    @property
    def stems(self) -> tuple[str, ...]:
        """The names of the hospitals that were not taken, without their endings."""
        return tuple(self._last)

    def note(self, line: bytes) -> None:
        """Write a line that outlives this process. Raises OutputError."""
        with told(self._path):
            self._file.write(line)
            self._file.flush()

    def _read(self) -> None:
        self._file.seek(0)
        place, line = 0, b"\n"
        for line in self._file:
            if entry := _entry(line):
                self._last[entry[0]] = place
            place += len(line)
        if not line.endswith(b"\n"):  # killed in the middle of it
            self.note(b"\n")

    def _at(self, place: int) -> States:
        self._file.seek(place)
        entry = _entry(self._file.readline())
        return entry[1] if entry else {}


def record_line(stem: str, states: States) -> bytes:
    """A hospital's line."""
    return json.dumps([stem, states]).encode() + b"\n"


def _entry(line: bytes) -> tuple[str, States] | None:
    """What a line says; None where it says nothing, such as the first, or one that was never finished."""
    try:
        stem, states = json.loads(line)
        found = {str(format): tuple(State(*each) for each in ways) for format, ways in states.items()}
        known = bool(_STEM.fullmatch(stem)) and found.keys() <= ENDINGS.keys()
    except (ValueError, TypeError, AttributeError):
        return None
    return (stem, found) if known else None
