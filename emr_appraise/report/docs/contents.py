"""What the document of a pack tells, as frozen values: the writers only lay it out.

An anchor is the place in the document that a link leads to: a criterion's code, `doc-` and a document's
id, `due-` and a deadline's id.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from emr_appraise.words import Text


class Mark(StrEnum):
    """What a short mark beside a title is about; writers choose its look by it."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    FORCE = "force"
    SEEN = "seen"
    STATE = "state"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Link:
    """A place in this document."""

    anchor: str
    title: Text


@dataclass(frozen=True, slots=True)
class Badge:
    """A short mark beside a title."""

    mark: Mark
    text: Text


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: perhaps begun by a link, perhaps followed by a note or by a list of links."""

    text: Text
    lead: Link | None = None
    note: Text | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A labelled part of a block."""

    label: Text
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CriterionBlock:
    """One criterion, complete."""

    code: str
    area: Text
    text: Text
    required: bool
    badges: tuple[Badge, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word and its meaning."""

    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words that belong together, with a sentence after them."""

    title: Text
    terms: tuple[Term, ...]
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word and every way in which it may be typed."""

    term: Text
    ways: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SpellingBlock:
    """The words that one kind of cell takes."""

    title: Text
    words: tuple[Spelt, ...]


@dataclass(frozen=True, slots=True)
class ClauseBlock:
    """A condition of a group, its full sentence, and the criteria it covers."""

    title: Text
    line: Line


@dataclass(frozen=True, slots=True)
class GroupBlock:
    """A group of the placement ladder."""

    number: int
    title: Text
    meaning: Text
    clauses: tuple[ClauseBlock, ...]
    next_step: Text


@dataclass(frozen=True, slots=True)
class FieldBlock:
    """A field of the facility's profile, how it is filled in, and who asks about it."""

    label: Text
    kind: Text
    hint: Text | None
    use: Line


@dataclass(frozen=True, slots=True)
class AreaBlock:
    """An area with its criteria; `ladder` has a part for each rung."""

    id: str
    prefix: str
    title: Text
    about: Text | None
    count: Text
    ladder: tuple[Part, ...]
    criteria: tuple[CriterionBlock, ...]


@dataclass(frozen=True, slots=True)
class DormantBlock:
    """A criterion that is not in force on the as-of date."""

    code: str
    line: Line


@dataclass(frozen=True, slots=True)
class LevelBlock:
    """A level of the whole facility."""

    title: Text
    asked: tuple[Line, ...]
    reference: Line


@dataclass(frozen=True, slots=True)
class DeadlineBlock:
    """A deadline, whom it concerns, and what it is about."""

    id: str
    due: str
    title: Text
    main: bool
    who: Text
    about: Line
    reference: Line


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """An entry of the register of documents."""

    id: str
    number: str
    title: Text
    badges: tuple[Badge, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole document in reading order."""

    title: Text
    as_of: str
    facts: tuple[Term, ...]
    about: Text | None
    reading: tuple[Glossary, ...]
    groups: tuple[GroupBlock, ...]
    levels: tuple[LevelBlock, ...]
    levels_note: Text | None
    profile: tuple[FieldBlock, ...]
    areas: tuple[AreaBlock, ...]
    dormant: tuple[DormantBlock, ...]
    spellings: tuple[SpellingBlock, ...]
    figures: Glossary
    deadlines: tuple[DeadlineBlock, ...]
    documents: tuple[DocumentBlock, ...]
    history: tuple[Term, ...]
    tags: tuple[Part, ...]
    colophon: Text
