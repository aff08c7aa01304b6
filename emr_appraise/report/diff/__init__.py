"""How the comparison of two packs is told: one writer for each format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from emr_appraise.criteria.diff.model import PackDiff
from emr_appraise.trial.effect import Effects
from emr_appraise.words import Language

Writer = Callable[[PackDiff, Effects | None, TextIO, Language], None]
SCHEMA_FILE = Path(__file__).with_name("diff.schema.json")
"""The JSON Schema of the json format."""


def write_diff(diff: PackDiff, effects: Effects | None, format: str, out: TextIO, language: Language) -> None:
    """Write the comparison in one of FORMATS to an open text stream."""
    FORMATS[format](diff, effects, out, language)


def _text(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    from emr_appraise.report.diff.text import write_text

    write_text(diff, effects, out, language)


def _markdown(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    from emr_appraise.report.diff.markdown import write_markdown

    write_markdown(diff, effects, out, language)


def _json(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    from emr_appraise.report.diff.json_diff import write_json

    write_json(diff, effects, out, language)


FORMATS: dict[str, Writer] = {"text": _text, "markdown": _markdown, "json": _json}
