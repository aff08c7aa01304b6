"""The page of a Word template and its styles: office font, numbered headings, page numbers.

Sizes in points, lengths in centimetres. A board changes a template in Word; this only makes the first one.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from emr_appraise.report.docx.layout import BODY, BOTTOM, CELL_STYLES, CENTRE, FONT, LEFT, RIGHT, TOP
from emr_appraise.report.docx.package import read_package, zipped

if TYPE_CHECKING:
    from docx.document import Document as DocumentType
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section
    from docx.styles.style import ParagraphStyle

_TABLE_STYLES = ("TableNormal", "TableGrid")
_BREAK = "Break"
_DROPPED = ("docProps/thumbnail", "customXml/", "word/stylesWithEffects")
_MENTION = re.compile(rb"<(?:Relationship|Override) [^>]*(?:thumbnail|customXml|stylesWithEffects)[^>]*/>")
_NUMBERED = (
    '<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
)
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    '<w:pStyle w:val="Heading{number}"/>'
    '<w:suff w:val="space"/><w:lvlText w:val="%{number}."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
)


def new_document() -> DocumentType:
    """An upright A4 page, the office's font, numbered headings, page numbers from the second page on."""
    document = Document()
    _set_styles(document)
    _number_headings(document)
    _set_page(document.sections[0])
    _number_pages(document.sections[0])
    return document


def annex_section(document: DocumentType) -> None:
    """From here on the page lies on its side, and pages are numbered anew."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = _BREAK
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    if section._sectPr.find(qn("w:pgNumType")) is None:
        numbers = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
        section._sectPr.find(qn("w:pgMar")).addnext(numbers)


def finished(document: DocumentType) -> bytes:
    """The template as the bytes of a file, the same every time it is made."""
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "", "emr-appraise", ""
    _drop_unused_styles(document)
    out = io.BytesIO()
    document.save(out)
    parts = dict(read_package(out.getvalue()).parts)
    for name, part in parts.items():
        if name.endswith((".rels", "[Content_Types].xml")):
            parts[name] = _MENTION.sub(b"", part)
    return zipped({name: part for name, part in parts.items() if not name.startswith(_DROPPED)})


def _drop_unused_styles(document: DocumentType) -> None:
    """The library brings a hundred table styles, which would be copied into every report."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _TABLE_STYLES:
            styles.remove(style)


def _set_styles(document: DocumentType) -> None:
    normal = _named(document, "Normal")
    _set_font(normal, BODY)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.1
    for name, before in (("Heading 1", 14), ("Heading 2", 8)):
        _set_heading(_named(document, name), before)
    for size, name in CELL_STYLES.items():
        _set_cell(_added(document, name), size)
    _set_break(_added(document, _BREAK))
    annex = _added(document, "Annex")
    annex.font.bold = True
    annex.paragraph_format.alignment = CENTRE
    annex.paragraph_format.space_before, annex.paragraph_format.space_after = Pt(0), Pt(0)
    annex.paragraph_format.keep_with_next = True


def _named(document: DocumentType, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles[name]
    return style


def _added(document: DocumentType, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _set_heading(style: ParagraphStyle, before: float) -> None:
    _set_font(style, BODY)
    style.font.bold, style.font.italic = True, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(6)
    style.paragraph_format.keep_with_next = True


def _set_cell(style: ParagraphStyle, size: float) -> None:
    """Kept out of the cells themselves, of which a report fills a thousand."""
    style.font.size = Pt(size)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1.5)
    style.paragraph_format.line_spacing = 1.0


def _set_break(style: ParagraphStyle) -> None:
    """Next to no height: a full page before it must not push it onto an empty one."""
    style.font.size = Pt(1)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = Pt(1)


def _set_font(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def _number_headings(document: DocumentType) -> None:
    kinds = ("upperRoman", "decimal")
    levels = "".join(_LEVEL.format(level=n, number=n + 1, kind=kind) for n, kind in enumerate(kinds))
    numbering = document.part.numbering_part.element
    numbering.find(qn("w:num")).addprevious(parse_xml(_NUMBERED.format(ns=nsdecls("w"), levels=levels)))
    number = numbering.add_num(90).numId
    for level in range(len(kinds)):
        properties = document.styles[f"Heading {level + 1}"].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(TOP), Cm(BOTTOM)
    section.left_margin, section.right_margin = Cm(LEFT), Cm(RIGHT)
    section.header_distance = section.footer_distance = Cm(1.0)


def _number_pages(section: Section) -> None:
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = CENTRE
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", ""), ("end", "")):
        line._p.append(_field_run(kind, text))


def _field_run(kind: str, text: str) -> BaseOxmlElement:
    made = OxmlElement("w:r")
    if kind:
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
    else:
        mark = OxmlElement("w:instrText" if text else "w:t")
        mark.text = text or "2"
    made.append(mark)
    return made
