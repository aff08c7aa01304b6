"""The document as markdown, one language after the other, with links between its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from emr_appraise.report.docs import wording_docs as words
from emr_appraise.report.docs import wording_ladder, wording_spellings
from emr_appraise.report.docs.contents import AreaBlock, Contents, CriterionBlock, GroupBlock, Term
from emr_appraise.report.docs.markdown_parts import Writing
from emr_appraise.words import Language, Text

Blocks = Iterator[list[str]]


def write_markdown(contents: Contents, out: TextIO, languages: tuple[Language, ...]) -> None:
    """Write the document; the anchors of a second language carry its name, so that each stands once."""
    for index, language in enumerate(languages):
        page = Writing(language, f"-{language}" if index else "")
        for number, block in enumerate(_document(contents, page)):
            out.write("\n" if index or number else "")
            out.writelines(f"{line}\n" for line in block)


def _document(contents: Contents, page: Writing) -> Blocks:
    yield [f"# {page.say(contents.title)}"]
    yield _facts(contents.facts, page)
    if contents.about:
        yield from (_head(words.ABOUT, page), [page.say(contents.about)])
    yield from _toc(contents, page)
    yield from _reading(contents, page)
    yield from _placement(contents.groups, page)
    yield from _levels(contents, page)
    yield from _profile(contents, page)
    yield from _head_and(words.CRITERIA, contents.areas, page)
    for area in contents.areas:
        yield from _area(area, page)
    yield from _dormant(contents, page)
    yield from _spellings(contents, page)
    yield from _deadlines(contents, page)
    yield from _documents(contents, page)
    yield from _head_and(words.HISTORY, contents.history, page)
    yield _facts(contents.history, page)
    yield from _head_and(words.TAGS, contents.tags, page)
    for part in contents.tags:
        yield page.anchored(f"tag-{part.label.en}", page.part(part))
    yield ["---"]
    yield [page.say(contents.colophon)]


def _head(title: Text, page: Writing) -> list[str]:
    return [f"## {page.say(title)}"]


def _head_and(title: Text, listed: tuple[object, ...], page: Writing) -> Blocks:
    """The heading of a list, where there is anything in it."""
    if listed:
        yield _head(title, page)


def _facts(terms: Iterable[Term], page: Writing) -> list[str]:
    return [f"- **{page.capital(term.term)}**: {page.say(term.meaning)}" for term in terms]


def _toc(contents: Contents, page: Writing) -> Blocks:
    yield _head(words.CONTENTS, page)
    yield [
        f"- {page.link(f'area-{area.id}', area.title)} ({page.say(area.count)}): "
        + ", ".join(page.code(criterion.code) for criterion in area.criteria)
        for area in contents.areas
    ]


def _reading(contents: Contents, page: Writing) -> Blocks:
    yield _head(words.READING, page)
    for glossary in contents.reading:
        yield [f"### {page.say(glossary.title)}"]
        yield _facts(glossary.terms, page)
        if glossary.remark:
            yield [page.say(glossary.remark)]


def _placement(groups: tuple[GroupBlock, ...], page: Writing) -> Blocks:
    yield _head(words.PLACEMENT, page)
    yield [page.say(wording_ladder.INTRO)]
    for group in groups:
        yield [f"### {page.say(group.title)}"]
        yield [page.say(group.meaning)]
        yield list(_clauses(group, page)) or [page.say(wording_ladder.THE_REST)]
        yield [f"**{page.say(wording_ladder.NEXT_STEP)}**: {page.say(group.next_step)}"]


def _clauses(group: GroupBlock, page: Writing) -> Iterator[str]:
    for number, clause in enumerate(group.clauses, 1):
        yield f"{number}. **{page.say(clause.title)}**: {page.line(clause.line)}"


def _levels(contents: Contents, page: Writing) -> Blocks:
    yield from _head_and(words.LEVELS, contents.levels, page)
    if contents.levels:
        yield [page.say(words.LEVELS_INTRO)]
    if contents.levels and contents.levels_note:
        yield [page.say(contents.levels_note)]
    for level in contents.levels:
        yield [f"### {page.say(level.title)}"]
        yield [*(f"- {page.line(each)}" for each in level.asked), f"- {page.line(level.reference)}"]


def _profile(contents: Contents, page: Writing) -> Blocks:
    yield from _head_and(words.PROFILE, contents.profile, page)
    if contents.profile:
        yield [page.say(words.PROFILE_INTRO)]
    for field in contents.profile:
        hint = f" {page.say(field.hint)}" if field.hint else ""
        yield [f"- **{page.say(field.label)}**: {page.say(field.kind)}{hint}", f"  {page.line(field.use)}"]


def _area(area: AreaBlock, page: Writing) -> Blocks:
    yield page.anchored(f"area-{area.id}", f"### {area.prefix} · {page.say(area.title)}")
    yield [page.say(area.count)]
    if area.about:
        yield [page.say(area.about)]
    if area.ladder:
        yield [f"**{page.say(words.LADDER)}**: {page.say(words.LADDER_INTRO)}"]
        yield [page.part(part) for part in area.ladder]
    for criterion in area.criteria:
        yield from _criterion(criterion, page)


def _criterion(criterion: CriterionBlock, page: Writing) -> Blocks:
    yield page.anchored(criterion.code, f"#### {criterion.code}")
    yield [f"**{page.say(criterion.text)}**"]
    yield [page.badges(criterion.badges)]
    yield [line for part in criterion.parts for line in page.part_lines(part)]


def _dormant(contents: Contents, page: Writing) -> Blocks:
    yield from _head_and(words.DORMANT, contents.dormant, page)
    if contents.dormant:
        yield [page.say(words.DORMANT_INTRO.fill(as_of=contents.as_of))]
    for each in contents.dormant:
        yield page.anchored(each.code, f"- **{each.code}**: {page.line(each.line)}")


def _spellings(contents: Contents, page: Writing) -> Blocks:
    yield _head(wording_spellings.SPELLINGS, page)
    yield [page.say(wording_spellings.INTRO), "", page.say(wording_spellings.NEVER_GUESSED)]
    for block in contents.spellings:
        yield [f"### {page.say(block.title)}"]
        yield [f"- **{page.say(each.term)}**: {' · '.join(map(page.say, each.ways))}" for each in block.words]
    yield [f"### {page.say(contents.figures.title)}"]
    yield _facts(contents.figures.terms, page)


def _deadlines(contents: Contents, page: Writing) -> Blocks:
    yield from _head_and(words.DEADLINES, contents.deadlines, page)
    if contents.deadlines:
        heads = (words.DUE, words.WHAT, words.WHO, words.ABOUT_CRITERIA, words.SOURCE)
        yield page.table(heads, (page.deadline(each) for each in contents.deadlines))


def _documents(contents: Contents, page: Writing) -> Blocks:
    yield from _head_and(words.DOCUMENTS, contents.documents, page)
    for each in contents.documents:
        yield page.anchored(f"doc-{each.id}", f"### {page.foreign(each.number)}")
        yield [f"**{page.say(each.title)}**"]
        yield [page.badges(each.badges)]
        yield [line for part in each.parts for line in page.part_lines(part)]
