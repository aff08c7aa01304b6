"""Tell texts that are no table of delimited cells: web pages, XML, JSON and the like."""

from __future__ import annotations

import re

from emr_appraise.book import wording_delimited as wording
from emr_appraise.words import Text

_I = re.IGNORECASE
_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|table|meta|style|script|title|div|center)[\s>]", _I)
_XML_START = re.compile(r"<\?xml\s|<!--|<!DOCTYPE\s|<[a-z_][\w.:-]*[\s/>]", _I)
_XML_DECLARED = re.compile(r"<\?xml\s", _I)
_JSON_START = re.compile(r'\{\s*["}]|\[\s*[\[{"]')
_XML_SHEETS = {
    "urn:schemas-microsoft-com:office:spreadsheet": wording.EXCEL_XML,
    "urn:oasis:names:tc:opendocument": wording.FLAT_OPENDOCUMENT,
}
_STARTS = {
    "{\\rtf": wording.RTF,
    "%PDF-": wording.PDF,
    "ID;P": wording.SYLK,
    "MIME-Version:": wording.WEB_ARCHIVE,
}


def other_text(start: str, end: str) -> Text | None:
    """What a text is that is no table, by its first and last letters; None where it may be one."""
    start, end = start.lstrip("\ufeff \t\n"), end.rstrip()
    for written, kind in _STARTS.items():
        if start.startswith(written):
            return kind
    if _JSON_START.match(start) and end.endswith(("}", "]")):
        return wording.JSON
    if _XML_START.match(start) and (end.endswith(">") or _HTML.match(start) or _XML_DECLARED.match(start)):
        return _marked_up(start)
    return None


def _marked_up(start: str) -> Text:
    """Which of the languages written in tags it is."""
    for name, kind in _XML_SHEETS.items():
        if name in start and not _HTML.match(start):
            return kind
    return wording.HTML if _HTML.search(start) else wording.XML
