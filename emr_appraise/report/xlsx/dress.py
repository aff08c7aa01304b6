"""What the cells of a workbook can wear: the same for every hospital, and so drawn once for each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from emr_appraise.report.xlsx.look import Style, Tint
from emr_appraise.report.xlsx.parts import STYLES, parts
from emr_appraise.report.xlsx_file import workbook_options
from emr_appraise.words import Language


class Dress(NamedTuple):
    """Styles by the number that a cell names, tints as XlsxWriter takes them, the part that tells both."""

    looks: Mapping[Style, str]
    tints: Mapping[Tint, Any]
    part: str


@lru_cache(maxsize=len(Language))
def dress(language: Language) -> Dress:
    """Every style and tint of a language."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    book = Workbook(BytesIO(), workbook_options(in_memory=True))
    styles = {style: book.add_format(style.properties(language)) for style in Style}
    tints = {tint: book.add_format(tint.properties) for tint in Tint}
    # Numbers are given in the order in which they are first asked for; what is never asked for is left out.
    looks = {style: str(made._get_xf_index()) for style, made in styles.items()}
    for made in tints.values():
        made._get_dxf_index()
    return Dress(looks, tints, parts(book)[STYLES])
