"""Tables of a Word template: rows that repeat, the letterhead, signatures. Lengths in centimetres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from emr_appraise.report.docx.layout import BODY, CELL_STYLES, CENTRE, START, TABLE, WIDTH, rule, run, when

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row

_OFFICE, _NATION = 6.2, 10.3
"""The two columns of the letterhead."""
_MARGINS = 0.38
_SHADE = "E7EBEF"


class Column(NamedTuple):
    """A column of a table: its heading, what stands in its cells, its width."""

    heading: str
    cell: str
    width: float
    align: WD_ALIGN_PARAGRAPH = START
    bold: bool = False


class Loop(NamedTuple):
    """The rows of a table: a jinja `for`; over groups of rows where there are, each under a heading row."""

    rows: str
    groups: str = ""
    group_heading: str = ""
    together: bool = False
    """Whether the table is short and stays on one page."""


def letterhead(document: Document, issuer: Sequence[str], nation: Sequence[str]) -> None:
    """The two columns at the top of an official paper.

    `issuer`: the body above, the body that issues, the number. `nation`: the name, the motto, place and date.
    """
    left, right = _bare_table(document, (_OFFICE, _NATION)).rows[0].cells
    above, name, number = issuer
    _line(left, above, size=12)
    _line(left, name, size=12, bold=True)
    rule(left, _OFFICE - _MARGINS, 2.2)
    _line(left, number, size=13, space=6)
    country, motto, day = nation
    _line(right, country, size=12, bold=True)
    _line(right, motto, size=13, bold=True)
    _rule_below_motto(right)
    _line(right, day, size=13, italic=True, space=6)


def signatures(document: Document, recipients: Sequence[str], signer: Sequence[str]) -> None:
    """Who gets the paper, at the left; who signs it, at the right, with room for it.

    `recipients`: the title, then a line each. `signer`: the office, how to sign, the line for the name.
    """
    row = _bare_table(document, (WIDTH * 0.45, WIDTH * 0.55)).rows[0]
    _mark(row, "w:cantSplit")
    left, right = row.cells
    _line(left, recipients[0], size=12, bold=True, italic=True, align=START)
    for each in recipients[1:]:
        _line(left, each, size=11, align=START)
    office, how, name = signer
    _line(right, office, size=BODY, bold=True)
    _line(right, how, size=12, italic=True)
    _line(right, name, size=BODY, bold=True, space=70)


def table(document: Document, columns: Sequence[Column], loop: Loop, size: float = TABLE) -> Table:
    """A table whose heading row comes again on every page, and whose rows are not cut."""
    made: Table = document.add_table(rows=1, cols=len(columns))
    made.style, made.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    _fix(made, [column.width for column in columns])
    for cell, column in zip(made.rows[0].cells, columns, strict=True):
        _write(cell, column.heading, size, align=CENTRE, bold=True)
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        _shade(cell)
    _mark(made.rows[0], "w:tblHeader")
    _repeat(made, columns, loop, size)
    for row in made.rows:
        _mark(row, "w:cantSplit")
    return made


def total_row(made: Table, columns: Sequence[Column], size: float = TABLE) -> None:
    """A last row in bold."""
    row = _added_row(made)
    for cell, column in zip(row.cells, columns, strict=True):
        _write(cell, column.cell, size, align=column.align, bold=True)
    _mark(row, "w:cantSplit")


def facts(document: Document, fixed: Sequence[tuple[str, str]], loop: str, repeated: tuple[str, str]) -> None:
    """Labels at the left and what stands behind them at the right."""
    made: Table = document.add_table(rows=0, cols=2)
    made.style, made.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    for each in fixed:
        _write_pair(made, each)
    _instruct(made, loop)
    _write_pair(made, repeated)
    _instruct(made, "endfor")
    _fix(made, (WIDTH * 0.55, WIDTH * 0.45))
    for row in made.rows:
        _mark(row, "w:cantSplit")


def _bare_table(document: Document, widths: Sequence[float]) -> Table:
    made: Table = document.add_table(rows=1, cols=len(widths))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    _fix(made, widths)
    return made


def _fix(made: Table, widths: Sequence[float]) -> None:
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _repeat(made: Table, columns: Sequence[Column], loop: Loop, size: float) -> None:
    if loop.groups:
        _instruct(made, loop.groups)
        above = _added_row(made)
        whole = above.cells[0].merge(above.cells[-1])
        _write(whole, loop.group_heading, size, bold=True)
        whole.paragraphs[0].paragraph_format.keep_with_next = True
    _instruct(made, loop.rows)
    row = _added_row(made)
    for cell, column in zip(row.cells, columns, strict=True):
        _write(cell, column.cell, size, align=column.align, bold=column.bold)
        cell.width = Cm(column.width)
        cell.paragraphs[0].paragraph_format.keep_with_next = loop.together or None
    for _ in range(1 + bool(loop.groups)):
        _instruct(made, "endfor")


def _added_row(made: Table) -> _Row:
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]
    return row


def _instruct(made: Table, text: str) -> None:
    _added_row(made).cells[0].text = "{%tr " + text + " %}"


def _write(
    cell: _Cell, text: str, size: float, *, align: WD_ALIGN_PARAGRAPH = START, bold: bool = False
) -> None:
    for number, line in enumerate(text.split("\n")):
        made = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        made.style = CELL_STYLES[size]
        if align != START:
            made.alignment = align
        made.add_run(line).bold = bold or None


def _write_pair(made: Table, texts: tuple[str, str]) -> None:
    for cell, text, bold in zip(_added_row(made).cells, texts, (False, True), strict=True):
        _write(cell, text, TABLE, bold=bold)


def _line(
    cell: _Cell,
    text: str,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = CENTRE,
    space: float = 0,
) -> None:
    first = cell.paragraphs[0]
    made = cell.add_paragraph() if first.runs else first
    made.alignment = align
    made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(space), Pt(0)
    made.paragraph_format.line_spacing = 1.0
    run(made, text, size, bold=bold, italic=italic)


def _rule_below_motto(cell: _Cell) -> None:
    """As long as the motto, which is longer in English."""
    for instruction, length in ((when("language == 'vi'"), 5.7), ("else", 7.3)):
        cell.add_paragraph("{%p " + instruction + " %}")
        rule(cell, _NATION - _MARGINS, length)
    cell.add_paragraph("{%p endif %}")


def _shade(cell: _Cell) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_SHADE}"/>')
    )


def _mark(row: _Row, name: str) -> None:
    properties = row._tr.get_or_add_trPr()
    if properties.find(qn(name)) is None:
        properties.append(OxmlElement(name))
