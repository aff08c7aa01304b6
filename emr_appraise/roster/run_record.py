"""run.json: what went into a run, so that anyone can repeat it; nothing of when, where or how fast it ran."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TextIO

from emr_appraise.report.json_document import TOOL
from emr_appraise.roster.editions import Editions
from emr_appraise.roster.journal import Journal
from emr_appraise.roster.model import PackMark
from emr_appraise.roster.task import Settings

FORMAT = 1
Json = Mapping[str, object]


def run_options(settings: Settings, others: Json) -> Json:
    """The options that decide what a run writes, by their names on the command line."""
    return {
        "basis": settings.basis.value,
        "lang": settings.language.value,
        "limits": asdict(settings.limits),
        **others,
    }


def write_run_record(
    journal: Journal, settings: Settings, known: Editions, options: Json, out: TextIO
) -> None:
    """Write the record; its inputs one a line, for there may be tens of thousands."""
    head = {
        "format": FORMAT,
        "tool": TOOL,
        "as_of": settings.as_of.isoformat(),
        "options": options,
        "packs": [_pack(mark) for mark in known.packs],
    }
    text = json.dumps(head, ensure_ascii=False, indent=2)
    out.write(text.removesuffix("\n}") + ',\n  "inputs": [')
    for index, entry in enumerate(_inputs(journal)):
        out.write(("," if index else "") + "\n    " + json.dumps(entry, ensure_ascii=False))
    out.write("\n  ]\n}\n")


def _pack(mark: PackMark) -> Json:
    return {"id": mark.id, "version": mark.version, "fingerprint": mark.fingerprint}


def _inputs(journal: Journal) -> Iterator[Json]:
    for kept in journal.kept():
        code = kept.rejection.code if kept.rejection else None
        yield {"file": kept.task.file, "sha256": kept.sha256 or None, "pack": kept.pack, "rejected": code}
