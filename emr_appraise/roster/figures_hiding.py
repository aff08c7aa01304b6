"""Which cells of crossed tables are put together, so that none with too few hospitals can be worked out.

The rule, for tables that may show no cell of fewer than K hospitals:

1. In a table by one field, the values with fewer than K hospitals are merged into one slice; while that has
   fewer than K itself, the next smallest value joins it. The crossed tables use the slices so made: nowhere
   are the values of a merged slice told apart.
2. In a crossed table that has a cell of 1 to K - 1 hospitals, the smallest slices of the one field crossed
   with the smallest of the other make a block, the smallest one that holds every such cell, has at least two
   rows and two columns, and at least K hospitals in each of them. The block is shown as one merged slice.
3. A block grows by the next smallest slice for as long as another table gives one of its small cells away.

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
_PAIRS_TRIED = 400
"""Pairs of kinds tried for a cell before its block grows instead."""


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
            while not _is_safe(grid, cell, grids, atoms):
                if not grid.grow():
                    _close(grid.pair, grids)
                    break
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
        self.cells = Counter[Cell]()
        for atom, hospitals in atoms.items():
            self.cells[atom[pair[0]], atom[pair[1]]] += hospitals
        self.rows, self.columns = (list(smallest_first[field]) for field in pair)
        self._min_cell = min_cell
        self.height = 1 + max((self.rows.index(row) for row, _ in self.small()), default=-1)
        self.width = 1 + max((self.columns.index(column) for _, column in self.small()), default=-1)
        self._settle()

    def small(self) -> list[Cell]:
        """The cells that must not be shown."""
        return sorted(cell for cell, hospitals in self.cells.items() if 0 < hospitals < self._min_cell)

    def block(self) -> Block:
        """What is put together as things are."""
        return Block(frozenset(self.rows[: self.height]), frozenset(self.columns[: self.width]))

    def close(self) -> None:
        """Put everything together."""
        self.height, self.width = len(self.rows), len(self.columns)

    def grow(self) -> bool:
        """Take in the next row, or the next column where no row is left; False where nothing is left."""
        before = self.height, self.width
        if self.height < len(self.rows):
            self.height += 1
        elif self.width < len(self.columns):
            self.width += 1
        self._settle()
        return before != (self.height, self.width)

    def _settle(self) -> None:
        """Take in what it needs for every row and column of the block to hold enough."""
        before = (-1, -1)
        while self.height and before != (self.height, self.width):
            before = self.height, self.width
            if self.height < len(self.rows) and (self.height < 2 or self._is_short(self._column_sums())):
                self.height += 1
            if self.width < len(self.columns) and (self.width < 2 or self._is_short(self._row_sums())):
                self.width += 1

    def _is_short(self, sums: list[int]) -> bool:
        return min(sums) < self._min_cell

    def _row_sums(self) -> list[int]:
        columns = self.columns[: self.width]
        return [sum(self.cells[row, column] for column in columns) for row in self.rows[: self.height]]

    def _column_sums(self) -> list[int]:
        rows = self.rows[: self.height]
        return [sum(self.cells[row, column] for row in rows) for column in self.columns[: self.width]]


_Grids = dict[tuple[int, int], _Grid]


def _close(pair: tuple[int, int], grids: _Grids) -> None:
    """Put together all of each table that crosses the second field; then nothing tells its values apart."""
    for other, grid in grids.items():
        if pair[1] in other:
            grid.close()


def _is_safe(grid: _Grid, cell: Cell, grids: _Grids, atoms: Counter[Atom]) -> bool:
    """Whether two hospitals could exchange some facts so that this cell changes and nothing shown does."""
    blocks = {pair: other.block() for pair, other in grids.items()}
    fields = len(next(iter(atoms)))
    sets = [chosen for chosen in _field_sets(fields) if grid.pair[1] in chosen and grid.pair[0] not in chosen]
    pairs = _pairs(grid, cell, atoms)
    return any(_unseen(one, other, chosen, blocks) for one, other in pairs for chosen in sets)


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


def _unseen(one: Atom, other: Atom, chosen: frozenset[int], blocks: dict[tuple[int, int], Block]) -> bool:
    """Whether no slice changes its number when two hospitals exchange their values of the chosen fields."""
    return all(
        one[first] == other[first]
        or one[second] == other[second]
        or (block.hides((one[first], one[second])) and block.hides((other[first], other[second])))
        for (first, second), block in blocks.items()
        if (first in chosen) != (second in chosen)
    )
