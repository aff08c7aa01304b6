"""What the JSON documents have in common: how they name the tool and the pack, and how they are written."""

from __future__ import annotations

import json
from typing import TextIO

from emr_appraise import __version__
from emr_appraise.criteria.model import Criteria
from emr_appraise.words import Language

Json = dict[str, object]
TOOL: Json = {"name": "emr-appraise", "version": __version__}
"""What wrote a document."""


def write_document(document: object, out: TextIO) -> None:
    """Write a document, indented, with a line end; at once, since its encoder makes a piece of every sign."""
    out.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def pack_entry(criteria: Criteria, language: Language) -> Json:
    """The pack by which a hospital was judged."""
    return {
        "id": criteria.id,
        "version": criteria.version,
        "title": criteria.title.say(language),
        "fingerprint": criteria.fingerprint,
    }
