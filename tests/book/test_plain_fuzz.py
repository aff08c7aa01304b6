"""However the XML of a plain .xlsx is bent, what the plain road still reads is what the careful road reads."""

from __future__ import annotations

import random
import re
import zipfile
import zlib

import pytest

from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.model import Book
from emr_appraise.book.xlsx_odd import read_xlsx
from emr_appraise.book.xlsx_plain import read_plain
from emr_appraise.errors import InputError
from tests.book.raw_zip import packed
from tests.book.roads import TITLE, xlsx_parts
from tests.book.test_plain import bare

SEEDS = range(6)
TRIES = 150
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
CELLS = (
    '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>6</v></c></row>'
    '<row r="2"><c r="A2" s="0" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>0.985</v></c><c r="D2" s="2"><v>46341</v></c></row>'
    '<row r="4" ht="15"><c r="A4" t="inlineStr"><is><t>BKP-02 &amp; &lt;2&gt;</t></is></c><c r="B4" s="2"/><c r="C4" t="b"><v>1</v></c><c r="D4"><v>-1.5E-7</v></c></row>'
    '<row r="5"><c r="C5" t="str"><v>x y</v></c></row>'
)
STYLED = (
    f'<styleSheet xmlns="{SPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts>'
    '<fills count="1"><fill/></fills><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" xfId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)
TEXTS = '<r><rPr><b/></rPr><t>Ghi</t></r><r><t xml:space="preserve"> chú</t></r>'
PIECES = (
    b'<c r="B2"><v>1</v></c>', b'<c r="A0"><v>1</v></c>', b'<row r="2">', b"</row>", b"<v>", b"</v>", b"</c>", b"<t>", b"</t>", b"<t/>", b"<is>",
    b' t="s"', b' t="b"', b' t="e"', b' s="2"', b"&amp;", b"&#10;", b"&#0;", b"&x;", b'<mergeCell ref="A2:B5"/>', b"<mergeCells>", b"<si>", b"</si>", b"<r>",
    b"<rPh>", b"<phoneticPr/>", b'<xf numFmtId="14"/>', b"<cellXfs>", b"</cellXfs>", b'<numFmt numFmtId="9" formatCode="dd"/>',
    b'<sheet name="q" sheetId="9" r:id="rId1"/>', b'state="hidden"', b'date1904="1"', b"<f>1</f>", b"<!-- x -->", b"<?x y?>", b"<![CDATA[", b"]]>", b"<!DOCTYPE a>",
    b"<sheetData>", b"</sheetData>", b"\0", b"\r", b"\n", b"\t", b"\xff", b"\xe2\x80\x8b", b"_x0041_", b"'", b'"', b"<", b">", b"1", b"9" * 20, b".", b"Z",
)  # fmt: skip


def held() -> dict[str, str | bytes]:
    """The members of a plain workbook with every kind of value, styles, texts of several runs and merged cells."""
    found = xlsx_parts({TITLE: [["Mã", "Trả lời", "BKP-01"], ["Có", "Hai", "ba"]], "Hai": [["x"]]})
    found[SHEET] = f'<worksheet xmlns="{SPACE}"><sheetPr/><dimension ref="A1:D5"/><sheetData>{CELLS}</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>'
    found[STRINGS] = str(found[STRINGS]).replace("<sst>", f'<sst xmlns="{SPACE}">').replace("</sst>", f"<si>{TEXTS}</si></sst>")
    found[STYLES] = STYLED
    names = '<definedNames><definedName name="k">"v"</definedName></definedNames>'
    found["xl/workbook.xml"] = str(found["xl/workbook.xml"]).replace("</sheets>", f"</sheets>{names}")
    return found


HELD = {name: part.encode() if isinstance(part, str) else part for name, part in held().items()}
BENT = (*[SHEET] * 5, *[STRINGS] * 2, *[STYLES] * 2, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml")
"""The parts to be bent, those more often that hold more."""


def bent(part: bytes, dice: random.Random) -> bytes:
    """A byte is another, something is lost, put in or copied; often where a tag begins."""
    at = dice.randrange(len(part))
    way = dice.randrange(5)
    if way == 0:
        return part[:at] + bytes([dice.choice(b' <>"/=0123456789ABCrstvcni&;')]) + part[at + 1 :]
    if way == 1:
        return part[:at] + part[at + dice.randint(1, 40) :]
    if way == 2:
        start = dice.randrange(len(part))
        return part[:at] + part[start : start + dice.randint(1, 60)] + part[at:]
    piece, tag = dice.choice(PIECES), part.find(b"<", at)
    at = tag if way == 3 and tag >= 0 else at
    return part[:at] + piece + part[at + dice.choice((0, 0, len(piece))) :]


def plainly(data: bytes) -> Book | None:
    """What the plain road reads."""
    try:
        return read_plain(Archive(data, "h.xlsx"), LIMITS, lambda _: False)
    except (InputError, zipfile.BadZipFile, zlib.error, OSError, ValueError):
        return None


def said(book: Book) -> object:
    """All that a book says. Spaces around a text are lost on one of the roads, and have no meaning."""
    return re.sub(r"'(?:\\[nt]|\s)*(.*?)(?:\\[nt]|\s)*'", r"'\1'", repr((bare(book), book.names, book.facts, book.kind)))


@pytest.mark.parametrize("seed", SEEDS)
def test_bent_files_read_alike_on_both_roads(seed: int) -> None:
    assert bend(random.Random(seed), TRIES) > TRIES // 20


def bend(dice: random.Random, tries: int) -> int:
    """How many of so many bent files are read on both roads; fails where they differ."""
    alike = 0
    for _ in range(tries):
        name = dice.choice(BENT)
        part = bent(bent(HELD[name], dice), dice) if dice.random() < 0.3 else bent(HELD[name], dice)
        data = packed({**HELD, name: part}, zipfile.ZIP_STORED)
        found = plainly(data)
        try:
            careful = read_xlsx(data, "h.xlsx") if found else None
        except InputError:
            careful = None  # it is the stricter one: it minds what lies beside the cells, too
        assert found is None or careful is None or said(found) == said(careful), (name, part)
        alike += careful is not None
    return alike


def test_unbent_is_read_on_both_roads() -> None:
    found = plainly(packed(HELD))

    assert found is not None
    assert said(found) == said(read_xlsx(packed(HELD), "h.xlsx"))
