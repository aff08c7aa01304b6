"""The body of the self-assessment report's template, from the letterhead to the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emr_appraise.report.docx.layout import (
    CENTRE,
    START,
    WIDTH,
    block,
    heading,
    item,
    lead,
    loop,
    paragraph,
    rule,
    shown_if,
    when,
)
from emr_appraise.report.docx.layout_tables import (
    Column,
    Loop,
    facts,
    letterhead,
    signatures,
    table,
    total_row,
)

if TYPE_CHECKING:
    from docx.document import Document

GAP = "{{ gap.code }}"
WHY = "{{ gap.why }}"
TO_DO = "{{ gap.to_do }}" + shown_if("gap.first", "\n{{ gap.first }}")
ESTIMATE = shown_if("gap.proof_only", "{{ words.proof_only }}", "{{ gap.effort }}; {{ gap.cost }}")
DUE = "{{ gap.due or words.none }}"
_CELL = shown_if("gap.cell", " ({{ words.cell }} {{ gap.cell }})")
_RUNG = shown_if("area.level_said", " ({{ area.level_said }})")


def write_body(document: Document) -> None:
    """All that is signed."""
    _head(document)
    _facility(document)
    _result(document)
    _areas(document)
    _gaps(document)
    _plan(document)
    _end(document)


def word(name: str) -> str:
    """A heading or label of `wording_docx.WORDS`."""
    return "{{ words." + name + " }}"


def _head(document: Document) -> None:
    letterhead(
        document,
        (word("superior"), "{{ issuer }}", word("number")),
        (word("nation"), word("motto"), word("place_and_date")),
    )
    for text, before in ((word("kind"), 14), ("{{ subject }}", 0)):
        paragraph(document, text, align=CENTRE, bold=True, before=before, after=0, indent=0)
    rule(document, WIDTH, 4.5)
    paragraph(document, word("to"), align=CENTRE, before=12, after=10, indent=0)
    paragraph(document, "{{ opening }}")


def _facility(document: Document) -> None:
    heading(document, word("facility"))
    facts(
        document,
        [(word("name"), "{{ facility_name }}"), (word("code"), "{{ facility_code }}")],
        loop("fact", "profile"),
        ("{{ fact.name }}", "{{ fact.value }}"),
    )


def _result(document: Document) -> None:
    heading(document, word("result"))
    heading(document, word("placement"), 2)
    paragraph(document, "{{ placed }}.", bold=True)
    paragraph(document, "{{ group_meaning }}")
    _why_not(document)
    _when(document, "with_evidence", "on_answers", ("{{ with_evidence }} {{ evidence_needed }}",))
    heading(document, word("decision"), 2)
    paragraph(document, "{{ decision }}" + shown_if("decision_warning", " {{ decision_warning }}"))
    _level(document)
    _each(document, "deadlines", "deadlines", "{{ each.text }}")
    heading(document, word("next_step"), 2)
    paragraph(document, "{{ next_step }}")
    paragraph(document, "{{ read_from }} {{ not_official }}", size=12, italic=True)


def _why_not(document: Document) -> None:
    block(document, when("why_not"))
    heading(document, word("why_not"), 2)
    block(document, loop("better", "why_not"))
    lead(document, "{{ better.text }}")
    block(document, loop("each", "better.conditions"))
    item(document, "{{ each.text }}")
    for _ in range(2):
        block(document, "endfor")
    block(document, "endif")


def _level(document: Document) -> None:
    block(document, when("level"))
    heading(document, word("level"), 2)
    paragraph(document, "{{ level.reached }}.", bold=True)
    for name in ("about", "short", "about_next"):
        if name == "short":
            paragraph(document, "{{ level.next_up }}")
        block(document, loop("each", f"level.{name}"))
        item(document, "{{ each }}") if name == "short" else paragraph(document, "{{ each }}")
        block(document, "endfor")
    block(document, "endif")


def _when(document: Document, condition: str, title: str, lines: tuple[str, ...]) -> None:
    block(document, when(condition))
    heading(document, word(title), 2)
    for line in lines:
        paragraph(document, line)
    block(document, "endif")


def _each(document: Document, title: str, rows: str, line: str) -> None:
    block(document, when(rows))
    heading(document, word(title), 2)
    block(document, loop("each", rows))
    item(document, line)
    block(document, "endfor")
    block(document, "endif")


def _areas(document: Document) -> None:
    heading(document, word("areas"))
    columns = (
        Column(word("col_no"), "{{ loop.index }}", 1.2, CENTRE),
        Column(word("col_area"), "{{ area.title }}" + _RUNG, 6.3),
        Column(word("col_points"), "{{ area.points }}", 2.2, CENTRE),
        Column(word("col_percent"), "{{ area.percent }}", 2.2, CENTRE),
        Column(word("col_short"), "{{ area.short }}", 2.2, CENTRE),
        Column(word("col_blocking"), "{{ area.blocking }}", 2.4, CENTRE),
    )
    made = table(document, columns, Loop(loop("area", "areas"), together=True))
    total_row(made, [each._replace(cell=_of_total(each.cell)) for each in columns])


def _of_total(cell: str) -> str:
    return "" if "loop" in cell else cell.partition("{% if")[0].replace("area.", "total.")


def _gaps(document: Document) -> None:
    heading(document, word("gaps"))
    lead(document, "{{ gaps_text }}")
    columns = (
        Column(word("col_code"), GAP, 1.9, bold=True),
        Column(word("col_criterion"), "{{ gap.text }}", 5.0),
        Column(word("col_standing"), WHY + _CELL, 5.0),
        Column(word("col_references"), "{{ gap.references }}", 4.6),
    )
    _grouped(document, columns, "{{ group.heading }}")


def _plan(document: Document) -> None:
    heading(document, word("plan"))
    lead(document, "{{ plan_text }}")
    columns = (
        Column(word("col_code"), GAP, 1.9, bold=True),
        Column(word("col_to_do"), TO_DO, 5.6),
        Column(word("col_estimate"), ESTIMATE, 2.4),
        Column(word("col_due"), DUE, 2.4, CENTRE),
        Column(word("col_who"), "", 2.5),
        Column(word("col_when"), "", 1.7),
    )
    _grouped(document, columns, "{{ group.heading }}. {{ group.estimate }}")
    _expiring(document)


def _grouped(document: Document, columns: tuple[Column, ...], group_heading: str) -> None:
    block(document, when("gap_groups"))
    table(document, columns, Loop(loop("gap", "group.gaps"), loop("group", "gap_groups"), group_heading))
    block(document, "endif")


def _expiring(document: Document) -> None:
    block(document, when("expiring"))
    lead(document, "{{ words.expiring }}", before=10)
    columns = (
        Column(word("col_code"), "{{ each.code }}", 1.9, bold=True),
        Column(word("col_item"), "{{ each.text }}", 8.6),
        Column(word("col_last_day"), "{{ each.last_day }}", 3.2, CENTRE),
        Column(word("col_left"), "{{ each.left }}", 2.8, CENTRE),
    )
    table(document, columns, Loop(loop("each", "expiring")))
    block(document, "endif")


def _end(document: Document) -> None:
    heading(document, word("proposals"))
    for _ in range(3):
        paragraph(document, word("dots"), indent=0, align=START)
    lead(document, "{{ closing }}", before=8, after=12)
    signatures(
        document,
        [word(name) for name in ("recipients", "as_above", "others", "filed")],
        ["{{ signer_office }}", word("how_to_sign"), word("signer")],
    )
