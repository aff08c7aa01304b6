"""A form saved as text reads back as it stood, whatever the encoding, the delimiter and the program."""

from __future__ import annotations

import csv
import io
import random
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from emr_appraise.book import delimited, records
from emr_appraise.book.delimited import looks_like_text, read_csv
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import EMPTY, Book, Broken, Cell, Kind
from emr_appraise.errors import InputError
from tests.book.office import all_converted, converted
from tests.tried import tried

HEADINGS = ["Mã tiêu chí", "Câu trả lời", "Giá trị", "Minh chứng"]
ROWS = [
    HEADINGS,
    ["BKP-01", "Không đạt", "1,5", "Biên bản số 12; ngày 03/05/2026"],
    ["BKP-02", "Đạt", "98%", 'Ảnh chụp "sổ trực", kèm quyết định\nvà phụ lục'],
    ["SEC-07", "Đúng một phần", "", "đã nghiệm thu, chưa bàn giao"],
]
SENTENCES = [
    "Bệnh viện đã có hệ thống sao lưu dữ liệu hằng ngày",
    "Phòng máy chủ được kiểm tra định kỳ, có biên bản",
    "Chưa thực hiện; sẽ hoàn thành trước 30/09/2026",
    "nhiều khoa điều trị vẫn còn dùng bệnh án giấy",
    "Quyền truy cập theo chức danh | mật khẩu mạnh",
    "từ lý do ý kiến của Sở Y tế: cũng có thể rủi ro",
]
MARKS = "\u0300\u0301\u0303\u0309\u0323"
TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        bytes.fromhex(
            "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbae"
            "cccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedee"
            "eff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
        ),
        strict=True,
    )
)
VNI_MARKS = {
    "": dict(zip(MARKS, "øùõûï", strict=True)),
    "\u0302": dict(zip(MARKS, "àáãåä", strict=True)) | {"": "â"},
    "\u0306": dict(zip(MARKS, "èéüúë", strict=True)) | {"": "ê"},
}
VNI_WHOLE = dict(zip("đìíĩỉịỵ", "ñìíóæòî", strict=True))


def written(rows: list[list[str]], delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """A table as a program writes it to text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting).writerows(rows)
    return out.getvalue()


def windows_1258(text: str) -> bytes:
    """Vietnamese text as Windows writes it: letters, each followed by its tone."""
    return b"".join(_windows_1258(letter) for letter in unicodedata.normalize("NFC", text))


def _windows_1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tone = next(part for part in parts if part in MARKS)
        return unicodedata.normalize("NFC", parts.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")


def tcvn3(text: str) -> bytes:
    """Vietnamese text as the fonts of TCVN 5712 (.VnTime) had it."""
    small = "".join(letter if letter in TCVN3 else letter.lower() for letter in text)
    return b"".join(bytes([TCVN3[letter]]) if letter in TCVN3 else letter.encode() for letter in small)


def vni(text: str) -> bytes:
    """Vietnamese text as the fonts of VNI had it."""
    return "".join(_vni(letter) for letter in text.lower()).encode("cp1252")


def _vni(letter: str) -> str:
    if letter.isascii() or letter in VNI_WHOLE:
        return VNI_WHOLE.get(letter, letter)
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in MARKS), "")
    if "\u031b" in marks:
        return {"o": "ô", "u": "ö"}[base] + VNI_MARKS[""].get(tone, "")
    return base + VNI_MARKS[next((mark for mark in marks if mark in VNI_MARKS), "")][tone]


def cells(data: bytes, limits: Limits = delimited.LIMITS) -> list[list[Cell]]:
    """The cells of the one sheet."""
    [sheet] = read_csv(data, "h.csv", limits).sheets
    return sheet.rows


def refused(data: bytes, limits: Limits = delimited.LIMITS) -> InputError:
    """The refusal."""
    with pytest.raises(InputError) as failure:
        read_csv(data, "h.csv", limits)
    return failure.value


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_form_reads_back_from_unicode(encoding: str, name: str, delimiter: str) -> None:
    book = read_csv(written(ROWS, delimiter).encode(encoding), "h.csv")

    assert (book.kind, book.sheets[0].title, book.sheets[0].rows) == (Kind.CSV, "CSV", ROWS)
    assert (book.facts.encoding, book.facts.lost_letters) == (name, False)


def test_utf_16_with_a_mark_reads_the_other_way_round() -> None:
    assert cells(b"\xfe\xff" + written(ROWS).encode("utf-16-be")) == ROWS


def test_windows_1258_is_found_out_and_composed() -> None:
    book = read_csv(windows_1258(written(ROWS, ";")), "h.csv")

    assert book.sheets[0].rows == ROWS
    assert all(unicodedata.is_normalized("NFC", str(cell)) for row in book.sheets[0].rows for cell in row)
    assert book.facts.encoding == "Windows-1258"


def test_windows_1258_byte_without_a_letter_is_kept_apart() -> None:
    assert cells(windows_1258(written(ROWS)) + b"\x8a,\xd0\xd2t") == [*ROWS, ["\x8a", "Đ̉t"]]


def test_western_text_is_windows_1252() -> None:
    rows = [["Nom", "Réponse"], ["Café “Été” – n° 1", "Señor Müller, naïve façade"], ["Ñandú", "Ð þ"]]
    book = read_csv(written(rows).encode("cp1252"), "h.csv")

    assert (book.sheets[0].rows, book.facts.encoding) == (rows, "Windows-1252")


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"Kh\xabng \xae\xb9t", "Kh«ng ®¹t"), (b"Kho\xe2ng \xf1a\xeft", "Khoâng ñaït")],
)
def test_old_fonts_keep_their_code_points(data: bytes, text: str) -> None:
    assert cells(b"BKP-01," + data) == [["BKP-01", text]]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_sentence_is_told_from_the_old_fonts(sentence: str) -> None:
    names = [
        read_csv(data, "h.csv").facts.encoding for data in (windows_1258(sentence), tcvn3(sentence), vni(sentence))
    ]

    assert names == ["Windows-1258", "Windows-1252", "Windows-1252"]


def test_old_font_tables_agree_with_the_known_bytes() -> None:
    assert (tcvn3("không đạt"), vni("không đạt")) == (b"kh\xabng \xae\xb9t", b"kho\xe2ng \xf1a\xeft")


def test_code_page_byte_without_a_letter_does_not_stop_the_reading() -> None:
    assert cells(b"Caf\xe9 cr\xe8me et th\xe9,\x81\x8d\n") == [["Café crème et thé", "\x81\x8d"]]


def test_few_broken_bytes_leave_the_rest_utf_8() -> None:
    data = written(ROWS).encode().replace("Không".encode(), b"Kh\xf4ng")

    assert cells(data)[1][1] == "Kh\ufffdng đạt"
    assert read_csv(data, "h.csv").facts.encoding == "UTF-8"


@pytest.mark.parametrize("codec", ["cp1252", "cp1258"])
def test_utf_8_taken_for_a_code_page_is_undone(codec: str) -> None:
    data = written(ROWS, ";").encode("utf-8-sig")
    twice = data.decode(codec, "emr-appraise-same-code").encode()
    book = read_csv(twice, "h.csv")

    assert (book.sheets[0].rows, book.facts.encoding) == (ROWS, "UTF-8 (×2)")
    assert "Không đạt" not in twice.decode()


@pytest.mark.parametrize("text", ["KhÃ´ng,Không đạt", "Ã,Â", "KhÃ´ng,Ô Ã ©"])
def test_utf_8_is_not_undone_where_it_is_not_certain(text: str) -> None:
    book = read_csv(text.encode(), "h.csv")

    assert (book.sheets[0].rows, book.facts.encoding) == ([text.split(",")], "UTF-8")


@pytest.mark.parametrize(
    "text",
    [
        "Mã,Trả lời\nBKP-01,Kh?ng ??t\nBKP-02,B?nh vi?n ?a khoa\n",
        "B_nh vi_n,Kh_ng\n__t,ch_a c_ bi_n b_n\n",
        "B\ufffdnh vi\ufffdn,c\ufffd\n",
    ],
)
def test_lost_letters_are_noticed(text: str) -> None:
    assert read_csv(text.encode(), "h.csv").facts.lost_letters


@pytest.mark.parametrize(
    "text",
    [
        "Đã có chưa?,Chưa\nVì sao?,Không rõ?\n",
        "has_lab,has_imaging,rented_software\nCó,Không,Có\n",
        "Minh chứng,https://bv.vn/tim?id=12\nMã,BKP-01\nBệnh viện,Đa khoa\nGhi chú,không có gì thêm cả đâu\n",
        "1?2,3_4\n",
    ],
)
def test_questions_and_names_are_no_lost_letters(text: str) -> None:
    assert not read_csv(text.encode(), "h.csv").facts.lost_letters


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Mã;Số\nA;1,5\nB;2,5\n", [["Mã", "Số"], ["A", "1,5"], ["B", "2,5"]]),
        ("A;1,5\nB;2,5\n", [["A", "1,5"], ["B", "2,5"]]),
        ('Mã;Ghi chú\nA;"x, y; z"\nB;"1, 2"\n', [["Mã", "Ghi chú"], ["A", "x, y; z"], ["B", "1, 2"]]),
        ("Mã\tGhi chú\nA\tx, y; z|t\n", [["Mã", "Ghi chú"], ["A", "x, y; z|t"]]),
        ("Mã,Ghi chú,\nA,x; y,\nB,z; t,\n", [["Mã", "Ghi chú", ""], ["A", "x; y", ""], ["B", "z; t", ""]]),
        ("TIÊU ĐỀ, dài;;\n\nMã;Đáp án;Ghi chú\nA;Có;a, b\n", [["TIÊU ĐỀ, dài", "", ""], [], ["Mã", "Đáp án", "Ghi chú"], ["A", "Có", "a, b"]]),
        ("chỉ một cột\nhai dòng", [["chỉ một cột"], ["hai dòng"]]),
    ],
)  # fmt: skip
def test_delimiter_is_found_by_the_content(text: str, rows: list[list[str]]) -> None:
    assert cells(text.encode()) == rows


def test_rows_of_uneven_width_do_not_hide_the_delimiter() -> None:
    rows = [["Mã", "Đáp án", "Ghi chú", "Ngày"]] + [[f"A{n}", "Có", "x; y, z"][: 2 + n % 2] for n in range(40)]

    assert cells(written(rows).encode()) == rows


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_that_names_the_delimiter_is_no_row(first: str, encoding: str) -> None:
    assert cells(f"{first}\r\na,b;c,d\r\ne,f;g,h\r\n".encode(encoding)) == [["a,b", "c,d"], ["e,f", "g,h"]]


def test_line_that_names_no_delimiter_is_a_row() -> None:
    assert cells(b"sep=\na,b\n") == [["sep="], ["a", "b"]]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_rows_are_counted_as_excel_counts_them(end: str) -> None:
    lines = ["Mã,Ghi chú", "", '"x","a', 'b ""c"""', "  ", "y,z"]

    assert cells(end.join(lines).encode()) == [
        ["Mã", "Ghi chú"], [], ["x", 'a\nb "c"'], ["  "], ["y", "z"],
    ]  # fmt: skip


def test_only_line_ends_divide_rows() -> None:
    assert cells("a\x0bb,c\u2028d\ne\x85f,g\x0c\n".encode()) == [["a\x0bb", "c\u2028d"], ["e\x85f", "g\x0c"]]


def test_quotes_inside_a_cell_are_letters() -> None:
    assert cells(b'a "b" c,5" x 3"\n"x" y,z\n') == [['a "b" c', '5" x 3"'], ["x y", "z"]]


@pytest.mark.parametrize(
    ("written_as", "cell"),
    [
        ("'0123", "0123"),
        ("'", ""),
        ("'Đạt'", "'Đạt'"),
        ('="0123"', "0123"),
        ('"=""0123"""', "0123"),
        ('"=""a """"b"""""""', 'a "b"'),
        ("=1+2", "=1+2"),
        ('="a"&"b"', '="a"&"b"'),
        ("#REF!", Broken("#REF!")),
        (" #N/A ", Broken("#N/A")),
        ("#NAME?", Broken("#NAME?")),
        ("#VALUE!", Broken("#VALUE!")),
        ("#DIV/0!", Broken("#DIV/0!")),
        ("#NUM!", Broken("#NUM!")),
        ("#NULL!", Broken("#NULL!")),
        ("Err:502", Broken("Err:502")),
        ("########", Broken("########")),
        ("#REF! ở đây", "#REF! ở đây"),
        ("#1", "#1"),
        ("Err: 502", "Err: 502"),
        (" giữ khoảng trắng ", " giữ khoảng trắng "),
        ("007", "007"),
    ],
)
def test_cell_stands_as_it_was_meant(written_as: str, cell: Cell) -> None:
    assert cells(f"Mã;Ô\nA;{written_as}\n".encode()) == [["Mã", "Ô"], ["A", cell]]


def test_cells_outside_are_counted_not_kept() -> None:
    data = b"a,b,c,d\n1,2, ,\n" + b"\n" * 3 + b"x,,y\n"
    [sheet] = read_csv(data, "h.csv", Limits(rows=4, columns=2)).sheets

    assert sheet.rows == [["a", "b"], ["1", "2"], [], []]
    assert sheet.stray
    assert (sheet.stray.first, sheet.stray.how_many) == (("CSV", 1, 3), 4)


def test_empty_cells_far_away_are_no_stray() -> None:
    [sheet] = read_csv(b"a,b" + b"," * 16_000 + b"\n" + b",\n" * 9_000, "h.csv").sheets

    assert sheet.stray is None
    assert (len(sheet.rows), len(sheet.rows[0])) == (5_000, 200)


@pytest.mark.parametrize(
    ("data", "limits", "name"),
    [
        (b"a,b\n" * 6, Limits(cells=11), "cells"),
        (b"a,b,c\n" * 6, Limits(columns=1, odd_cells=11), "odd_cells"),
        (b"#N/A,#REF!\n" * 6, Limits(odd_cells=11), "odd_cells"),
        (b"a,b\n", Limits(file_bytes=3), "file_bytes"),
        (b"a" + b"," * 200_000, Limits(), "columns"),
        (b"," * 2_100_000, Limits(), "columns"),
        ((b'"\n",' * 50 + b"," * 5_000) * 30, Limits(), "columns"),
    ],
)
def test_too_much_is_refused_by_the_name_of_the_limit(data: bytes, limits: Limits, name: str) -> None:
    error = refused(data, limits)

    assert error.code == "E109"
    assert f"--limit {name}=" in error.hint.en


@pytest.mark.parametrize("data", [b"\n" * 1_100, b"\r" * 1_100, b'a,"' + b"\n" * 1_100])
def test_more_lines_than_any_sheet_has_are_refused(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_MOST_LINES", 1_000)

    assert "--limit rows=" in refused(data).hint.en


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'a,b\nc,"d\ne,f\n', "a quotation mark opened in row 2 is never closed"),
        (b'a,b\n"' + b"c,d\n" * 2_000_000, "a cell in row 2 is longer than 250000 letters"),
        (b"a,b\n" + b"c" * 2_000_001, "a cell in row 2 is longer than 250000 letters"),
        (b"a,b\0c,d\n", "NUL"),
        ("Mã,Đáp án\0".encode("utf-16"), "NUL"),
        ("Mã,Đáp án".encode("utf-16")[:-1], "ends in the middle of a letter"),
        ("Mã bệnh viện, đáp án: không đạt được ạ".encode()[:-1], "ends in the middle of a letter"),
        (b"\xef\xbb\xbfM\xc3", "ends in the middle of a letter"),
    ],
)
def test_damage_is_told(data: bytes, found: str) -> None:
    error = refused(data)

    assert error.code == "E106"
    assert found in error.says.en


def test_quoted_end_of_file_is_no_damage() -> None:
    assert cells(b'a,"b\nc"') == [["a", "b\nc"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<html><body><table><tr><td>Mã</td></tr></table></body></html>", "an HTML page"),
        ("\ufeff\r\n<!DOCTYPE HTML PUBLIC '-//W3C'>\n<html>", "an HTML page"),
        ("<table border=1>\n<tr><td>Mã, tên", "an HTML page"),
        ("<!-- xuất từ phần mềm -->\n<table>\n<tr><td>a</td></tr></table>\n", "an HTML page"),
        ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>', "an HTML page"),
        ('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "Excel 2003 XML"),
        ('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', "OpenDocument"),
        ('<?xml version="1.0"?>\n<hoso><ma>1</ma></hoso>\n', "an XML document"),
        ("<hoso><ma>1</ma></hoso>\n", "an XML document"),
        ('{"ma": 1,\n "ten": "x"}\n', "JSON"),
        ('[\n {"ma": 1},\n {"ma": 2}\n]', "JSON"),
        ("{\\rtf1\\ansi Mã}", "an RTF document"),
        ("%PDF-1.4\n", "a PDF document"),
        ("ID;PWXL;N;E\nC;Y1;X1;K\"Mã\"\nE\n", "SYLK"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related\n", "a web page"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_other_texts_are_refused_by_name(text: str, kind: str, encoding: str) -> None:
    data = text.encode(encoding)
    error = refused(data)

    assert looks_like_text(data)
    assert error.code == "E104"
    assert kind in error.says.en


@pytest.mark.parametrize(
    "text",
    ["<Tên bệnh viện>,x\nA,B\n", "<5 năm,x\nA,B\n", "[1],x\nA,[2]\n", "{x},y\n1,2\n", "ID,P\n1,2\n"],
)
def test_tables_that_begin_oddly_are_tables(text: str) -> None:
    assert cells(text.encode()) == list(csv.reader(text.splitlines()))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1",
        bytes(2_000),
        b"".join(number.to_bytes(2, "little") for number in range(1, 31)) * 50,
        b"\xff\xfe" + bytes(range(9)) * 40 + b"\0",
        random.Random(5).randbytes(5_000),
    ],
)
def test_binary_does_not_look_like_text(data: bytes) -> None:
    assert not looks_like_text(data)


@pytest.mark.parametrize("data", [b"x", b"a,b\n", "Đạt".encode(), "Đạt".encode("utf-16"), "a,b".encode("utf-16-be"),
                                  tcvn3(SENTENCES[0]), b"a,b\n" * 200 + bytes(4_000), b"Mac\rRoman\x99\r"])  # fmt: skip
def test_text_looks_like_text(data: bytes) -> None:
    assert looks_like_text(data)


def test_control_letters_are_binary_and_nothing_is_empty() -> None:
    assert refused(b"\x01\x02\x03a,b").code == "E104"
    assert refused(b"\x81\x8d\x8f\x90\x9d,a\n" * 9).code == "E104"
    assert refused(b"").code == "E103"
    assert cells(b"\xef\xbb\xbf") == []


@pytest.mark.parametrize(
    ("data", "limits"),
    [(b'a,"b', Limits()), (b'"' + b"x\n" * 200_000, Limits()), (b"a\n" * 9, Limits(cells=5))],
)
def test_bound_of_the_csv_module_is_put_back(data: bytes, limits: Limits) -> None:
    before = csv.field_size_limit(9_000)
    try:
        still_held = refused(data, limits)
        assert csv.field_size_limit() == 9_000
        assert still_held.__traceback__
        assert cells(written([["Mã", "dài" * 5_000]]).encode()) == [["Mã", "dài" * 5_000]]
        assert csv.field_size_limit() == 9_000
    finally:
        csv.field_size_limit(before)


def test_long_cell_is_read_whole() -> None:
    text = "dài " * 50_000

    assert cells(written([["Mã", "Ghi chú"], ["A", text + "\n,"]]).encode()) == [["Mã", "Ghi chú"], ["A", text + "\n,"]]


@pytest.mark.parametrize(
    ("head", "body", "end"),
    [(b"a", b"?", b""), (b"sep=", b";", b"x"), (b"a,", b"_", b"b"), (b'="', b'""', b"x"), (b"#", b"#", b"1x"), (b"{", b" ", b"x")],
)
def test_long_runs_are_read_in_a_moment(head: bytes, body: bytes, end: bytes) -> None:
    data = head + body * (90_000 // len(body)) + end

    [row] = csv.reader([data.decode()], delimiter=";" if b"sep" in head else ",")
    assert cells(data) == [row[:200]]


def test_far_corners_take_little_memory() -> None:
    data = (b"," * 8_000 + b"x\n") * 120
    tracemalloc.start()
    [sheet] = read_csv(data, "h.csv").sheets
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sheet.stray
    assert sheet.stray.how_many == 120
    assert peak < 2 * len(data)


def test_any_bytes_give_a_book_or_a_refusal() -> None:
    seeds = random.Random(7)
    originals = [
        written(ROWS * 5, ";").encode(), written(ROWS * 5, "\t").encode("utf-16"), windows_1258(written(ROWS * 5)),
        tcvn3(";".join(SENTENCES)), written(ROWS).encode().decode("cp1252", "emr-appraise-same-code").encode(),
    ]  # fmt: skip
    outcomes = set[str]()
    for turn in range(600):
        data = bytearray(originals[turn % len(originals)])
        for _ in range(seeds.randint(1, 6)):
            at, length = seeds.randrange(len(data)), seeds.randint(0, 30)
            data[at : at + length] = seeds.randbytes(seeds.randint(0, 4)) or b'"'
        outcomes.add(outcome(bytes(data)))

    assert {"csv", "E106"} <= outcomes <= {"csv", "E104", "E106"}


def outcome(data: bytes) -> str:
    """The code of the refusal, or the kind of the book."""
    looks_like_text(data)
    try:
        return read_csv(data, "h.csv").kind.value
    except InputError as error:
        return error.code


def plain(cell: str) -> bool:
    """Whether a cell is neither an error nor marked as text."""
    return not cell.strip().startswith(("#", "Err:", "'", '="'))


ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12).filter(plain)
TRICKY = st.text("ạĐô,;\t|\"\n =1.x", max_size=10).filter(plain)
VIETNAMESE = st.lists(st.sampled_from([*SENTENCES, ",", ";", '"', "\n", "|", "\t", "1,5"]), max_size=3).map(" ".join)
WESTERN = st.lists(st.sampled_from(["Café", "Zürich", "n° 5", "“Été”", ",", ";", '"', "\n", "1,5"]), max_size=3).map(" ".join)


def tables(cell: st.SearchStrategy[str], headings: list[str]) -> st.SearchStrategy[list[list[str]]]:
    """Tables with a row of headings."""
    row = st.lists(cell, min_size=len(headings), max_size=len(headings))
    return st.lists(row, min_size=1, max_size=6).map(lambda rows: [headings, *rows])


def check(rows: list[list[str]], encoding: str, form: tuple[str, int, str]) -> None:
    """Write a table and read it back."""
    delimiter, quoting, end = form
    text = written(rows, delimiter, quoting).replace("\r\n", end)
    book: Book = read_csv(windows_1258(text) if encoding == "cp1258" else text.encode(encoding), "h.csv")
    assert book.sheets[0].rows == rows


FORMS = st.tuples(
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\r\n", "\n", "\r"]),
)


@settings(max_examples=tried(150), deadline=None)
@given(tables(ANY_TEXT | TRICKY, HEADINGS), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), FORMS)
def test_any_table_reads_back_from_unicode(rows: list[list[str]], encoding: str, form: tuple[str, int, str]) -> None:
    check(rows, encoding, form)


@settings(max_examples=tried(100), deadline=None)
@given(tables(VIETNAMESE, HEADINGS), st.sampled_from(["cp1258", "utf-16-le", "utf-16-be"]), FORMS)
def test_any_vietnamese_table_reads_back(rows: list[list[str]], encoding: str, form: tuple[str, int, str]) -> None:
    check(rows, encoding, form)


@settings(max_examples=tried(60), deadline=None)
@given(tables(WESTERN, ["Code", "Réponse", "Preuve"]), FORMS)
def test_any_western_table_reads_back(rows: list[list[str]], form: tuple[str, int, str]) -> None:
    check(rows, "cp1252", form)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("delimiter", "charset", "encoding"),
    [(44, 76, "UTF-8"), (59, 76, "UTF-8"), (9, 65535, "UTF-16"), (59, 40, "Windows-1258")],
)
def test_libreoffice_text_reads_back(delimiter: int, charset: int, encoding: str, tmp_path: Path) -> None:
    workbook = Workbook()
    for row in [*ROWS, ["", "=1/0"]]:
        workbook.active.append(row)
    workbook.save(tmp_path / "form.xlsx")
    filters = f"csv:Text - txt - csv (StarCalc):{delimiter},34,{charset},1"
    folder = converted(tmp_path / "form.xlsx", filters, tmp_path)
    book = read_csv((folder / "form.csv").read_bytes(), "form.csv")

    assert book.sheets[0].rows == [*ROWS, [EMPTY, Broken("#DIV/0!"), EMPTY, EMPTY]]
    assert (book.facts.encoding, book.facts.lost_letters) == (encoding, False)


@pytest.mark.slow
def test_libreoffice_text_without_vietnamese_letters_is_noticed(tmp_path: Path) -> None:
    source = tmp_path / "form.csv"
    source.write_text(written(ROWS), encoding="utf-8-sig")
    folder = all_converted([source], "csv:Text - txt - csv (StarCalc):44,34,1,1", tmp_path, "--infilter=CSV:44,34,76")
    facts = read_csv((folder / "form.csv").read_bytes(), "form.csv").facts

    assert (facts.encoding, facts.lost_letters) == ("Windows-1252", True)
