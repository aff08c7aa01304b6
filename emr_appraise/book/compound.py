"""Open a compound file, the box in which Office kept its documents until 2003: its streams by name.

The sectors of a stream form a chain in a table, the names a tree in a directory. Both may run in circles or
out of the file when the bytes are broken, so neither is followed farther than it can be long.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on end a chain, or mean that there is no sector."""
_SECTOR_SHIFTS = (9, 12)
_SMALL_SHIFT = 6
_ENTRY = struct.Struct("<64sHBBIII36sIQ")
_STREAM, _ROOT = 2, 5
_APPLICATION = 18
_ANSI_TEXT = 0x1E
_LONGEST_NAME = 60
_MOST_ENTRIES = 10_000


class Entry(NamedTuple):
    """A stream or a storage of the box."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file. Raises ValueError or struct.error where it is broken."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._shift, small = struct.unpack_from("<HH", data, 30)
        if not data.startswith(SIGNATURE) or self._shift not in _SECTOR_SHIFTS or small != _SMALL_SHIFT:
            raise ValueError("compound file header")
        directory, self._small_below, first_small = struct.unpack_from("<I4xII", data, 48)
        self._table = self._allocation_table()
        self._directory = self._read(directory)
        self._root = self._entry(0)
        if self._root.kind != _ROOT:
            raise ValueError("compound file root")
        self._small = self._read(self._root.start)
        needed = len(self._small) >> _SMALL_SHIFT
        self._small_table = _numbers(self._read(first_small)[: 4 * needed + 4])
        self.entries = {entry.name.lower(): entry for entry in self._below(self._root)}
        """What lies at the top of the box, by name in lower case."""

    def stream(self, name: str) -> bytes:
        """The bytes of a stream at the top. Raises ValueError where it is cut short or is none."""
        entry = self.entries[name]
        if entry.kind != _STREAM:
            raise ValueError(name)
        size = entry.size & 0xFFFFFFFF
        found = self._read_small(entry.start) if size < self._small_below else self._read(entry.start)
        if len(found) < size:
            raise ValueError(f"{name}: {len(found)} < {size}")
        return found[:size]

    def _allocation_table(self) -> tuple[int, ...]:
        """For each sector, which one follows."""
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        more = struct.unpack_from("<I", self._data, 68)[0]
        needed = (len(self._data) >> 2 * self._shift - 2) + 1
        while more < _LAST_SECTOR and len(sectors) <= 2 * needed:
            *further, more = _numbers(self._sector(more))
            sectors += further
        held = [sector for sector in sectors if sector < _LAST_SECTOR][:needed]
        return _numbers(b"".join(map(self._sector, held)))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        if start >= len(self._data):
            raise ValueError(f"sector {number}")
        return self._data[start : start + (1 << self._shift)]

    def _read(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(self._table, start)))

    def _read_small(self, start: int) -> bytes:
        places = (number << _SMALL_SHIFT for number in _chain(self._small_table, start))
        return b"".join(self._small[place : place + (1 << _SMALL_SHIFT)] for place in places)

    def _entry(self, number: int) -> Entry:
        name, length, kind, _, left, right, child, _, start, size = _ENTRY.unpack_from(
            self._directory, number * _ENTRY.size
        )
        text = name[: max(0, length - 2)].decode("utf-16-le", "replace")
        return Entry(text, kind, left, right, child, start, size)

    def _below(self, storage: Entry) -> list[Entry]:
        """What lies directly in a storage."""
        found, waiting, seen = list[Entry](), [storage.child], set[int]()
        count = len(self._directory) // _ENTRY.size
        while waiting and len(found) < _MOST_ENTRIES:
            number = waiting.pop()
            if number < count and number not in seen:
                seen.add(number)
                entry = self._entry(number)
                found.append(entry)
                waiting += (entry.left, entry.right)
        return found


def program_of(summary: bytes) -> str:
    """The program that wrote a document, from its stream of properties; empty where it does not say."""
    try:
        section = struct.unpack_from("<I", summary, 44)[0]
        count = struct.unpack_from("<I", summary, section + 4)[0]
        places = dict(struct.iter_unpack("<II", summary[section + 8 : section + 8 + 8 * min(count, 100)]))
        at = section + places[_APPLICATION]
        kind, length = struct.unpack_from("<II", summary, at)
    except (struct.error, KeyError):
        return ""
    text = summary[at + 8 : at + 8 + min(length, _LONGEST_NAME)] if kind == _ANSI_TEXT else b""
    return text.split(b"\0")[0].decode("utf-8", "replace")


def _chain(table: tuple[int, ...], start: int) -> list[int]:
    """The sectors of a stream in their order."""
    chain = list[int]()
    while start < _LAST_SECTOR:
        if start >= len(table) or len(chain) > len(table):
            raise ValueError(f"sector {start}")
        chain.append(start)
        start = table[start]
    return chain


def _numbers(part: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])
