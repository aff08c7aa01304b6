"""A report as frozen values, ready to be set in any format.

Every `Text` holds both languages. Foreign text in it is free of control signs and of marks that turn the
reading direction, and is not escaped: each writer escapes for its own format. What is empty holds "".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.appraisal.model import Basis, Outcome, Score
from emr_appraise.appraisal.model import Finding as Judged
from emr_appraise.criteria.model import Seen
from emr_appraise.report.expiring import Expiring
from emr_appraise.report.gap_words import in_file
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.submission.model import WrittenDate
from emr_appraise.words import Severity, Text


class Fact(NamedTuple):
    """A label and what stands behind it."""

    term: Text
    meaning: Text


class Cited(NamedTuple):
    """A criterion that is responsible for something, with the cell of its answer."""

    code: str
    cell: str
    """Empty where the workbook has no row for it."""


class FailedClause(NamedTuple):
    """A condition of a better group that does not hold."""

    title: Text
    failure: Text
    """What it lacks; no sentence of its own."""
    cited: tuple[Cited, ...]


class WhyNot(NamedTuple):
    """A better group, and the conditions that keep the hospital out of it."""

    group: int
    title: Text
    clauses: tuple[FailedClause, ...]


class Deadline(NamedTuple):
    """A deadline that applies or may apply."""

    said: Text
    """A sentence: what it is, when, how long there is, whether it is certain to apply."""
    day: date
    days_left: int
    main: bool
    open: bool
    """Whether something is still to be done for it, or that cannot be told."""


class Rung(NamedTuple):
    """A group of the pack."""

    group: int
    title: Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """The group, what it means, and what would be within reach."""

    group: int
    ladder: tuple[Rung, ...]
    """Every group of the pack, best first."""
    title: Text
    meaning: Text
    next_step: Text
    with_evidence: Text | None
    """A sentence: the better group that the answers alone would give; None where they give none."""
    evidence_needed: tuple[Cited, ...]
    """What has to be proven for it."""
    decision: Text
    """A sentence: the decision and whether it counts."""
    decision_warning: Text | None
    deadlines: tuple[Deadline, ...]
    """The main ones first."""

    @property
    def is_best(self) -> bool:
        """Whether the pack knows no better group."""
        return self.group == self.ladder[0].group

    @property
    def is_last(self) -> bool:
        """Whether the pack knows no group below."""
        return self.group == self.ladder[-1].group


class Area(NamedTuple):
    """The points of an area, or of all together."""

    id: str
    """Empty for the total."""
    title: Text
    points: Text
    """Points of how many."""
    percent: Text
    share: Fraction | None
    """0 to 100, exact; None where nothing applies."""
    level: Text
    short: int
    """Gaps in it."""
    blocking: int
    """Of these, the ones that keep the hospital out of a better group."""


class FacilityLevel(NamedTuple):
    """The level of the whole facility, where the pack grades it."""

    reached: Text
    about: tuple[Text, ...]
    next_up: Text
    short: tuple[Text, ...]
    about_next: tuple[Text, ...]


class Source(NamedTuple):
    """Where a requirement stands, and how surely that was read."""

    number: str
    article: Text
    title: Text
    """Of the document."""
    seen: Seen
    seen_words: Text
    in_force: bool | None
    """On the as-of date; None where that is not known."""
    note: Text | None
    whole: Text
    """Number, article and how it was read as one phrase."""


class Gap(NamedTuple):
    """A gap with all that is needed to close it."""

    order: int
    """Its place among all gaps, from 1; what moves the hospital up comes first."""
    code: str
    text: Text
    area: str
    area_title: Text
    required: bool
    force: Text
    outcome: Outcome
    standing: Text
    """The outcome in words, by how binding the criterion is; no advice is called a breach."""
    blocks: tuple[int, ...]
    cell: str
    sheet: str
    reason: Text
    to_do: Text
    proof_only: bool
    """Whether nothing is lacking but evidence."""
    needs: tuple[str, ...]
    """Codes of the gaps to close first."""
    effort_days: int | None
    """Person-days, an estimate; None where only evidence is to be shown."""
    cost_vnd: tuple[int, int] | None
    effort: Text
    cost: Text
    due: date | None
    sources: tuple[Source, ...]
    board_note: str
    basis: Text
    """How binding the criterion is, and all its sources, as one phrase."""
    judged: Judged
    """What the gap was found in."""

    @property
    def in_file(self) -> Text:
        """What stands in the cell, and the evidence named; made when asked for: no two have it in common."""
        return in_file(self.judged)


class GapGroup(NamedTuple):
    """Gaps whose closing serves the same better group, or none."""

    group: int | None
    """None where they have no effect on the group."""
    title: Text
    gaps: tuple[Gap, ...]
    estimate: Text | None
    """Effort and cost of all that has to be done; None where nothing lacks but proof."""


class Finding(NamedTuple):
    """What one criterion came to."""

    code: str
    text: Text
    required: bool
    force: Text
    outcome: Outcome
    points: Text
    """Points of how many; empty where it does not apply."""
    cell: str
    answer: str
    """The answer that counted, as typed."""
    evidence: str
    evidence_date: Text
    note: str
    board: str
    """What the board wrote: its answer, its opinion."""
    reason: Text
    by_board: bool
    """Whether the board's answer counted."""
    own_answer: str
    """The hospital's answer, as typed."""
    score: Score
    """The points, exact; of 0 where it does not apply."""
    evidence_day: WrittenDate

    @property
    def outcome_words(self) -> Text:
        """The outcome in words."""
        return OUTCOMES[self.outcome]


class AreaFindings(NamedTuple):
    """The findings of one area."""

    id: str
    title: Text
    findings: tuple[Finding, ...]


class Remark(NamedTuple):
    """A remark about the workbook."""

    code: str
    severity: Severity
    severity_words: Text
    cell: Text
    """With its sheet; empty where it is about no cell."""
    says: Text
    hint: Text


class RemarkKind(NamedTuple):
    """Remarks of one code together; the first is told in full."""

    first: Remark
    times: int
    all: tuple[Remark, ...]


class Document(NamedTuple):
    """A document that a criterion in force cites."""

    number: str
    title: Text
    force: Text
    in_force: Text
    seen: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole report."""

    facility: Text
    """Name and code."""
    name: str
    """The facility's name as it wrote it; empty where it wrote none."""
    code: str
    as_of: date
    basis: Basis
    """Whose answers counted."""
    read_from: Text
    """A sentence: file, as-of date, whose answers counted."""
    verdict: Verdict
    why_not: tuple[WhyNot, ...]
    """The nearest better group first."""
    areas: tuple[Area, ...]
    total: Area
    level: FacilityLevel | None
    gaps: tuple[Gap, ...]
    gap_groups: tuple[GapGroup, ...]
    """The same gaps: what serves the nearest better group first, then what serves none."""
    expiring: tuple[Expiring, ...]
    findings: tuple[AreaFindings, ...]
    sheet: str
    """The sheet that holds the answers; empty where no row was found."""
    remarks: tuple[RemarkKind, ...]
    """The worst first."""
    accounting: Text
    accounting_off: bool
    profile: tuple[Fact, ...]
    documents: tuple[Document, ...]
    colophon: tuple[Text, ...]
    """Pack, fingerprint, hash of the file, who worked it out."""
