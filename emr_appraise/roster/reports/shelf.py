"""The folder of the reports with its record: find what is ours, lay new reports down, take old ones away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from emr_appraise.roster.reports.folder import WholeWriter, clear_half_written, look, remove
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.index import INDEX
from emr_appraise.roster.reports.model import Made
from emr_appraise.roster.reports.record import HEAD, RECORD, Record, State, record_line
from emr_appraise.roster.reports.trouble import Locked, told_of_file

Ways = tuple[State, ...]
"""How a report may stand there: as it was, or as it was about to be when a run was killed."""


@dataclass(frozen=True, slots=True)
class Held:
    """What stands in the places of a hospital's reports, by format."""

    ours: dict[str, State] = field(default_factory=dict)
    """The reports that are as a run wrote them."""
    edited: dict[str, Ways] = field(default_factory=dict)
    """Those that somebody has changed since."""
    locked: dict[str, Ways] = field(default_factory=dict)
    """Those that cannot be read, so that nobody knows."""
    foreign: set[str] = field(default_factory=set)
    """The formats in whose place stands what no run wrote."""

    @property
    def states(self) -> dict[str, Ways]:
        """What the record has to tell of them."""
        return {**as_states(self.ours), **self.edited, **self.locked}


class Shelf:
    """What no run wrote, or was edited since, is never touched. Every method may raise OutputError."""

    def __init__(self, folder: Path, record: Record, write_whole: WholeWriter) -> None:
        self.removed = 0
        self._folder, self._record, self._write_whole = folder, record, write_whole
        self._is_changed = False
        clear_half_written(folder, chain((RECORD, INDEX), _names(record.stems)))

    def find(self, stem: str, formats: Iterable[str] = ()) -> Held:
        """What stands there in these formats, and in whatever others the record names."""
        recorded, held = dict(self._record.take(stem)), Held()
        for format in dict.fromkeys((*formats, *recorded)):
            self._look(stem, format, recorded.get(format, ()), held)
        if recorded != held.states:
            self._change()
        return held

    def lay_down(self, stem: str, mark: str, made: Sequence[Made], held: Held) -> dict[str, State]:
        """Write reports where ours or none stood; the record names them before they stand there.

        Those are lacking in the answer that cannot be written because another program keeps the file.
        """
        coming = {each.format: State(mark, each.sha256, len(each.content), 0) for each in made}
        stand, written = held.states, dict[str, State]()
        either = {format: (state, *stand.get(format, ())) for format, state in coming.items()}
        self._change()
        self._record.note(record_line(stem, {**stand, **either}))
        for each in made:
            with suppress(Locked):
                written[each.format] = self._written(stem, each, coming[each.format])
        return written

    def note(self, line: bytes) -> None:
        """Let the record tell how the reports of a hospital stand now."""
        self._record.note(line)

    def take_away(self, stem: str, format: str) -> bool:
        """Remove a report of ours; whether that could be done, or another program keeps it."""
        self._change()
        try:
            remove(self._path(stem, format))
        except Locked:
            return False
        self.removed += 1
        return True

    def tidy(self) -> Iterator[tuple[str, Held]]:
        """Remove our reports on hospitals that nobody has asked for; what has to stay comes back, by stem."""
        for stem in self._record.stems:
            held = self.find(stem)
            for format in list(held.ours):
                if self.take_away(stem, format):
                    del held.ours[format]
            if held.states:
                yield stem, held

    def close(self, lines: Iterable[bytes]) -> None:
        """Keep these lines as the record, unless it says so already."""
        self._record.close()
        if self._is_changed:
            self._write_whole(self._folder / RECORD, partial(_write_record, lines))

    def _change(self) -> None:
        """From now on the folder may be of two minds, which shows by its lacking the list."""
        if not self._is_changed:
            remove(self._folder / INDEX)  # raises Locked where it is open: nothing has been touched yet
            self._is_changed = True

    def _look(self, stem: str, format: str, ways: Ways, held: Held) -> None:
        try:
            found = look(self._path(stem, format), ways)
        except Locked:
            held.locked[format] = ways
            return
        if found.ours:
            held.ours[format] = found.ours
        elif found.is_edited:
            held.edited[format] = ways
        elif found.is_there:
            held.foreign.add(format)

    def _written(self, stem: str, made: Made, state: State) -> State:
        path = self._path(stem, made.format)
        with told_of_file(path):
            self._write_whole(path, partial(_put, made.content))
            return state._replace(changed=path.stat().st_mtime_ns)

    def _path(self, stem: str, format: str) -> Path:
        return self._folder / (stem + ENDINGS[format])


def as_states(ours: Mapping[str, State]) -> dict[str, Ways]:
    """The states of reports that can stand in one way only."""
    return {format: (state,) for format, state in ours.items()}


def _names(stems: Iterable[str]) -> Iterator[str]:
    return (stem + ending for stem in stems for ending in ENDINGS.values())


def _put(content: bytes, out: BinaryIO) -> None:
    out.write(content)


def _write_record(lines: Iterable[bytes], out: BinaryIO) -> None:
    out.write(HEAD)
    out.writelines(lines)
