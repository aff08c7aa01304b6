"""The document as one self-contained web page: no script, nothing fetched, both languages if asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from emr_appraise.report.docs import wording_block, wording_docs, wording_ladder, wording_spellings
from emr_appraise.report.docs.contents import Contents
from emr_appraise.report.safe import one_line
from emr_appraise.report.web_page import templates
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_FOLDER = Path(__file__).parent
_CODE = re.compile(r"\b[A-Z]{2,4}-[0-9]{2,3}\b")


def write_html(contents: Contents, out: TextIO, languages: tuple[Language, ...]) -> None:
    """Write the page; of two languages the first is the one shown until the reader chooses."""
    from markupsafe import Markup

    page = _environment(contents, languages).get_template("page.html.j2")
    style = Markup((_FOLDER / "page.css").read_text(encoding="utf-8"))
    out.write(page.render(contents=contents, languages=languages, style=style))


def _environment(contents: Contents, languages: tuple[Language, ...]) -> Environment:
    made = templates(_FOLDER)
    made.filters["say"] = partial(_say, languages=languages, each=_escaped)
    made.filters["tell"] = partial(_say, languages=languages, each=_linker(_anchors(contents)))
    made.filters["bare"] = partial(_bare, languages[0])
    made.globals.update(
        words=wording_docs, block=wording_block, ladder=wording_ladder, spelt=wording_spellings
    )
    return made


def _say(text: Text, languages: tuple[Language, ...], each: Callable[[str], Markup]) -> Markup:
    """The text in each language of the page, marked as such where the two differ."""
    from markupsafe import Markup

    said = [each(text.say(language)) for language in languages]
    if len(set(said)) == 1:
        return said[0]
    span = Markup('<span lang="{}">{}</span>')
    return Markup("").join(
        span.format(language, told) for language, told in zip(languages, said, strict=True)
    )


def _escaped(words: str) -> Markup:
    from markupsafe import escape

    return escape(one_line(words))


def _linker(anchors: frozenset[str]) -> Callable[[str], Markup]:
    """A writer that makes every criterion's code in a text lead to that criterion."""

    def link(words: str) -> Markup:
        from markupsafe import Markup

        linked = _CODE.sub(lambda code: _code_link(code[0], anchors), str(_escaped(words)))
        return Markup(linked)

    return link


def _code_link(code: str, anchors: frozenset[str]) -> str:
    return f'<a href="#{code}">{code}</a>' if code in anchors else code


def _anchors(contents: Contents) -> frozenset[str]:
    asked = (criterion.code for area in contents.areas for criterion in area.criteria)
    return frozenset((*asked, *(block.code for block in contents.dormant)))


def _bare(language: Language, text: Text) -> str:
    """The text alone, for places that hold no markup."""
    return one_line(text.say(language))
