"""Printed reports, and what a reader of PDF files finds in them."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.pdf.write import write_pdf
from emr_appraise.submission.form import write_form
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.report.cases import CASES, appraisal

EXAMPLES = {path.stem: path for path in sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))}
FORMER = "vn-emr-2018"
FORMER_DAY = date(2025, 4, 10)


@cache
def example(name: str) -> Contents:
    """The contents of an example, or of a blank form of the former pack."""
    if name == FORMER:
        return _blank_of_former_pack()
    criteria = load_criteria("vn-emr", date(2026, 11, 22))
    return contents(appraise(criteria, read_workbook(str(EXAMPLES[name]), criteria)))


def _blank_of_former_pack() -> Contents:
    from tempfile import TemporaryDirectory

    criteria = load_criteria(FORMER, FORMER_DAY)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.xlsx"
        with path.open("wb") as out:
            write_form(criteria, out, FormLanguage.VI)
        return contents(appraise(criteria, read_workbook(str(path), criteria)))


def saying(text: str) -> Contents:
    """The contents of a hospital that writes the same text into every free field."""
    given = replace(CASES["hostile 1"], evidence=text, typed=text, note=text, name=text, sheet=text)
    return contents(appraisal(given))


def made(found: Contents, language: Language = Language.VI) -> bytes:
    """The file."""
    out = io.BytesIO()
    write_pdf(found, out, language)
    return out.getvalue()


@cache
def printed_example(name: str, language: Language = Language.VI) -> bytes:
    """The file of an example."""
    return made(example(name), language)


@lru_cache(maxsize=32)
def pages(data: bytes) -> tuple[str, ...]:
    """The text of each page on one line, without the marks where a long word may break."""
    found = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return tuple(" ".join(text.replace("\u200b", "").split()) for text in found)


def words(data: bytes) -> str:
    """All its text on one line."""
    return " ".join(pages(data))


def unbroken(text: str) -> str:
    """The same without any space, composed: whatever line ends may have been put in."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


def tags(data: bytes) -> list[str]:
    """The structure tags in reading order."""
    return [str(element["/S"]) for element in _elements(data)]


def languages(data: bytes) -> Counter[str]:
    """How often a passage is marked as being in a language, below the document's own mark."""
    streams = b"".join(page.get_contents().get_data() for page in PdfReader(io.BytesIO(data)).pages)  # type: ignore[union-attr]
    inline = [each.decode() for each in re.findall(rb"/Lang\(([\w-]+)\)", streams)]
    return Counter([*inline, *(str(element["/Lang"]) for element in _elements(data) if "/Lang" in element)])


def spans(data: bytes) -> int:
    """How many cells of tables stand over two columns."""
    given = [element["/A"] for element in _elements(data) if "/A" in element]
    each = [one.get_object() for found in given for one in (found if isinstance(found, ArrayObject) else [found])]
    return sum(one.get("/ColSpan") == 2 for one in each)


def _elements(data: bytes) -> Iterator[DictionaryObject]:
    root = PdfReader(io.BytesIO(data)).trailer["/Root"]
    yield from _elements_below(root["/StructTreeRoot"])  # type: ignore[index]


def _elements_below(node: object) -> Iterator[DictionaryObject]:
    found = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(found, ArrayObject):
        for each in found:
            yield from _elements_below(each)
    elif isinstance(found, DictionaryObject):
        if "/S" in found and "/K" in found:
            yield found
        if "/K" in found:
            yield from _elements_below(found["/K"])


def fonts(data: bytes) -> dict[str, bool]:
    """Every font by name, and whether its letters travel with the file."""
    found = {}
    for page in PdfReader(io.BytesIO(data)).pages:
        for each in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = each.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"]
            found[str(inner["/BaseFont"])] = bool({"/FontFile2", "/FontFile3"} & set(descriptor))
    return found
