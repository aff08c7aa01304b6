"""The figures of a roster, counted in one walk over its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria
from emr_appraise.report.safe import one_line
from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.figures_change import change
from emr_appraise.roster.figures_groups import Groups
from emr_appraise.roster.figures_kinds import Kinds
from emr_appraise.roster.figures_model import Counts, PackFigures, Statistics
from emr_appraise.roster.figures_store import Store
from emr_appraise.roster.figures_tables import Held, Tables
from emr_appraise.roster.model import PackMark, Registered, Roster, Row, Skipped, Standing
from emr_appraise.roster.previous import Previous


def statistics(
    roster: Roster, min_cell: int = 0, previous: Previous | None = None, listed: Iterable[Registered] = ()
) -> Statistics:
    """All figures of a roster: of the rows that count, by pack, exact.

    `min_cell` is the fewest hospitals that a slice of a table may show, 0 for any; `figures_hiding` says how
    it is kept and what it guarantees. Deadlines, moves, and the agreement with the board are then left out
    where they concern fewer, and no hospital that moved is named. `listed` is the board's list; where the
    roster has one, every facility of it counts as registered in each pack, since a list names no pack, with
    what the list leaves open taken from the facility's workbook.
    """
    walk = _Walk(roster)
    for row in roster.rows():
        walk.add(row)
    if roster.has_list:
        walk.add_listed(chain(roster.absent(), listed))
    return Statistics(_counts(roster, walk), tuple(walk.packs(min_cell, previous)), min_cell)


class _Walk:
    """What the walk has counted so far."""

    def __init__(self, roster: Roster) -> None:
        self.standings = Counter[Standing]()
        self._roster = roster
        self._stores = {
            mark: Store(criteria) for mark, criteria in sorted(roster.packs.items(), key=_by_mark)
        }
        self._kinds = Kinds()
        self._listed = dict[str, int]()
        self._groups = Groups()

    def add(self, row: Row) -> None:
        """Count one row."""
        self.standings[row.standing] += 1
        if row.standing is not Standing.COUNTED:
            return
        kind = self._kinds.number(row.fact)
        self._stores[row.line.pack].add(row.line, kind)
        self._groups.add(row.line.pack.id, one_code(row.code), row.line.group)
        if row.registered:
            self._list(row.registered.code, kind)

    def add_listed(self, facilities: Iterable[Registered]) -> None:
        """Count what is in the list and has sent nothing."""
        for facility in facilities:
            if facility.code not in self._listed:
                self._list(facility.code, self._kinds.number(_facts(facility).get))

    def packs(self, min_cell: int, previous: Previous | None) -> Iterable[PackFigures]:
        """The figures of each pack."""
        shown = self._kinds.shown(self._roster.packs.values())
        listed = Counter(self._listed.values()) if self._roster.has_list else None
        for mark, store in self._stores.items():
            whole = store.figures(
                range(len(store.kinds)), listed.total() if listed is not None else None, min_cell
            )
            yield PackFigures(
                pack=mark,
                whole=whole,
                tables=Tables(Held(store, shown, listed, min_cell)).all(),
                dues=tuple(due for due in store.dues() if due.hospitals >= min_cell),
                agreement=_agreement(store, min_cell),
                change=change(previous, self._groups.of(mark.id), store.criteria, min_cell)
                if previous
                else None,
            )

    def _list(self, code: str, kind: int) -> None:
        """Of several workbooks of one facility the kind that sorts first, whatever their order."""
        known = self._listed.setdefault(code, kind)
        if known != kind:
            self._listed[code] = min(known, kind, key=self._kinds.raw)


def one_code(code: str) -> str:
    """A facility code as rounds are compared by it: as it stands in roster.csv."""
    return one_line(code)


def _by_mark(entry: tuple[PackMark, Criteria]) -> PackMark:
    return entry[0]


def _facts(facility: Registered) -> dict[str, ProfileValue]:
    return dict(facility.facts)


def _agreement(store: Store, min_cell: int) -> Agreement | None:
    order = {criterion.code: place for place, criterion in enumerate(store.criteria.all)}
    found = store.agreement.result(order)
    return found if found and found.hospitals >= min_cell else None


def _counts(roster: Roster, walk: _Walk) -> Counts:
    rejected = sum(1 for _ in roster.rejections())
    appraised = walk.standings.total()
    return Counts(
        found=appraised + rejected,
        appraised=appraised,
        counted=walk.standings[Standing.COUNTED],
        superseded=walk.standings[Standing.SUPERSEDED],
        unlisted=walk.standings[Standing.UNLISTED],
        rejected=rejected,
        absent=sum(1 for _ in roster.absent()) if roster.has_list else None,
        skipped={why: roster.skipped[why] for why in Skipped if roster.skipped.get(why)},
    )
