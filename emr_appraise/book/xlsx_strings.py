"""The texts of a plain .xlsx: its shared strings, and what the entities in any text stand for."""

from __future__ import annotations

import re

_STRING = re.compile(
    r'<si>(?:<t(?: xml:space="preserve")?+>([^<]*+)</t>|<t/>|'
    r"((?:<r>(?:<rPr>(?:<(?!/rPr>|t[ />]|rPh|!)[^<>]*+>)*+</rPr>|<rPr/>)?+"
    r'<t(?: xml:space="preserve")?+>[^<]*+</t></r>)++)|)</si>'
)
_TABLE = re.compile(r"<sst(?: [^<>]*[^<>/])?>\s*</sst>\s*\Z")
_RUN = re.compile(r'<t(?: xml:space="preserve")?+>([^<]*+)</t>')
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:<\?xml [^<>]*\?>\s*)?")
"""Behind it Excel breaks the line as Windows does; anywhere else that is a letter of a text."""


class NotPlainError(Exception):
    """Something stands in the file that the slow road must look at."""


def shared_strings(part: bytes) -> list[str]:
    """The shared strings; those of several runs joined. Raises NotPlainError where there is anything else."""
    declaration = _DECLARATION.match(part)
    text = plain_text(part, declaration.end() if declaration else 0, len(part))
    pieces = _STRING.split(text)
    around, strings, of_runs = (pieces[at::3] for at in range(3))
    if not _TABLE.match("".join(around)) or text.count("<") != text.count(">"):
        raise NotPlainError
    found = [
        string or ("".join(_RUN.findall(runs)) if runs else "")
        for string, runs in zip(strings, of_runs, strict=True)
    ]
    return [unescaped(string) if "&" in string else string for string in found] if "&" in text else found


def plain_text(part: bytes, start: int, end: int) -> str:
    """XML from a place in a part to another, as text.

    Raises NotPlainError where it has letters that XML does not have, or that are written in Excel's own way.
    """
    text = str(memoryview(part)[start:end], "utf-8")  # a copy of the bytes would cost more than reading them
    if part.find(b"\0", start, end) >= 0 or part.find(b"\r", start, end) >= 0:
        raise NotPlainError
    if any(after.startswith("x") for after in text.split("_")[1:]):
        raise NotPlainError
    return text


def unescaped(text: str) -> str:
    """Text with its entities replaced."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    name, number, hexadecimal = entity.groups()
    if name:
        return _ENTITIES[name]
    code = int(number or "0") or int(hexadecimal or "0", 16)
    if not code or code == 13 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        raise NotPlainError
    return chr(code)
