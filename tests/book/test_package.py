"""Files that are no workbooks, broken ones, and hostile ones: one clear refusal each, or read after all."""

from __future__ import annotations

import io
import os
import unicodedata
import warnings
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from emr_appraise.book.inflate import inflate
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.xlsx_odd import vetted
from emr_appraise.errors import InputError
from emr_appraise.submission.model import Chosen, Submission
from emr_appraise.submission.workbook import read_workbook, read_workbook_bytes
from tests.book.raw_zip import FORM, HEAD, book, packed, parts, sheet
from tests.submission.small import PACK, remarks, spot, whole
from tests.workbook_table import workbook_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def compound_file(*names: bytes) -> bytes:
    """The least that looks like an OLE compound file with these directory entries."""
    return OLE + bytes(504) + b"".join(name.ljust(128, b"\0") for name in names) + bytes(512)


def flagged(data: bytes, flag: int) -> bytes:
    """A zip whose members all carry a flag, in their own headers and in the directory."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        offsets = [member.header_offset for member in archive.infolist()]
    changed = bytearray(data)
    for offset in offsets:
        changed[offset + 6] |= flag
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= flag
        at = changed.find(b"PK\x01\x02", at + 1)
    return bytes(changed)


def doubled(name: str) -> bytes:
    """A workbook that holds a part twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path, content in [*parts().items(), (name, sheet(""))]:
            archive.writestr(path, content)
    return out.getvalue()


def with_wrong_checksum() -> bytes:
    """A workbook one of whose sheets does not match its checksum."""
    data = book()
    checksum = zlib.crc32(sheet(FORM).encode()).to_bytes(4, "little")
    assert checksum in data
    return data.replace(checksum, bytes(4))


def claiming(size: int) -> bytes:
    """A workbook whose sheet claims to be so large."""
    text = sheet(FORM).encode()
    return book().replace(len(text).to_bytes(4, "little"), size.to_bytes(4, "little"))


def many(count: int) -> bytes:
    """A workbook with so many members beside its own."""
    return packed({**parts(), **{f"xl/media/{number}.png": "" for number in range(count)}})


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "text": ("Việc,Ai\nMua máy,Tổ CNTT\n".encode(), "E110", 'Code", "Answer'),
    "html table": (b"<html><table><tr><td>1", "E104", "HTML"),
    "pdf": (b"%PDF-1.7 ...", "E104", "PDF"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "E104", "picture"),
    "bytes": (bytes(range(1, 256)) * 9, "E104", "binary data"),
    "utf-16 text": ("Việc,Ai".encode("utf-16"), "E110", "CSV"),
    "one byte": (b"P", "E110", "CSV"),
    "docx": (packed({"word/document.xml": "<w/>", "[Content_Types].xml": "<t/>"}), "E105", "Word"),
    "pptx": (packed({"ppt/presentation.xml": "<p/>"}), "E105", "PowerPoint"),
    "ods": (packed({"mimetype": "application/x", "content.xml": "<o/>"}), "E105", "OpenDocument"),
    "xlsb that is none": (packed({"xl/workbook.bin": b"\x83\x01\0"}), "E106", ""),
    "xls that is none": (compound_file("Workbook".encode("utf-16-le")), "E106", ""),
    "plain zip": (packed({"anh.jpg": b"\xff\xd8", "ghi-chu.xml": "<a/>"}), "E104", "zip archive"),
    "zip of nothing": (packed({}), "E104", "zip archive"),
    "encrypted members": (flagged(book(), 1), "E107", "password"),
    "members named twice": (doubled("xl/worksheets/sheet1.xml"), "E106", "sheet1.xml"),
    "members named alike": (doubled("XL/worksheets/SHEET1.xml"), "E106", "SHEET1.xml"),
    "10,000 members": (many(10_000), "E109", "members"),
    "wrong checksum": (with_wrong_checksum(), "E106", "sheet1.xml"),
    "claims too little": (claiming(100), "E106", "sheet1.xml"),
    "claims too much": (claiming(3_000_000_000), "E109", "size once inflated"),
    "unknown method": (packed(parts(), zipfile.ZIP_BZIP2), "E106", "method 12"),
    "only its end": (book()[-22:], "E106", ""),
    "end without directory": (b"PK\x03\x04" + book()[-22:], "E106", ""),
    "entity bomb": (book(sheet=BOMB + sheet("<c><v>&b;</v></c>")), "E106", "sheet1.xml"),
    "entity bomb in strings": (book(strings=f"<?xml version='1.0'?>{BOMB}<sst/>"), "E106", "sharedStrings"),
    "utf-16 sheet": (book(sheet=sheet(FORM).encode("utf-16")), "E106", "sheet1.xml"),
    "NUL in a sheet": (book(FORM.replace("Có", "C\0ó")), "E106", "sheet1.xml"),
    "sheet cut in the middle": (book(sheet=sheet(FORM)[:250]), "E106", ""),
    "sheet never closed": (book(sheet=sheet(FORM).partition("</sheetData>")[0]), "E106", ""),
    "sheet is empty": (book(sheet=" "), "E106", ""),
    "sheet is not XML": (book(sheet="Mã,Trả lời"), "E106", ""),
    "no sheets": (book(workbook="<workbook><sheets/></workbook>"), "E110", "no sheet"),
    "workbook is empty": (book(workbook=" "), "E106", ""),
    "relation points nowhere": (book(rels=str(parts()["xl/_rels/workbook.xml.rels"]).replace("sheet1", "x")), "E106", ""),
    "no relations": (book(rels="<Relationships/>"), "E106", ""),
    "huge frame": (book(workbook=f"<workbook><sheets>{'<sheet ' * 300_000}"), "E109", "frame"),
    "huge count of strings": (book(strings='<sst uniqueCount="4294967295"><si><t>a</t></si></sst>'), "E109", "shared strings"),
    "string that is not there": (book(FORM + '<row r="3"><c r="A3" t="s"><v>9</v></c></row>'), "E106", ""),
    "unquoted attribute": (book("<row r=1><c r=A1><v>1</v></c></row>"), "E106", "sheet1.xml"),
    "attribute twice": (book('<row r="1"><c r="A1" r="XFD1048576"><v>1</v></c></row>'), "E106", "sheet1.xml"),
    "bracket in an attribute": (book('<row r="1"><c s="<row r=" r="A1"><v>1</v></c></row>'), "E106", "sheet1.xml"),
    "column of four letters": (book('<row r="1"><c r="AAAA1"><v>1</v></c></row>'), "E106", "sheet1.xml"),
    "row of eight digits": (book('<row r="12345678"><c><v>1</v></c></row>'), "E106", "sheet1.xml"),
    "comment among the cells": (book('<row r="9"><!-- <row r="1"> --><c><v>1</v></c></row>'), "E106", "sheet1.xml"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code", "said"), REFUSED.values(), ids=list(REFUSED))
def test_refused(data: bytes, code: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_workbook_bytes(data, "h.xlsx", PACK)

    assert caught.value.code == code
    assert said in f"{caught.value.says.en} {caught.value.hint.en}"
    assert caught.value.where == "h.xlsx"


PATHS: dict[str, tuple[str, str]] = {
    "missing": ("khong-co.xlsx", "E101"),
    "below a file": ("h.xlsx/x.xlsx", "E101"),
    "folder": ("", "E102"),
    "folder named like a file": ("thu-muc.xlsx", "E102"),
    "lock file of Excel": ("~$h.xlsx", "E108"),
    "lock file of LibreOffice": (".~lock.h.xlsx#", "E108"),
    "too long a name": ("x" * 5_000, "E113"),
    "good": ("h.xlsx", ""),
}


@pytest.mark.parametrize(("name", "code"), PATHS.values(), ids=list(PATHS))
def test_path(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "h.xlsx").write_bytes(book())
    (tmp_path / "~$h.xlsx").write_bytes(b"\x05user")
    (tmp_path / "thu-muc.xlsx").mkdir()

    assert code_of(lambda: read_workbook(str(tmp_path / name), PACK)) == code


def code_of(act: Callable[[], object]) -> str:
    """The code of the refusal that an act meets with; empty where it succeeds."""
    try:
        act()
    except InputError as error:
        return error.code
    return ""


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs a device without end")
@pytest.mark.parametrize(("on_disk", "asked"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_name_is_found_however_its_accents_are_written(on_disk: str, asked: str, tmp_path: Path) -> None:
    name = "Bệnh viện Đa khoa Huế/tự đánh giá.xlsx"
    path = tmp_path / unicodedata.normalize(on_disk, name)
    path.parent.mkdir()
    path.write_bytes(book())

    assert read_workbook(str(tmp_path / unicodedata.normalize(asked, name)), PACK).file == "tự đánh giá.xlsx"


def test_device_without_end_is_refused() -> None:
    assert code_of(lambda: read_workbook("/dev/zero", PACK)) == "E109"


def test_stdin_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(book())))

    assert read_workbook("-", PACK).file == "-"


def test_truncated_file_is_refused_wherever_it_is_cut() -> None:
    data = workbook_bytes(whole("| BKP-01 | Có |"))
    cuts = [data[:length] for length in range(4, len(data) - 1, 97)]

    assert {code_of(partial(read_workbook_bytes, cut, "h.xlsx", PACK)) for cut in cuts} == {"E106"}


def answered(data: bytes) -> Submission:
    """What is read from a workbook in which BKP-01 must be answered with yes."""
    submission = read_workbook_bytes(data, "h.xlsx", PACK)
    found = submission.responses[0].answer
    assert isinstance(found, Chosen)
    assert found.option.value == 1
    assert submission.accounting.adds_up
    return submission


def corner(cell: str, row: str = "<row r='1048576'>") -> bytes:
    """A form with one stray cell in its last row."""
    return book(f"{FORM}{row}{cell}</row>")


FAR = {
    "as Excel writes it": corner('<c r="XFD1048576"><v>1</v></c>', '<row r="1048576" spans="1:16384">'),
    "without an address": corner("<c><v>1</v></c>"),
    "in lower case": corner('<c r="xfd1048576"><v>1</v></c>'),
    "in single quotes": corner("<c r='XFD1048576'><v>1</v></c>"),
    "with a prefix": book(f"{FORM}<x:row r='1048576'><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row>"),
    "with an odd prefix": book(f"{FORM}<ê-1.b:row r='1048576'><ê-1.b:c r='XFD1048576'><v>1</v></ê-1.b:c></ê-1.b:row>"),
    "after other attributes": corner('<c s="1" t="n"  r = "XFD1048576" ><v>1</v></c >'),
    "bracket before the address": corner('<c s="a>b" r="XFD1048576"><v>1</v></c>'),
    "as a text": corner('<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'),
    "as a formula": corner('<c r="XFD1048576"><f>A1</f></c>'),
    "as an error": corner('<c r="XFD1048576" t="e"><v>#SPILL!</v></c>'),
    "far right only": book(f'{FORM}<row r="3"><c r="XFD3"><v>1</v></c></row>'),
    "far down only": book(f'{FORM}<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    "before the form": book(f'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>{FORM}'),
    "within the form": book(FORM.replace("</row><row", '<c r="XFD1"><v>1</v></c></row><row')),
    "a row far down, then one without a number": book(f'{FORM}<row r="900000"/><row><c><v>1</v></c></row>'),
}  # fmt: skip


@pytest.mark.parametrize("data", FAR.values(), ids=list(FAR))
def test_stray_cell_is_passed_over_and_told(data: bytes) -> None:
    submission = answered(data)

    assert [remark.says.en.split(" ")[0] for remark in remarks(submission, "W221")] == ["1"]


def test_stray_cells_are_counted_and_the_first_is_named() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="B{row}"><v>1</v></c><c r="C{row}" s="2"/></row>' for row in range(9000, 9007)
    )
    told = remarks(answered(book(FORM + rows)), "W221")

    assert [spot(remark) for remark in told] == ["Tự đánh giá!B9000"]
    assert told[0].says.en.startswith("7 found")


def test_row_of_cells_without_addresses_that_reaches_far() -> None:
    told = remarks(answered(book(f'{FORM}<row r="3">{"<c><v>1</v></c>" * 20_000}</row>')), "W221")

    assert [(spot(remark), remark.says.en[:12]) for remark in told] == [("Tự đánh giá!GS3", "19800 found ")]


def test_thousands_of_styled_empty_rows_are_nothing() -> None:
    rows = "".join(
        f'<row r="{row}" ht="15">'
        + "".join(f'<c r="{column}{row}" s="3"/>' for column in "ABCDEFGHIJ")
        + "</row>"
        for row in range(3, 12_000)
    )
    submission = answered(book(FORM + rows))

    assert remarks(submission, "W221") == []
    assert submission.accounting.read < 20


NEIGHBOURS = [
    ('<c r="A3" t="inlineStr"><is><t>BKP-02</t></is></c><c t="e"><v>#SPILL!</v></c><c><v>9</v></c>', "B3"),
    ('<c t="inlineStr"><is><t>BKP-02</t></is></c><c><f>1/0</f></c><c><v>9</v></c>', "B3"),
]


@pytest.mark.parametrize(("cells", "cell"), NEIGHBOURS)
def test_cell_that_is_emptied_keeps_its_place(cells: str, cell: str) -> None:
    head = HEAD + "<c r='C1' t='inlineStr'><is><t>Giá trị đo được</t></is></c>"
    data = book(FORM.replace(HEAD, head) + f'<row r="3">{cells}</row>')
    submission = answered(data)

    told = remarks(submission, "W214") + remarks(submission, "W219")
    assert [spot(remark) for remark in told] == [f"Tự đánh giá!{cell}"]
    assert submission.accounting.rejected == 2


FORMULAS = [
    ("<c r='B3' t='str'><f>IF(A1=\"\",\"\",1)</f><v></v></c>", []),
    ("<c r='B3' t='str'><f>A1</f><v>Có</v></c>", []),
    ("<c r='B3'><f>A1</f><v/></c>", ["W219"]),
    ("<c r='B3'><f>A1</f><v></v></c>", ["W219"]),
    ("<c r='B3'><f/></c>", ["W219"]),
    ("<c r='B3' t='e'><f>A1</f><v>#N/A</v></c>", ["W214"]),
    ("<c r='B3' t='e'><v>#BUSY!</v></c>", ["W214"]),
    ("<c r='B3'></c>", []),
]


@pytest.mark.parametrize(("cell", "codes"), FORMULAS)
def test_formula_and_error(cell: str, codes: list[str]) -> None:
    row = f"<row r='3'><c r='A3' t='inlineStr'><is><t>BKP-02</t></is></c>{cell}</row>"
    submission = answered(book(FORM + row))

    assert [remark.code for remark in submission.remarks if remark.place and remark.place.row == 3] == codes


ODD = {
    "no root relations": packed({name: part for name, part in parts().items() if name != "_rels/.rels"}),
    "root relations elsewhere": packed({**parts(), "_rels/.rels": '<Relationships><Relationship Id="x"/></Relationships>'}),
    "no content types": packed({name: part for name, part in parts().items() if name[0] != "["}),
    "absolute target": book(rels=str(parts()["xl/_rels/workbook.xml.rels"]).replace("worksheets/", "/xl/worksheets/")),
    "letters of another case": packed({name.replace("sheet1", "Sheet1"): part for name, part in parts().items()}),
    "backslashes": packed({name.replace("worksheets/", "worksheets\\"): part for name, part in parts().items()}),
    "bytes before the zip": b"PK" + book(),
    "pictures that are no pictures": packed({**parts(), "xl/media/a.png": b"\0" * 1000, "xl/theme/t.xml": b"\0<"}),
    "formatted text": book(FORM.replace("<t>Có</t>", "<r><rPr><b/></rPr><t>C</t></r><r><t>ó</t></r>")),
    "text in CDATA": book(FORM.replace("<t>Có</t>", "<t><![CDATA[Có]]></t>")),
    "line ends between the tags": book(FORM.replace("><", ">\r\n  <")),
    "sheet without its closing tag at the end of a row": book(f"{FORM}<row/>"),
}  # fmt: skip


@pytest.mark.parametrize("data", ODD.values(), ids=list(ODD))
def test_oddly_written_workbook_is_read(data: bytes) -> None:
    answered(data)


def test_shared_strings_and_dates_are_read() -> None:
    cells = FORM.replace("<c r='B2' t='inlineStr'><is><t>Có</t></is></c>", '<c r="B2" t="s"><v>1</v></c>')
    strings = '<sst count="2" uniqueCount="2"><si><t>x</t></si><si><r><t>C</t></r><r><t>ó</t></r></si></sst>'

    answered(book(cells, strings=strings))


def test_clean_package_holds_nothing_but_xml() -> None:
    given = inflate(packed({**parts(), "xl/media/a.png": b"x", "xl/vbaProject.bin": b"x"}), "h.xlsx")
    package = vetted(given, [], LIMITS)

    with zipfile.ZipFile(io.BytesIO(package.clean)) as archive:
        assert {name.rpartition(".")[2] for name in archive.namelist()} == {"xml", "rels"}
        assert archive.testzip() is None


ESCAPES = [
    "../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "C:\\Windows\\win.ini",
    "xl/../../h.txt",
]


@pytest.mark.parametrize("target", ESCAPES)
def test_reading_follows_no_path_and_writes_nothing(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rels = str(parts()["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", target)
    path = tmp_path / "h.xlsx"
    path.write_bytes(packed({**parts(), "xl/_rels/workbook.xml.rels": rels, target: sheet(FORM)}))
    path.chmod(0o444)
    monkeypatch.chdir(tmp_path)
    before = path.read_bytes()

    assert code_of(lambda: read_workbook("h.xlsx", PACK)) == "E106"
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before


def test_reading_a_good_file_opens_that_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "h.xlsx"
    path.write_bytes(workbook_bytes(whole("| BKP-01 | Có |")))
    read_workbook(str(path), PACK)
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr("builtins.open", lambda *given: opened.append(given) or io.BytesIO(path.read_bytes()))

    assert read_workbook(str(path), PACK).file == "h.xlsx"
    assert opened == [(str(path), "rb")]
