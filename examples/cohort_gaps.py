"""What a hospital lacks, and what it then writes: drawn by weight from the ways that cohorts.yaml lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from random import Random
from typing import NamedTuple

from make import Source

from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, NaRule, ScaleAnswer

Answers = dict[str, Source]
"""What a hospital writes otherwise than the typical one, by code."""
MONTH = 31
_NEAR, _FAR = range(1, 4), range(10, 19)
_BETWEEN = range(4, 10)
_MANY_NEED_IT = 8


class Reach(NamedTuple):
    """How far a hospital of group 3 is from the conditions: how many it lacks, and how loose the rest is."""

    lacking: range
    looseness: float


REACHES = (Reach(_NEAR, 0.7), Reach(_BETWEEN, 1.0), Reach(_FAR, 1.5))
_READY = Reach(range(1), 1.0)


class Gaps:
    """Draws the gaps of hospitals that answer these criteria."""

    def __init__(self, criteria: Criteria, typical: Source, words: Source) -> None:
        self._criteria, self._typical, self._words = criteria, typical, words

    def drawn(self, group: int, applying: Mapping[str, Criterion], draw: Random) -> Answers:
        """What a hospital of a group answers otherwise, of the criteria that apply to it."""
        reach = draw.choices(REACHES, (3, 5, 3))[0] if group == 3 else _READY
        answers = self._short(group, reach, applying, draw)
        for code in self._lacked(group, reach, applying, draw):
            way = self._way(applying[code], reach, draw)
            answers[code] = {name: value for name, value in way.items() if name not in ("odds", "lacking")}
            for other in self._needing[code] & applying.keys() if way.get("lacking") else ():
                answers[other] = missing(applying[other])
        return answers

    def _lacked(
        self, group: int, reach: Reach, applying: Mapping[str, Criterion], draw: Random
    ) -> Iterable[str]:
        """The required criteria that are not satisfied: papers in group 2, anything in group 3."""
        technical, papers = (
            {code: gap["weight"] for code, gap in self._words[kind].items() if code in applying}
            for kind in ("technical_gaps", "paper_gaps")
        )
        if group == 1 or (group == 2 and draw.random() < 0.2):
            return ()
        if group == 2:
            return heaviest(papers, draw.randrange(1, 8), draw)
        several = draw.choice(reach.lacking)
        beside = heaviest(papers, several // 2 + draw.randrange(1, 4), draw)
        return (*beside, *heaviest(technical, several, draw))

    def _way(self, criterion: Criterion, reach: Reach, draw: Random) -> Source:
        """In which way it is not satisfied."""
        if draw.random() < 0.22 and (general := self._general_ways(criterion)):
            return draw.choice(general)
        kinds = (self._words["technical_gaps"], self._words["paper_gaps"])
        ways = next(kind[criterion.code]["ways"] for kind in kinds if criterion.code in kind)
        if reach.lacking is not _FAR and len(self._needing[criterion.code]) > _MANY_NEED_IT:
            ways = [way for way in ways if not way.get("lacking")] or [missing(criterion)]
        (way,) = draw.choices(ways, [each.get("odds", 1) for each in ways])
        return dict(way)

    def _general_ways(self, criterion: Criterion) -> list[Source]:
        """Claimed without evidence, or with one that is too old; not answered; refused as not applicable."""
        typical = self._typical[criterion.code]
        ways: list[Source] = [{"evidence": ""}] * 3
        if (months := criterion.evidence.valid_months) and "/2026" not in typical["evidence"]:
            ways += [{"age": (months + extra) * MONTH + 5} for extra in (1, 4)]
        if isinstance(criterion.answer, ScaleAnswer):
            ways.append({"answer": ""})
            if criterion.na is NaRule.FORBIDDEN:
                ways.append({"answer": self._criteria.not_applicable.label.vi})
        return ways

    def _short(self, group: int, reach: Reach, applying: Mapping[str, Criterion], draw: Random) -> Answers:
        """Where it falls short of what merely guides or rates."""
        share = self._words["short_in_hundred"][group - 1] / 100 * reach.looseness
        often = self._words["often_short"]
        return {
            code: self._below(criterion, draw)
            for code, criterion in applying.items()
            if not criterion.required and draw.random() < min(0.85, share * often.get(code, 1))
        }

    def _below(self, criterion: Criterion, draw: Random) -> Source:
        """An answer that does not reach the bar of a criterion that is not required."""
        kind = criterion.answer
        if isinstance(kind, ScaleAnswer):
            lower = [option.label.vi for option in kind.scale.options if option.value < kind.met_from]
            return {"answer": draw.choice([*lower, *lower, *lower, ""])}
        if isinstance(kind, DateAnswer):
            return draw.choice((too_old(kind, draw), missing(criterion)))
        figure = draw.choice(self._words["short_figures"][criterion.code])
        return {"value": figure} if figure else {"value": figure, "evidence": ""}

    @cached_property
    def _needing(self) -> dict[str, set[str]]:
        """The criteria that need one, directly or through others."""
        needing = {code: set[str]() for code in self._criteria.by_code}
        for each in self._criteria.all:
            for code in each.remedy.needs:
                needing[code].add(each.code)
        while any(grow(codes, needing) for codes in needing.values()):
            pass
        return needing


def grow(codes: set[str], needing: Mapping[str, set[str]]) -> bool:
    """Add what the codes themselves are needed by; whether that was anything new."""
    before = len(codes)
    codes.update(*(needing[code] for code in tuple(codes)))
    return len(codes) > before


def too_old(kind: DateAnswer, draw: Random) -> Source:
    """A date that is too long ago, or past where it must not be."""
    if kind.max_age_months is None:
        return {"ahead": -draw.randrange(5, 60)}
    return {"age": kind.max_age_months * MONTH + draw.randrange(10, 300)}


def missing(criterion: Criterion) -> Source:
    """The plain no: the lowest answer of the scale, or no figure at all."""
    if isinstance(criterion.answer, ScaleAnswer):
        return {"answer": min(criterion.answer.scale.options, key=lambda option: option.value).label.vi}
    return {"value": "", "evidence": ""}


def heaviest(weights: Mapping[str, int], count: int, draw: Random) -> list[str]:
    """So many different codes, the heavy ones more likely."""
    keys = {code: draw.random() ** (1 / weight) for code, weight in weights.items()}
    return sorted(keys, key=keys.__getitem__, reverse=True)[:count]
