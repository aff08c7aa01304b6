"""The fields of the minutes' template: what it may name, and what stands behind it."""

from __future__ import annotations

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.minutes_meeting import meeting_fields
from emr_appraise.report.docx.minutes_open import open_fields
from emr_appraise.report.docx.minutes_results import result_fields
from emr_appraise.report.docx.minutes_signers import signer_fields
from emr_appraise.report.docx.origin import Origin
from emr_appraise.report.docx.speech import spoken
from emr_appraise.submission.council import Council
from emr_appraise.words import Language

Fields = dict[str, object]


def minutes_fields(contents: Contents, origin: Origin, council: Council, language: Language) -> Fields:
    """Every field of the template in one language, as `wording_minutes_fields.FIELDS` describes them."""
    fields: Fields = {
        "title": words.SUBJECT.fill(facility=contents.facility),
        "language": language.value,
        "words": words.WORDS,
        **meeting_fields(contents, origin, council),
        **result_fields(contents, origin),
        **open_fields(contents, origin, council),
        **signer_fields(council),
    }
    return {name: spoken(value, language) for name, value in fields.items()}
