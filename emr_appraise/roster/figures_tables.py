"""Tables: the figures of one pack's hospitals by one field of the profile, and by two of them crossed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from emr_appraise.roster.figures_hiding import Block, blocks
from emr_appraise.roster.figures_kinds import FIELDS, MERGED, Kind, table_fields, value_order
from emr_appraise.roster.figures_model import Slice, Table
from emr_appraise.roster.figures_store import Store

MOST_VALUES = 100
"""As many values of a free text as a table shows; there are 34 provinces, and were 63."""

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The hospitals of one pack and the listed facilities, by kind."""

    store: Store
    kinds: Sequence[Kind]
    """What each kind's number stands for."""
    listed: Counter[int] | None
    """How many facilities of the list are of each kind; None without a list."""
    min_cell: int

    def members(self) -> dict[int, list[int]]:
        """The hospitals of each kind."""
        found = dict[int, list[int]]()
        for member, kind in enumerate(self.store.kinds):
            found.setdefault(kind, []).append(member)
        return found


class _Cell:
    """What falls under the same values, before it is known whether that may be shown."""

    def __init__(self) -> None:
        self.size = 0
        """How many hospitals it holds."""
        self.kinds = list[int]()
        self.originals = set[Values]()
        """The values before any were merged."""

    def add(self, other: _Cell) -> None:
        self.size += other.size
        self.kinds += other.kinds
        self.originals |= other.originals


class Tables:
    """Makes the tables of one pack."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._members = held.members()
        self._fields = table_fields(held.store.criteria)
        self._places = [FIELDS.index(field) for field in self._fields]
        self._used = sorted({*self._members, *(held.listed or ())})
        self._orders = [value_order(field, held.store.criteria) for field in self._fields]
        self._shown = [self._slices_of(at) for at in range(len(self._fields))]
        self._names = [self._numbered(at) for at in range(len(self._fields))]

    def all(self) -> tuple[Table, ...]:
        """By each field, then by each two."""
        single = [self._table((at,), {}) for at in range(len(self._fields))]
        hidden = self._blocks()
        pairs = combinations(range(len(self._fields)), 2)
        return (*single, *(self._table(pair, hidden) for pair in pairs))

    def _slices_of(self, at: int) -> dict[str, str]:
        """The value under which each value of a field is shown."""
        times = Counter[str]()
        for kind in self._used:
            times[self._raw(kind, at)] += len(self._members.get(kind, ()))
        order = self._orders[at]
        merged = _too_few(
            sorted(times, key=lambda value: (times[value], order(value))), times, self._held.min_cell
        )
        return {value: MERGED if value in merged else value for value in times}

    def _blocks(self) -> dict[tuple[int, int], Block]:
        """The cells to put together, by the places of the fields; slices numbered in their order."""
        if not self._held.min_cell or not self._members:
            return {}
        atoms = Counter[tuple[int, ...]]()
        for kind, members in self._members.items():
            atoms[tuple(by[self._seen(kind, at)] for at, by in enumerate(self._names))] += len(members)
        smallest_first = [self._smallest_first(at, atoms) for at in range(len(self._fields))]
        return blocks(atoms, smallest_first, self._held.min_cell)

    def _numbered(self, at: int) -> dict[str, int]:
        values = sorted(set(self._shown[at].values()), key=self._orders[at])
        return {value: number for number, value in enumerate(values)}

    def _smallest_first(self, at: int, atoms: Counter[tuple[int, ...]]) -> list[int]:
        """A field's slices in the order in which they are put together: the merged one, then by number."""
        sums = Counter[int]()
        for atom, hospitals in atoms.items():
            sums[atom[at]] += hospitals
        merged = self._names[at].get(MERGED)
        return sorted(sums, key=lambda number: (number != merged, sums[number], number))

    def _table(self, places: tuple[int, ...], hidden: Mapping[tuple[int, int], Block]) -> Table:
        cells = self._cells(places)
        if len(places) == 2 and self._held.min_cell:
            gone = self._to_hide(cells, (places[0], places[1]), hidden)
            cells = _put_together(cells, gone, self._held.min_cell)
        shown = sorted(cells, key=lambda values: self._cell_order(places, values))
        fields = tuple(self._fields[at] for at in places)
        return Table(fields, tuple(self._slice(values, cells[values]) for values in shown))

    def _cells(self, places: tuple[int, ...]) -> dict[Values, _Cell]:
        cells = dict[Values, _Cell]()
        for kind in self._used:
            cell = cells.setdefault(tuple(self._seen(kind, at) for at in places), _Cell())
            cell.size += len(self._members.get(kind, ()))
            cell.kinds.append(kind)
            cell.originals.add(tuple(self._raw(kind, at) for at in places))
        return cells

    def _to_hide(
        self, cells: Mapping[Values, _Cell], pair: tuple[int, int], hidden: Mapping[tuple[int, int], Block]
    ) -> list[Values]:
        """The cells of the block, and those where nobody submitted."""
        block = hidden.get(pair)
        if block is None:
            return list(cells)
        rows, columns = (self._names[at] for at in pair)
        return [
            (row, column)
            for (row, column), cell in cells.items()
            if not cell.size or block.hides((rows[row], columns[column]))
        ]

    def _slice(self, values: Values, cell: _Cell) -> Slice:
        members = list(chain.from_iterable(self._members.get(kind, ()) for kind in cell.kinds))
        listed = self._held.listed
        registered = None if listed is None else sum(listed[kind] for kind in cell.kinds)
        figures = self._held.store.figures(members, registered, self._held.min_cell)
        return Slice(values, figures, len(cell.originals) if MERGED in values else 0)

    def _cell_order(self, places: tuple[int, ...], values: Values) -> tuple[object, ...]:
        last = all(value == MERGED for value in values)
        return last, *(self._orders[at](value) for at, value in zip(places, values, strict=True))

    def _raw(self, kind: int, at: int) -> str:
        return self._held.kinds[kind][self._places[at]]

    def _seen(self, kind: int, at: int) -> str:
        return self._shown[at][self._raw(kind, at)]


def _too_few(smallest_first: Sequence[str], times: Mapping[str, int], min_cell: int) -> frozenset[str]:
    """The values to merge: those with too few hospitals, and so many more that these are enough together."""
    merged = list[str]()
    spare = len(smallest_first) - MOST_VALUES + 1 if len(smallest_first) > MOST_VALUES else 0
    for value in smallest_first:
        small = times[value] < min_cell or len(merged) < spare
        if small or (merged and sum(times[each] for each in merged) < min_cell):
            merged.append(value)
    return frozenset(merged)


def _put_together(
    cells: Mapping[Values, _Cell], gone: Sequence[Values], min_cell: int
) -> dict[Values, _Cell]:
    """The cells, some of them as one, which takes in the smallest of the others while it holds too few."""
    if not gone:
        return dict(cells)
    rest = (MERGED, MERGED)
    together, left = _Cell(), dict(cells)
    for values in dict.fromkeys((*gone, *((rest,) if rest in cells else ()))):
        together.add(left.pop(values))
    for values in sorted(left, key=lambda values: (left[values].size, values)):
        if together.size < min_cell:
            together.add(left.pop(values))
    return {**left, rest: together}
