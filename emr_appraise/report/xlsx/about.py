"""The last sheet: the profile, the documents cited and how they were read, the source of the result."""

from __future__ import annotations

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Document
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.look import QUIET, Style
from emr_appraise.report.xlsx.page import Page, Put
from emr_appraise.report.xlsx.table import add_table
from emr_appraise.words import same

_WIDTHS = (30, 54, 14, 20, 27, 58)
_COLUMNS = ("document", "title", "force", "in_force", "seen", "note")
_STYLES = (Style.LABEL, Style.TEXT, Style.CENTRE, Style.CENTRE, Style.CENTRE, Style.TEXT)
_SCALE, _PAPER = 65, 780
_TITLE, _HEAD = 28, 32
_TOGETHER = 3
"""So many documents stand on the page of their heads at least."""


def write_about(book: Book, contents: Contents) -> None:
    """What a careful reader wants to know besides."""
    sheet = book.sheet(words.ABOUT, QUIET)
    sheet.drawn.set_print_scale(_SCALE)
    page = Page(sheet, _WIDTHS, _PAPER)
    page.line(words.ABOUT, Style.TITLE, _TITLE)
    page.heading(wording.PROFILE)
    for fact in contents.profile:
        page.cells([Put(fact.term, Style.LABEL), Put(fact.meaning, Style.TEXT, 1, 1)])
    _write_source(page, contents)
    _write_documents(page, contents)


def _write_source(page: Page, contents: Contents) -> None:
    page.heading(words.COLOPHON)
    for said in (contents.read_from, contents.accounting, *contents.colophon):
        page.line(said, Style.SENTENCE)
    if contents.accounting_off:
        page.line(wording.ACCOUNTING_OFF, Style.WARNING)


def _write_documents(page: Page, contents: Contents) -> None:
    with page.block():
        page.heading(wording.REFERENCES_TITLE)
        page.line(words.DOCUMENTS_NOTE, Style.NOTE)
        head = page.row
        page.heads([wording.COLUMNS[name] for name in _COLUMNS], _HEAD)
        for each in contents.documents[:_TOGETHER]:
            _write_document(page, each)
    for each in contents.documents[_TOGETHER:]:
        _write_document(page, each)
    if contents.documents:
        add_table(page.sheet, "documents", [wording.COLUMNS[name] for name in _COLUMNS], head, page.row - 1)
        page.sheet.drawn.repeat_rows(head)


def _write_document(page: Page, document: Document) -> None:
    number, (_, *others) = same(document.number), document
    shown = zip((number, *others), _STYLES, strict=True)
    page.cells([Put(text, style, place, place) for place, (text, style) in enumerate(shown)])
