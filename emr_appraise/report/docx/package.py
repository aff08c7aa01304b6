"""Read a Word template within bounds, and write a Word file that is the same on every system."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import Limits
from emr_appraise.errors import InputError
from emr_appraise.report.docx import refusals_docx as refused
from emr_appraise.report.docx.outside import (
    Element,
    NotXmlError,
    fetched,
    fetching,
    name_of,
    read_xml,
    told,
    written,
)
from emr_appraise.report.safe import one_line
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
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ODD_NAME = re.compile(r"^/|\\|:|[\x00-\x1f]")
_SHOWN = 80
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
    parts = _inflated(data)
    if _TYPES not in parts:
        raise TemplateError(refused.NO_TEXT_PART)
    filled = {name: _FILLED[kind] for name, kind in _types(parts) if kind in _FILLED}
    if "document" not in filled.values():
        raise TemplateError(refused.NO_TEXT_PART)
    parts = _checked(parts)
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


def refuse_fetching(name: str, data: bytes) -> None:
    """Raise TemplateError where a field or picture of a part takes something from outside the file."""
    _refuse_outside(name, fetching(_root(name, data)))


def _refuse_outside(name: str, found: str) -> None:
    """`found` is what the part takes from outside; nothing is refused where it is empty."""
    if found:
        raise TemplateError(refused.OUTSIDE.fill(part=name, found=found))


def _inflated(data: bytes) -> dict[str, bytes]:
    try:
        archive = Archive(data, "", _LIMITS)
        for member in archive.members.values():
            _refuse_path(member.orig_filename)
        return {name: archive.read(name) for name in archive.members if not name.endswith("/")}
    except InputError as error:
        raise TemplateError(error.says) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, EOFError) as error:
        raise TemplateError(refused.NOT_ZIP) from error


def _refuse_path(name: str) -> None:
    """A member's name leads to a place within the file, or whoever unpacks the report writes elsewhere."""
    steps = name.removesuffix("/").split("/")
    if _ODD_NAME.search(name) or not all(step.strip(". ") for step in steps):
        raise TemplateError(refused.BAD_NAME.fill(part=one_line(name, _SHOWN)))


def _checked(parts: dict[str, bytes]) -> dict[str, bytes]:
    types = dict(_types(parts))
    roots = {name: _read(name, parts[name]) for name in parts if _is_xml(types.get(name, ""), name)}
    for name, root in roots.items():
        if name.lower().endswith(".rels"):
            _check_relations(name, root, parts)
        else:
            _refuse_outside(name, fetching(root))
    return parts


def _read(name: str, part: bytes) -> Element:
    if len(part) > PART_MEGABYTES * 10**6:
        raise TemplateError(refused.TOO_LARGE.fill(part=name, megabytes=PART_MEGABYTES))
    return _root(name, part)


def _root(name: str, part: bytes) -> Element:
    try:
        part.decode("utf-8")
        if _DECLARED.search(part):
            raise NotXmlError
        return read_xml(part)
    except (UnicodeDecodeError, NotXmlError) as error:
        raise TemplateError(refused.BAD_XML.fill(part=name)) from error


def _is_xml(kind: str, name: str) -> bool:
    return name.lower().endswith((".xml", ".rels")) or (
        kind.endswith("+xml") and not kind.startswith("image/")
    )


def _types(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The kind of every part that the package knows, by its name."""
    known = [(name_of(node), told(node)) for node in _read(_TYPES, parts.get(_TYPES, b""))]
    by_ending = {said.get("Extension", "").lower(): said for kind, said in known if kind == "Default"}
    by_name = {
        said.get("PartName", "").lstrip("/").lower(): said for kind, said in known if kind == "Override"
    }
    for name in parts:
        said = by_name.get(name.lower()) or by_ending.get(name.lower().rpartition(".")[2], {})
        yield name, said.get("ContentType", "").strip()


def _check_relations(name: str, root: Element, parts: dict[str, bytes]) -> None:
    """Links stay; the .dotm a document was once made from is dropped; all else from outside is refused."""
    found, attached = fetched(root)
    _refuse_outside(name, found)
    if attached:
        source = name.replace("_rels/", "").removesuffix(".rels")
        parts[name] = _without(root, attached)
        if source in parts:
            settings = _root(source, parts[source])
            named = [node for node in settings.iter() if name_of(node) == "attachedTemplate"]
            parts[source] = _without(settings, named)


def _without(root: Element, nodes: list[Element]) -> bytes:
    for node in nodes:
        node.getparent().remove(node)
    return written(root)


def _ordered(parts: dict[str, bytes]) -> dict[str, bytes]:
    return {_TYPES: parts[_TYPES], **parts}
