"""The lists of a pack's document: profile fields, deadlines, documents, history, tags."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emr_appraise.criteria.condition import Condition, fields_of
from emr_appraise.criteria.model import (
    ALWAYS,
    Criteria,
    Criterion,
    Deadline,
    Document,
    Event,
    NumberAnswer,
    ProfileField,
)
from emr_appraise.report import sentences
from emr_appraise.report.docs import wording_block
from emr_appraise.report.docs import wording_docs as words
from emr_appraise.report.docs.condition_words import condition_words
from emr_appraise.report.docs.contents import (
    Badge,
    DeadlineBlock,
    DocumentBlock,
    DormantBlock,
    FieldBlock,
    Line,
    Link,
    Mark,
    Part,
    Term,
)
from emr_appraise.report.docs.tell_criterion import code_links, reference_line
from emr_appraise.report.docs.tell_period import period
from emr_appraise.report.numbers import day, day_said
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.words import join, same


def field_block(field: ProfileField, criteria: Criteria) -> FieldBlock:
    """A field of the profile and everything whose applicability it decides."""
    options = join([wording_block.QUOTED.fill(label=option.label) for option in field.options])
    kind = words.KINDS[field.kind].fill(options=options)
    codes = tuple(each.code for each in criteria.all if field.id in _fields_asked(each))
    due = tuple(
        each for each in criteria.deadlines if each.applies_if and field.id in fields_of(each.applies_if)
    )
    links = (*code_links(codes), *(Link(f"due-{each.id}", each.title) for each in due))
    use = Line(words.DECIDES, links=links) if links else Line(words.ONLY_TOLD)
    return FieldBlock(field.label, kind, field.hint, use)


def _fields_asked(criterion: Criterion) -> frozenset[str]:
    return frozenset(field for condition in _conditions(criterion) for field in fields_of(condition))


def _conditions(criterion: Criterion) -> Iterator[Condition]:
    if criterion.applies_if is not None:
        yield criterion.applies_if
    if isinstance(criterion.answer, NumberAnswer):
        yield from (bar.when for bar in criterion.answer.bars if bar.when is not None)


def deadline_block(deadline: Deadline, criteria: Criteria) -> DeadlineBlock:
    """A deadline with those it concerns."""
    who = words.EVERYONE
    if deadline.applies_if is not None:
        who = words.THOSE.fill(condition=condition_words(deadline.applies_if, criteria.profile))
    codes = code_links(deadline.criteria)
    about = Line(same(""), links=codes) if codes else Line(words.NO_CRITERION)
    return DeadlineBlock(
        deadline.id,
        day(deadline.due),
        deadline.title,
        deadline.main,
        who,
        about,
        reference_line(deadline.reference, criteria),
    )


def document_block(document: Document, criteria: Criteria) -> DocumentBlock:
    """A document, how it was read, and which criteria rest on it."""
    return DocumentBlock(
        document.id,
        document.number,
        document.title,
        (
            Badge(Mark.FORCE, FORCES[document.force]),
            Badge(Mark.STATE, words.STATES[sentences.in_force(document, criteria.as_of)]),
            Badge(Mark.SEEN, SEEN[document.seen]),
        ),
        tuple(_document_parts(document, criteria)),
    )


def _document_parts(document: Document, criteria: Criteria) -> Iterator[Part]:
    if document.issued is not None:
        yield Part(words.ISSUED, (Line(day_said(document.issued)),))
    if document.in_force is not ALWAYS:
        yield Part(words.IN_FORCE, (Line(period(document.in_force)),))
    if document.note is not None:
        yield Part(words.NOTE, (Line(document.note),))
    codes = tuple(
        each.code for each in criteria.all if any(cited.document is document for cited in each.references)
    )
    cited = Line(same(""), links=code_links(codes)) if codes else Line(words.CITED_BY_NONE)
    yield Part(words.CITED_BY, (cited,))


def event_term(event: Event) -> Term:
    """A change of the pack."""
    change = event.change
    if event.in_force_from is not None:
        change = words.CHANGE_FROM.fill(change=change, day=day(event.in_force_from))
    return Term(words.VERSION_OF.fill(version=event.version, day=day(event.made_on)), change)


def tag_parts(criteria: Criteria) -> Iterator[Part]:
    """Every tag with its criteria, by name."""
    for tag in sorted({tag for each in criteria.all for tag in each.tags}):
        codes = tuple(each.code for each in criteria.all if tag in each.tags)
        yield Part(same(tag), (Line(same(""), links=code_links(codes)),))


def dormant_blocks(criteria: Criteria, dormant: tuple[Criterion, ...]) -> Iterator[DormantBlock]:
    """The criteria not in force on the as-of date, with their text and days where these were loaded."""
    known = {criterion.code: criterion for criterion in dormant}
    for code in criteria.dormant:
        line = _dormant(known[code], criteria.as_of) if code in known else Line(words.NOT_LOADED)
        yield DormantBlock(code, line)


def _dormant(criterion: Criterion, as_of: date) -> Line:
    start = criterion.in_force.start
    early = start is not None and as_of < start
    template = wording_block.NOT_YET if early else wording_block.NO_LONGER
    return Line(criterion.text, note=template.fill(period=period(criterion.in_force)))
