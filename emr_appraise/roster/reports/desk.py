"""The hospitals of a round on their way: which reports are lacking, and what became of those that were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from emr_appraise.errors import InputError
from emr_appraise.report.csv_cells import guarded
from emr_appraise.roster.model import Rejection, Row, Standing
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.index import Lines
from emr_appraise.roster.reports.model import Made, Reported, Reports, ReportTask
from emr_appraise.roster.reports.plan import Plan, Stems
from emr_appraise.roster.reports.record import State, record_line
from emr_appraise.roster.reports.refusals import NOT_OURS
from emr_appraise.roster.reports.shelf import Held, Shelf, as_states
from emr_appraise.roster.task import Task

_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class _Hospital:
    number: int
    row: Row
    stem: str
    """The name of its reports, without the endings."""
    mark: str
    held: Held
    current: Mapping[str, State]
    """Those of its reports that would be written the same."""


class Desk:
    """Hands out what is to be made and lays down what was made, with a few hospitals in memory at a time."""

    def __init__(self, plan: Plan, shelf: Shelf, lines: Lines, listen: Callable[[int], object]) -> None:
        self._plan, self._shelf, self._lines, self._listen = plan, shelf, lines, listen
        self._stems, self._under_way = Stems(), dict[int, _Hospital]()
        self._counts = dict.fromkeys(("hospitals", "written", "kept", "failed", "foreign"), 0)
        self._told = list[Rejection]()

    def tasks(self, appraised: Iterable[tuple[Task, Row]]) -> Iterator[ReportTask]:
        """What has to be made; the other hospitals are done with as they come. Raises OutputError."""
        standing = (each for each in appraised if each[1].standing is not Standing.SUPERSEDED)
        for number, (task, row) in enumerate(standing):
            hospital = self._looked_up(number, row)
            there = hospital.current.keys() | hospital.held.foreign
            lacking = tuple(format for format in self._plan.formats if format not in there)
            if lacking:
                self._under_way[number] = hospital
                yield ReportTask(number, task, row.line.sha256, row.line.pack, lacking)
            else:
                self._settle(hospital, (), {})

    def take(self, asked: ReportTask, made: Reports | Rejection) -> None:
        """Lay down what was made for a hospital. Raises OutputError."""
        hospital = self._under_way.pop(asked.number)
        if isinstance(made, Rejection):
            self._settle(hospital, (), dict.fromkeys(asked.formats, made))
        else:
            self._settle(hospital, made.made, dict(made.failed))

    @property
    def reported(self) -> Reported:
        """What became of all of them."""
        return Reported(**self._counts, removed=self._shelf.removed, told=tuple(self._told))

    def _looked_up(self, number: int, row: Row) -> _Hospital:
        stem, mark = self._stems.of(row), self._plan.mark(row)
        held = self._shelf.find(stem, self._plan.formats)
        holds = {each: state for each, state in held.ours.items() if state.mark == mark}
        return _Hospital(number, row, stem, mark, held, {} if self._plan.fresh else holds)

    def _settle(self, hospital: _Hospital, made: tuple[Made, ...], failed: Mapping[str, Rejection]) -> None:
        """Lay the reports down, take away what they replace in vain, and keep both lines of the hospital."""
        written = self._shelf.lay_down(hospital.stem, hospital.mark, made, hospital.held) if made else {}
        for format in failed.keys() & hospital.held.ours.keys():
            self._shelf.take_away(hospital.stem, format)
        stand = {**hospital.current, **written}
        line = record_line(hospital.stem, as_states(stand))
        if made:
            self._shelf.note(line)
        told = {**failed, **{each: _foreign(hospital, each) for each in hospital.held.foreign}}
        self._lines.add(hospital.number, self._cells(hospital, stand, told), line)
        self._count(hospital, len(written), len(failed))
        self._tell(told)

    def _tell(self, told: Mapping[str, Rejection]) -> None:
        """Keep the first few reasons; one and the same may hold for several formats."""
        room = _MOST_TOLD - len(self._told)
        self._told += list(dict.fromkeys(told[each] for each in self._plan.formats if each in told))[:room]

    def _cells(
        self, hospital: _Hospital, stand: Mapping[str, State], told: Mapping[str, Rejection]
    ) -> Iterator[str]:
        """The hospital's line of the list."""
        row = hospital.row
        yield from (guarded(each) for each in (row.file, row.code, row.name))
        yield from (row.standing.value, str(row.line.group))
        for format in self._plan.formats:
            yield hospital.stem + ENDINGS[format] if format in stand else ""
        yield " ".join(sorted({each.code for each in told.values()}))

    def _count(self, hospital: _Hospital, written: int, failed: int) -> None:
        kept, foreign = len(hospital.current), len(hospital.held.foreign)
        for name, more in zip(self._counts, (1, written, kept, failed, foreign), strict=True):
            self._counts[name] += more
        self._listen(self._counts["hospitals"])


def _foreign(hospital: _Hospital, format: str) -> Rejection:
    """Why a report was not written where something else stands."""
    file = hospital.row.file
    error = InputError(file, NOT_OURS, found=hospital.stem + ENDINGS[format])
    return Rejection(file, error.code, error.says, error.hint)
