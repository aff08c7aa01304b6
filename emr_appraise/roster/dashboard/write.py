"""Write the dashboard: one self-contained file, piece by piece, however many rows there are."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from emr_appraise.report.safe import one_line
from emr_appraise.report.web_page import templates
from emr_appraise.roster.dashboard import wording_dashboard as wording
from emr_appraise.roster.dashboard.embed import Json, embedded, embedded_each
from emr_appraise.roster.dashboard.frame import (
    embedded_absent,
    embedded_rejections,
    frame,
    pack_keys,
)
from emr_appraise.roster.dashboard.row import embedded_rows
from emr_appraise.roster.figures_model import Statistics
from emr_appraise.roster.model import Roster
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_FOLDER = Path(__file__).parent
_SCRIPTS = (
    "words.js", "rows.js", "figures.js", "drawing.js", "charts.js", "comparisons.js", "filters.js",
    "list.js", "details.js", "sides.js", "page.js",
)  # fmt: skip


def write_dashboard(
    roster: Roster, statistics: Statistics, out: TextIO, language: Language, min_cell: int = 0
) -> None:
    """Write the page, which opens in one language and holds both.

    With `min_cell` above 0 it is the public edition: figures only, no row, no name, no code of a hospital;
    `statistics` must have been made with the same `min_cell`. Raises ValueError where they were not.
    """
    if statistics.min_cell != min_cell:
        raise ValueError(f"the statistics merge slices below {statistics.min_cell}, not below {min_cell}")
    keys = pack_keys(roster, statistics)
    lists: dict[str, Iterable[Json]] = {} if min_cell else {
        "rows": embedded_rows(roster, keys),
        "rejections": embedded_rejections(roster),
        "absent": embedded_absent(roster),
    }  # fmt: skip
    data = {name: _markup(embedded_each(values)) for name, values in lists.items()}
    known = embedded(frame(roster, statistics, keys, language, min_cell))
    for piece in _page(language, {"frame": _markup(iter([known])), **data}):
        out.write(piece)


def _page(language: Language, data: dict[str, Iterator[Markup]]) -> Iterator[str]:
    """The page in pieces, so that no more than one row is held."""
    style, script = _part("page.css"), _script()
    return (
        _environment(language)
        .get_template("page.html.j2")
        .generate(
            language=language,
            other=next(each for each in Language if each is not language),
            names=wording.LANGUAGE_NAMES,
            no_script=wording.NO_SCRIPT,
            data=data,
            style=next(_markup(iter([style]))),
            script=next(_markup(iter([script]))),
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )


def _environment(language: Language) -> Environment:
    made = templates(_FOLDER)

    def word(name: str) -> str:
        words = wording.WORDS[name]
        assert isinstance(words, Text)
        return one_line(words.say(language))

    made.globals["word"] = word
    return made


def _markup(pieces: Iterator[str]) -> Iterator[Markup]:
    from markupsafe import Markup

    return (Markup(piece) for piece in pieces)


@lru_cache(maxsize=1)
def _script() -> str:
    """The script: its files in order, in one scope of their own."""
    return '"use strict";\n(() => {\n' + "".join(_part(name) for name in _SCRIPTS) + "})();\n"


def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What the page's policy allows to run: this very text and no other."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
