"""The hospitals of a round on their way: which reports are lacking, and what became of those that were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from emr_appraise.roster.model import Rejection, Row, Standing
from emr_appraise.roster.reports import wording_reports as words
from emr_appraise.roster.reports.complaints import Complaints, left_alone, locked
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.hospital import Hospital, Outcome, entry, looked_up
from emr_appraise.roster.reports.index import Lines
from emr_appraise.roster.reports.model import Made, Reported, Reports, ReportTask
from emr_appraise.roster.reports.plan import Plan, Stems
from emr_appraise.roster.reports.record import record_line
from emr_appraise.roster.reports.shelf import Shelf, as_states
from emr_appraise.roster.task import Task

_COUNTED = ("hospitals", "written", "kept", "failed", "foreign", "edited", "stuck")


class Desk:
    """Hands out what is to be made and lays down what was made, with a few hospitals in memory at a time."""

    def __init__(self, plan: Plan, shelf: Shelf, lines: Lines, listen: Callable[[int], object]) -> None:
        self._plan, self._shelf, self._lines, self._listen = plan, shelf, lines, listen
        self._stems, self._under_way = Stems(), dict[int, Hospital]()
        self._done, self._counts = 0, dict.fromkeys(_COUNTED, 0)
        self._complaints = Complaints()

    def tasks(self, appraised: Iterable[tuple[Task, Row]]) -> Iterator[ReportTask]:
        """What has to be made; the other hospitals are done with as they come. Raises OutputError."""
        standing = (each for each in appraised if each[1].standing is not Standing.SUPERSEDED)
        for number, (task, row) in enumerate(standing):
            stem = self._stems.of(row)
            hospital = looked_up(number, row, stem, self._plan, self._shelf.find(stem, self._plan.formats))
            lacking = hospital.lacking(self._plan.formats)
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

    def finish(self) -> None:
        """Take away what belongs to no hospital of the round; tell what has to stay. Raises OutputError."""
        for stem, held in self._shelf.tidy():
            self._lines.leave(record_line(stem, held.states))
            edited = [stem + ENDINGS[each] for each in held.edited]
            stuck = [stem + ENDINGS[each] for each in (*held.ours, *held.locked)]
            self._complaints.others(left_alone(name, name, words.EDITED_OF_NONE) for name in edited)
            self._complaints.others(locked(name, name) for name in stuck)
            self._count(edited=len(edited), stuck=len(stuck))

    @property
    def reported(self) -> Reported:
        """What became of all of them."""
        return Reported(**self._counts, removed=self._shelf.removed, told=self._complaints.told)

    def _settle(self, hospital: Hospital, made: tuple[Made, ...], failed: Mapping[str, Rejection]) -> None:
        """Lay the reports down, take away what they replace in vain, and keep both lines of the hospital."""
        written = self._shelf.lay_down(hospital.stem, hospital.mark, made, hospital.held) if made else {}
        stuck = self._clear(hospital, failed)
        line = record_line(hospital.stem, {**hospital.held.states, **as_states(written)})
        if made:
            self._shelf.note(line)
        closed = {each.format: hospital.locked(each.format) for each in made if each.format not in written}
        came = Outcome(written.keys(), {**failed, **closed}, stuck)
        self._lines.add(hospital.number, entry(hospital, came), line)
        self._tell(hospital, came)

    def _clear(self, hospital: Hospital, failed: Mapping[str, Rejection]) -> dict[str, Rejection]:
        """Take away our old reports that nothing replaces; those that have to stay come back."""
        stuck = dict[str, Rejection]()
        for format in hospital.of_no_use(self._plan.formats, failed):
            if self._shelf.take_away(hospital.stem, format):
                del hospital.held.ours[format]
            else:
                stuck[format] = hospital.locked(format)
        return stuck

    def _tell(self, hospital: Hospital, came: Outcome) -> None:
        """Count what came of a hospital, and keep the first few reasons."""
        others = {**hospital.edited, **hospital.stale, **came.stuck}
        self._complaints.lacking({**came.failed, **hospital.in_the_way}.values())
        self._complaints.others(others.values())
        self._count(hospitals=int(bool(came.stand(hospital))), written=len(came.written))
        self._count(kept=len(hospital.current), failed=len(came.failed), foreign=len(hospital.in_the_way))
        self._count(edited=len(hospital.edited) + len(hospital.stale), stuck=len(came.stuck))
        self._done += 1
        self._listen(self._done)

    def _count(self, **more: int) -> None:
        for name, count in more.items():
            self._counts[name] += count
