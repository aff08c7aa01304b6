"""Files made to cost as much as they can, and what must become of each: by format, then by name."""

from __future__ import annotations

import io
import random
import struct
import unicodedata
import zipfile
from collections.abc import Callable, Mapping

from tests.book import binary_book, old_book
from tests.book.raw_ods import cell, content, element, ods, row, said, table
from tests.book.raw_zip import FORM, bomb, book, packed, parts, sheet
from tests.book.roads import TITLE, plain

Case = tuple[Callable[[], bytes], str]
SIZE = 38_000_000
CORNERS = (
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    '<row r="1048576"><c><v>1</v></c></row>',
    "<row r='1048576'><c r='xfd1048576'><v>1</v></c></row>",
    "<x:row r='1048576'><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row>",
)
ONCE_MORE = '<c r="A3"><v>1</v></c>'
HEAD = ("Mã", "Trả lời", "Giá trị đo được", "Minh chứng", "Ghi chú", "Hội đồng: ý kiến")
FIRST = ("BKP-01", "Có")
LETTERS = 32_767
WORDS = ("bệnh viện đã triển khai hồ sơ bệnh án điện tử theo quy định " * 1_000)[:LETTERS]
IN_OLD_FONT = ("BÖnh viÖn ®· triÓn khai hå s¬ bÖnh ¸n ®iÖn tö theo quy ®Þnh " * 1_000)[:LETTERS]


def times(text: str, size: int = SIZE) -> str:
    """A text as often as fits into so many bytes."""
    return text * (size // len(text))


def styled(at: int) -> str:
    """A row that holds nothing but styles."""
    return f'<row r="{at}"><c r="A{at}" s="1"/><c r="B{at}" s="1"/><c r="C{at}" s="1"/></row>'


def with_noise(data: bytes) -> bytes:
    """The same zip with a member that does not shrink, so that the others may grow more."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("media/noise.bin", random.Random(1).randbytes(150_000))
    return out.getvalue()


def framed(more: str) -> bytes:
    """A workbook whose own part holds something more."""
    return with_noise(book(workbook=str(parts()["xl/workbook.xml"]).replace("</workbook>", f"{more}</workbook>")))


def in_style(styles: str) -> bytes:
    """A workbook with these styles."""
    return with_noise(book(styles=f"<styleSheet>{styles}</styleSheet>"))


def merged(ranges: str, rows: str = FORM) -> bytes:
    """A workbook with these merged ranges."""
    return with_noise(book(sheet=sheet(rows).replace("</sheetData>", f"</sheetData><mergeCells>{ranges}</mergeCells>")))


def shared_part(rows: str, how_often: int) -> bytes:
    """A workbook in which so many sheets are one and the same part."""
    more = "".join(f'<sheet name="x{at}" sheetId="2" r:id="rId1"/>' for at in range(how_often))
    return with_noise(book(rows, workbook=str(parts()["xl/workbook.xml"]).replace("</sheets>", f"{more}</sheets>")))


def answered(*texts: str, rows: int) -> bytes:
    """A plain self-assessment that says the texts again and again, for two criteria."""
    lines = [(f"BKP-0{at % 2 + 1}", "Có", "", texts[at % len(texts)], texts[(at + 1) % len(texts)]) for at in range(rows)]
    return with_noise(plain({TITLE: [HEAD, *lines]}))


LONG = f"<row><c t='inlineStr'><is><t>{times('BKP-01 ')}</t></is></c></row>"
MANY_ROWS = FORM + "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(3, 5_000))
FORMAT = '<numFmts><numFmt numFmtId="170" formatCode="{}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>'
XLSX: Mapping[str, Case] = {
    "inflates to more than a gigabyte, claims little": (lambda: bomb(1_100_000_000, 5_000), "E106"),
    "inflates to more than a gigabyte, and says so": (lambda: bomb(1_100_000_000, 1_110_000_000), "E109"),
    "zip directory of millions": (lambda: b"PK\x03\x04" + b"PK\x01\x02" * 12_000_000, "E109"),
    "corner": (lambda: book(FORM + CORNERS[0]), "read|Có|W221"),
    "corner without an address": (lambda: book(FORM + CORNERS[1]), "read|Có|W221"),
    "corner in lower case": (lambda: book(FORM + CORNERS[2]), "read|Có|W221"),
    "corner with a prefix": (lambda: book(FORM + CORNERS[3]), "read|Có|W221"),
    "count of strings": (lambda: book(strings='<sst uniqueCount="18446744073709551615"/>'), "E109"),
    "strings": (lambda: book(strings=f"<sst>{times('<si><t/></si>', 20_000_000)}</sst>"), "E109"),
    "one string of many megabytes": (
        lambda: with_noise(book(FORM + '<row r="3"><c r="A3" t="s"><v>0</v></c></row>', strings=f"<sst><si><t>{times('abc é ', 32_000_000)}</t></si></sst>")),
        "read|Có",
    ),
    "styles": (lambda: book(styles=f"<styleSheet><cellXfs>{times('<xf/>', 9_000_000)}</cellXfs></styleSheet>"), "E109"),
    "styles that never end": (lambda: in_style(times("<cellXfs>", 7_000_000)), "E106"),
    "an attribute without a value": (lambda: framed(f"<sheet {'a' * 1_900_000}>"), "E106"),
    "a number format of brackets": (lambda: in_style(FORMAT.format("[" * 300_000)), "read|Có"),
    "one cell again and again": (lambda: book(FORM + ONCE_MORE * 1_010_000), "E109"),
    "cells without addresses": (lambda: book(f"{FORM}<row>{'<c/>' * 4_010_000}</row>"), "E109"),
    "cells that say something far out": (lambda: book(f"{FORM}<row>{'<c><v>1</v></c>' * 110_000}</row>"), "E109"),
    "rows without numbers": (lambda: book(FORM + "<row/>" * 4_010_000), "E109"),
    "styled rows": (lambda: book(FORM + "".join(map(styled, range(3, 40_000)))), "read|Có"),
    "one long text": (lambda: book(FORM + LONG), "E109"),
    "unclosed tags": (lambda: book("<c " * 500_000), "E106"),
    "unclosed quotes": (lambda: book("""<c a="' b='" """ * 500_000), "E109"),
    "unclosed comments": (lambda: book("<!--" * 500_000), "E106"),
    "unclosed CDATA": (lambda: book("<![CDATA[" * 500_000), "E106"),
    "unclosed names": (lambda: book(workbook="<definedName name=" * 100_000), "E106"),
    "unclosed sheets": (lambda: book(workbook="<sheet name='" * 100_000), "E106"),
    "tags in tags in tags": (lambda: with_noise(book(FORM.replace("</is>", f"{'<r>' * 500_000}{'</r>' * 500_000}</is>", 1))), "read|Có"),
    "entities": (lambda: book(sheet='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + sheet(FORM)), "E106"),
    "merged again and again": (lambda: merged('<mergeCell ref="B3:B5000"/>' * 1_000_000, MANY_ROWS), "E106"),
    "merged far to the right": (lambda: merged('<mergeCell ref="XFD3:XFD5000"/>' * 150_000, MANY_ROWS), "read|Có"),
    "merged backwards": (lambda: merged('<mergeCell ref="B3:A5000"/>' * 150_000, MANY_ROWS), "read|Có"),
    "merged as a whole": (lambda: merged('<mergeCell ref="A1:XFD1048576"/>'), "E114"),
    "one part for many sheets": (lambda: shared_part(FORM + '<row r="5000"><c r="GR5000"><v>1</v></c></row>', 199), "E109"),
    "a title of many letters": (lambda: with_noise(book(workbook=str(parts()["xl/workbook.xml"]).replace(TITLE, "T" * 1_900_000))), "read|Có"),
}  # fmt: skip
MEANING: Mapping[str, Case] = {
    "one code in thousands of rows": (lambda: answered(WORDS[:300], WORDS[300:600], rows=4_990), "read|Có"),
    "one long text in thousands of cells": (lambda: answered(WORDS, WORDS[1:], rows=4_990), "E109"),
    "letters taken apart": (lambda: answered(unicodedata.normalize("NFD", WORDS)[:20_000], rows=700), "read|Có"),
    "evidence in an old font without end": (
        lambda: with_noise(ods(table(row(*map(said, ("Mã", "Trả lời", "Minh chứng", "Ghi chú"))), *(row(*map(said, ("BKP-01", "Có", IN_OLD_FONT[at:][:20_000], IN_OLD_FONT[at + 1 :][:20_000]))) for at in range(600)), name=TITLE))),
        "E109",
    ),
    "remarks without end": (
        lambda: with_noise(ods(*(table(row(*map(said, HEAD)), row(*map(said, ("BKP-01", "hả", "1x", "®¹t", "®¹t", "®¹t")), times=4_990), name=f"T{at}") for at in range(30)))),
        "E109",
    ),
}  # fmt: skip


def form(*rows: str, **more: str) -> bytes:
    """An OpenDocument self-assessment with one answered criterion and further rows."""
    return with_noise(ods(table(row(*map(said, HEAD)), row(*map(said, FIRST)), *rows, name=TITLE), **more))


SPANNING = '<table:table-cell table:number-rows-spanned="5000" table:number-columns-spanned="200"/>'
ODS: Mapping[str, Case] = {
    "a cell to the end of the sheet": (lambda: form(row(said("x", 999_999_999), times=999_999_999)), "E109"),
    "nothing to the end of the sheet": (lambda: form(row(cell(times="16384"), times=1_048_573)), "read|Có"),
    "a long text in half a million cells": (lambda: form(row(said(WORDS, 100), times=4_990)), "E109"),
    "corner": (lambda: form(row(times=1_048_573), row(cell(times="16383"), said("x"))), "read|Có|W221"),
    "many sheets": (lambda: with_noise(ods(*(table(name=f"T{at}") for at in range(201)))), "E109"),
    "many full sheets": (lambda: with_noise(ods(*(table(row(*map(said, HEAD), times=4_990), name=f"T{at}") for at in range(200)))), "E109"),
    "spaces": (lambda: form(row(cell('<text:p><text:s text:c="39000000"/></text:p>', type="string"))), "read|Có"),
    "spaces in many cells": (lambda: form(row(cell('<text:p><text:s text:c="3900000"/></text:p>', type="string", times="100"))), "E109"),
    "merged again and again": (lambda: form(*[row(cell("<text:p>BKP-01</text:p>", type="string", rows="4000", columns="1"))] * 4_000), "E106"),
    "merged all over": (lambda: form(row(SPANNING * 100_000)), "read|Có"),
    "tags in tags": (lambda: form(row(cell("<text:p>" + "<text:span>" * 1_000 + "</text:span>" * 1_000 + "</text:p>", type="string"))), "E106"),
    "styles in styles": (lambda: form(styles_xml=element("office:document-styles", "<a>" * 1_000_000 + "</a>" * 1_000_000)), "read|Có"),
    "entities": (lambda: ods(content='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + content(table())), "E106"),
    "outside": (lambda: form(styles_xml='<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), "E106"),
    "a number of many digits": (lambda: form(row(cell(type="float", value="1" * 35_000_000 + "x"))), "read|Có"),
    "a title of many letters": (lambda: with_noise(ods(table(row(*map(said, HEAD)), row(*map(said, FIRST)), name="T" * 30_000_000))), "read|Có"),
    "a kind of many letters": (lambda: with_noise(packed({"mimetype": "x" * SIZE, "content.xml": "x"})), "E105"),
}  # fmt: skip


def old(more: bytes = b"", frame: bytes = b"") -> bytes:
    """A self-assessment of Excel 97 with one answered criterion and further records."""
    lines = b"".join(old_book.label(at, column, text) for at, cells in enumerate((HEAD, FIRST)) for column, text in enumerate(cells))
    return old_book.boxed({"Workbook": old_book.stream({TITLE: lines + more}, frame)})


XLS: Mapping[str, Case] = {
    "cells": (lambda: old(b"".join(old_book.number(2 + at // 200, at % 200, 1) for at in range(510_000))), "E109"),
    "corner": (lambda: old(old_book.label(65_535, 255, "x")), "read|Có|W221"),
    "a row of numbers without numbers": (lambda: old(old_book.record(0xBD, struct.pack("<HHH", 5, 0, 65_535))), "E106"),
    "count of strings": (lambda: old(frame=old_book.strings("a", claimed=2**31 - 1)), "E109"),
    "a long text in many cells": (
        lambda: old(b"".join(old_book.string_cell(2 + at // 200, at % 200, 0) for at in range(490_000)), old_book.strings(WORDS[:4_000])),
        "E109",
    ),
    "merged again and again": (lambda: old(b"".join(old_book.merges(*[(1, 4_999, 0, 199)] * 1_000) for _ in range(90))), "E106"),
    "records": (lambda: old(old_book.record(0x9999) * 4_100_000), "E109"),
    "sheets in sheets": (lambda: old(old_book.record(0x809, struct.pack("<HHHH8x", 0x600, 0x10, 0, 0)) * 400_000), "E106"),
    "nothing but its beginning": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 49_000_000, "E106"),
}  # fmt: skip


def binary(*rows: bytes, strings: tuple[str, ...] = (), merges: tuple[bytes, ...] = ()) -> bytes:
    """A binary self-assessment with one answered criterion and further rows."""
    lines = [
        binary_book.row(at, *(binary_book.cell(6, column, binary_book.wide(text)) for column, text in enumerate(cells)))
        for at, cells in enumerate((HEAD, FIRST))
    ]
    return with_noise(binary_book.BinaryBook({TITLE: [*lines, *rows]}, strings, merges).written())


ONE = binary_book.whole(1)
XLSB: Mapping[str, Case] = {
    "cells": (lambda: binary(*(binary_book.row(at, *(binary_book.cell(2, column, ONE) for column in range(200))) for at in range(2, 2_600))), "E109"),
    "corner": (lambda: binary(binary_book.row(2**32 - 1, binary_book.cell(2, 2**32 - 1, ONE))), "read|Có|W221"),
    "a text of two gigabytes": (lambda: binary(binary_book.row(2, binary_book.record(6, struct.pack("<III", 0, 0, 2**31) + b"x"))), "E106"),
    "strings": (lambda: binary(strings=("x",) * 1_010_000), "E109"),
    "a long text in many cells": (
        lambda: binary(*(binary_book.row(at, *(binary_book.cell(7, column, bytes(4)) for column in range(200))) for at in range(2, 2_400)), strings=(WORDS,)),
        "E109",
    ),
    "merged again and again": (lambda: binary(merges=(binary_book.merge(1, 4_999, 0, 199),) * 99_000), "E106"),
    "records": (lambda: binary(binary_book.record(0x7F) * 4_100_000), "E109"),
}  # fmt: skip
LINES = "Mã,Trả lời\nBKP-01,Có\n"
CSV: Mapping[str, Case] = {
    "a quotation mark that is never closed": (lambda: (LINES + '"' + "x" * 49_000_000).encode(), "E106"),
    "quoted lines that never end": (lambda: (LINES + '"' + "x\n" * 24_000_000).encode(), "E106"),
    "quotation marks": (lambda: (LINES + '""' * 24_000_000).encode(), "E106"),
    "commas": (lambda: (LINES + "," * 49_000_000).encode(), "E109"),
    "lines": (lambda: (LINES + "\n" * 49_000_000).encode(), "E109"),
    "cells": (lambda: (LINES + ("x," * 199 + "\n") * 120_000).encode(), "E109"),
    "long cells": (lambda: (LINES + ("x" * 240_000 + "\n") * 200).encode(), "read|Có"),
    "wide letters": (lambda: (LINES + "ắ,ế\n" * 6_000_000).encode("utf-16"), "E109"),
    "no letters": (lambda: random.Random(1).randbytes(20_000_000), "E104"),
    "zeros": (lambda: LINES.encode() + bytes(40_000_000), "E106"),
}  # fmt: skip
FAMILIES: Mapping[str, Mapping[str, Case]] = {
    "xlsx": XLSX, "meaning": MEANING, "ods": ODS, "xls": XLS, "xlsb": XLSB, "csv": CSV,
}  # fmt: skip
