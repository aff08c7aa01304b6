"""Print what each report takes, beside the same library's least document: `python -m tests.benchmarks.reports`.

Milliseconds are those of one report of `examples/benh-vien-nhom-3.xlsx`, warm: contents and writing, in Vietnamese.
The median of many rounds counts, and both are measured in turn.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report import write_report_file
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.benchmarks.__main__ import AS_OF, EXAMPLES

ROUNDS = 25


class Bar(NamedTuple):
    """A format, its bar in milliseconds (None: none was set), and the least document of its library."""

    format: str
    bar: int | None
    least: Callable[[], object]


def main() -> None:
    """Measure every format and print a line each."""
    criteria = load_criteria("vn-emr", AS_OF)
    appraisal = appraise(criteria, read_workbook(str(EXAMPLES / "benh-vien-nhom-3.xlsx"), criteria))
    for format, bar, least in BARS:
        ours, other = medians((lambda format=format: report(appraisal, format)), least)  # type: ignore[misc]
        verdict = "" if bar is None else f"   bar <= {bar} ms {'holds' if ours <= bar else 'MISSED'}"
        print(f"{format:10} {ours:8.2f} ms, least document of its library {other:8.2f} ms{verdict}")


def report(appraisal: Appraisal, format: str) -> None:
    """One report, as bytes."""
    write_report_file(appraisal, format, io.BytesIO(), Language.VI)


def medians(*works: Callable[[], object]) -> list[float]:
    """The median milliseconds of each work, all of them run in turn."""
    found: list[list[float]] = [[] for _ in works]
    for work in works:
        work()
    for _ in range(ROUNDS):
        for times, work in zip(found, works, strict=True):
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1e3)
    return [statistics.median(times) for times in found]


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
