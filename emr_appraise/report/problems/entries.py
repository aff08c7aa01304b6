"""What the formats written as JSON share: plain entries, and one way to write a document."""

from __future__ import annotations

import json
from typing import TextIO

from emr_appraise import __version__
from emr_appraise.report.safe import plain
from emr_appraise.words import Language, Text

Entry = dict[str, object]
TOOL: Entry = {"name": "emr-appraise", "version": __version__}


def write_document(document: object, out: TextIO) -> None:
    """Write a document, indented, with a line end."""
    json.dump(document, out, ensure_ascii=False, indent=2)
    out.write("\n")


def both(text: Text) -> Entry:
    """A sentence in both languages."""
    return {language.value: plain(text.say(language)) for language in Language}
