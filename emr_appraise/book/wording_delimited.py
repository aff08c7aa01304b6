"""What is said of a text file that is no table, or a broken one."""

from __future__ import annotations

from emr_appraise.words import Text

BINARY = Text("dữ liệu nhị phân", "binary data")
HTML = Text(
    "trang web HTML (nhiều phần mềm ghi bảng HTML vào tệp mang đuôi .xls)",
    "an HTML page (many systems write an HTML table into a file called .xls)",
)
WEB_ARCHIVE = Text("trang web lưu thành một tệp (MHTML)", "a web page saved as one file (MHTML)")
EXCEL_XML = Text("bảng tính XML của Excel 2003", "an Excel 2003 XML spreadsheet")
FLAT_OPENDOCUMENT = Text("bảng tính OpenDocument dạng XML (.fods)", "a flat OpenDocument spreadsheet (.fods)")
XML = Text("tài liệu XML", "an XML document")
JSON = Text("dữ liệu JSON", "JSON data")
RTF = Text("văn bản RTF", "an RTF document")
PDF = Text("tài liệu PDF", "a PDF document")
SYLK = Text("bảng tính kiểu cũ SYLK (.slk)", "an old SYLK spreadsheet (.slk)")

NUL_BYTES = Text("trong văn bản có byte NUL", "there are NUL bytes in the text")
CUT_SHORT = Text("tệp bị cắt giữa một chữ", "it ends in the middle of a letter")
OPEN_QUOTE = Text(
    "dấu ngoặc kép mở ở dòng {row} không được đóng", "a quotation mark opened in row {row} is never closed"
)
LONG_CELL = Text(
    "một ô ở dòng {row} dài hơn {most} chữ; có lẽ thiếu dấu ngoặc kép đóng",
    "a cell in row {row} is longer than {most} letters; maybe a closing quotation mark is missing",
)
