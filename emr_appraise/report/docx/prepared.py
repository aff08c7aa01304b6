"""A Word template made ready once: parts checked, jinja compiled, each paragraph on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Template, meta
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree  # type: ignore[import-untyped]

from emr_appraise.report.docx import refusals_docx as refused
from emr_appraise.report.docx.package import Package, TemplateError, read_package
from emr_appraise.report.docx.sandbox import DocumentSandbox, bounded
from emr_appraise.report.safe import one_line
from emr_appraise.words import Text

_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_PARAGRAPH_END = re.compile(r"</w:p>")
_TAG = re.compile(r"<[^>]*>")
_MARKS = re.compile(r"{{|{%|{#|}}|%}|#}")
_MISPLACED = re.compile(r"{{(?:p|tr|tc|r)\s")
_CLOSED_BY = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PLACE = 80
_MOST_MARKS = 5_000
"""So many instructions a part may hold: compiling them takes a second or two."""


class Part(NamedTuple):
    """A part of a document that fields stand in."""

    kind: str
    lines: tuple[str, ...]
    template: Template
    names: frozenset[str]
    """The fields it asks for."""


class Prepared(NamedTuple):
    """A template ready to be filled."""

    package: Package
    parts: Mapping[str, Part]


class FieldError(Exception):
    """A field or an instruction of a template that is wrong: which part, which paragraph, what."""

    def __init__(self, kind: str, place: str, found: Text, allowed: tuple[str, ...] | None = None) -> None:
        self.kind, self.place, self.found, self.allowed = kind, place, found, allowed
        super().__init__(found.en)


@lru_cache(maxsize=4)
def prepared(data: bytes) -> Prepared:
    """A template by its bytes. Raises TemplateError, FieldError."""
    package = read_package(data)
    sandbox = DocumentSandbox()
    parts = {
        name: _part(kind, name, package.parts[name], sandbox)
        for name, kind in package.filled.items()
        if b"{" in package.parts[name]
    }
    return Prepared(package, parts)


def place(lines: tuple[str, ...], number: int) -> str:
    """What a reader sees of a paragraph, counted from 1."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return one_line(_TAG.sub("", line), _PLACE)


def _part(kind: str, name: str, data: bytes, sandbox: DocumentSandbox) -> Part:
    xml = _normal(name, data)
    _check_marks(kind, xml)
    source = _PARAGRAPH.sub("\n<w:p", DocxTemplate.patch_xml(None, xml))
    lines = tuple(source.split("\n"))
    try:
        tree = sandbox.parse(source)
        names = frozenset(meta.find_undeclared_variables(tree)) - set(sandbox.globals)
        code = sandbox.compile(bounded(tree), filename=name)
    except JinjaError as error:
        number = getattr(error, "lineno", None) or 0
        found = refused.FAULTY.fill(found=one_line(str(error.message or error), 160))
        raise FieldError(kind, place(lines, number), found) from error
    except (SyntaxError, RecursionError, MemoryError) as error:
        found = refused.FAULTY.fill(found=type(error).__name__)
        raise FieldError(kind, "", found) from error
    return Part(kind, lines, Template.from_code(sandbox, code, dict(sandbox.globals)), names)


def _normal(name: str, data: bytes) -> str:
    """The part as lxml writes it, which is what docxtpl expects; line ends within it are spaces."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:  # such as depths that only libxml2 minds
        raise TemplateError(refused.BAD_XML.fill(part=name)) from error
    return str(etree.tostring(root, encoding="unicode")).replace("\n", " ")


def _check_marks(kind: str, xml: str) -> None:
    """Each sign that opens is closed in the same paragraph; found before any pattern goes over the whole."""
    if sum(xml.count(mark) for mark in _CLOSED_BY) > _MOST_MARKS:
        raise FieldError(kind, "", refused.TOO_MUCH)
    for paragraph in _PARAGRAPH_END.split(xml):
        text = _TAG.sub("", paragraph)
        if misplaced := _MISPLACED.search(text):
            raise FieldError(kind, one_line(text, _PLACE), refused.WRONG_SIGN.fill(mark=misplaced[0].strip()))
        opened = ""
        for mark in _MARKS.findall(text):
            if not opened and mark in _CLOSED_BY:
                opened = mark
            elif opened and mark == _CLOSED_BY[opened]:
                opened = ""
        if opened:
            raise FieldError(kind, one_line(text, _PLACE), refused.NOT_CLOSED.fill(mark=opened))
