"""The file of the minutes' template: its pages, page numbers, styles and parts."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.report.docx.minutes_parts import paragraph
from emr_appraise.report.docx.minutes_styles import STYLES
from emr_appraise.report.docx.package import zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:w14="{_W14}" xmlns:mc="{_MC}" mc:Ignorable="w14"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


class Page(NamedTuple):
    """A page's width, height and left margin, in twentieths of a point."""

    width: int
    height: int
    left: int


PORTRAIT = Page(11906, 16838, 1701)
LANDSCAPE = Page(16838, 11906, 1701)


def section(page: Page) -> str:
    """The end of a section of such pages."""
    return f'<w:p><w:pPr><w:pStyle w:val="Rule"/>{_section(page)}</w:pPr></w:p>'


def package(body: str, last: Page) -> bytes:
    """A .docx file with this body, whose last section has such pages."""
    end = paragraph("", "Rule")  # Word wants a paragraph after a table
    document = f"<w:document {_NAMES}><w:body>{body}{end}{_section(last)}</w:body></w:document>"
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    header = f'<w:hdr {_NAMES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{number}</w:p></w:hdr>'
    footer = f"<w:ftr {_NAMES}>{paragraph('{{ words.draft }}', 'Footer')}</w:ftr>"
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
        ),
        "word/styles.xml": f"<w:styles {_NAMES}>{STYLES}</w:styles>",
        "word/settings.xml": f"<w:settings {_NAMES}>{_SETTINGS}</w:settings>",
        "word/header1.xml": header,
        "word/footer1.xml": footer,
    }
    return zipped({name: (_HEAD + part).encode() for name, part in parts.items()})


def _section(page: Page) -> str:
    landscape = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{landscape}/>'
        f'<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="{page.left}" '
        'w:header="567" w:footer="454" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    kinds = {"core": f"{_PACKAGE}/relationships/metadata/core-properties"}
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{kinds.get(kind, f"{_R}/{kind}")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _content_types() -> str:
    kinds = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_TYPE}.styles+xml",
        "/word/settings.xml": f"{_TYPE}.settings+xml",
        "/word/header1.xml": f"{_TYPE}.header+xml",
        "/word/footer1.xml": f"{_TYPE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    each = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{each}</Types>'
