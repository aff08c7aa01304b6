"""How each sheet of the form prints, what it lets a person change, and how it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emr_appraise.criteria.model import Criteria
from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_style import FONT, NAVY, QUIET, STEEL, YELLOW
from emr_appraise.submission.layout import FormLanguage, Sheet, written

if TYPE_CHECKING:
    from openpyxl.worksheet.header_footer import _HeaderFooterPart
    from openpyxl.worksheet.worksheet import Worksheet

_TABS = {Sheet.GUIDE: NAVY, Sheet.FACILITY: YELLOW, Sheet.ASSESSMENT: YELLOW, Sheet.DECISION: STEEL}


def set_page(sheet: Worksheet, which: Sheet, criteria: Criteria, language: FormLanguage) -> None:
    """Make a sheet ready for the printer and guard what is not to be typed over."""
    from openpyxl.worksheet.properties import PageSetupProperties

    _set_paper(sheet, landscape=which is Sheet.ASSESSMENT)
    # The guide is narrow enough, and Excel ignores page breaks on a sheet that it fits to the page.
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=which is not Sheet.GUIDE)
    _set_margin_notes(sheet, criteria, language)
    _protect(sheet)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = _TABS.get(which, QUIET)


def _set_paper(sheet: Worksheet, landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    margins.header = margins.footer = 0.3


def _set_margin_notes(sheet: Worksheet, criteria: Criteria, language: FormLanguage) -> None:
    from openpyxl.worksheet.header_footer import HeaderFooterItem

    pack = f"{criteria.id} {criteria.version}".replace("&", "&&")
    sheet.oddHeader = HeaderFooterItem(left=_small(pack), right=_small("&A"))
    page = written(words.PAGE, language)
    sheet.oddFooter = HeaderFooterItem(left=_small(criteria.fingerprint[:19]), right=_small(page))


def _small(text: str) -> _HeaderFooterPart:
    from openpyxl.worksheet import header_footer

    return header_footer._HeaderFooterPart(text, f"{FONT},Regular", 8, QUIET)


def _protect(sheet: Worksheet) -> None:
    guard = sheet.protection
    guard.sheet = True
    # False opens the action: these flags say what stays locked.
    guard.formatColumns = guard.formatRows = guard.autoFilter = guard.sort = False
