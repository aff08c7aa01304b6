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
    text = plain_text(_DECLARATION.sub(b"", part, 1))
    pieces = _STRING.split(text)
    around, strings, of_runs = (pieces[at::3] for at in range(3))
    if not _TABLE.match("".join(around)) or text.count("<") != text.count(">"):
        raise NotPlainError
    found = [
        string or ("".join(_RUN.findall(runs)) if runs else "")
        for string, runs in zip(strings, of_runs, strict=True)
    ]
    return [unescaped(string) if "&" in string else string for string in found] if "&" in text else found


def plain_text(xml: bytes) -> str:
    """XML as text. Raises NotPlainError where it has letters that are written in a way of Excel's own."""
    text = xml.decode()
    if b"\0" in xml or b"\r" in xml or any(after.startswith("x") for after in text.split("_")[1:]):
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
