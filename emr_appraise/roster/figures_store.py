"""What one walk over a roster keeps of each hospital: a few numbers, some 70 bytes."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import chain

from emr_appraise.appraisal.model import Score
from emr_appraise.criteria.model import Criteria
from emr_appraise.roster.agreement_count import AgreementCount
from emr_appraise.roster.figures_model import (
    AreaSpread,
    Common,
    DueCount,
    Figures,
    GroupCount,
    Spread,
)
from emr_appraise.roster.figures_spread import spread
from emr_appraise.roster.model import Due, Line

COMMONEST = 10
_NONE = -1


class Store:
    """The hospitals that one pack judged, numbered from 0 as they came, a column of numbers for each fact."""

    def __init__(self, criteria: Criteria) -> None:
        self.criteria = criteria
        self.kinds = array("i")
        """The number of each hospital's kind."""
        self.agreement = AgreementCount()
        self._groups = array("i")
        self._total = _ScoreColumn()
        self._areas = {area.id: _ScoreColumn() for area in criteria.areas}
        self._blocking = _Lists()
        self._places = {criterion.code: place for place, criterion in enumerate(criteria.all)}
        self._dues = Counter[tuple[Due, bool]]()

    def add(self, line: Line, kind: int) -> None:
        """Keep one hospital."""
        self.kinds.append(kind)
        self._groups.append(line.group)
        self._total.add(line.total)
        scores = {area.area: area.score for area in line.areas}
        for area, column in self._areas.items():
            column.add(scores.get(area))
        codes = dict.fromkeys(blocked.criterion for blocked in line.blocking)
        self._blocking.add(self._places[code] for code in codes if code in self._places)
        if line.due:
            self._dues[line.due, line.group == self.criteria.placement[0].number] += 1
        self.agreement.add(line)

    def figures(self, members: Sequence[int], registered: int | None, min_cell: int = 0) -> Figures:
        """The figures of some of the hospitals; spreads and gaps only of at least `min_cell` of them."""
        few = len(members) < min_cell
        return Figures(
            registered=registered,
            submitted=len(members),
            groups=self._group_counts(members),
            scores=None if few else self._total.spread(members, min_cell)[1],
            areas=tuple(
                AreaSpread(area, *column.spread(members, min_cell)) for area, column in self._areas.items()
            ),
            blocking=() if few else self._commonest(members),
        )

    def dues(self) -> tuple[DueCount, ...]:
        """Each deadline, the nearest first."""
        dues = sorted({due for due, _ in self._dues}, key=lambda due: (due.date, due.deadline))
        counts = ((self._dues[due, True], self._dues[due, False]) for due in dues)
        return tuple(
            DueCount(due, done + open_, done) for due, (done, open_) in zip(dues, counts, strict=True)
        )

    def _group_counts(self, members: Sequence[int]) -> tuple[GroupCount, ...]:
        counts = Counter(map(self._groups.__getitem__, members))
        of = len(members)
        return tuple(
            GroupCount(
                group.number, counts[group.number], Fraction(100 * counts[group.number], of) if of else None
            )
            for group in self.criteria.placement
        )

    def _commonest(self, members: Sequence[int]) -> tuple[Common, ...]:
        counts = self._blocking.counts(members)
        places = sorted(counts, key=lambda place: (-counts[place], place))[:COMMONEST]
        return tuple(Common(self.criteria.all[place].code, counts[place]) for place in places)


class _ScoreColumn:
    """A score for each hospital, each distinct one kept once."""

    def __init__(self) -> None:
        self._numbers = array("i")
        self._known = dict[tuple[int, int, int], int]()
        self._percents = list[Fraction]()
        self._ranked = list[int]()

    def add(self, score: Score | None) -> None:
        self._numbers.append(self._number(score) if score and score.of else _NONE)

    def spread(self, members: Sequence[int], at_least: int) -> tuple[int, Spread | None]:
        """How many of the hospitals have a score, and the spread where these are enough."""
        counts = Counter(map(self._numbers.__getitem__, members))
        counts.pop(_NONE, None)
        having = counts.total()
        if having < at_least:
            return having, None
        rank = self._ranks()
        ascending = sorted(counts, key=rank.__getitem__)
        return having, spread([(self._percents[number], counts[number]) for number in ascending])

    def _ranks(self) -> list[int]:
        """The place of each distinct score among them, worked out once: comparing fractions takes long."""
        if len(self._ranked) != len(self._percents):
            ascending = sorted(range(len(self._percents)), key=self._percents.__getitem__)
            self._ranked = sorted(range(len(ascending)), key=ascending.__getitem__)
        return self._ranked

    def _number(self, score: Score) -> int:
        key = (score.points.numerator, score.points.denominator, score.of)
        number = self._known.setdefault(key, len(self._percents))
        if number == len(self._percents):
            self._percents.append(score.points * 100 / score.of)
        return number


class _Lists:
    """A short list of small numbers for each hospital, all in one row."""

    def __init__(self) -> None:
        self._numbers = array("i")
        self._ends = array("l", [0])

    def add(self, numbers: Iterable[int]) -> None:
        self._numbers.extend(numbers)
        self._ends.append(len(self._numbers))

    def counts(self, members: Sequence[int]) -> Counter[int]:
        """How often each number occurs in the lists of some hospitals."""
        parts = (self._numbers[self._ends[member] : self._ends[member + 1]] for member in members)
        return Counter(chain.from_iterable(parts))
