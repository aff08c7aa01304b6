"""Inflate what matters of a zip within bounds, and put it into a plain zip again."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from emr_appraise.book import refusals
from emr_appraise.book.limits import LIMITS, Limits, what
from emr_appraise.errors import InputError

_DIRECTORY_ENTRY = b"PK\x01\x02"
_NAMES_IN_UTF8 = 1 << 11
_FIRST_DAY = 0x21  # 1 January 1980, as zip writes it
_XML = (".xml", ".rels")
_WITHOUT_CELLS = ("xl/theme/", "xl/drawings/", "xl/charts/", "docprops/", "customxml/")
_SMALL = 5_000_000
"""Up to so many bytes a file may grow as much as it likes."""
Wanted = Callable[[str], bool]


def holds_cells(name: str) -> bool:
    """Whether a member, by its name in lower case, is XML that may bear on cells."""
    return name.endswith(_XML) and not name.startswith(_WITHOUT_CELLS)


class Archive:
    """A zip whose directory was looked at; its members are inflated one by one, within the limits.

    Raises InputError where the zip is over a limit or locked, zlib.error or BadZipFile where it is broken.
    """

    def __init__(self, data: bytes, where: str, limits: Limits = LIMITS) -> None:
        entries = data.count(_DIRECTORY_ENTRY)
        if entries > limits.members:
            raise over_limit(where, "members", entries, limits)
        self.data, self.where, self.limits, self.inflated = data, where, limits, 0
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.members = _by_name(archive.infolist(), where)

    def read(self, name: str) -> bytes:
        """A member by its name; empty where there is none."""
        member = self.members.get(name)
        if member is None:
            return b""
        self.inflated += member.file_size
        if self.inflated > self.limits.inflated_bytes:
            raise over_limit(self.where, "inflated_bytes", self.inflated, self.limits)
        if self.inflated > max(_SMALL, self.limits.ratio * len(self.data)):
            raise over_limit(self.where, "ratio", self.inflated // len(self.data), self.limits)
        return _part(self.data, member)


def inflate(
    data: bytes, where: str, limits: Limits = LIMITS, wanted: Wanted = holds_cells
) -> dict[str, bytes]:
    """The zip's members by name; of those that are not wanted, the name only. Raises as Archive does."""
    archive = Archive(data, where, limits)
    return {name: archive.read(name) if wanted(name.lower()) else b"" for name in archive.members}


def stored_zip(parts: dict[str, bytes]) -> bytes:
    """A zip of the parts that are not empty, uncompressed; `zipfile` would copy them several times."""
    files, directory, position = list[bytes](), list[bytes](), 0
    for name, part in parts.items():
        if not part:
            continue
        path = name.encode()
        shared = struct.pack(
            "<HHHHHIIIHH",
            20,
            _NAMES_IN_UTF8,
            0,
            0,
            _FIRST_DAY,
            zlib.crc32(part),
            len(part),
            len(part),
            len(path),
            0,
        )
        files += b"PK\x03\x04", shared, path, part
        directory.append(
            _DIRECTORY_ENTRY + b"\x14\0" + shared + bytes(10) + struct.pack("<I", position) + path
        )
        position += 30 + len(path) + len(part)
    entries = b"".join(directory)
    counts = (0, 0, len(directory), len(directory), len(entries), position, 0)
    return b"".join([*files, entries, b"PK\x05\x06", struct.pack("<HHHHIIH", *counts)])


def over_limit(where: str, name: str, found: object, limits: Limits) -> InputError:
    """The failure that names a limit, what was found and what is allowed."""
    allowed = getattr(limits, name)
    return InputError(where, refusals.OVER_LIMIT, limit=what(name), name=name, found=found, allowed=allowed)


def _by_name(members: list[zipfile.ZipInfo], where: str) -> dict[str, zipfile.ZipInfo]:
    found = dict[str, zipfile.ZipInfo]()
    seen = set[str]()
    for member in members:
        name = member.filename.replace("\\", "/").lstrip("/")
        if member.flag_bits & 1:
            raise InputError(where, refusals.PASSWORD)
        if name.lower() in seen:
            raise zipfile.BadZipFile(f"{name} × 2")
        seen.add(name.lower())
        found[name] = member
    return found


def _part(data: bytes, member: zipfile.ZipInfo) -> bytes:
    start = member.header_offset
    header = data[start : start + 30]
    if header[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(member.filename)
    start += 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    part = _unpacked(data[start : start + member.compress_size], member)
    if len(part) != member.file_size or zlib.crc32(part) != member.CRC:
        raise zipfile.BadZipFile(f"CRC {member.filename}")
    return part


def _unpacked(packed: bytes, member: zipfile.ZipInfo) -> bytes:
    """The member's bytes, and at most one more than it claims."""
    if member.compress_type == zipfile.ZIP_STORED:
        return packed
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(f"method {member.compress_type}")
    return zlib.decompressobj(-15).decompress(packed, member.file_size + 1)
