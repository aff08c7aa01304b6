"""Suppressions beside the line: `# lint: ignore C042 because the two differ in whom they bind`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from emr_appraise.criteria.lint.rules import suppression_broken, suppression_idle
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import MAX_PROBLEMS, YamlTree
from emr_appraise.places import FilePlace

_COMMENT = re.compile(r"#[ \t]*lint[ \t]*:(?P<rest>.*)$", re.IGNORECASE)
_WORDS = re.compile(
    r"[ \t]*ignore[ \t]+(?P<codes>C\d{3}(?:[ \t]*,[ \t]*C\d{3})*)[ \t]+(?:because|vì)[ \t]+(?P<reason>\S.*)$",
    re.IGNORECASE,
)
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What the YAML parser takes for the end of a line."""
_FIRST_OF_MEANING = "C020"
"""Codes before it say that a file cannot be used at all: nothing is won by not telling."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: the codes it hides, and the line on which it hides them."""

    place: FilePlace
    line: int
    codes: tuple[str, ...]


def without_suppressed(
    found: Collection[Problem], trees: Collection[YamlTree], known: Collection[str], unsure: Collection[str]
) -> Iterator[Problem]:
    """The problems that no comment hides, and those of the comments themselves.

    `known` are all codes; a comment is not called idle for a code of `unsure`, the rules that were not asked.
    """
    comments = [comment for tree in trees for comment in islice(_comments(tree), MAX_PROBLEMS)]
    sound = [each for each in comments if isinstance(each, Suppression)]
    used = {(each.place, each.code): hider for each in found if (hider := _hider(each, sound))}
    yield from (each for each in found if (each.place, each.code) not in used)
    yield from (each for each in comments if isinstance(each, Problem))
    hiding = {(hider.place, code) for (_, code), hider in used.items()}
    for comment in sound:
        for code in comment.codes:
            yield from _about(comment, code, known, unsure, is_used=(comment.place, code) in hiding)


def _hider(found: Problem, comments: list[Suppression]) -> Suppression | None:
    if found.code < _FIRST_OF_MEANING:
        return None
    return next((each for each in comments if _hides(each, found)), None)


def _hides(comment: Suppression, found: Problem) -> bool:
    place = found.place
    return (place.file, place.line) == (comment.place.file, comment.line) and found.code in comment.codes


def _about(
    comment: Suppression, code: str, known: Collection[str], unsure: Collection[str], *, is_used: bool
) -> Iterator[Problem]:
    if code not in known or code < _FIRST_OF_MEANING:
        yield problem(comment.place, suppression_broken.MESSAGE, found=code)
    elif not is_used and code not in unsure:
        yield problem(comment.place, suppression_idle.MESSAGE, found=code)


def _comments(tree: YamlTree) -> Iterator[Suppression | Problem]:
    candidates = [
        (number, match)
        for number, line in enumerate(_LINE_END.split(tree.text), 1)
        if (match := _COMMENT.search(line))
    ]
    inside = [(each.start, each.end) for each in tree.scalars()] if candidates else []
    for number, match in candidates:
        place = FilePlace(tree.file, number, match.start() + 1)
        if not any(start <= place < end for start, end in inside):
            yield _suppression(tree, place, match["rest"])


def _suppression(tree: YamlTree, place: FilePlace, rest: str) -> Suppression | Problem:
    said = _WORDS.match(rest.rstrip())
    if said is None:
        return problem(place, suppression_broken.MESSAGE, found=rest.strip()[:60])
    codes = tuple(code.strip().upper() for code in said["codes"].split(","))
    return Suppression(place, _line_meant(tree, place), codes)


def _line_meant(tree: YamlTree, place: FilePlace) -> int:
    """The comment's own line; for a comment that stands alone, the next line that says something."""
    lines = _LINE_END.split(tree.text)
    if lines[place.line - 1][: place.column - 1].strip():
        return place.line
    for number, line in enumerate(lines[place.line :], place.line + 1):
        if line.strip() and not line.lstrip().startswith("#"):
            return number
    return place.line
