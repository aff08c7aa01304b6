"""The same table of texts as a file of every kind, so that one test can go down every road."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from emr_appraise.places import column_letters
from tests.book import binary_book, old_book
from tests.book.raw_ods import cell, ods, row, said, table
from tests.book.raw_zip import packed, parts, sheet

Table = Sequence[Sequence[str]]
ERROR = "#REF!"
"""A text that is written as an error, where a format has errors."""
FORM: Table = [["Mã", "Trả lời", "Ghi chú"], ["BKP-01", "Có", "một"], ["BKP-02", "Chưa", "hai"]]
"""A self-assessment with two answered criteria."""
TITLE = "Tự đánh giá"
_REFERENCE, _IN_OLD, _IN_BINARY = 0x17, 0x205, 3
_SHEETS = "xl/worksheets/sheet{}.xml"


def plain(sheets: Mapping[str, Table]) -> bytes:
    """An .xlsx as office programs write it."""
    return packed(xlsx_parts(sheets))


def odd(sheets: Mapping[str, Table]) -> bytes:
    """An .xlsx that no office program would write."""
    held = xlsx_parts(sheets)
    name = _SHEETS.format(1)
    return packed({**held, name: str(held[name]).replace("<sheetData>", "<sheetData >")})


def xlsx_parts(sheets: Mapping[str, Table]) -> dict[str, str | bytes]:
    """The members of an .xlsx; its texts are shared."""
    texts = dict.fromkeys(text for rows in sheets.values() for cells in rows for text in cells)
    numbers = {text: at for at, text in enumerate(texts)}
    held = parts()
    for at, rows in enumerate(sheets.values(), 1):
        held[_SHEETS.format(at)] = sheet("".join(_xml_row(number, cells, numbers) for number, cells in enumerate(rows, 1)))
    held["xl/sharedStrings.xml"] = "<sst>" + "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in texts) + "</sst>"
    held["xl/workbook.xml"] = _repeated(str(held["xl/workbook.xml"]), "<sheet ", dict(enumerate(sheets, 1)))
    held["xl/_rels/workbook.xml.rels"] = _repeated(str(held["xl/_rels/workbook.xml.rels"]), "<Relationship ", dict(enumerate(sheets, 1)))
    return held


def xlsb(sheets: Mapping[str, Table]) -> bytes:
    """A binary workbook; its texts are shared."""
    return binary(sheets).written()


def binary(sheets: Mapping[str, Table]) -> binary_book.BinaryBook:
    """The same before it is packed."""
    texts = tuple(dict.fromkeys(text for rows in sheets.values() for cells in rows for text in cells))
    return binary_book.BinaryBook(
        {
            title: [
                binary_book.row(number, *(_binary_cell(at, text, texts) for at, text in enumerate(cells) if text))
                for number, cells in enumerate(rows)
            ]
            for title, rows in sheets.items()
        },
        texts,
    )


def xls(sheets: Mapping[str, Table]) -> bytes:
    """A workbook of Excel 97; its texts are shared."""
    texts = list(dict.fromkeys(text for rows in sheets.values() for cells in rows for text in cells))
    held = {
        title: b"".join(
            old_book.error(number, at, _REFERENCE) if text == ERROR else old_book.string_cell(number, at, texts.index(text))
            for number, cells in enumerate(rows)
            for at, text in enumerate(cells)
            if text
        )
        for title, rows in sheets.items()
    }
    return old_book.boxed({"Workbook": old_book.stream(held, old_book.strings(*texts))})


def opendocument(sheets: Mapping[str, Table]) -> bytes:
    """An OpenDocument spreadsheet."""
    return ods(*(table(*(row(*map(_ods_cell, cells)) for cells in rows), name=title) for title, rows in sheets.items()))


def csv(sheets: Mapping[str, Table]) -> bytes:
    """The first sheet as text."""
    return "".join(",".join(cells) + "\n" for cells in next(iter(sheets.values()))).encode()


ROADS: dict[str, Callable[[Mapping[str, Table]], bytes]] = {
    "plain": plain, "odd": odd, "xlsb": xlsb, "xls": xls, "ods": opendocument, "csv": csv,
}  # fmt: skip


def _repeated(xml: str, tag: str, titles: Mapping[int, str]) -> str:
    """The XML with its one tag once for each sheet."""
    start = xml.index(tag)
    end = xml.index(">", start) + 1
    one = xml[start:end]
    many = (one.replace(TITLE, title).replace("rId1", f"rId{at}").replace("sheet1", f"sheet{at}") for at, title in titles.items())
    return xml[:start] + "".join(many) + xml[end:]


def _xml_row(number: int, cells: Sequence[str], numbers: Mapping[str, int]) -> str:
    held = (_xml_cell(f"{column_letters(at)}{number}", text, numbers) for at, text in enumerate(cells, 1) if text)
    return f'<row r="{number}">{"".join(held)}</row>'


def _xml_cell(address: str, text: str, numbers: Mapping[str, int]) -> str:
    if text == ERROR:
        return f'<c r="{address}" t="e"><v>{text}</v></c>'
    return f'<c r="{address}" t="s"><v>{numbers[text]}</v></c>'


def _binary_cell(at: int, text: str, texts: Sequence[str]) -> bytes:
    if text == ERROR:
        return binary_book.cell(_IN_BINARY, at, bytes([_REFERENCE]))
    return binary_book.cell(7, at, texts.index(text).to_bytes(4, "little"))


def _ods_cell(text: str) -> str:
    if text == ERROR:
        return cell(f"<text:p>{text}</text:p>", type="string", calc="error", formula="of:=1")
    return said(text) if text else cell()
