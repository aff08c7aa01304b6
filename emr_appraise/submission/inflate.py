"""Inflate what matters of a zip within bounds, and put it into a plain zip again."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.words import Text

MAX_MEMBERS = 2_000
MAX_INFLATED_BYTES = 40_000_000

_DIRECTORY_ENTRY = b"PK\x01\x02"
_NAMES_IN_UTF8 = 1 << 11
_FIRST_DAY = 0x21  # 1 January 1980, as zip writes it
_XML = (".xml", ".rels")
_WITHOUT_CELLS = ("xl/theme/", "xl/drawings/", "xl/charts/", "docprops/", "customxml/")


def inflate(data: bytes, where: str) -> dict[str, bytes]:
    """The zip's XML parts by name; of other members, and of XML that holds no cells, the name only.

    Raises InputError where the zip is over a limit or locked, zlib.error or BadZipFile where it is broken.
    """
    entries = data.count(_DIRECTORY_ENTRY)
    if entries > MAX_MEMBERS:
        raise over_limit(where, Text("số tệp con", "members"), str(entries), str(MAX_MEMBERS))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return dict(_parts(data, archive.infolist(), where))


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


def over_limit(where: str, limit: Text, found: str, allowed: str) -> InputError:
    """The failure that names a limit, what was found and what is allowed."""
    return InputError(where, remarks.OVER_LIMIT, limit=limit, found=found, allowed=allowed)


def megabytes(size: int) -> str:
    """A number of bytes as a person would say it."""
    return f"{size / 1e6:.0f} MB"


def _parts(data: bytes, members: list[zipfile.ZipInfo], where: str) -> Iterator[tuple[str, bytes]]:
    seen = set[str]()
    room = MAX_INFLATED_BYTES
    for member in members:
        name = member.filename.replace("\\", "/").lstrip("/")
        if member.flag_bits & 1:
            raise InputError(where, remarks.PASSWORD)
        if name.lower() in seen:
            raise zipfile.BadZipFile(f"{name} × 2")
        seen.add(name.lower())
        if not name.lower().endswith(_XML) or name.lower().startswith(_WITHOUT_CELLS):
            yield name, b""
            continue
        room -= member.file_size
        if room < 0:
            limit = Text("dung lượng sau giải nén", "inflated size")
            found, allowed = megabytes(MAX_INFLATED_BYTES - room), megabytes(MAX_INFLATED_BYTES)
            raise over_limit(where, limit, found, allowed)
        yield name, _part(data, member)


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
