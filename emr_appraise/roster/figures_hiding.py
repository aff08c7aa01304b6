"""Which cells of crossed tables are put together, so that none with too few hospitals can be worked out.

The rule, for tables that may show no cell of fewer than K hospitals:

1. In a table by one field, the values with fewer than K hospitals are merged into one slice; while that has
   fewer than K itself, the next smallest value joins it. The crossed tables use the slices so made: nowhere
   are the values of a merged slice told apart.
2. In a crossed table that has a cell of 1 to K - 1 hospitals, a block is put together: of the rows and the
   columns of such cells, and of as many more as it takes to have two rows and two columns at least, with at
   least K hospitals in each of them. Each time that row or column joins which leaves the fewest others short,
   of such the smallest. The block is shown as one merged slice.
3. Where another table gives such a cell away, a block is made or made larger there until it does not.

What this guarantees about the numbers of hospitals in the tables of one pack, whatever is added, subtracted
or compared, zeros included: every slice shown holds at least K hospitals, and for each cell of 1 to K - 1
there is another set of hospitals with exactly the same tables in which that cell has another number. With
one crossed table and its two tables by one field alone, each cell of a block could be anything within a
range of at least K: in a block with row sums r, column sums c and the sum t a cell may lie between
max(0, r + c - t) and min(r, c), and all four of r, c, t - r and t - c are at least K.

The proof of the second is made anew for each cell: two hospitals that could exchange the values of some
fields without any slice changing its number, while the cell's does. It is not guaranteed against what a
reader knows from elsewhere, such as the names in the roster, the board's list, an earlier round, or how the
slices to merge were chosen; the groups within a slice are shown whatever their numbers; and where fewer than
K hospitals were counted in all, their number is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product
from typing import NamedTuple

Atom = tuple[int, ...]
"""A hospital's slice in the table of each field, by number."""
Cell = tuple[int, int]
_SIDES = (0, 1)
"""Rows, columns."""
_PAIRS_TRIED = 400
"""Pairs of kinds tried for a cell each way before a block grows instead."""


class Block(NamedTuple):
    """The rows and the columns that are shown as one slice where they cross; empty where all can be shown."""

    rows: frozenset[int]
    columns: frozenset[int]

    def hides(self, cell: Cell) -> bool:
        """Whether the cell is one of those put together."""
        return cell[0] in self.rows and cell[1] in self.columns


def blocks(
    atoms: Counter[Atom], smallest_first: Sequence[Sequence[int]], min_cell: int
) -> dict[tuple[int, int], Block]:
    """The block of every crossed table, by the places of its two fields.

    `atoms` counts the hospitals by their slices; `smallest_first` lists the slices of each field in the order
    in which they join a block. Every slice of a field must hold at least `min_cell` hospitals, unless it is
    the only one.
    """
    pairs = list(combinations(range(len(smallest_first)), 2))
    grids = {pair: _Grid(pair, atoms, smallest_first, min_cell) for pair in pairs}
    for grid in grids.values():
        for cell in grid.small():
            _make_safe(grid, cell, grids, atoms)
    return {pair: grid.block() for pair, grid in grids.items()}


class _Grid:
    """A crossed table while its block grows."""

    def __init__(
        self,
        pair: tuple[int, int],
        atoms: Counter[Atom],
        smallest_first: Sequence[Sequence[int]],
        min_cell: int,
    ) -> None:
        self.pair = pair
        self._cells = Counter[Cell]()
        for atom, hospitals in atoms.items():
            self._cells[atom[pair[0]], atom[pair[1]]] += hospitals
        self._all = tuple(smallest_first[field] for field in pair)
        self._min_cell = min_cell
        self._inside = tuple(list(dict.fromkeys(cell[side] for cell in self.small())) for side in _SIDES)
        self._settle()

    def small(self) -> list[Cell]:
        """The cells that must not be shown."""
        return sorted(cell for cell, hospitals in self._cells.items() if 0 < hospitals < self._min_cell)

    def block(self) -> Block:
        """What is put together as things are."""
        return Block(*map(frozenset, self._inside))

    def put_in(self, one: Atom, other: Atom) -> None:
        """Take in the rows and the columns of two kinds of hospitals."""
        for side, field in enumerate(self.pair):
            new = [line for line in (one[field], other[field]) if line not in self._inside[side]]
            self._inside[side].extend(dict.fromkeys(new))
        self._settle()

    def price(self, one: Atom, other: Atom) -> int:
        """How many hospitals that would hide at least."""
        rows, columns = ({one[field], other[field]} for field in self.pair)
        return sum(self._cells[cell] for cell in product(rows, columns) if not self.hides(cell))

    def hides(self, cell: Cell) -> bool:
        """Whether the cell is put together with others as things are."""
        return cell[0] in self._inside[0] and cell[1] in self._inside[1]

    def _settle(self) -> None:
        """Take in what it needs for every row and column of the block to hold enough."""
        taken = bool(self._inside[0])
        while taken:
            taken = any(self._take(side) for side in _SIDES if self._lacks(side))

    def _lacks(self, side: int) -> bool:
        """Whether it needs another row (side 0) or column (side 1)."""
        return len(self._inside[side]) < 2 or self._short(side, self._inside[side]) > 0

    def _take(self, side: int) -> bool:
        """Take in the row or column that leaves the fewest others short, of such the smallest."""
        left = [line for line in self._all[side] if line not in self._inside[side]]
        if left:
            self._inside[side].append(min(left, key=lambda line: self._price(side, line)))
        return bool(left)

    def _price(self, side: int, line: int) -> tuple[int, int]:
        across = self._inside[1 - side]
        lines = [*self._inside[side], line]
        return self._short(side, lines), sum(self._at(side, line, other) for other in across)

    def _short(self, side: int, lines: Sequence[int]) -> int:
        """Over such rows (or columns), how many columns (or rows) of the block hold too few."""
        sums = (sum(self._at(side, line, other) for line in lines) for other in self._inside[1 - side])
        return sum(hospitals < self._min_cell for hospitals in sums)

    def _at(self, side: int, line: int, other: int) -> int:
        return self._cells[(line, other) if side == 0 else (other, line)]


_Grids = dict[tuple[int, int], _Grid]


def _make_safe(grid: _Grid, cell: Cell, grids: _Grids, atoms: Counter[Atom]) -> None:
    """See to it that two hospitals could exchange facts so that this cell changes and nothing shown does.

    Of the exchanges tried the one counts that no table shows; failing that, the tables that show the cheapest
    one hide it. There is one to try, since the cell's row and column hold other hospitals in the block.
    """
    fields = len(next(iter(atoms)))
    sets = [chosen for chosen in _field_sets(fields) if grid.pair[1] in chosen and grid.pair[0] not in chosen]
    cheapest: tuple[int, list[_Grid], Atom, Atom] | None = None
    for one, other in _pairs(grid, cell, atoms):
        for chosen in sets:
            telling = [each for each in grids.values() if _tells(each, one, other, chosen)]
            price = sum(each.price(one, other) for each in telling)
            if cheapest is None or price < cheapest[0]:
                cheapest = price, telling, one, other
            if not telling:
                return
    if cheapest:
        _, telling, one, other = cheapest
        for each in telling:
            each.put_in(one, other)


def _field_sets(fields: int) -> Iterator[frozenset[int]]:
    for size in range(1, fields):
        yield from map(frozenset, combinations(range(fields), size))


def _pairs(grid: _Grid, cell: Cell, atoms: Counter[Atom]) -> Iterator[tuple[Atom, Atom]]:
    """Kinds of hospitals that could exchange their columns, into the cell or out of it; the likest first."""
    row_field, column_field = grid.pair
    block = grid.block()
    quarters = dict[tuple[bool, bool], list[Atom]]()
    for atom in sorted(atoms):
        row, column = atom[row_field], atom[column_field]
        if block.hides((row, column)):
            quarters.setdefault((row == cell[0], column == cell[1]), []).append(atom)
    ways = [
        (quarters.get((True, False), []), quarters.get((False, True), [])),
        (quarters.get((True, True), []), quarters.get((False, False), [])),
    ]
    for ones, others in ways:
        yield from _alike(ones, others, grid.pair)
    for ones, others in ways:
        yield from islice(product(ones, others), _PAIRS_TRIED)


def _alike(ones: Sequence[Atom], others: Sequence[Atom], but: tuple[int, int]) -> Iterator[tuple[Atom, Atom]]:
    """The pairs that have every other field in common."""

    def rest(atom: Atom) -> Atom:
        return tuple(value for field, value in enumerate(atom) if field not in but)

    by_rest = dict[Atom, Atom]()
    for other in others:
        by_rest.setdefault(rest(other), other)
    return ((one, by_rest[rest(one)]) for one in ones if rest(one) in by_rest)


def _tells(grid: _Grid, one: Atom, other: Atom, chosen: frozenset[int]) -> bool:
    """Whether a slice changes its number when two hospitals exchange their values of the chosen fields."""
    first, second = grid.pair
    if (first in chosen) == (second in chosen) or one[first] == other[first] or one[second] == other[second]:
        return False
    return not (grid.hides((one[first], one[second])) and grid.hides((other[first], other[second])))
