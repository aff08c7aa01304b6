"""Suppressions beside the line: `# lint: ignore C042 because the two differ in whom they bind`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from emr_appraise.criteria.lint.rules import suppression_broken, suppression_idle
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import MAX_PROBLEMS, Scalar, YamlTree
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
    comments = [comment for tree in trees for comment in _comments(tree)]
    sound = [each for each in comments if isinstance(each, Suppression)]
    hiders = _by_line_and_code(sound)
    used = {(each.place, each.code): hider for each in found if (hider := hiders.get(_hidden_by(each)))}
    yield from (each for each in found if (each.place, each.code) not in used)
    yield from islice((each for each in comments if isinstance(each, Problem)), MAX_PROBLEMS)
    hiding = {(hider.place, code) for (_, code), hider in used.items()}
    for comment in sound:
        for code in comment.codes:
            yield from _about(comment, code, known, unsure, is_used=(comment.place, code) in hiding)


def _by_line_and_code(comments: Collection[Suppression]) -> dict[tuple[str, int, str], Suppression]:
    """The first comment for each line and code that it hides."""
    found: dict[tuple[str, int, str], Suppression] = {}
    for each in comments:
        for code in each.codes:
            if code >= _FIRST_OF_MEANING:
                found.setdefault((each.place.file, each.line, code), each)
    return found


def _hidden_by(found: Problem) -> tuple[str, int, str]:
    return found.place.file, found.place.line, found.code


def _about(
    comment: Suppression, code: str, known: Collection[str], unsure: Collection[str], *, is_used: bool
) -> Iterator[Problem]:
    if code not in known or code < _FIRST_OF_MEANING:
        yield problem(comment.place, suppression_broken.MESSAGE, found=code)
    elif not is_used and code not in unsure:
        yield problem(comment.place, suppression_idle.MESSAGE, found=code)


def _comments(tree: YamlTree) -> Iterator[Suppression | Problem]:
    lines = _LINE_END.split(tree.text)
    matches = enumerate(map(_COMMENT.search, lines), 1)
    candidates = [(number, match) for number, match in matches if match is not None]
    if not candidates:
        return
    scalars, meant = [(_text_start(each), each.end) for each in tree.scalars()], _lines_meant(lines)
    for number, match in candidates:
        place = FilePlace(tree.file, number, match.start() + 1)
        before = bisect_right(scalars, place, key=itemgetter(0)) - 1
        if before < 0 or place >= scalars[before][1]:
            stands_alone = not lines[number - 1][: match.start()].strip()
            line = meant[number] if stands_alone else number
            yield _suppression(place, line, match["rest"])


def _text_start(scalar: Scalar) -> FilePlace:
    """Where the words of a scalar begin: after a `>` or `|` on the next line, with room for a comment."""
    start = scalar.start
    return FilePlace(start.file, start.line + 1, 1) if scalar.style in ("|", ">") else start


def _suppression(place: FilePlace, line: int, rest: str) -> Suppression | Problem:
    said = _WORDS.match(rest.rstrip())
    if said is None:
        return problem(place, suppression_broken.MESSAGE, found=rest.strip()[:60])
    codes = tuple(code.strip().upper() for code in said["codes"].split(","))
    return Suppression(place, line, codes)


def _lines_meant(lines: Sequence[str]) -> dict[int, int]:
    """For each line, the next that says something; for the last ones themselves."""
    found, following = dict[int, int](), 0
    for number in range(len(lines), 0, -1):
        found[number] = following or number
        line = lines[number - 1].strip()
        following = number if line and not line.startswith("#") else following
    return found
