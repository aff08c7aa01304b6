"""Write an appraisal as one self-contained web page: both languages, no script, nothing fetched.

The template holds the frame; what repeats (gaps, findings, remarks, documents) is set by small functions,
since a template takes several times as long for the same rows.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from markupsafe import Markup

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.report import wording, wording_expiry, wording_levels, wording_placement
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docs import wording_docs
from emr_appraise.report.html import wording_page
from emr_appraise.report.html.chart import area_rows, is_graded, total_row
from emr_appraise.report.html.finding_rows import finding_tables, held
from emr_appraise.report.html.first_page import dues, rungs
from emr_appraise.report.html.frame import profile, sections, with_words
from emr_appraise.report.html.gap_cards import card_groups
from emr_appraise.report.html.remark_rows import document_rows, remark_rows
from emr_appraise.report.html.speech import both, codes, led_by, linked, numbered
from emr_appraise.report.numbers import day
from emr_appraise.report.web_page import templates
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent


def write_html(contents: Contents, out: TextIO, language: Language) -> None:
    """Write the page; `language` is the one shown until the reader chooses."""
    gaps = frozenset([gap.code for gap in contents.gaps])
    anchors, in_workbook = _anchors(contents, gaps), held(contents)
    out.write(
        _page().render(
            contents=contents,
            verdict=contents.verdict,
            language=language,
            title=_title(contents).say(language),
            anchors=anchors,
            rungs=rungs(contents),
            dues=dues(contents.verdict.deadlines, anchors),
            proof=sum(gap.proof_only for gap in contents.gaps if gap.blocks),
            sections=sections(contents),
            profile=profile(contents),
            graded=is_graded(contents),
            area_rows=area_rows(contents),
            total_row=total_row(contents),
            gap_groups=tuple(card_groups(contents, anchors, in_workbook)),
            finding_tables=finding_tables(contents, gaps, in_workbook),
            remark_rows=remark_rows(contents),
            document_rows=document_rows(contents.documents),
        )
    )
    out.write("\n")


def _title(contents: Contents) -> Text:
    return wording_page.DOCUMENT_TITLE.fill(title=wording.TITLE, facility=contents.facility)


def _anchors(contents: Contents, gaps: frozenset[str]) -> dict[str, str]:
    """Where in the page a criterion's code leads: to its gap, or else to its finding."""
    codes = [finding.code for area in contents.findings for finding in area.findings]
    return {code: f"gap-{code}" if code in gaps else f"finding-{code}" for code in codes}


@lru_cache(maxsize=1)
def _page() -> Template:
    """The template with its words and its style, made once."""
    made = templates(_FOLDER)
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    made.filters.update(say=_say, numbered=numbered, linked=linked, codes=codes, day=day, led_by=_led_by)
    texts = {
        "words": wording, "page": wording_page, "placed": wording_placement, "levels": wording_levels,
        "expiry": wording_expiry, "docs": wording_docs,
    }  # fmt: skip
    made.globals.update(slots=texts, style=Markup(style), style_hash=_hash(style))
    made.globals.update(
        soon_intro=_say(wording_expiry.INTRO.fill(days=SOON)),
        soon_nothing=_say(wording_expiry.NOTHING.fill(days=SOON)),
    )
    return made.from_string(with_words((_FOLDER / "page.html.j2").read_text(encoding="utf-8"), texts))


@lru_cache(maxsize=2048)
def _say(text: Text) -> Markup:
    return Markup(both(text))


def _led_by(text: Text, words: str) -> Markup:
    return led_by(words, text)


def _hash(text: str) -> str:
    """What the page's policy lets lay it out: this very style and no other."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
