"""No cell with too few hospitals can be worked out from the tables, whatever is added and subtracted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_hiding import Atom, Block, blocks
from tests.roster.figures_asked import hospitals, part, table
from tests.roster.rosters import HeldRoster
from tests.tried import tried

PRIME = (1 << 61) - 1
Pair = tuple[int, int]
Seen = Counter[tuple[object, ...]]
NOTHING = Block(frozenset(), frozenset())


def smallest_first(atoms: Counter[Atom]) -> list[list[int]]:
    """Each field's slices by their numbers of hospitals."""
    fields = len(next(iter(atoms)))
    sums = [Counter[int]() for _ in range(fields)]
    for atom, times in atoms.items():
        for by, value in zip(sums, atom, strict=True):
            by[value] += times
    return [sorted(by, key=lambda value: (by[value], value)) for by in sums]


def names(atom: Atom, hidden: dict[Pair, Block]) -> Iterator[tuple[object, ...]]:
    """The slices that a hospital is counted in."""
    yield from enumerate(atom)
    for (first, second), block in hidden.items():
        cell = (atom[first], atom[second])
        yield (first, second, "block" if block.hides(cell) else cell)


def tables(atoms: Counter[Atom], hidden: dict[Pair, Block]) -> Seen:
    """Everything published: how many hospitals each slice has."""
    found: Seen = Counter()
    for atom, times in atoms.items():
        for name in names(atom, hidden):
            found[name] += times
    return +found


def small_cells(atoms: Counter[Atom], min_cell: int) -> list[tuple[Pair, Pair]]:
    """Every cell of two fields with too few hospitals: the fields, and the values."""
    cells = Counter[tuple[Pair, Pair]]()
    for atom, times in atoms.items():
        for first, second in combinations(range(len(atom)), 2):
            cells[(first, second), (atom[first], atom[second])] += times
    return sorted(cell for cell, times in cells.items() if 0 < times < min_cell)


def worked_out(atoms: Counter[Atom], hidden: dict[Pair, Block], pair: Pair, cell: Pair) -> bool:
    """Whether sums and differences of the slices give the cell; combinations that a zero excludes are known."""
    shown = tables(atoms, hidden)
    values = [sorted(set(each)) for each in zip(*atoms, strict=True)]
    possible = [atom for atom in product(*values) if all(name in shown for name in names(atom, hidden))]
    rows = {name: [int(name in set(names(atom, hidden))) for atom in possible] for name in shown}
    wanted = [int((atom[pair[0]], atom[pair[1]]) == cell) for atom in possible]
    return not any(reduced(wanted, echelon(list(rows.values()))))


def echelon(rows: list[list[int]]) -> list[tuple[int, list[int]]]:
    """The rows, each with its leading place, reduced modulo a large prime."""
    found = list[tuple[int, list[int]]]()
    for row in rows:
        left = reduced(row, found)
        lead = next((at for at, number in enumerate(left) if number), None)
        if lead is not None:
            inverse = pow(left[lead], -1, PRIME)
            found.append((lead, [number * inverse % PRIME for number in left]))
    return found


def reduced(row: Sequence[int], by: list[tuple[int, list[int]]]) -> list[int]:
    """What is left of a row once others are taken away."""
    left = list(row)
    for lead, other in by:
        if left[lead]:
            left = [(mine - left[lead] * theirs) % PRIME for mine, theirs in zip(left, other, strict=True)]
    return left


def has_a_twin(atoms: Counter[Atom], hidden: dict[Pair, Block], pair: Pair, cell: Pair) -> bool:
    """Whether other hospitals have the same tables and another number in the cell; every exchange is tried."""
    shown, kinds = tables(atoms, hidden), sorted(atoms)
    for one, other in combinations(kinds, 2):
        for chosen in product((False, True), repeat=len(one)):
            twin = Counter(atoms)
            twin.subtract([one, other])
            new = [tuple(b if swap else a for a, b, swap in zip(x, y, chosen, strict=True)) for x, y in ((one, other), (other, one))]
            twin.update(new)
            if in_cell(+twin, pair, cell) != in_cell(atoms, pair, cell) and tables(+twin, hidden) == shown:
                return True
    return False


def in_cell(atoms: Counter[Atom], pair: Pair, cell: Pair) -> int:
    """How many hospitals have both values."""
    return sum(times for atom, times in atoms.items() if (atom[pair[0]], atom[pair[1]]) == cell)


@st.composite
def cohorts(draw: st.DrawFn) -> tuple[Counter[Atom], int]:
    """Hospitals by three or four fields, often ones that say nearly the same; every slice holds enough."""
    min_cell = draw(st.integers(2, 5))
    fields = draw(st.integers(3, 4))
    kinds = draw(st.lists(st.tuples(*[st.integers(0, 2)] * fields), min_size=2, max_size=14))
    if draw(st.booleans()):
        kinds = [(first, int(first > 0), *rest) for first, _, *rest in kinds]
    atoms = Counter({kind: draw(st.integers(1, 6)) for kind in kinds})
    for at in range(fields):
        for value in range(3):
            held = [atom for atom in atoms if atom[at] == value]
            lacking = min_cell - sum(atoms[atom] for atom in held)
            if held and lacking > 0:
                atoms[held[0]] += lacking
    return atoms, min_cell


@settings(max_examples=tried(20), deadline=None)
@given(cohorts())
def test_small_cell_cannot_be_worked_out(cohort: tuple[Counter[Atom], int]) -> None:
    attack(*cohort)


@pytest.mark.long
@pytest.mark.slow
@settings(max_examples=tried(300), deadline=None)
@given(cohorts())
def test_small_cell_cannot_be_worked_out_in_many_cohorts(cohort: tuple[Counter[Atom], int]) -> None:
    attack(*cohort)


def attack(atoms: Counter[Atom], min_cell: int) -> None:
    """Try every small cell in both ways."""
    hidden = blocks(atoms, smallest_first(atoms), min_cell)

    for pair, cell in small_cells(atoms, min_cell):
        assert hidden[pair].hides(cell)
        assert not worked_out(atoms, hidden, pair, cell)
        assert has_a_twin(atoms, hidden, pair, cell)


@settings(max_examples=tried(30), deadline=None)
@given(cohorts())
def test_cell_of_a_block_may_lie_anywhere_in_a_range_of_at_least_the_fewest(cohort: tuple[Counter[Atom], int]) -> None:
    atoms, min_cell = cohort

    for (first, second), block in blocks(atoms, smallest_first(atoms), min_cell).items():
        sums = Counter[tuple[int, int]]()
        for atom, times in atoms.items():
            if block.hides((atom[first], atom[second])):
                sums.update({(0, atom[first]): times, (1, atom[second]): times})
        total = sum(times for (side, _), times in sums.items() if side == 0)
        for row, column in product(block.rows, block.columns):
            low = max(0, sums[0, row] + sums[1, column] - total)
            assert min(sums[0, row], sums[1, column]) - low >= min_cell


GRID = Counter({(0, 0): 9, (0, 1): 9, (0, 2): 9, (1, 0): 9, (1, 1): 2, (1, 2): 9, (2, 0): 9, (2, 1): 9, (2, 2): 9})


def test_hiding_the_small_cell_alone_gives_it_away() -> None:
    alone = {(0, 1): Block(frozenset({1}), frozenset({1}))}

    assert worked_out(GRID, alone, (0, 1), (1, 1))


def test_block_is_no_larger_than_it_must_be() -> None:
    hidden = blocks(GRID, smallest_first(GRID), 5)

    assert hidden == {(0, 1): Block(frozenset({0, 1}), frozenset({0, 1}))}
    assert blocks(GRID, smallest_first(GRID), 2) == {(0, 1): NOTHING}


# authority (defence, private owners, ministry, department) by class by ownership: the private owners are the
# same hospitals in both, so that ownership by class tells what authority by class hides beside the small cell
TWINS = Counter(
    {(0, 0, 0): 2, (0, 1, 0): 6, (1, 0, 1): 7, (1, 1, 1): 6, (2, 0, 0): 9, (2, 1, 0): 9, (3, 0, 0): 30, (3, 1, 0): 30}
)


def test_two_tables_together_give_away_what_each_hides_well() -> None:
    hidden = {(0, 1): Block(frozenset({0, 1}), frozenset({0, 1})), (0, 2): NOTHING, (1, 2): NOTHING}

    assert worked_out(TWINS, hidden, (0, 1), (0, 0))


def test_other_table_hides_what_gives_a_cell_away() -> None:
    hidden = blocks(TWINS, smallest_first(TWINS), 5)

    assert hidden[0, 2] != NOTHING
    assert not worked_out(TWINS, hidden, (0, 1), (0, 0))


@pytest.mark.parametrize(("min_cell", "shown"), [(0, ["public", "private", ""]), (3, ["public", "private", ""]), (4, ["public", "*"])])
def test_small_slices_are_merged(min_cell: int, shown: list[str]) -> None:
    rows = [
        *hospitals({3: 9}, 10000, ownership="public"),
        *hospitals({3: 3}, 11000, ownership="private"),
        *hospitals({3: 3}, 12000, ownership=""),
    ]

    by_ownership = table(statistics(HeldRoster(rows), min_cell).packs[0], "ownership")

    assert [each.values[0] for each in by_ownership.slices] == shown
    assert [each.merged for each in by_ownership.slices][-1] == (2 if min_cell == 4 else 0)


def test_next_smallest_joins_a_merged_slice_that_is_too_small() -> None:
    rows = [
        *hospitals({3: 9}, 10000, ownership="public"),
        *hospitals({3: 8}, 11000, ownership="private"),
        *hospitals({3: 1}, 12000, ownership=""),
    ]

    by_ownership = table(statistics(HeldRoster(rows), 5).packs[0], "ownership")

    assert [(each.values, each.figures.submitted, each.merged) for each in by_ownership.slices] == [
        (("public",), 9, 0),
        (("*",), 9, 2),
    ]


def test_fewer_in_all_are_one_merged_slice() -> None:
    found = statistics(HeldRoster(hospitals({3: 2}, ownership="public")), 5).packs[0]

    assert [(each.values, each.merged) for each in table(found, "ownership").slices] == [(("*",), 1)]
    assert [each.figures.submitted for each in table(found, "ownership", "class").slices] == [2]
    assert (found.whole.scores, found.whole.blocking) == (None, ())


def test_crossed_cells_are_put_together_in_one_slice() -> None:
    rows = [
        *hospitals({3: 40}, 10000, ownership="public", **{"class": "I"}),
        *hospitals({3: 30}, 11000, ownership="public", **{"class": "II"}),
        *hospitals({3: 20}, 12000, ownership="private", **{"class": "II"}),
        *hospitals({3: 9}, 13000, ownership="public", **{"class": "III"}),
        *hospitals({3: 2}, 14000, ownership="private", **{"class": "III"}),
    ]

    crossed = table(statistics(HeldRoster(rows), 5).packs[0], "ownership", "class")

    assert [(each.values, each.figures.submitted, each.merged) for each in crossed.slices] == [
        (("public", "I"), 40, 0),
        (("*", "*"), 61, 4),
    ]
    assert part(crossed, "*", "*").figures.scores
