"""Make the template of the minutes that ships, laid out as Vietnamese administrative documents are.

The rules are those of Decree 30/2020/NĐ-CP as they are commonly applied: A4, Times New Roman 13 to 14, a head
in two columns, page numbers centred at the top from the second page on, annexes numbered by themselves.
`python -m emr_appraise.report.docx.minutes_template FILE` writes it anew.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from emr_appraise.report.docx.minutes_package import LANDSCAPE, PORTRAIT, package, section
from emr_appraise.report.docx.minutes_parts import TEXT_WIDTH, Column, grid, paragraph, rule, table, tick_box

_HALF = (3700, 5654)
"""The columns of the head, in twentieths of a point."""
_PERCENT = "area.percent ~ ('; ' ~ area.level_said if area.level_said else '')"
_SIGNING = (4677, 4677)


def template() -> bytes:
    """The template as the bytes of a .docx file."""
    body = [*_head(), *_meeting(), *_basis(), *_results(), *_open_points(), *_conclusion(), *_signatures()]
    annexes = [*_annex_1(), section(LANDSCAPE), *_annex_2()]
    return package("".join([*body, section(PORTRAIT), *annexes]), last=PORTRAIT)


def _field(name: str) -> str:
    return "{{ " + name + " }}"


def _word(name: str) -> str:
    return _field(f"words.{name}")


def _when(condition: str, inside: Sequence[str], otherwise: Sequence[str] = ()) -> list[str]:
    other = [paragraph("{%p else %}"), *otherwise] if otherwise else []
    return [paragraph("{%p if " + condition + " %}"), *inside, *other, paragraph("{%p endif %}")]


def _each(name: str, rows: str, inside: Sequence[str]) -> list[str]:
    return [paragraph(f"{{%p for {name} in {rows} %}}"), *inside, paragraph("{%p endfor %}")]


def _head() -> list[str]:
    left = [
        paragraph(_field("authority"), "HeadLine"),
        paragraph(_field("council"), "HeadLine", bold=True),
        rule(1100),
        paragraph(_field("number"), "HeadLine"),
        paragraph(_word("draft"), "Boxed"),
    ]
    right = [
        paragraph(_word("nation"), "Nation"),
        paragraph(_word("motto"), "Motto"),
        *_when("language == 'vi'", [rule(1130)], [rule(700)]),
        paragraph(_field("place_day"), "HeadLine", italic=True),
    ]
    return [
        grid(_HALF, [left, right]),
        paragraph(_word("minutes"), "Title"),
        paragraph(_field("subject"), "Subtitle"),
        rule(3300),
    ]


def _meeting() -> list[str]:
    columns = (
        Column("words.no", 700, "loop.index", centred=True),
        Column("words.name", 3200, "member.name"),
        Column("words.position", 3254, "member.position"),
        Column("words.role", 2200, "member.role"),
    )
    return [
        paragraph("I. " + _word("time_and_place"), "Heading1"),
        paragraph("1. " + _field("time"), "Filled"),
        paragraph("2. " + _field("place"), "Filled"),
        paragraph("II. " + _word("people"), "Heading1"),
        paragraph("1. " + _field("present"), "Lead"),
        table(columns, [("member", "members")]),
        paragraph("2. " + _field("absent"), "AfterTable"),
        paragraph("3. " + _field("attendees"), "Filled"),
        *_each("attendee", "attendee_list", [paragraph(_field("attendee.person"))]),
    ]


def _basis() -> list[str]:
    dots = [paragraph("\t", "Dots")]
    return [
        paragraph("III. " + _word("basis"), "Heading1"),
        paragraph("1. " + _word("basis_of"), "Heading2"),
        paragraph("a) " + _field("set_up"), "Filled"),
        paragraph("b) " + _field("by_pack")),
        paragraph("2. " + _word("scope"), "Heading2"),
        *_when("scope", [paragraph(_field("scope"))], [*dots, *dots]),
        paragraph("3. " + _word("examined"), "Heading2"),
        paragraph("a) " + _word("self_assessment") + " " + _field("read_from")),
        paragraph("b) " + _field("file_hash"), "Code"),
        paragraph("c) " + _field("accounting")),
        paragraph("d) " + _word("seen_on_site")),
        *dots,
        *dots,
    ]


def _results() -> list[str]:
    columns = (
        Column("words.area", 4054, "area.title", total="total.title"),
        Column("words.points", 1500, "area.points", centred=True, total="total.points"),
        Column("words.percent", 1500, _PERCENT, centred=True, total="total.percent"),
        Column("words.short", 1100, "area.short", centred=True, total="total.short"),
        Column("words.blocking", 1200, "area.blocking", centred=True, total="total.blocking"),
    )
    return [
        paragraph("IV. " + _word("results"), "Heading1"),
        paragraph("1. " + _word("by_criterion"), "Heading2"),
        paragraph(_field("counts")),
        paragraph(_field("board_answered")),
        *_when("not_counted", [paragraph(_field("not_counted"), bold=True)]),
        paragraph("2. " + _word("by_area"), "Heading2"),
        table(columns, [("area", "areas")]),
        paragraph("3. " + _word("conditions"), "Heading2"),
        paragraph(_field("computed"), bold=True),
        *_when("facility_level", [paragraph(_field("facility_level"))]),
        *_when("with_evidence", [paragraph(_field("with_evidence"))]),
        *_when(
            "why_not",
            [
                paragraph("a) " + _word("failed")),
                *_each(
                    "better",
                    "why_not",
                    [
                        paragraph(_field("better.text")),
                        *_each("condition", "better.conditions", [paragraph(_field("condition.text"))]),
                    ],
                ),
            ],
            [paragraph("a) " + _word("failed") + " " + _word("none_failed"))],
        ),
        *_when(
            "why_not",
            [paragraph("b) " + _word("others_met"))],
            [paragraph("b) " + _word("all_met"))],
        ),
        paragraph("c) " + _field("decision")),
        *_when("decision_warning", [paragraph(_field("decision_warning"))]),
        paragraph(_field("not_official"), italic=True),
    ]


def _open_points() -> list[str]:
    columns = (
        Column("words.no", 560, "loop.index", centred=True),
        Column("words.open_point", 3500, "point.text", lead="point.code", small="point.reason"),
        Column("words.to_do", 2594, "point.to_do"),
        Column("words.due", 1400, "point.deadline"),
        Column("words.who", 1300, "point.who"),
    )
    return [
        paragraph("V. " + _word("open"), "Heading1"),
        paragraph(_field("open_intro"), "Lead"),
        *_when("open_points", [table(columns, [("point", "open_points")])]),
        *_when("other_gaps", [paragraph(_field("other_gaps"), "AfterTable")]),
    ]


def _conclusion() -> list[str]:
    dots = [paragraph("\t", "Dots")] * 3
    return [
        paragraph("VI. " + _word("vote"), "Heading1"),
        paragraph(_field("voted"), "Filled"),
        paragraph("VII. " + _word("conclusion"), "Heading1"),
        paragraph("1. " + _word("conclusion_draft"), "Heading2"),
        paragraph(_field("drafted"), italic=True),
        paragraph("2. " + _word("conclusion_of"), "Heading2"),
        tick_box([_word("passed"), _word("not_passed")]),
        *_when("council_conclusion", [paragraph(_field("council_conclusion"))], dots),
        paragraph("VIII. " + _word("recommendation"), "Heading1"),
        paragraph(_field("next_step"), italic=True),
        paragraph(_word("recommended")),
        *dots,
        paragraph(_field("closing"), "Closing"),
    ]


def _signatures() -> list[str]:
    def signing(title: str, name: str) -> list[str]:
        return [
            paragraph(title, "Signing", bold=True),
            paragraph(_word("sign"), "Signing", italic=True),
            paragraph(_field(name), "SignedName"),
        ]

    columns = (
        Column("words.no", 700, "loop.index", centred=True),
        Column("words.name", 3500, "member.name"),
        Column("words.role", 2154, "member.role"),
        Column("words.signature", 3000, "", tall=True),
    )
    others = [paragraph(_word("others"), "Signing", bold=True), table(columns, [("member", "other_members")])]
    return [
        grid(
            _SIGNING,
            [signing(_word("secretary"), "secretary"), signing(_field("chair_title"), "chair")],
            together=True,
        ),
        *_when("other_members", others),
        paragraph(_word("copies_to"), "CopiesTo"),
        *(paragraph(_word(name), "Copies") for name in ("to_head", "to_members", "to_file")),
    ]


def _annex_head(number: str, title: str) -> list[str]:
    return [
        paragraph(_word(number), "Annex"),
        paragraph(_word(title), "Annex"),
        paragraph(_field("with_minutes"), "AnnexNote"),
    ]


def _annex_1() -> list[str]:
    columns = (
        Column("words.code", 1000, "finding.code"),
        Column("words.criterion", 3413, "finding.text"),
        Column("words.required", 1110, "'x' if finding.required else ''", centred=True),
        Column("words.answer", 1250, "finding.own_answer"),
        Column("words.board", 1900, "finding.board"),
        Column(
            "words.result",
            2250,
            "finding.outcome",
            strong_unless="finding.satisfied",
            small="finding.reason",
            small_unless="finding.met",
        ),
        Column("words.evidence", 3363, "finding.evidence_dated"),
    )
    loops = [("area", "findings_by_area"), ("finding", "area.findings")]
    return [
        *_annex_head("annex_1", "findings"),
        table(columns, loops, band="area.title ~ ' (' ~ area.points ~ ', ' ~ area.percent ~ ')'"),
        *_when("findings_cut", [paragraph(_field("findings_cut"), "AfterTable", italic=True)]),
    ]


def _annex_2() -> list[str]:
    columns = (
        Column("words.no", 700, "loop.index", centred=True),
        Column("words.document", 2200, "document.number"),
        Column("words.document_title", 3354, "document.title"),
        Column("words.in_force", 1500, "document.in_force"),
        Column("words.seen", 1600, "document.seen"),
    )
    return [
        *_annex_head("annex_2", "documents"),
        paragraph(_word("documents_note"), "Lead"),
        table(columns, [("document", "documents")]),
        paragraph(_field("pack"), "AfterTable"),
        paragraph(_field("fingerprint"), "Code"),
    ]


assert sum(_HALF) == sum(_SIGNING) == TEXT_WIDTH

if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(template())
