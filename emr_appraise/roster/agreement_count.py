"""Count how far the hospital's answers and the board's agree, hospital after hospital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.roster.agreement import Agreement, Disagreement
from emr_appraise.roster.model import Agreed, Line, Opinion


class _Side(Enum):
    """How one pair of answers compares."""

    ALIKE = auto()
    OWN_HIGHER = auto()
    BOARD_HIGHER = auto()
    OTHERWISE = auto()


class _Tallied(NamedTuple):
    """A criterion, and how a pair of answers to it compares."""

    criterion: str
    side: _Side


_Pair = tuple[tuple[int, int], tuple[int, int]]
"""Both shares as numerator and denominator: hashing a Fraction takes longer than all the rest."""


class AgreementCount:
    """The answers of many hospitals compared; holds counts only, however many there are.

    Two answers agree where they come to the same share of the points, or where both say that the criterion
    does not apply. Where one side alone says so, they disagree, by an amount that no scale knows: such pairs
    count in the percentage and are left out of kappa.
    """

    def __init__(self) -> None:
        self._hospitals = 0
        self._pairs = Counter[_Pair]()
        self._tallied = Counter[_Tallied]()

    def add(self, line: Line) -> None:
        """Count one hospital; one that the board gave no answer for counts as none."""
        self.add_opinions(line.opinions)

    def add_opinions(self, opinions: Iterable[Opinion]) -> None:
        """The same from the answers of one hospital."""
        before = self._tallied.total()
        for each in opinions:
            self._tallied[_Tallied(each.criterion, _side(each))] += 1
            if each.own is not None and each.board is not None:
                self._pairs[each.own.as_integer_ratio(), each.board.as_integer_ratio()] += 1
        self._hospitals += self._tallied.total() > before

    def result(self, order: Mapping[str, int]) -> Agreement | None:
        """What the counts come to; None where no answer of two sides was seen.

        `order` gives each criterion its position in the pack; one that it lacks comes last.
        """
        compared = self._tallied.total()
        if not compared:
            return None
        sides = Counter[_Side]()
        for tallied, times in self._tallied.items():
            sides[tallied.side] += times
        return Agreement(
            hospitals=self._hospitals,
            compared=compared,
            agreeing=sides[_Side.ALIKE],
            percent=Fraction(100 * sides[_Side.ALIKE], compared),
            kappa=_kappa({(Fraction(*own), Fraction(*board)): n for (own, board), n in self._pairs.items()}),
            own_higher=sides[_Side.OWN_HIGHER],
            board_higher=sides[_Side.BOARD_HIGHER],
            criteria=tuple(sorted(self._disagreements(), key=lambda each: _rank(each, order))),
        )

    def _disagreements(self) -> Iterable[Disagreement]:
        for criterion in {tallied.criterion for tallied in self._tallied}:
            times = {side: self._tallied[_Tallied(criterion, side)] for side in _Side}
            compared, alike = sum(times.values()), times.pop(_Side.ALIKE)
            if compared > alike:
                yield Disagreement(criterion, compared, *times.values())


def agreement_of(opinions: Sequence[Opinion], order: Mapping[str, int]) -> Agreement | None:
    """The comparison for one hospital; None where the board answered nothing. `order` as for `result`."""
    count = AgreementCount()
    count.add_opinions(opinions)
    return count.result(order)


def agreed(opinions: Sequence[Opinion]) -> Agreed | None:
    """The same as a line of the roster holds it."""
    found = agreement_of(opinions, {})
    if found is None:
        return None
    return Agreed(found.compared, found.percent, found.kappa, found.own_higher, found.board_higher)


def differs(opinion: Opinion) -> bool:
    """Whether the two sides' answers come to different things."""
    return opinion.own != opinion.board


def _side(opinion: Opinion) -> _Side:
    if not differs(opinion):
        return _Side.ALIKE
    if opinion.own is None or opinion.board is None:
        return _Side.OTHERWISE
    return _Side.OWN_HIGHER if opinion.own > opinion.board else _Side.BOARD_HIGHER


def _rank(each: Disagreement, order: Mapping[str, int]) -> tuple[int, int, str]:
    times = each.own_higher + each.board_higher + each.otherwise
    return -times, order.get(each.criterion, len(order)), each.criterion


def _kappa(pairs: Mapping[tuple[Fraction, Fraction], int]) -> Fraction | None:
    """Cohen's kappa, each disagreement weighed by how far apart the two shares lie.

    1 minus the disagreement observed over the one that the two sides' own habits of answering would give by
    chance (J. Cohen, Weighted kappa, 1968); None where these leave nothing to chance.
    """
    own, board = Counter[Fraction](), Counter[Fraction]()
    for (ours, theirs), times in pairs.items():
        own[ours] += times
        board[theirs] += times
    observed = sum(abs(ours - theirs) * times for (ours, theirs), times in pairs.items())
    by_chance = sum(
        abs(ours - theirs) * many * others for ours, many in own.items() for theirs, others in board.items()
    )
    return 1 - Fraction(observed * own.total(), by_chance) if by_chance else None
