"""Write a zip whose members are deflated already, so that what never changes is packed only once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_LISTED = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED, _NEEDS, _MIDNIGHT, _DAY = 8, 20, 0, (1 << 5) | 1  # 01/01/1980, as the form's own zip has it


class Member(NamedTuple):
    """A member of a zip, deflated."""

    name: str
    packed: bytes
    size: int
    """Of what is in it, in bytes."""
    crc: int


class Ending(NamedTuple):
    """The unchanging end of members, deflated once; `finish` puts a beginning before it."""

    plain: bytes
    packed: bytes

    def finish(self, name: str, beginning: bytes, level: int) -> Member:
        """The member that begins so and ends with this."""
        # A stream that is flushed in full may be followed by one that was deflated on its own.
        deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = deflate.compress(beginning) + deflate.flush(zlib.Z_FULL_FLUSH) + self.packed
        crc = zlib.crc32(self.plain, zlib.crc32(beginning))
        return Member(name, packed, len(beginning) + len(self.plain), crc)


def ending(plain: bytes, level: int) -> Ending:
    """An unchanging end; with an empty beginning it is a member of its own."""
    deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Ending(plain, deflate.compress(plain) + deflate.flush())


def zipped(members: Iterable[Member]) -> bytes:
    """The members as a zip, in their order; names in ASCII."""
    body, listed, count = bytearray(), bytearray(), 0
    for member in members:
        name = member.name.encode("ascii")
        facts = (0, _DEFLATED, _MIDNIGHT, _DAY, member.crc, len(member.packed), member.size, len(name), 0)
        listed += _LISTED.pack(b"PK\x01\x02", _NEEDS, _NEEDS, *facts, 0, 0, 0, 0, len(body)) + name
        body += _LOCAL.pack(b"PK\x03\x04", _NEEDS, *facts) + name + member.packed
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), len(body), 0)
    return bytes(body + listed + end)
