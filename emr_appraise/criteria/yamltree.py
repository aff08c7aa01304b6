"""YAML read strictly into plain values, with a place for every path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import CriteriaError, Problem, problem
from emr_appraise.criteria.wording_yaml import syntax_fault
from emr_appraise.places import FilePlace
from emr_appraise.words import Message, Text

Path = tuple[str | int, ...]

MAX_BYTES = 4_000_000
MAX_DEPTH = 40
MAX_VALUES = 250_000
"""A pack of a thousand criteria in one file has about 130,000."""
MAX_PROBLEMS = 500
"""Whoever has more of them in one file has mistaken the file."""
_LIMIT_OF_DEPTH = Text(f"{MAX_DEPTH} tầng lồng nhau", f"{MAX_DEPTH} levels of nesting")
_LIMIT_OF_VALUES = Text(f"{MAX_VALUES:,} giá trị".replace(",", "."), f"{MAX_VALUES:,} values")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,11})\.[0-9]{1,6}\Z")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class YamlTree:
    """A parsed file: plain values (numbers exact, dates as text) and where each path stands."""

    file: str
    value: object
    text: str

    def place(self, path: Path) -> FilePlace:
        """Where the value at a path stands; for a path that is not there, its nearest parent."""
        return self._places.of(path)

    def key_place(self, path: Path) -> FilePlace:
        """Where the key that ends a path stands."""
        return self._places.of(path, key=True)

    def written(self, path: Path) -> str:
        """A scalar as it stands in the file: `1.10`, not the number that it is."""
        return self._places.written(path)

    def span(self, path: Path) -> tuple[FilePlace, FilePlace]:
        """Where the value at a path begins, and where what comes after it does."""
        return self._places.span(path)

    def scalars(self) -> Iterator[Scalar]:
        """Every scalar of the file, keys too, in file order."""
        return self._places.scalars(self._places.root)

    @cached_property
    def _places(self) -> _Places:
        return _Places(self.file, self.text)


class Scalar(NamedTuple):
    """A scalar as it stands in the file; `style` is empty for one without quotes."""

    start: FilePlace
    end: FilePlace
    written: str
    style: str
    kind: str
    """What YAML 1.1 takes it for: `str`, `bool`, `timestamp`, `int`, …"""


def read_tree(text: str, file: str) -> YamlTree:
    """Parse one YAML document.

    Raises CriteriaError for bad syntax, duplicate keys, anchors, aliases, tags, or a file over the limits.
    """
    if len(text) > MAX_BYTES:
        raise _error(FilePlace(file, 1, 1), problems.TOO_LARGE, limit=f"{MAX_BYTES:,} B")
    try:
        composer = _Composer(file, text)
        value = composer.document()
    except yaml.YAMLError as error:
        raise CriteriaError((_syntax(error, file, text),)) from error
    if composer.problems:
        raise CriteriaError(tuple(composer.problems))
    return YamlTree(file, value, text)


class _Composer:
    """Turns the parser's events into values; collects what the criteria format forbids."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.values = 0
        self.anchored: Any = None
        self.next: Callable[[], Any] = _LOADER(text).get_event

    def document(self) -> object:
        event = self.next()
        while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            event = self.next()
        value = None if isinstance(event, yaml.StreamEndEvent) else self.node(event, 0)
        self.nothing_more(event)
        return value

    def nothing_more(self, event: Any) -> None:
        while not isinstance(event, yaml.StreamEndEvent):
            event = self.next()
            if isinstance(event, yaml.DocumentStartEvent):
                self.note(event, problems.SYNTAX, found=syntax_fault("---"))
                return

    def node(self, event: Any, depth: int) -> object:
        kind = type(event)
        self.values += 1
        if depth > MAX_DEPTH or self.values > MAX_VALUES:
            raise _error(
                self.at(event),
                problems.TOO_LARGE,
                limit=_LIMIT_OF_VALUES if depth <= MAX_DEPTH else _LIMIT_OF_DEPTH,
            )
        if kind is yaml.AliasEvent:
            self.not_plain(event)
            return None
        if event.anchor is not None or event.tag is not None:
            self.not_plain(event)
        if kind is yaml.ScalarEvent:
            return _scalar(event)
        return self.sequence(depth) if kind is yaml.SequenceStartEvent else self.mapping(depth)

    def sequence(self, depth: int) -> list[object]:
        items: list[object] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            items.append(self.node(event, depth + 1))
        return items

    def mapping(self, depth: int) -> dict[str, object]:
        entries: dict[str, object] = {}
        while type(event := self.next()) is not yaml.MappingEndEvent:
            key = self.key(event, depth)
            if key in entries:
                self.note(event, problems.DUPLICATE_KEY, found=key)
            entries[key] = self.node(self.next(), depth + 1)
        return entries

    def key(self, event: Any, depth: int) -> str:
        if type(event) is yaml.ScalarEvent:
            return str(event.value)
        self.note(event, problems.SYNTAX, found=syntax_fault("? :"))
        return str(self.node(event, depth + 1))

    def not_plain(self, event: Any) -> None:
        """Told once a file: where there is one alias there are often hundreds."""
        if self.anchored is None:
            self.anchored = event
            self.note(event, problems.ALIAS)

    def note(self, event: Any, message: Message, **values: object) -> None:
        self.problems.append(problem(self.at(event), message, **values))
        if len(self.problems) == MAX_PROBLEMS:
            raise CriteriaError(tuple(self.problems))

    def at(self, event: Any) -> FilePlace:
        return FilePlace(self.file, event.start_mark.line + 1, event.start_mark.column + 1)


def is_kept_as_text(plain: str) -> bool:
    """Whether a scalar without quotes stays text here."""
    return isinstance(_unquoted(plain), str)


def _scalar(event: Any) -> object:
    return event.value if event.style else _unquoted(event.value)


def _unquoted(text: str) -> object:
    """Only true, false, null and plain decimal numbers are more than text (YAML 1.1 would bend more)."""
    if text in _PLAIN:
        return _PLAIN[text]
    if _WHOLE.match(text):
        return int(text)
    return Fraction(text) if _DECIMAL.match(text) else text


def _syntax(error: yaml.YAMLError, file: str, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = FilePlace(file, mark.line + 1, mark.column + 1) if mark else _control_place(file, text)
    found = getattr(error, "problem", None) or getattr(error, "reason", None) or "?"
    return problem(place, problems.SYNTAX, found=syntax_fault(found))


def _control_place(file: str, text: str) -> FilePlace:
    """Where the first letter stands that YAML does not allow: its reader counts bytes, and no lines."""
    found = _CONTROL.search(text)
    before = text[: found.start() if found else 0]
    return FilePlace(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _error(place: FilePlace, message: Message, **values: object) -> CriteriaError:
    return CriteriaError((problem(place, message, **values),))


class _Places:
    """Looks places up in a second, slower reading: only faults pay for it."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.root: Any = yaml.compose(text, Loader=_LOADER)
        self.keys = dict[int, dict[str, tuple[Any, Any]]]()

    def of(self, path: Path, *, key: bool = False) -> FilePlace:
        """The place of the value at a path, or of its key."""
        if self.root is None:
            return FilePlace(self.file, 1, 1)
        key_node, node = self.find(path)
        return self.at((key_node if key else node).start_mark)

    def span(self, path: Path) -> tuple[FilePlace, FilePlace]:
        """Begin and end of the value at a path."""
        node = self.find(path)[1]
        return self.at(node.start_mark), self.at(node.end_mark)

    def at(self, mark: Any) -> FilePlace:
        """A mark of the parser as a place."""
        return FilePlace(self.file, mark.line + 1, mark.column + 1)

    def scalars(self, node: Any) -> Iterator[Scalar]:
        """Every scalar at or below a node."""
        if isinstance(node, yaml.ScalarNode):
            kind = node.tag.rpartition(":")[2]
            yield Scalar(self.at(node.start_mark), self.at(node.end_mark), node.value, node.style or "", kind)
        elif node is not None:
            pairs = isinstance(node, yaml.MappingNode)
            for inner in [part for pair in node.value for part in pair] if pairs else node.value:
                yield from self.scalars(inner)

    def written(self, path: Path) -> str:
        """The text of the scalar at a path."""
        return str(self.find(path)[1].value)

    def find(self, path: Path) -> tuple[Any, Any]:
        """Key and value at a path, as far as it leads."""
        found = self.root, self.root
        for step in path:
            deeper = self.step(found[1], step)
            if deeper is None:
                break
            found = deeper
        return found

    def step(self, node: Any, step: str | int) -> tuple[Any, Any] | None:
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self.keys:
                self.keys[id(node)] = {key.value: (key, value) for key, value in reversed(node.value)}
            return self.keys[id(node)].get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step], node.value[step]
        return None
