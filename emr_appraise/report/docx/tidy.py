"""Make a filled part a valid one: no table cell without a paragraph, no table without a row."""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]

from emr_appraise.report.docx.package import well_formed

_NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_PARAGRAPH = f"{{{_NAMES['w']}}}p"
_NO_ROW = etree.XPath("//w:tbl[not(.//w:tr)]", namespaces=_NAMES)
_NO_END = etree.XPath("//w:tc[not(*[last()][self::w:p])]", namespaces=_NAMES)


def tidy(xml: str) -> bytes | None:
    """The part as bytes; None where it is not well-formed."""
    data = xml.encode()
    if not well_formed(data):
        return None
    return _mended(data) if _may_lack(xml) else data


def _may_lack(xml: str) -> bool:
    """Whether a cell or table ends otherwise than most do; a large report is not taken apart for nothing."""
    ends = xml.count("</w:p></w:tc>") + xml.count("<w:p/></w:tc>")
    return ends != xml.count("</w:tc>") or xml.count("</w:tr></w:tbl>") != xml.count("</w:tbl>")


def _mended(data: bytes) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    empty, unended = _NO_ROW(root), _NO_END(root)
    for table in empty:
        table.getparent().remove(table)
    for cell in unended:
        etree.SubElement(cell, _PARAGRAPH)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
