"""Sentences as safe markup: each language marked as such, foreign words kept apart."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from markupsafe import Markup

from emr_appraise.report.contents.model import Cited
from emr_appraise.report.safe import plain
from emr_appraise.words import Text

_CODE = re.compile(r"\b[A-Z]{2,4}-[0-9]{2,3}\b")


@lru_cache(maxsize=4096)
def both(text: Text) -> str:
    """A sentence that many reports share, in both languages."""
    return told(text)


def told(text: Text) -> str:
    """A sentence in both languages; once and unmarked where they read alike."""
    vi, en = escape(plain(text.vi)), escape(plain(text.en))
    return vi if vi == en else f'<span lang="vi">{vi}</span><span lang="en">{en}</span>'


@lru_cache(maxsize=256)
def numbered(template: Text, number: int) -> Markup:
    """A phrase about a group, by the group's number."""
    return Markup(told(template.fill(number=number)))


def own(words: str) -> str:
    """What the hospital or the board wrote: Vietnamese in both languages of the page, and set apart."""
    return f'<bdi lang="vi">{escape(words)}</bdi>'


def linked(text: Text, anchors: dict[str, str]) -> Markup:
    """A sentence in which each criterion's code leads to its place in the page."""
    return Markup(_CODE.sub(lambda code: _link(code[0], anchors), told(text)))


def codes(cited: tuple[Cited, ...], anchors: dict[str, str]) -> Markup:
    """Criteria as a list of links, each with the cell of its answer."""
    each = "".join([f"<li>{_link(escape(one.code), anchors, _cell(one))}</li>" for one in cited])
    return Markup(f'<ul class="codes">{each}</ul>')


def link(code: str, anchors: dict[str, str]) -> str:
    """A criterion's code, which leads to its place in the page where it has one."""
    return _link(escape(code), anchors)


def _link(code: str, anchors: dict[str, str], more: str = "") -> str:
    return f'<a href="#{anchors[code]}">{code}{more}</a>' if code in anchors else f"{code}{more}"


def _cell(cited: Cited) -> str:
    return f" <small>{escape(cited.cell)}</small>" if cited.cell else ""
