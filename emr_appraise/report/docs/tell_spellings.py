"""Everything that a form's cells take besides the words of their lists, gathered in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.criteria.model import PERCENT, Criteria, FieldKind, NumberAnswer, Option, Word
from emr_appraise.report.docs import wording_spellings as words
from emr_appraise.report.docs.contents import Glossary, SpellingBlock, Spelt, Term
from emr_appraise.submission.layout import NO, NOT_PASSED, PASSED, YES
from emr_appraise.submission.normalise import answer_key
from emr_appraise.words import Text, same


def spelling_blocks(criteria: Criteria) -> Iterator[SpellingBlock]:
    """The words of scales, of not applicable, of units and of fields, each as it may be typed."""
    for scale in criteria.scales:
        yield _block(scale.title, scale.options)
    yield _block(words.NOT_APPLICABLE, (criteria.not_applicable,))
    if units := tuple(_units(criteria)):
        yield _block(words.UNITS, units)
    if any(field.kind is FieldKind.YES_NO for field in criteria.profile):
        yield _block(words.FACTS, (YES, NO))
    for field in criteria.profile:
        if field.options:
            yield _block(words.FIELD.fill(label=field.label), field.options)
    yield _block(words.OUTCOME, (PASSED, NOT_PASSED))


def figures() -> Glossary:
    """How numbers and dates may be typed."""
    terms = (Term(words.NUMBER, words.NUMBER_READ), Term(words.DATE, words.DATE_READ))
    return Glossary(words.FIGURES, terms)


def _block(title: Text, spelt: Iterable[Word | Option]) -> SpellingBlock:
    return SpellingBlock(title, tuple(Spelt(word.label, tuple(_ways(word))) for word in spelt))


def _units(criteria: Criteria) -> Iterator[Word]:
    yield from criteria.units
    if any(isinstance(each.answer, NumberAnswer) and each.answer.unit == PERCENT for each in criteria.all):
        yield PERCENT


def _ways(word: Word | Option) -> Iterator[Text]:
    """Every way to write a word once, in any language: a Vietnamese form takes the English word too."""
    ways = dict[str, str]()
    for way in (word.label.vi, word.label.en, *word.also):
        ways.setdefault(answer_key(way), way)
    for way in ways.values():
        yield same(way) if way.isprintable() else words.CHARACTER.fill(point=_point(way))


def _point(way: str) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in way)
