"""What the text of a Word template is made of: headings, paragraphs, lists, lines, instructions.

Sizes in points, lengths in centimetres. A board changes a template in Word; this only makes the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY, TABLE, ANNEX = 14, 11.5, 10
TOP, BOTTOM, LEFT, RIGHT = 2.0, 2.0, 3.0, 1.5
WIDTH = 21.0 - LEFT - RIGHT
"""Of the text on an upright page."""
CELL_STYLES = {TABLE: "Cell", ANNEX: "SmallCell"}
CENTRE, BOTH, START = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT


def heading(document: Document, text: str, level: int = 1) -> None:
    """A numbered heading."""
    document.add_paragraph(text, style=f"Heading {level}")


def annex_heading(document: Document, number: str, text: str, note: str) -> None:
    """The number of an annex, its title below, and the paper that it belongs to."""
    above = document.add_paragraph(style="Annex")
    above.add_run(number)
    above.add_run().add_break()
    above.add_run(text)
    below = paragraph(document, note, align=CENTRE, italic=True, after=8, indent=0)
    below.paragraph_format.keep_with_next = True


def paragraph(
    document: Document,
    text: str,
    *,
    align: WD_ALIGN_PARAGRAPH = BOTH,
    size: float = BODY,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 6,
    indent: float = 1.0,
) -> Paragraph:
    """A paragraph of the body, its first line set in."""
    made = document.add_paragraph()
    made.alignment = align
    made.paragraph_format.first_line_indent = Cm(indent)
    made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
    run(made, text, size, bold=bold, italic=italic)
    return made


def lead(document: Document, text: str, *, size: float = BODY, before: float = 0, after: float = 6) -> None:
    """A paragraph that does not stay behind on the page before a table or list."""
    made = paragraph(document, text, size=size, before=before, after=after)
    made.paragraph_format.keep_with_next = True


def item(document: Document, text: str) -> None:
    """A line of a list, with a dash."""
    made = paragraph(document, "- " + text, after=4, indent=-0.4)
    made.paragraph_format.left_indent = Cm(1.4)


def loop(row: str, rows: str) -> str:
    """The instruction that goes through rows."""
    return f"for {row} in {rows}"


def when(condition: str) -> str:
    """The instruction that shows what follows only under a condition."""
    return f"if {condition}"


def shown_if(condition: str, text: str, otherwise: str = "") -> str:
    """Text that is there only under a condition."""
    other = "{% else %}" + otherwise if otherwise else ""
    return "{% if " + condition + " %}" + text + other + "{% endif %}"


def block(document: Document, instruction: str) -> None:
    """An instruction for the paragraphs that follow, such as `for` or `endif`; it leaves no line behind."""
    document.add_paragraph("{%p " + instruction + " %}")


def rule(holder: Document | _Cell, width: float, length: float) -> None:
    """A thin line of some length in the middle of some width."""
    line = holder.add_paragraph()
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(0)
    line.paragraph_format.line_spacing = Pt(3)
    side = Cm(max(0.0, (width - length) / 2))
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = side
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    )
    properties = line._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def run(made: Paragraph, text: str, size: float = BODY, *, bold: bool = False, italic: bool = False) -> None:
    """Text in a paragraph; the size is written only where it is not that of the body."""
    written = made.add_run(text)
    written.bold, written.italic = bold or None, italic or None
    if size != BODY:
        written.font.size = Pt(size)
