"""Read a Word template within bounds, and write a Word file that is the same on every system."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import Limits
from emr_appraise.errors import InputError
from emr_appraise.report.docx import refusals_docx as refused
from emr_appraise.words import Text

MEGABYTES = 20
PART_MEGABYTES = 5
_LIMITS = Limits(file_bytes=MEGABYTES * 10**6, members=1000, inflated_bytes=MEGABYTES * 10**6, ratio=200)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_FILLED = {
    f"{_WORD}{kind}+xml": name
    for kind, name in (
        ("document.main", "document"),
        ("header", "header"),
        ("footer", "footer"),
        ("footnotes", "footnotes"),
        ("endnotes", "endnotes"),
    )
}
_TYPES = "[Content_Types].xml"
_OVERRIDE = re.compile(r"<(?:\w+:)?Override\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*?(?:/>|>)")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FETCHING = re.compile(r"<w:instrText[^>]*>\s*(INCLUDE\w+|DDE\w*|LINK|IMPORT|RD)\b", re.IGNORECASE)
_ATTACHED = re.compile(r"<w:attachedTemplate\b[^>]*/>")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_OLD_WORD = b"\xd0\xcf\x11\xe0"


class TemplateError(Exception):
    """A template that cannot be used, in words."""

    def __init__(self, found: Text) -> None:
        self.found = found
        super().__init__(found.en)


class Package(NamedTuple):
    """The parts of a Word file in their order."""

    parts: Mapping[str, bytes]
    filled: Mapping[str, str]
    """Of the parts that fields may stand in, the kind: a key of `refusals_docx.PARTS`."""


def read_package(data: bytes) -> Package:
    """A template's parts. Raises TemplateError where it is no .docx, is too large, or reaches outside."""
    if data.startswith(_OLD_WORD):
        raise TemplateError(refused.OLD_WORD)
    parts = _checked(_inflated(data))
    filled = dict(_kinds(_text(parts, _TYPES)))
    if "document" not in filled.values() or not set(filled) <= set(parts):
        raise TemplateError(refused.NO_TEXT_PART)
    for name in filled:
        _refuse_fetching(name, _text(parts, name))
    return Package(_ordered(parts), filled)


def read_file(path: Path) -> bytes:
    """A template's bytes. Raises TemplateError where there are too many, OSError where it cannot be read."""
    most = MEGABYTES * 10**6
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TemplateError(refused.TOO_LARGE.fill(part=path.name, megabytes=MEGABYTES))
    return data


def well_formed(part: bytes) -> bool:
    """Whether a part is XML."""
    try:
        expat.ParserCreate().Parse(part, True)
    except expat.ExpatError:
        return False
    return True


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip without clock or host in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            member = zipfile.ZipInfo(name, _FIRST_DAY)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(member, part)
    return out.getvalue()


def _inflated(data: bytes) -> dict[str, bytes]:
    try:
        archive = Archive(data, "", _LIMITS)
        return {name: archive.read(name) for name in archive.members if not name.endswith("/")}
    except InputError as error:
        raise TemplateError(error.says) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, EOFError) as error:
        raise TemplateError(refused.NOT_ZIP) from error


def _checked(parts: dict[str, bytes]) -> dict[str, bytes]:
    for name, part in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        if len(part) > PART_MEGABYTES * 10**6:
            raise TemplateError(refused.TOO_LARGE.fill(part=name, megabytes=PART_MEGABYTES))
        if _DECLARED.search(part) or not well_formed(part):
            raise TemplateError(refused.BAD_XML.fill(part=name))
    for name in [name for name in parts if name.endswith(".rels")]:
        parts[name] = _without_outside(name, _text(parts, name), parts)
    return parts


def _text(parts: Mapping[str, bytes], name: str) -> str:
    try:
        return parts.get(name, b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(refused.BAD_XML.fill(part=name)) from error


def _attributes(tag: str) -> dict[str, str]:
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(tag)}


def _kinds(types: str) -> Iterable[tuple[str, str]]:
    for tag in _OVERRIDE.findall(types):
        told = _attributes(tag)
        if kind := _FILLED.get(told.get("ContentType", "")):
            yield told.get("PartName", "").lstrip("/"), kind


def _without_outside(name: str, relations: str, parts: dict[str, bytes]) -> bytes:
    """Links stay; the .dotm a document was once made from is dropped; all else from outside is refused."""
    for tag in _RELATION.findall(relations):
        told = _attributes(tag)
        kind = told.get("Type", "").rpartition("/")[2]
        if told.get("TargetMode") != "External" or kind == "hyperlink":
            continue
        if kind != "attachedTemplate":
            raise TemplateError(refused.OUTSIDE.fill(part=name, found=told.get("Target", "")[:80]))
        relations = relations.replace(tag, "")
        settings = "word/settings.xml"
        parts[settings] = _ATTACHED.sub("", _text(parts, settings)).encode()
    return relations.encode()


def _refuse_fetching(name: str, text: str) -> None:
    if found := _FETCHING.search(text):
        raise TemplateError(refused.OUTSIDE.fill(part=name, found=found[1]))


def _ordered(parts: dict[str, bytes]) -> dict[str, bytes]:
    return {_TYPES: parts[_TYPES], **parts}
