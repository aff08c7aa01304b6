"""Where web pages are made from templates: whatever is filled in stays text, and nothing may be lacking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from emr_appraise.report.safe import one_line

if TYPE_CHECKING:
    from jinja2 import Environment


def templates(folder: Path) -> Environment:
    """The templates of a folder."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )


def _harmless(value: object) -> object:
    """What a template writes without a filter: on one line, and nothing hidden in it."""
    return one_line(value) if type(value) is str else value
