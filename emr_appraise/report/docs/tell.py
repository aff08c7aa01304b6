"""The whole document of a pack, in reading order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from emr_appraise import __version__
from emr_appraise.appraisal.model import Outcome
from emr_appraise.criteria.model import Area, Criteria, Criterion
from emr_appraise.report.docs import wording_block, wording_reading
from emr_appraise.report.docs import wording_docs as words
from emr_appraise.report.docs.contents import AreaBlock, Contents, Glossary, Line, Part, Term
from emr_appraise.report.docs.tell_criterion import code_links, criterion_block, level_title
from emr_appraise.report.docs.tell_period import period
from emr_appraise.report.docs.tell_placement import group_block, level_block
from emr_appraise.report.docs.tell_register import (
    deadline_block,
    document_block,
    dormant_blocks,
    event_term,
    field_block,
    tag_parts,
)
from emr_appraise.report.docs.tell_spellings import figures, spelling_blocks
from emr_appraise.report.numbers import day, day_said
from emr_appraise.report.wording_findings import FORCES, OUTCOMES, SEEN
from emr_appraise.words import Text, same

_Kind = TypeVar("_Kind", bound=StrEnum)


def tell(criteria: Criteria, dormant: tuple[Criterion, ...] = ()) -> Contents:
    """All that the document tells; `dormant` are the criteria behind `criteria.dormant`, where loaded."""
    return Contents(
        title=criteria.title,
        as_of=day(criteria.as_of),
        facts=tuple(_facts(criteria)),
        about=criteria.about,
        reading=tuple(_glossaries()),
        groups=tuple(group_block(group, criteria) for group in criteria.placement),
        levels=tuple(level_block(level, criteria) for level in criteria.facility_levels),
        levels_note=criteria.facility_levels_note,
        profile=tuple(field_block(field, criteria) for field in criteria.profile),
        areas=tuple(_area(area, criteria) for area in criteria.areas),
        dormant=tuple(dormant_blocks(criteria, dormant)),
        spellings=tuple(spelling_blocks(criteria)),
        figures=figures(),
        deadlines=tuple(deadline_block(each, criteria) for each in criteria.deadlines),
        documents=tuple(document_block(each, criteria) for each in criteria.documents),
        history=tuple(event_term(event) for event in criteria.history),
        tags=tuple(tag_parts(criteria)),
        colophon=words.COLOPHON.fill(tool=__version__),
    )


def _facts(criteria: Criteria) -> Iterator[Term]:
    yield Term(words.ID, same(criteria.id))
    yield Term(words.VERSION, same(criteria.version))
    yield Term(words.IN_FORCE, period(criteria.in_force))
    yield Term(words.AS_OF, day_said(criteria.as_of))
    yield Term(words.NUMBER, count(criteria.all))
    yield Term(words.AUTHORITY, criteria.authority)
    yield Term(words.FINGERPRINT, same(criteria.fingerprint))


def count(found: Collection[Criterion]) -> Text:
    """How many criteria, and how many of them are required."""
    template = words.COUNT_ONE if len(found) == 1 else words.COUNT
    return template.fill(all=len(found), required=sum(each.required for each in found))


def _glossaries() -> Iterator[Glossary]:
    satisfied = wording_reading.SATISFIED.fill(
        met=OUTCOMES[Outcome.MET], not_applicable=OUTCOMES[Outcome.NOT_APPLICABLE]
    )
    required = (
        Term(wording_block.REQUIRED, wording_reading.REQUIRED),
        Term(wording_block.OPTIONAL, wording_reading.OPTIONAL),
        Term(wording_reading.OWN_BAR_TERM, wording_reading.OWN_BAR),
    )
    yield Glossary(wording_reading.REQUIRED_TITLE, required)
    yield _glossary(wording_reading.FORCES_TITLE, FORCES, wording_reading.FORCES, None)
    yield _glossary(wording_reading.SEEN_TITLE, SEEN, wording_reading.SEEN, wording_reading.READ_IT_YOURSELF)
    yield _glossary(wording_reading.OUTCOMES_TITLE, OUTCOMES, wording_reading.OUTCOMES, satisfied)


def _glossary(
    title: Text, terms: Mapping[_Kind, Text], meanings: Mapping[_Kind, Text], remark: Text | None
) -> Glossary:
    return Glossary(title, tuple(Term(terms[kind], meanings[kind]) for kind in meanings), remark)


def _area(area: Area, criteria: Criteria) -> AreaBlock:
    blocks = tuple(criterion_block(each, criteria) for each in area.criteria)
    return AreaBlock(
        area.id, area.prefix, area.title, area.about, count(area.criteria), tuple(_ladder(area)), blocks
    )


def _ladder(area: Area) -> Iterator[Part]:
    for level in sorted({each.level for each in area.criteria if each.level is not None}):
        codes = tuple(each.code for each in area.criteria if each.level == level)
        yield Part(level_title(level, area), (Line(same(""), links=code_links(codes)),))
