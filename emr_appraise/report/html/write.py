"""Write an appraisal as one self-contained web page: both languages, no script, nothing fetched.

The template holds the frame; what repeats (gaps, findings, remarks, documents) is set by small functions,
since a template takes several times as long for the same rows. The longest of it is remembered in bytes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from markupsafe import Markup

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.report import wording, wording_expiry, wording_levels, wording_placement
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docs import wording_docs
from emr_appraise.report.html import wording_page
from emr_appraise.report.html.chart import area_rows, is_graded, total_row
from emr_appraise.report.html.expiring_rows import expiring_rows
from emr_appraise.report.html.finding_rows import finding_tables, held
from emr_appraise.report.html.first_page import dues, ladder, tone
from emr_appraise.report.html.frame import profile, sections, with_words
from emr_appraise.report.html.gap_cards import card_groups
from emr_appraise.report.html.reasons import reasons
from emr_appraise.report.html.remark_rows import document_rows, remark_rows
from emr_appraise.report.html.speech import both, codes, led_by, linked, numbered
from emr_appraise.report.web_page import templates
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent
_PLACE = re.compile(r"<!--([a-z0-9-]+)-->")


def write_html(contents: Contents, out: BinaryIO, language: Language) -> None:
    """Write the page; `language` is the one shown until the reader chooses."""
    gaps = frozenset([gap.code for gap in contents.gaps])
    anchors, in_workbook = _anchors(contents, gaps), held(contents)
    gap_groups = tuple(card_groups(contents, anchors, in_workbook))
    frame = _page().render(
        contents=contents,
        verdict=contents.verdict,
        language=language,
        title=_title(contents).say(language),
        anchors=anchors,
        tone=tone(contents.verdict.group, contents.verdict),
        ladder=ladder(contents),
        reasons=reasons(contents, anchors),
        dues=dues(contents.verdict.deadlines, anchors),
        proof=sum(gap.proof_only for gap in contents.gaps if gap.blocks),
        sections=sections(contents),
        profile=profile(contents),
        graded=is_graded(contents),
        area_rows=area_rows(contents),
        total_row=total_row(contents),
        gap_groups=gap_groups,
        remark_rows=remark_rows(contents),
    )
    places: dict[str, Iterable[bytes]] = {group.id: group.cards for group in gap_groups}
    places["style"] = (_style(),)
    places["expiring"] = (expiring_rows(contents, anchors),)
    places["documents"] = (document_rows(contents.documents),)
    places["findings"] = finding_tables(contents, gaps, in_workbook)
    out.write(_filled(frame, places))


def _filled(frame: str, places: Mapping[str, Iterable[bytes]]) -> bytes:
    """The frame with what belongs in each `<!--place-->`; no text of a hospital can hold such a mark."""
    between = _PLACE.split(frame)
    pieces = [places[each] if at % 2 else (each.encode(),) for at, each in enumerate(between)]
    return b"".join((*chain.from_iterable(pieces), b"\n"))


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
    made.filters.update(say=_say, numbered=numbered, linked=linked, codes=codes, led_by=_led_by)
    texts = {
        "words": wording, "page": wording_page, "placed": wording_placement, "levels": wording_levels,
        "expiry": wording_expiry, "docs": wording_docs,
    }  # fmt: skip
    made.globals.update(slots=texts, style_hash=_hash(_style()))
    made.globals.update(
        soon_intro=_say(wording_expiry.INTRO.fill(days=SOON)),
        soon_nothing=_say(wording_expiry.NOTHING.fill(days=SOON)),
    )
    return made.from_string(with_words((_FOLDER / "page.html.j2").read_text(encoding="utf-8"), texts))


@lru_cache(maxsize=1)
def _style() -> bytes:
    return (_FOLDER / "page.css").read_text(encoding="utf-8").encode()


@lru_cache(maxsize=2048)
def _say(text: Text) -> Markup:
    return Markup(both(text))


def _led_by(text: Text, words: str) -> Markup:
    return led_by(words, text)


def _hash(style: bytes) -> str:
    """What the page's policy lets lay it out: this very style and no other."""
    return "sha256-" + b64encode(sha256(style).digest()).decode()
