"""The chain as sections of a page: text and markdown set the same lines."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import (
    Blocked,
    Cell,
    Chain,
    Effect,
    Law,
    Question,
    Remark,
    Remedy,
    Result,
    Row,
    Trial,
    Way,
    WhatIf,
)
from emr_appraise.report.chain.page import Line, Section, Table, Told
from emr_appraise.report.numbers import figure
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import cell
from emr_appraise.submission.model import Stands
from emr_appraise.words import Text, join, same

_TYPED = 300
_FREE = (Stands.NOTE, Stands.BOARD_NOTE)


def told_chain(chain: Chain) -> Told:
    """The page of a chain."""
    head, asked = chain.head, chain.question
    return Told(
        title=words.TITLE.fill(code=head.code),
        marks=(head.area_title, chain.result.outcome_words),
        opening=(asked.text, head.facility, head.read_from, chain.summary),
        sections=tuple(section for section in _sections(chain) if section.parts),
        closing=(head.pack_words, chain.colophon),
    )


def _sections(chain: Chain) -> Iterator[Section]:
    yield Section(words.LAW, tuple(_law(each) for each in chain.law) or (Line(words.NO_LAW),))
    yield Section(words.QUESTION, tuple(_question(chain.question)))
    yield Section(words.ROW, tuple(_row(chain.row)))
    yield Section(words.RESULT, tuple(_result(chain.result)))
    yield Section(words.EFFECT, tuple(_effect(chain.effect)))
    yield Section(words.WHAT_IF, tuple(_what_if(chain.what_if)))
    if chain.remedy:
        yield Section(words.REMEDY, tuple(_remedy(chain.remedy)))


def _one_label(label: Text, told: tuple[Text, ...]) -> Iterator[Line]:
    """Sentences behind one label; nothing where there are none."""
    if told:
        yield Line(told[0], label, below=told[1:])


def _law(found: Law) -> Line:
    cited = words.DOCUMENT.fill(number=found.number, article=found.article)
    template = words.SURENESS if found.in_force is not None else words.SURENESS_UNDATED
    sure = template.fill(
        force=found.force_words, seen=found.seen_words, state=found.in_force_words, period=found.period
    )
    below = (found.title, _capital(sure), *([found.note] if found.note else []))
    return Line(cited, below=below, entry=True)


def _question(asked: Question) -> Iterator[Line]:
    standing = words.STANDING.fill(
        required=asked.required_words, force=asked.force_words, weight=asked.weight_words
    )
    yield Line(standing, words.KIND)
    if asked.level_words:
        yield Line(asked.level_words, words.LEVEL)
    if asked.tags:
        yield Line(same(", ".join(asked.tags)), words.TAGS)
    yield from _one_label(words.HOW, asked.how)
    if asked.bar_by_case:
        yield Line(asked.bar, words.BAR)
    yield Line(asked.applies, words.APPLIES, below=(asked.na_words,))
    yield Line(asked.applies_here_words, words.HERE)
    yield Line(asked.guidance, words.CHECK)
    yield Line(asked.evidence, words.PROOF, below=(asked.evidence_words,))
    yield from _one_label(words.DUE, asked.deadlines)


def _row(row: Row) -> Iterator[Line]:
    if row.missing:
        yield Line(row.missing)
    for each in row.cells:
        yield _cell(each)
    if row.remarks:
        yield Line(words.REMARKS)
    for remark in row.remarks:
        yield Line(_remark(remark), entry=True)


def _cell(found: Cell) -> Line:
    if found.what is Stands.EVIDENCE_DATE and found.place is None:
        return Line(found.read, found.what_words)
    if found.what in _FREE:
        return Line(_stands(found), found.what_words, below=(_capital(found.read),))
    return Line(_stands(found), found.what_words, below=(words.READ_AS.fill(read=found.read),))


def _stands(found: Cell) -> Text:
    if found.place is None:
        return _typed(found.typed) if found.typed else words.BLANK
    if not found.typed:
        template = words.HOLDS_NOTHING if found.blank else words.HOLDS_NO_TEXT
        return template.fill(cell=cell(found.place))
    return words.HOLDS.fill(cell=cell(found.place), typed=_typed(found.typed))


def _typed(typed: str) -> Text:
    """What stands in a cell, on one line; of a long text its beginning and how long it is."""
    shown = words.TYPED.fill(typed=one_line(typed, _TYPED))
    return shown if len(one_line(typed)) <= _TYPED else words.CUT.fill(typed=shown, n=figure(len(typed)))


def _remark(found: Remark) -> Text:
    values = {"code": found.code, "severity": found.severity_words, "says": found.says, "hint": found.hint}
    if found.place is None:
        return words.REMARK_NO_CELL.fill(**values)
    return words.REMARK.fill(cell=cell(found.place), **values)


def _result(result: Result) -> Iterator[Line]:
    yield Line(_standing(result), words.OUTCOME)
    yield Line(result.reason, words.WHY)
    yield Line(result.points_words, words.POINTS)
    yield Line(result.by_words, words.BY)
    counts = result.outcome in (Outcome.MET, Outcome.PARTLY)
    label = words.UNTIL if counts else words.VALID_UNTIL
    yield from _one_label(label, tuple(until.words for until in result.until))


def _standing(result: Result) -> Text:
    """The outcome by how binding the criterion is; nothing is said twice, in neither language."""
    plain, told = result.outcome_words, result.standing
    both = words.STANDS_SO.fill(outcome=plain, standing=told)
    return Text(
        told.vi if told.vi.startswith(plain.vi) else both.vi,
        told.en if told.en.startswith(plain.en) else both.en,
    )


def _effect(effect: Effect) -> Iterator[Line]:
    yield Line(effect.group_words)
    if effect.level_words.vi:
        yield Line(effect.level_words)
    for each in effect.blocks:
        yield _blocked(each)
    if effect.none:
        yield Line(effect.none)
    for told in effect.closing.words if effect.closing else ():
        yield Line(told)


def _blocked(each: Blocked) -> Line:
    told = words.BLOCKS.fill(group=each.group, title=each.title, failure=each.failure)
    return Line(told, below=(each.others_words, each.words), entry=True)


def _what_if(tried: WhatIf) -> Iterator[Line | Table]:
    yield Line(tried.intro)
    if not tried.trials:
        return
    names = ["outcome", "points", "group", *(["level"] if tried.has_levels else [])]
    heads = (words.GIVEN, *(words.TRIED[name] for name in names))
    yield Table(heads, tuple(_tried(each, levels=tried.has_levels) for each in tried.trials))
    answers = [each for each in tried.trials if each.way is not Way.PROFILE]
    for codes in dict.fromkeys(each.also for each in answers if each.also):
        given = _either([each.given for each in answers if each.also == codes])
        yield Line(words.ALSO.of(len(codes), given=given, codes=", ".join(codes)))
    for each in tried.trials:
        if each.way is Way.PROFILE and each.also:
            yield Line(words.ALSO_BY_PROFILE.of(len(each.also), codes=", ".join(each.also)))


def _either(given: list[Text]) -> Text:
    *first, last = given
    return words.EITHER.fill(first=join(first), last=last) if first else last


def _tried(each: Trial, *, levels: bool) -> tuple[Text, ...]:
    cells = (each.given, each.outcome_words, each.points_words, each.group_words)
    return (*cells, same("–" if each.level is None else each.level)) if levels else cells


def _remedy(remedy: Remedy) -> Iterator[Line]:
    yield Line(remedy.to_do, words.TO_DO)
    yield Line(remedy.estimate or words.ONLY_PROOF, words.ESTIMATE)
    needs = (
        words.NEED.fill(code=need.code, outcome=need.outcome_words, text=need.text) for need in remedy.needs
    )
    yield from _one_label(words.FIRST, tuple(needs))


def _capital(text: Text) -> Text:
    return Text(text.vi[:1].upper() + text.vi[1:], text.en[:1].upper() + text.en[1:])
