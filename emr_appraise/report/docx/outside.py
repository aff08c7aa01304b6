"""Find what a Word template takes from outside itself, by what Word reads and not by how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree  # type: ignore[import-untyped]

Element: TypeAlias = etree._Element
_FETCHING = re.compile(
    r"[\W_]*((?:INCLUDE|DDE|IMPORT|AUTOTEXT)\w*|LINK\b|RD\b|GLOSSARY\b|DATABASE\b|CONTROL\b|HTMLACTIVEX\b)",
    re.IGNORECASE,
)
"""The names of fields that bring something in; a field begins with its name."""
_ANYWHERE = re.compile(r"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]+:|//|\\\\)|[{}]", re.IGNORECASE)
"""An address that names a scheme or a host, or that a template would work out."""
_VML = "urn:schemas-microsoft-com:vml"
_RELATED = "/relationships"
_LINK, _ATTACHED, _CHUNK = "hyperlink", "attachedTemplate", "aFChunk"
_SHOWN = 80
_CANNOT_TELL = "INCLUDETEXT"
"""Said of an instruction whose words Word puts together in a way that is not followed here."""


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    asking: bool = True


class NotXmlError(Exception):
    """A part that is no XML, or that declares entities."""


def read_xml(data: bytes) -> Element:
    """The root of a part, nothing expanded or fetched for it. Raises NotXmlError."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotXmlError from error
    if root.getroottree().docinfo.doctype:
        raise NotXmlError
    return root


def written(root: Element) -> bytes:
    """A part as bytes."""
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))


def name_of(node: Element) -> str:
    """An element's name without its namespace; empty for comments and instructions."""
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def told(node: Element) -> dict[str, str]:
    """An element's attributes, their names without namespace."""
    return {str(name).rpartition("}")[2]: str(value) for name, value in node.attrib.items()}


def fetched(relations: Element) -> tuple[str, list[Element]]:
    """What a part's relations take from outside (empty: nothing), and those to the .dotm it once came from.

    Links to follow by hand stay, and so do parts of the file itself, but for text that Word imports.
    """
    attached = []
    for node in relations.iter():
        if name_of(node) != "Relationship":
            continue
        said = told(node)
        kind = said.get("Type", "").strip().rpartition("/")[2]
        if (not _is_outside(said) and kind != _CHUNK) or kind == _LINK:
            continue
        if kind != _ATTACHED:
            return said.get("Target", "")[:_SHOWN] or kind, []
        attached.append(node)
    return "", attached


def fetching(root: Element) -> str:
    """The first field or picture of a part that takes something from outside; empty where none does."""
    return next((found[:_SHOWN] for found in _reaching(root)), "")


def _is_outside(said: dict[str, str]) -> bool:
    mode = said.get("TargetMode", "Internal").strip()
    return mode.lower() != "internal" or bool(_ELSEWHERE.search(said.get("Target", "")))


def _reaching(root: Element) -> Iterator[str]:
    for instruction in _instructions(root):
        if found := _FETCHING.match(instruction):
            yield found[1]
        elif found := _ANYWHERE.search(instruction):
            yield found[0]
    for node in root.iter():
        yield from _linked(node)


def _linked(node: Element) -> Iterator[str]:
    """A picture by its address, and a mail merge with its query."""
    if name_of(node) == "mailMerge":
        yield "mailMerge"
    for name, value in node.attrib.items():
        space, _, bare = str(name).rpartition("}")
        if bare == "link" and space.endswith(_RELATED):
            yield "link"
        if bare in ("src", "href") and _is_vml_fill(node) and _ELSEWHERE.search(str(value)):
            yield str(value)


def _is_vml_fill(node: Element) -> bool:
    return str(node.tag).startswith(f"{{{_VML}}}") and name_of(node) in ("imagedata", "fill", "stroke")


def _instructions(root: Element) -> Iterator[str]:
    """What each field is told to do, however many runs it is cut into; its pieces one by one too."""
    fields: list[_Field] = []
    for node in root.iter():
        name = name_of(node)
        if name == "fldChar":
            yield from _turned(told(node).get("fldCharType", "").strip(), fields)
        elif name == "fldSimple":
            yield told(node).get("instr", "")
        elif name == "instrText":
            yield _asked("".join(node.itertext()), fields)
        elif name == "t" and fields:
            yield from _shown("".join(node.itertext()), fields)
        elif name == "AlternateContent" and any(field.asking for field in fields):
            yield _CANNOT_TELL  # Word takes one of two instructions
    yield from (field.instruction for field in fields)


def _turned(kind: str, fields: list[_Field]) -> Iterator[str]:
    if kind == "begin":
        fields.append(_Field())
    elif kind == "separate" and fields:
        fields[-1].asking = False
    elif kind == "end" and fields:
        yield fields.pop().instruction


def _asked(piece: str, fields: list[_Field]) -> str:
    if fields:
        fields[-1].instruction += piece
    return piece


def _shown(text: str, fields: list[_Field]) -> Iterator[str]:
    """The result of a field within another's instruction is part of that."""
    if fields[-1].asking and text.strip():
        yield _CANNOT_TELL
    for field in reversed(fields):
        if field.asking:
            field.instruction += text
            return
