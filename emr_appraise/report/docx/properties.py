"""The properties of a written document: fixed author, as-of date, its own language; never the clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from markupsafe import escape

from emr_appraise.report.safe import one_line

_CORE, _STYLES = "docProps/core.xml", "word/styles.xml"
_PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{title}</dc:title><dc:creator>emr-appraise</dc:creator><cp:lastModifiedBy>emr-appraise\
</cp:lastModifiedBy><cp:revision>1</cp:revision>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>\
<dc:language>{language}</dc:language></cp:coreProperties>"""
_DEFAULT_LANGUAGE = re.compile(rb'(<w:docDefaults>.*?<w:lang [^>]*?w:val=")[^"]*(")', re.DOTALL)
_LOCALES = {"vi": "vi-VN", "en": "en-GB"}


def with_properties(parts: Mapping[str, bytes], title: str, language: str, as_of: date) -> dict[str, bytes]:
    """The parts with the document's title, language and date in place of the template's own.

    A template without such properties stays without.
    """
    made = dict(parts)
    if _CORE in made:
        shown = {"title": escape(one_line(title)), "language": escape(language), "day": as_of.isoformat()}
        made[_CORE] = _PROPERTIES.format_map(shown).encode()
    if _STYLES in made and language in _LOCALES:
        locale = rb"\g<1>" + _LOCALES[language].encode() + rb"\g<2>"
        made[_STYLES] = _DEFAULT_LANGUAGE.sub(locale, made[_STYLES], count=1)
    return made
