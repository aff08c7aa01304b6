"""How the formats written as JSON say a sentence that they give in both languages."""

from __future__ import annotations

from emr_appraise.report.json_document import Json
from emr_appraise.report.safe import plain
from emr_appraise.words import Language, Text


def both(text: Text) -> Json:
    """A sentence in both languages."""
    return {language.value: plain(text.say(language)) for language in Language}
