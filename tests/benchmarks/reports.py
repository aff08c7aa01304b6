"""Print what each report takes, beside the same library's least document: `python -m tests.benchmarks.reports`.

Milliseconds are those of one report, warm: contents and writing, in Vietnamese. Every round is another hospital of
`examples/cohort`, since a library may remember what it has just written. The median counts, and both are measured in
turn.
"""

from __future__ import annotations

import gc
import io
import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report import write_report_file
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.benchmarks.__main__ import AS_OF, EXAMPLES

HOSPITALS = 30


class Bar(NamedTuple):
    """A format, its bar in milliseconds (None: none was set), and the least document of its library."""

    format: str
    bar: int | None
    least: Callable[[], object]


def main() -> None:
    """Measure every format and print a line each, without the collector, as the command line runs."""
    gc.disable()
    criteria = load_criteria("vn-emr", AS_OF)
    workbooks = sorted((EXAMPLES / "cohort").glob("*.xlsx"))[:HOSPITALS]
    appraisals = [appraise(criteria, read_workbook(str(path), criteria)) for path in workbooks]
    for format, bar, least in BARS:
        ours, other = medians(appraisals, format, least)
        verdict = "" if bar is None else f"   bar <= {bar} ms {'holds' if ours <= bar else 'MISSED'}"
        print(f"{format:10} {ours:8.2f} ms, least document of its library {other:8.2f} ms{verdict}")
        gc.collect()


def report(appraisal: Appraisal, format: str) -> None:
    """One report, as bytes."""
    write_report_file(appraisal, format, io.BytesIO(), Language.VI)


def medians(appraisals: Sequence[Appraisal], format: str, least: Callable[[], object]) -> tuple[float, float]:
    """The median milliseconds of a report and of the least document, the first of each left out."""
    ours, other = [], []
    for appraisal in appraisals:
        start = time.perf_counter()
        report(appraisal, format)
        between = time.perf_counter()
        least()
        other.append((time.perf_counter() - between) * 1e3)
        ours.append((between - start) * 1e3)
    return statistics.median(ours[1:]), statistics.median(other[1:])


def least_page() -> str:
    """A page of Jinja2 that says one word."""
    from jinja2 import Environment

    return Environment(autoescape=True).from_string("<p>{{ word }}</p>").render(word="x")


def least_workbook() -> None:
    """A workbook of XlsxWriter with one cell."""
    from xlsxwriter import Workbook

    with Workbook(io.BytesIO(), {"in_memory": True}) as book:
        book.add_worksheet().write_string(0, 0, "x")


def least_word_document() -> None:
    """python-docx's own template with one paragraph."""
    from docx import Document

    document = Document()
    document.add_paragraph("x")
    document.save(io.BytesIO())


def least_pdf() -> bytes:
    """A page of typst with one word, by a compiler of its own."""
    import typst

    made = typst.compile(b"x", ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def nothing() -> None:
    """No library is behind it."""


BARS = (
    Bar("html", 5, least_page),
    Bar("xlsx", 60, least_workbook),
    Bar("docx", 60, least_word_document),
    Bar("pdf", 100, least_pdf),
    Bar("json", None, nothing),
    Bar("markdown", None, nothing),
    Bar("csv", None, nothing),
)


if __name__ == "__main__":
    main()
