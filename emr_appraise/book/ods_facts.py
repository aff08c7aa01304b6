"""What an OpenDocument file holds besides cells, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from emr_appraise.book.ods_xml import DRAW, LINK, MANIFEST, OFFICE, TABLE, Attributes, walk

_FRAME = DRAW + "frame"
_OBJECT = DRAW + "object"
_OLE = DRAW + "object-ole"
_IMAGE = DRAW + "image"
_NO_FILES = ("chart", "formula")
"""Objects that the office draws itself."""
_GENERATOR = re.compile(rb"<(?:\w+:)?generator(?:\s[^<>]*)?>([^<]{1,400})<")
_KIND = "application/vnd.oasis.opendocument."
_LONGEST_PROGRAM = 60
_MOST_LINKS = 1_000
_LONGEST_FORMULA = 70_000


class Noted:
    """What is met on the way through the content, counted."""

    started = frozenset((_FRAME, _OBJECT, _OLE, _IMAGE, OFFICE + "annotation", TABLE + "table-source"))
    """The elements to be told of when they begin."""
    ended = _FRAME
    """The element to be told of when it ends."""

    def __init__(self, files: frozenset[str]) -> None:
        self._files = files
        self._frames = list[set[str]]()
        self.links = set[str]()
        """Other workbooks; no more are told apart than anyone would read."""
        self.comments = self.pictures = self.embedded = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of an element."""
        if name == _FRAME:
            self._frames.append(set())
        elif name == OFFICE + "annotation":
            self.comments += 1
        elif name == TABLE + "table-source" and len(self.links) < _MOST_LINKS:
            self.links.add(attributes.get(LINK + "href", ""))
        elif self._frames:
            self._frames[-1].add(name)
        if name == _OLE or (name == _OBJECT and _path(attributes.get(LINK + "href", "")) in self._files):
            self.embedded += 1

    def end_frame(self) -> None:
        """A frame holds one thing, and often pictures of it too, one of them for each kind of program."""
        held = self._frames.pop()
        self.pictures += held == {_IMAGE}

    def link(self, formula: str) -> None:
        """Take note of the workbooks that a formula points to, as in `['file:///C:/a.ods'#$Sheet1.A1]`."""
        formula = formula[:_LONGEST_FORMULA]
        end = formula.find("'#")
        while end >= 0 and len(self.links) < _MOST_LINKS:
            self.links.add(formula[formula.rfind("'", 0, end) + 1 : end])
            end = formula.find("'#", end + 2)


class Manifest:
    """What the package's list of its members says."""

    def __init__(self, part: bytes) -> None:
        self.locked = False
        files = set[str]()

        def start(name: str, attributes: Attributes) -> None:
            kind = attributes.get(MANIFEST + "media-type", "").removeprefix(
                "application/vnd.oasis.opendocument."
            )
            if name == MANIFEST + "file-entry" and not kind.startswith(_NO_FILES):
                files.add(_path(attributes.get(MANIFEST + "full-path", "")))
            self.locked = self.locked or name == MANIFEST + "encryption-data"

        if part:
            walk(part, start)
        self.files = frozenset(files)
        """Members that are no chart or formula, without `./` and `/` around."""


def program(meta: bytes) -> str:
    """The program that wrote the file, without what follows of its build; empty where it does not say."""
    found = _GENERATOR.search(meta)
    said = unescape(found[1].decode("utf-8", "ignore")).partition("$")[0] if found else ""
    return " ".join(said.split())[:_LONGEST_PROGRAM]


def has_macros(members: Iterable[str]) -> bool:
    """Whether the package holds program text; libraries' own lists do not count."""
    return any(
        name.lower().startswith(("basic/", "scripts/"))
        and not name.endswith(("/", "script-lb.xml", "script-lc.xml"))
        for name in members
    )


def _path(written: str) -> str:
    return written.removeprefix("./").rstrip("/")
