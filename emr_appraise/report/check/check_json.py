"""What is said of a file as one JSON document; the other formats show nothing that it lacks.

Its shape is described by `check.schema.json`; raise FORMAT whenever that shape changes.
"""

from __future__ import annotations

from typing import TextIO

from emr_appraise.places import column_letters
from emr_appraise.report.check.rejects import Rejected, rejected
from emr_appraise.report.json_document import TOOL, Json, pack_entry, write_document
from emr_appraise.report.json_findings import accounting_entry, place_entry, remark_entry, written_date
from emr_appraise.report.safe import plain
from emr_appraise.submission.checked import Checked, ColumnSeen, SheetSeen
from emr_appraise.submission.checked_counts import (
    board_answers,
    evidence,
    facility_seen,
    own_answers,
    without_row,
)
from emr_appraise.submission.form_language import form_language
from emr_appraise.words import Language

FORMAT = 1


def write_json(checked: Checked, out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    write_document(check_document(checked, language), out)


def check_document(checked: Checked, language: Language) -> Json:
    """All of it; the two languages differ in words only."""
    submission = checked.examined.submission
    return {
        "format": FORMAT,
        "tool": TOOL,
        "language": language.value,
        "criteria": pack_entry(checked.criteria, language),
        "as_of": checked.criteria.as_of.isoformat(),
        "file": _file(checked),
        "form": _form(checked),
        "sheets": [_sheet(sheet) for sheet in checked.sheets],
        "columns": [_column(column, language) for column in checked.columns],
        "answers": {**own_answers(checked)._asdict(), "without_row": without_row(checked)},
        "board_answers": board_answers(checked)._asdict(),
        "evidence": evidence(checked)._asdict(),
        "facility": _facility(checked),
        "decision": _decision(checked),
        "rejected": [_rejected(each, language) for each in rejected(checked)],
        "remarks": [remark_entry(remark, language) for remark in submission.remarks],
        "accounting": accounting_entry(submission.accounting),
    }


def _file(checked: Checked) -> Json:
    submission, book = checked.examined.submission, checked.examined.book
    facts = book.facts
    return {
        "name": plain(submission.file),
        "sha256": submission.sha256,
        "bytes": checked.size,
        "kind": book.kind.value,
        "program": plain(facts.program),
        "encoding": facts.encoding,
        "macros": facts.macros,
        "pictures": facts.pictures,
        "comments": facts.comments,
        "links": facts.links,
        "embedded": facts.embedded,
        "days_from_1904": facts.from_1904,
        "lost_letters": facts.lost_letters,
    }


def _form(checked: Checked) -> Json:
    stamp = checked.stamp
    return {
        "stamp": stamp.place.value,
        "pack": plain(stamp.pack) or None,
        "version": plain(stamp.version) or None,
        "fingerprint": plain(stamp.fingerprint) or None,
        "same_fingerprint": stamp.fingerprint == checked.criteria.fingerprint if stamp.fingerprint else None,
        "language": form_language(checked.examined.found).value,
    }


def _sheet(sheet: SheetSeen) -> Json:
    return {
        "title": plain(sheet.title),
        "hidden": sheet.hidden,
        "rows": sheet.rows,
        "cells": sheet.cells,
        "taken_for": sheet.taken_for.value,
    }


def _column(seen: ColumnSeen, language: Language) -> Json:
    return {
        "place": place_entry(seen.place),
        "letters": column_letters(seen.place.column),
        "column": seen.column.name.lower() if seen.column else None,
        "title": seen.column.value.say(language) if seen.column else None,
        "heading": plain(seen.heading),
        "own_heading": seen.is_own,
    }


def _facility(checked: Checked) -> Json:
    facility = checked.examined.submission.facility
    fields = [
        {"id": each.field.id, "state": each.state.value, "place": place_entry(each.place)}
        for each in facility_seen(checked)
    ]
    found = checked.examined.found.facility is not None
    return {"found": found, "code": plain(facility.code), "name": plain(facility.name), "fields": fields}


def _decision(checked: Checked) -> Json | None:
    found = checked.examined.submission.decision
    if found is None:
        return None
    return {
        "number": plain(found.number),
        "date": written_date(found.date),
        "passed": found.passed,
        "valid_until": written_date(found.valid_until),
        "pack": plain(found.pack),
        "place": place_entry(found.place),
    }


def _rejected(each: Rejected, language: Language) -> Json:
    return {
        "place": place_entry(each.place),
        "criterion": each.criterion or None,
        "field": each.field.id if each.field else None,
        "stands": plain(each.holds),
        "code": each.remark.code,
        "message": plain(each.remark.says.say(language)),
    }
