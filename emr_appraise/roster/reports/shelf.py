"""The folder of the reports with its record: find what is ours, lay new reports down, take old ones away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from emr_appraise.roster.reports.folder import WholeWriter, clear_half_written, look, remove
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.index import INDEX
from emr_appraise.roster.reports.model import Made
from emr_appraise.roster.reports.record import HEAD, RECORD, Record, State, States, record_line
from emr_appraise.roster.reports.trouble import told


class Held(NamedTuple):
    """What stands in the places of a hospital's reports."""

    ours: Mapping[str, State]
    """By format, the reports that are as a run wrote them."""
    foreign: frozenset[str]
    """The formats in whose place stands something else."""


class Shelf:
    """What no run wrote, or was changed since, is never touched. Every method may raise OutputError."""

    def __init__(self, folder: Path, record: Record, write_whole: WholeWriter) -> None:
        self.removed = 0
        self._folder, self._record, self._write_whole = folder, record, write_whole
        self._is_changed = False
        clear_half_written(folder, chain((RECORD, INDEX), _names(record.stems)))

    def find(self, stem: str, formats: Iterable[str]) -> Held:
        """What stands there in these formats; our reports in others no longer belong, and are removed."""
        recorded, ours, foreign = dict(self._record.take(stem)), dict[str, State](), set[str]()
        for format in formats:
            found = look(self._path(stem, format), recorded.get(format, ()))
            if found.ours:
                ours[format] = found.ours
            elif found.is_there:
                foreign.add(format)
        if recorded != as_states(ours):
            self._change()
        self._remove_ours(stem, {each: recorded[each] for each in recorded.keys() - set(formats)})
        return Held(ours, frozenset(foreign))

    def lay_down(self, stem: str, mark: str, made: Sequence[Made], held: Held) -> dict[str, State]:
        """Write reports where ours or none stood; the record names them before they stand there."""
        coming = {each.format: State(mark, each.sha256, len(each.content), 0) for each in made}
        stand = as_states(held.ours)
        either = {format: (state, *stand.get(format, ())) for format, state in coming.items()}
        self._change()
        self._record.note(record_line(stem, {**stand, **either}))
        return {each.format: self._written(stem, each, coming[each.format]) for each in made}

    def note(self, line: bytes) -> None:
        """Let the record tell how the reports of a hospital stand now."""
        self._record.note(line)

    def take_away(self, stem: str, format: str) -> None:
        """Remove a report of ours."""
        self._change()
        remove(self._path(stem, format))
        self.removed += 1

    def tidy(self) -> None:
        """Remove our reports on hospitals that nobody has asked for."""
        for stem in self._record.stems:
            self._change()
            self._remove_ours(stem, self._record.take(stem))

    def close(self, lines: Iterable[bytes]) -> None:
        """Keep these lines as the record, unless it says so already."""
        self._record.close()
        if self._is_changed:
            self._write_whole(self._folder / RECORD, partial(_write_record, lines))

    def _change(self) -> None:
        """From now on the folder may be of two minds, which shows by its lacking the list."""
        if not self._is_changed:
            self._is_changed = True
            remove(self._folder / INDEX)

    def _written(self, stem: str, made: Made, state: State) -> State:
        path = self._path(stem, made.format)
        self._write_whole(path, partial(_put, made.content))
        with told(path):
            return state._replace(changed=path.stat().st_mtime_ns)

    def _remove_ours(self, stem: str, states: States) -> None:
        for format, ways in states.items():
            if look(self._path(stem, format), ways).ours:
                self.take_away(stem, format)

    def _path(self, stem: str, format: str) -> Path:
        return self._folder / (stem + ENDINGS[format])


def as_states(ours: Mapping[str, State]) -> dict[str, tuple[State, ...]]:
    """The states of reports that can stand in one way only."""
    return {format: (state,) for format, state in ours.items()}


def _names(stems: Iterable[str]) -> Iterator[str]:
    return (stem + ending for stem in stems for ending in ENDINGS.values())


def _put(content: bytes, out: BinaryIO) -> None:
    out.write(content)


def _write_record(lines: Iterable[bytes], out: BinaryIO) -> None:
    out.write(HEAD)
    out.writelines(lines)
