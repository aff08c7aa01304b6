"""The remarks on the workbook, and the documents cited, as rows of tables."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from markupsafe import Markup

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Document, Remark, RemarkKind
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.frame import column_label
from emr_appraise.report.html.speech import both, own, told


def remark_rows(contents: Contents) -> Markup:
    """Each kind of remark once, by its first; what is said more than once can be opened."""
    return Markup("".join([_kind(kind) for kind in contents.remarks]))


def _kind(kind: RemarkKind) -> str:
    first = kind.first
    return (
        f'<tr><th scope="row">{escape(first.code)}</th>'
        f'<td><span class="mark {first.severity.value}">{both(first.severity_words)}</span></td>'
        f'<td class="number">{_times(kind.times)}</td>'
        f'<td>{_where(first)}</td><td><span class="sentence">{told(first.says)}</span>{_each(kind)}</td>'
        f'<td>{column_label("hint")}<span class="sentence">{told(first.hint)}</span></td></tr>\n'
    )


def _times(times: int) -> str:
    return f"{column_label('times')}{times}" if times > 1 else ""


def _where(remark: Remark) -> str:
    return told(remark.cell) if remark.cell.vi else both(wording.EMPTY)


def _each(kind: RemarkKind) -> str:
    if kind.times == 1:
        return ""
    each = "".join([_once(remark) for remark in kind.all])
    return f"<details><summary>{both(words.EACH_TIME.fill(n=kind.times))}</summary><ul>{each}</ul></details>"


def _once(remark: Remark) -> str:
    where = f"{told(remark.cell)}: " if remark.cell.vi else ""
    return f"<li>{where}{told(remark.says)}</li>"


@lru_cache(maxsize=16)
def document_rows(documents: tuple[Document, ...]) -> bytes:
    """Every document cited; the same for all hospitals judged by a pack on a day."""
    return "".join([_document(each) for each in documents]).encode()


def _document(document: Document) -> str:
    note = f"<p><small>{both(document.note)}</small></p>" if document.note.vi else ""
    return (
        f'<tr><th scope="row">{own(document.number)}</th><td>{both(document.title)}{note}</td>'
        f'<td>{column_label("force")}<span class="sentence">{both(document.force)}</span></td>'
        f'<td>{column_label("in_force")}<span class="sentence">{both(document.in_force)}</span></td>'
        f'<td>{column_label("seen")}<span class="sentence">{both(document.seen)}</span></td></tr>\n'
    )
