"""The building blocks of the minutes' template: paragraphs, rules, boxes to tick, tables that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

TEXT_WIDTH = 9354
"""165 mm of an A4 page with margins of 30 mm left and 15 mm right, in twentieths of a point."""


class Column(NamedTuple):
    """A column of a table: the field of its heading, its width, the field of its cells."""

    heading: str
    width: int
    cell: str
    centred: bool = False
    lead: str = ""
    """A field in bold before the cell's own text."""
    small: str = ""
    """A field in a paragraph of its own below."""
    small_unless: str = ""
    """The field that leaves it out."""
    strong_unless: str = ""
    """The field that takes the bold off."""
    total: str = ""
    """The field of the last row."""
    tall: bool = False
    """Whether the row is high enough to sign in."""


def paragraph(text: str, style: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """A paragraph of one run; a tab in the text is a tab."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{_run(text, bold=bold, italic=italic)}</w:p>"


def rule(inset: int) -> str:
    """A thin line across the column, that much shorter on either side."""
    border = '<w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
    place = f'<w:ind w:left="{inset}" w:right="{inset}" w:firstLine="0"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="Rule"/><w:pBdr>{border}</w:pBdr>{place}</w:pPr></w:p>'


def tick_box(labels: Sequence[str]) -> str:
    """A paragraph of boxes that Word lets a person tick, each with its label."""
    boxes = "".join(f"{_box(label)}{_run(f' {label}')}<w:r><w:tab/></w:r>" for label in labels)
    return f'<w:p><w:pPr><w:pStyle w:val="Boxes"/></w:pPr>{boxes}</w:p>'


def grid(widths: Sequence[int], cells: Sequence[Sequence[str]], *, together: bool = False) -> str:
    """A table without lines that sets blocks side by side."""
    kept = "<w:trPr><w:cantSplit/></w:trPr>" if together else ""
    row = "".join(
        f"<w:tc>{_width(width)}{''.join(cell)}</w:tc>" for width, cell in zip(widths, cells, strict=True)
    )
    return f"{_table_start('', widths)}<w:tr>{kept}{row}</w:tr></w:tbl>"


def table(columns: Sequence[Column], loops: Sequence[tuple[str, str]], band: str = "") -> str:
    """A ruled table with a row for each turn of the loops; its headings stand again on every page.

    `band` is the field of a row across the table at the beginning of each turn of the first loop.
    """
    heads = "".join(
        f"<w:tc>{_width(each.width, head=True)}{_cell(each.heading, 'CellHead')}</w:tc>" for each in columns
    )
    before = [_control(f"for {name} in {rows}", columns) for name, rows in loops]
    after = [_control("endfor", columns)] * len(loops)
    if band:
        before.insert(1, _band(band, columns))
    rows = [*before, _row(columns), *after]
    if columns[0].total:
        rows.append(_total(columns))
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    return _table_start("Ruled", [each.width for each in columns]) + head + "".join(rows) + "</w:tbl>"


def _run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    kept = "<w:tab/>" if text == "\t" else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r><w:rPr>{look}</w:rPr>{kept}</w:r>" if look else f"<w:r>{kept}</w:r>"


def _box(label: str) -> str:
    states = "".join(
        f'<w14:{state} w14:val="{sign}" w14:font="MS Gothic"/>'
        for state, sign in (("checkedState", "2612"), ("uncheckedState", "2610"))
    )
    kind = f'<w:alias w:val="{label}"/><w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>'
    font = '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>'
    shown = f"<w:r><w:rPr>{font}</w:rPr><w:t>☐</w:t></w:r>"
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"


def _table_start(style: str, widths: Sequence[int]) -> str:
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    size = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    look = f'<w:tblPr>{named}{size}<w:tblLayout w:type="fixed"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{columns}</w:tblGrid>"


def _width(width: int, *, head: bool = False) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/>' if head else ""
    return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'


def _cell(field: str, style: str) -> str:
    return paragraph("{{ " + field + " }}" if field else "", style)


def _control(instruction: str, columns: Sequence[Column]) -> str:
    """A row that only steers the loop, and is not in the document."""
    across = f'<w:tcPr><w:gridSpan w:val="{len(columns)}"/></w:tcPr>'
    return f"<w:tr><w:tc>{across}{paragraph('{%tr ' + instruction + ' %}', 'Cell')}</w:tc></w:tr>"


def _band(field: str, columns: Sequence[Column]) -> str:
    across = f'<w:gridSpan w:val="{len(columns)}"/><w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/>'
    cell = f"<w:tc><w:tcPr>{across}</w:tcPr>{_cell(field, 'CellBand')}</w:tc>"
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"


def _row(columns: Sequence[Column]) -> str:
    tall = any(each.tall for each in columns)
    height = '<w:trHeight w:val="620"/>' if tall else ""
    cells = "".join(f"<w:tc>{_filled(each)}</w:tc>" for each in columns)
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _filled(column: Column) -> str:
    style = "CellCentre" if column.centred else "Cell"
    field = "{{ " + column.cell + " }}" if column.cell else ""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    first = f"<w:p>{named}{_lead(column)}{_own(column, field)}</w:p>"
    if not column.small:
        return first
    wanted = f"not {column.small_unless}" if column.small_unless else column.small
    small = [f"{{%p if {wanted} %}}", f"{{{{ {column.small} }}}}", "{%p endif %}"]
    return first + "".join(paragraph(each, "CellNote") for each in small)


def _lead(column: Column) -> str:
    return _run("{{ " + column.lead + " }}. ", bold=True) if column.lead else ""


def _own(column: Column, field: str) -> str:
    if not column.strong_unless:
        return _run(field)
    unless = column.strong_unless
    return (
        f"<w:r><w:t>{{% if {unless} %}}{field}{{% endif %}}</w:t></w:r>"
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{{% if not {unless} %}}{field}{{% endif %}}</w:t></w:r>"
    )


def _total(columns: Sequence[Column]) -> str:
    cells = (
        paragraph("{{ " + each.total + " }}", "CellCentre" if each.centred else "Cell", bold=True)
        for each in columns
    )
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"
