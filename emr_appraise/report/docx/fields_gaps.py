"""Fields about gaps: those that keep the hospital out of a better group, by group, and the others."""

from __future__ import annotations

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap, GapGroup, Source
from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.numbers import day
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text, join

_REFERENCES = 2


def gap_fields(contents: Contents) -> Row:
    """Every field about gaps."""
    gaps = contents.gaps
    blocking = [gap for gap in gaps if gap.blocks]
    others = [gap for group in contents.gap_groups if group.group is None for gap in group.gaps]
    return {
        "gaps": [_gap(gap) for gap in gaps],
        "gaps_text": _gaps_text(len(gaps), len(blocking)),
        "gap_groups": [_group(each) for each in contents.gap_groups if each.group is not None],
        "plan_text": _plan_text(blocking, others, bool(contents.why_not)),
        "other_gaps": [_gap(gap) for gap in others],
        "other_gaps_text": words.OTHERS.fill(estimates=wording.ESTIMATES) if others else words.NO_OTHERS,
    }


def _gaps_text(count: int, blocking: int) -> Text:
    if not count:
        return wording.NO_GAPS
    if not blocking:
        return words.GAPS_NONE_BLOCKS.of(count)
    said = words.GAPS_ALL_BLOCK if blocking == count else words.GAPS_SOME
    return said.of(count, blocking=blocking)


def _plan_text(blocking: list[Gap], others: list[Gap], better: bool) -> Text:
    if blocking:
        return words.PLAN_TABLE.fill(estimates=wording.ESTIMATES)
    if not others:
        return words.PLAN_NOTHING
    return words.PLAN_ONLY_OTHERS if better else words.PLAN_AT_TOP


def _group(found: GapGroup) -> Row:
    return {
        "group": found.group,
        "heading": found.title,
        "estimate": found.estimate or "",
        "gaps": [_gap(gap) for gap in found.gaps],
    }


def _gap(gap: Gap) -> Row:
    needs = ", ".join(gap.needs)
    return {
        "order": gap.order,
        "code": gap.code,
        "text": gap.text,
        "area": gap.area_title,
        "required": gap.required,
        "force": gap.force,
        "outcome": OUTCOMES[gap.outcome],
        "standing": gap.standing,
        "blocks": ", ".join(map(str, gap.blocks)),
        "cell": gap.cell,
        "in_file": gap.in_file,
        "reason": gap.reason,
        "why": _why(gap),
        "to_do": gap.to_do,
        "needs": needs,
        "first": words.FIRST.fill(codes=needs) if needs else "",
        "proof_only": gap.proof_only,
        "effort": gap.effort,
        "cost": gap.cost,
        "due": day(gap.due) if gap.due else "",
        "sources": [_source(each) for each in gap.sources],
        "references": _references(gap),
        "board_note": gap.board_note,
    }


def _why(gap: Gap) -> Text:
    """How the gap stands, and the reason where that says more."""
    return Text(*(_sentences(*said) for said in zip(gap.standing, gap.reason, strict=True)))


def _sentences(standing: str, reason: str) -> str:
    first = standing[:1].upper() + standing[1:] + "."
    return first if reason == first else f"{first} {reason}"


def _source(source: Source) -> Row:
    return {
        "number": source.number,
        "article": source.article,
        "title": source.title,
        "seen": source.seen_words,
        "in_force": wording.IN_FORCE[source.in_force],
        "note": source.note or "",
        "text": source.whole,
    }


def _references(gap: Gap) -> Text:
    """The first references; the others are in the list of sources."""
    shown = join([each.whole for each in gap.sources[:_REFERENCES]], "; ")
    rest = len(gap.sources) - _REFERENCES
    return wording.AND_REFERENCES.of(rest, references=shown) if rest > 0 else shown
