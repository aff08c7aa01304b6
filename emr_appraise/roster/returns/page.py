"""A letter as one self-contained web page that prints on A4: no script, nothing fetched."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from emr_appraise.report.web_page import templates
from emr_appraise.roster import wording_returns
from emr_appraise.roster.returns.contents import Letter
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent


def letter_page(letter: Letter, language: Language) -> bytes:
    """The page in one language, UTF-8. The same letter gives the same bytes."""
    return _template(language).render(letter=letter, language=language.value).encode()


@lru_cache(maxsize=2)
def _template(language: Language) -> Template:
    from markupsafe import Markup

    made = templates(_FOLDER)
    made.filters["say"] = partial(_say, language)
    made.globals.update(words=wording_returns)
    made.globals["style"] = Markup((_FOLDER / "letter.css").read_text(encoding="utf-8"))
    return made.get_template("letter.html.j2")


def _say(language: Language, text: Text) -> str:
    return text.say(language)
