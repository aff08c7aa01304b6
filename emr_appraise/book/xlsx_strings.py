"""The texts of a plain .xlsx: its shared strings, and what the entities in any text stand for."""

from __future__ import annotations

import re
from functools import lru_cache

_TABLE = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:<\?xml [^<>]*\?>)?\s*<sst(?: [^<>]*[^<>/])?>\s*\Z")
"""What stands before the first string. Behind the declaration Excel breaks the line as Windows does."""
_STRING = re.compile(
    r'(?:<t(?: xml:space="preserve")?+>([^<>]*+)</t>|<t/>|'
    r"((?:<r>(?:<rPr>(?:[^<]|<(?!/rPr>|t[ />]))*+</rPr>|<rPr/>)?+"
    r'<t(?: xml:space="preserve")?+>[^<>]*+</t></r>)++)|)</si>\s*\Z'
)
_RUN = re.compile(r'<t(?: xml:space="preserve")?+>([^<>]*+)</t>')
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_UNUSUAL = (b"_x", b"\0", b"\r", b"<!", b"<rPh")
_OPENS, _END = b"<si>", b"</sst>"
_LONGEST_REMEMBERED = 1_000
_REMEMBERED = 8_192


class NotPlainError(Exception):
    """Something stands in the file that the slow road must look at."""


def shared_strings(part: bytes) -> list[str]:
    """The shared strings; those of several runs joined. Raises NotPlainError where there is anything else."""
    table = part.rstrip()
    before, *strings = table.removesuffix(_END).split(_OPENS)
    if not _TABLE.match(before) or not table.endswith(_END):
        raise NotPlainError
    return [_remembered(xml) if len(xml) <= _LONGEST_REMEMBERED else _string(xml) for xml in strings]


def unescaped(text: str) -> str:
    """Text with its entities replaced."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _string(xml: bytes) -> str:
    """One shared string, behind the tag that opens it."""
    match = _STRING.match(xml.decode())
    if match is None or any(sign in xml for sign in _UNUSUAL):
        raise NotPlainError
    text, runs = match.groups()
    return unescaped("".join(_RUN.findall(runs)) if runs else text or "")


_remembered = lru_cache(maxsize=_REMEMBERED)(_string)
"""Workbooks of one form share most strings."""


def _letter(entity: re.Match[str]) -> str:
    name, number, hexadecimal = entity.groups()
    if name:
        return _ENTITIES[name]
    code = int(number or "0") or int(hexadecimal or "0", 16)
    if not code or code == 13 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        raise NotPlainError
    return chr(code)
