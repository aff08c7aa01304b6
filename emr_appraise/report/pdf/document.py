"""The printed report in one language, as the values that its template sets."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.pdf import annexes, front, standing
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.gap_rows import gaps
from emr_appraise.report.pdf.printed import Value, lacks_letters, printed
from emr_appraise.words import Language


def document(contents: Contents, language: Language) -> Value:
    """All that the template sets, every text of it fit for print."""
    raw: dict[str, Value] = {
        "language": language.value,
        "date": [contents.as_of.year, contents.as_of.month, contents.as_of.day],
        "title": words.DOCUMENT_TITLE.fill(title=wording.TITLE, facility=contents.facility).say(language),
        "head": front.head(contents, language),
        "sections": list(_sections(contents, language)),
    }
    fit = printed(raw)
    return {**_as_dict(fit), "colophon": _colophon(contents, language, lacks_letters(fit, raw))}


def _sections(contents: Contents, language: Language) -> Iterator[Value]:
    yield front.verdict(contents, language)
    if contents.why_not:
        yield front.why(contents, language)
    yield standing.areas(contents, language)
    if contents.level:
        yield standing.level(contents.level, language)
    yield gaps(contents, language)
    yield annexes.expiring(contents, language)
    yield annexes.remarks(contents, language)
    if contents.profile:
        yield annexes.profile(contents, language)
    yield annexes.documents(contents, language)
    yield annexes.findings(contents, language)


def _colophon(contents: Contents, language: Language, lacking: bool) -> Value:
    lines = [each.say(language) for each in contents.colophon]
    if lacking:
        lines.insert(0, words.MISSING_LETTERS.say(language))
    return {"title": words.MADE_FROM.say(language), "lines": printed(list(lines))}


def _as_dict(value: Value) -> dict[str, Value]:
    assert isinstance(value, dict)
    return value
