"""The texts of a plain .xlsx: its shared strings, and what the entities in any text stand for."""

from __future__ import annotations

import re

_TEXT = re.compile(
    r'<si>(?:<t(?: xml:space="preserve")?+>([^<>]*+)</t>|<t/>|'
    r"((?:<r>(?:<rPr>(?:[^<]|<(?!/rPr>|t[ />]))*+</rPr>|<rPr/>)?+"
    r'<t(?: xml:space="preserve")?+>[^<>]*+</t></r>)++))</si>|<si></si>'
)
_RUN = re.compile(r'<t(?: xml:space="preserve")?+>([^<>]*+)</t>')
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_UNUSUAL = ("_x", "\0", "\r", "<!", "<rPh", "<si/>")
_DECLARATION = re.compile(r"\A\ufeff?<\?xml [^<>]*\?>\s*")
"""Behind it Excel breaks the line as Windows does; anywhere else that is a letter of a text."""


class NotPlainError(Exception):
    """Something stands in the file that the slow road must look at."""


def shared_strings(part: bytes) -> list[str]:
    """The shared strings; those of several runs joined. Raises NotPlainError where there is anything else."""
    text = _DECLARATION.sub("", part.decode(), 1)
    if any(sign in text for sign in _UNUSUAL):
        raise NotPlainError
    found = _TEXT.findall(text)
    if len(found) != text.count("<si>") or text.count("<") != _tags(text, found):
        raise NotPlainError
    strings = ["".join(_RUN.findall(runs)) if runs else plain for plain, runs in found]
    return [unescaped(string) if "&" in string else string for string in strings]


def unescaped(text: str) -> str:
    """Text with its entities replaced."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _tags(text: str, found: list[tuple[str, str]]) -> int:
    """How many tags the table has if it holds nothing but these strings."""
    around = 2 + 2 * len(found)
    in_runs = sum(runs.count("<") - 2 * runs.count("</t>") for _, runs in found if runs)
    return around + in_runs + 2 * text.count("</t>") + text.count("<t/>")


def _letter(entity: re.Match[str]) -> str:
    name, number, hexadecimal = entity.groups()
    if name:
        return _ENTITIES[name]
    code = int(number or "0") or int(hexadecimal or "0", 16)
    if not code or code == 13 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        raise NotPlainError
    return chr(code)
