"""OpenDocument spreadsheets made by hand, part by part, for what no office program would write."""

from __future__ import annotations

from tests.book.raw_zip import packed

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def cell(inside: str = "", /, **given: str) -> str:
    """A cell: `type`, `value`, `formula`, `style`, `times` and so on, and what stands in it."""
    names = {
        "type": "office:value-type",
        "value": "office:value",
        "date": "office:date-value",
        "time": "office:time-value",
        "boolean": "office:boolean-value",
        "string": "office:string-value",
        "calc": "calcext:value-type",
        "formula": "table:formula",
        "style": "table:style-name",
        "times": "table:number-columns-repeated",
        "rows": "table:number-rows-spanned",
        "columns": "table:number-columns-spanned",
    }
    attributes = "".join(f' {names[name]}="{value}"' for name, value in given.items())
    return f"<table:table-cell{attributes}>{inside}</table:table-cell>"


def said(text: str, times: int = 1) -> str:
    """A cell with this text."""
    return cell(f"<text:p>{text}</text:p>", type="string", times=str(times))


def row(*cells: str, times: int = 1) -> str:
    """A row of cells."""
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def table(*rows: str, name: str = "Một", style: str = "") -> str:
    """A sheet of rows."""
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def element(name: str, inside: str, attributes: str = "") -> str:
    """The root element of a part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{name} {_DECLARED} {attributes}>{inside}</{name}>'


def content(*tables: str, styles: str = "") -> str:
    """The content with these sheets, and what else stands among them."""
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    return element(
        "office:document-content", f"<office:automatic-styles>{styles}</office:automatic-styles>{body}"
    )


def ods(*tables: str, styles: str = "", **parts: str) -> bytes:
    """A spreadsheet with these sheets; a keyword gives a whole part."""
    names = {
        "content": "content.xml",
        "styles_xml": "styles.xml",
        "meta": "meta.xml",
        "manifest": "META-INF/manifest.xml",
        "macro": "Basic/Standard/Module1.xml",
        "library": "Basic/Standard/script-lb.xml",
    }
    members = {"mimetype": MIMETYPE, "content.xml": content(*tables, styles=styles)}
    return packed({**members, **{names[name]: part for name, part in parts.items()}})
