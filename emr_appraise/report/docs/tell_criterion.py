"""One criterion as a block: how it is answered, whom it concerns, how it is checked, proven and mended."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.model import ALWAYS, Area, Criteria, Criterion, Deadline, Evidence, Reference
from emr_appraise.report import sentences
from emr_appraise.report.docs import wording_block as words
from emr_appraise.report.docs.condition_words import condition_words
from emr_appraise.report.docs.contents import Badge, CriterionBlock, Line, Link, Mark, Part
from emr_appraise.report.docs.tell_answer import answer_lines
from emr_appraise.report.docs.tell_period import period
from emr_appraise.report.numbers import day_said, money
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.report.wording_numbers import MONTHS, PERSON_DAYS
from emr_appraise.words import Text, join, same


def criterion_block(criterion: Criterion, criteria: Criteria, fingerprint: str = "") -> CriterionBlock:
    """Everything the pack says of a criterion; its fingerprint where one is given."""
    parts = list(_parts(criterion, criteria))
    if fingerprint:
        parts.append(Part(words.FINGERPRINT, (Line(same(fingerprint)),)))
    return CriterionBlock(
        criterion.code,
        criteria.area_titles[criterion.area],
        criterion.text,
        criterion.required,
        tuple(_badges(criterion)),
        tuple(part for part in parts if part.lines),
    )


def code_links(codes: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to criteria by their codes."""
    return tuple(Link(code, same(code)) for code in codes)


def reference_line(reference: Reference, criteria: Criteria) -> Line:
    """Where a requirement stands, how that was read, and the pack's note on it."""
    document = reference.document
    lapsed = sentences.in_force(document, criteria.as_of) is False
    template = words.ARTICLE_OUT_OF_FORCE if lapsed else words.ARTICLE
    told = template.fill(article=reference.article, seen=SEEN[reference.seen])
    return Line(told, Link(f"doc-{document.id}", same(document.number)), reference.note)


def level_title(level: int, area: Area) -> Text:
    """A rung of an area's ladder, with its name where the pack gives one."""
    inside = 0 < level <= len(area.level_titles)
    return named_level(level, area.level_titles[level - 1] if inside else None)


def named_level(level: int, title: Text | None) -> Text:
    """A level with its title; without it where there is none or it only says the level again."""
    bare = words.LEVEL_OF.fill(level=level)
    if title is None or title.vi.casefold() == bare.vi.casefold():
        return bare
    return words.LEVEL_TITLE.fill(level=level, title=title)


def _badges(criterion: Criterion) -> Iterator[Badge]:
    if criterion.required:
        yield Badge(Mark.REQUIRED, words.REQUIRED)
    else:
        yield Badge(Mark.OPTIONAL, words.OPTIONAL)
    yield Badge(Mark.FORCE, FORCES[criterion.force])
    if criterion.level is not None:
        yield Badge(Mark.STATE, words.LEVEL_OF.fill(level=criterion.level))


def _parts(criterion: Criterion, criteria: Criteria) -> Iterator[Part]:
    yield Part(words.ANSWER, tuple(answer_lines(criterion, criteria.profile)))
    yield Part(words.APPLIES, tuple(_applicability(criterion, criteria)))
    yield Part(words.CHECK, (Line(criterion.guidance),))
    yield Part(words.EVIDENCE, tuple(_evidence(criterion.evidence)))
    yield Part(words.REFERENCES, tuple(reference_line(each, criteria) for each in criterion.references))
    yield Part(words.REMEDY, tuple(_remedy(criterion)))
    yield Part(words.DEADLINES, tuple(_deadlines(criterion, criteria.deadlines)))
    yield Part(words.IN_FORCE, tuple(_limits(criterion)))
    yield Part(words.LEVEL, tuple(_level(criterion, criteria)))
    if criterion.weight != 1:
        yield Part(words.WEIGHT, (Line(words.WEIGHS.of(criterion.weight)),))
    if criterion.tags:
        yield Part(words.TAGS, (Line(same(""), links=tag_links(criterion.tags)),))


def tag_links(tags: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to the index of tags."""
    return tuple(Link(f"tag-{tag}", same(tag)) for tag in tags)


def _applicability(criterion: Criterion, criteria: Criteria) -> Iterator[Line]:
    if criterion.applies_if is None:
        yield Line(words.APPLIES_TO_ALL)
    else:
        condition = condition_words(criterion.applies_if, criteria.profile)
        yield Line(words.APPLIES_IF.fill(condition=condition))
    yield Line(words.NA_RULES[criterion.na].fill(label=criteria.not_applicable.label))


def _evidence(evidence: Evidence) -> Iterator[Line]:
    yield Line(evidence.show)
    months = evidence.valid_months
    valid = words.NO_EXPIRY if months is None else words.VALID_FOR.fill(months=MONTHS.of(months))
    needed = words.PROOF_NEEDED if evidence.required else words.PROOF_ADVISED
    yield Line(join([valid, needed], " "))


def _remedy(criterion: Criterion) -> Iterator[Line]:
    remedy = criterion.remedy
    yield Line(remedy.text)
    effort, cost = PERSON_DAYS.of(remedy.effort_days), money(*remedy.cost_vnd)
    yield Line(words.ESTIMATE.fill(effort=effort, cost=cost))
    if remedy.needs:
        yield Line(words.NEEDS, links=code_links(remedy.needs))


def _deadlines(criterion: Criterion, deadlines: tuple[Deadline, ...]) -> Iterator[Line]:
    for deadline in deadlines:
        if criterion.code in deadline.criteria:
            told = words.DUE.fill(title=deadline.title)
            yield Line(told, Link(f"due-{deadline.id}", day_said(deadline.due)))


def _limits(criterion: Criterion) -> Iterator[Line]:
    if criterion.in_force is not ALWAYS:
        yield Line(period(criterion.in_force))


def _level(criterion: Criterion, criteria: Criteria) -> Iterator[Line]:
    if criterion.level is None:
        return
    area = next(area for area in criteria.areas if area.id == criterion.area)
    title = level_title(criterion.level, area)
    if title != named_level(criterion.level, None):  # its number alone stands beside the code already
        yield Line(title)
