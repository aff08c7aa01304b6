"""The XML of an OpenDocument file: its names, and a walk over it that trusts nothing."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers.expat import ParserCreate

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{_OASIS}office:1.0 "
STYLE = f"{_OASIS}style:1.0 "
TABLE = f"{_OASIS}table:1.0 "
TEXT = f"{_OASIS}text:1.0 "
DRAW = f"{_OASIS}drawing:1.0 "
NUMBER = f"{_OASIS}datastyle:1.0 "
MANIFEST = f"{_OASIS}manifest:1.0 "
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
LINK = "http://www.w3.org/1999/xlink "

VALUE_TYPE = OFFICE + "value-type"
FORMULA = TABLE + "formula"
STYLE_NAME = TABLE + "style-name"

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]


def walk(part: bytes, start: Start, end: End | None = None, text: End | None = None) -> None:
    """Tell of each element, by its namespace, a space and its name, and of each run of text.

    Raises ValueError where the part declares a document type, ExpatError where it is no XML in UTF-8.
    """
    parser = ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.Parse(part, True)


def times(attributes: Attributes, name: str) -> int:
    """How many times an attribute says, at least once. Raises ValueError where it is no such number."""
    written = attributes.get(name)
    if written is None:
        return 1
    if not (written.isascii() and written.isdecimal() and len(written) <= 9):
        raise ValueError(f"{name.rpartition(' ')[2]}={written[:20]}")
    return max(int(written), 1)


def _refuse(name: str, *_: object) -> None:
    raise ValueError(f"DOCTYPE {name[:40]}")
