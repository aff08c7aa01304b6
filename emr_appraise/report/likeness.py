"""Whoever answers alike on the same grounds is told the same: words are made once, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Generic, TypeVar

from emr_appraise.appraisal.model import Appraisal, Finding, Reason
from emr_appraise.criteria.condition import ProfileValue, fields_of
from emr_appraise.criteria.model import Criterion
from emr_appraise.report.sentences import counted_answer, counted_typed

Made = TypeVar("Made")
MOST = 8192
"""Pieces of a pack in a language, about a kilobyte each."""
_LONGEST = 40
"""Letters of an answer; a longer one is hardly ever given twice."""
_BY_EVIDENCE_DATE = frozenset({Reason.EVIDENCE_IN_FUTURE, Reason.EVIDENCE_EXPIRED})
_BY_CELLS = frozenset({Reason.CELLS_DIFFER, Reason.ROWS_DIFFER, Reason.EVIDENCE_DATES_DIFFER})
_BY_PROFILE = frozenset({Reason.PROFILE, Reason.NA_AGAINST_PROFILE})


def likeness(finding: Finding, appraisal: Appraisal) -> Hashable | None:
    """All that the words about a finding depend on; None where hardly two hospitals have it in common."""
    criterion, reason, typed = finding.criterion, finding.reason, counted_typed(finding)
    if reason in _BY_EVIDENCE_DATE or reason in _BY_CELLS or len(typed) > _LONGEST:
        return None
    facts = asked_facts(finding, appraisal)
    return criterion, finding.outcome, reason, finding.bars, counted_answer(finding), typed, facts


def asked_facts(finding: Finding, appraisal: Appraisal) -> tuple[ProfileValue | None, ...]:
    """What the profile says on whether the criterion applies, where that is what the finding rests on."""
    if finding.reason not in _BY_PROFILE:
        return ()
    facts = appraisal.submission.facility.facts
    return tuple([facts.get(field) for field in _deciding_fields(finding.criterion)])


class Remembered(Generic[Made]):
    """What was made, by what it depends on; when there is too much, all is made anew."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Made] = {}

    def get(self, key: Hashable | None, make: Callable[[], Made]) -> Made:
        """What is known under a key, or made now; under None nothing is kept."""
        if key is None:
            return make()
        known = self._known.get(key)
        return self._keep(key, make()) if known is None else known

    def __len__(self) -> int:
        """How much is remembered."""
        return len(self._known)

    def _keep(self, key: Hashable, made: Made) -> Made:
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[key] = made
        return made


@lru_cache(maxsize=1024)
def _deciding_fields(criterion: Criterion) -> tuple[str, ...]:
    return fields_of(criterion.applies_if) if criterion.applies_if else ()
