"""Sentences as safe markup: each language marked as such, foreign words kept apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from itertools import chain

from markupsafe import Markup

from emr_appraise.report.contents.model import Cited
from emr_appraise.report.safe import plain
from emr_appraise.words import Text

_CODE = re.compile(r"\b([A-Z]{2,4}-[0-9]{2,3})\b")
_QUOTED = re.compile("“([^“”]+)”")


@lru_cache(maxsize=4096)
def both(text: Text) -> str:
    """A sentence that many reports share, in both languages."""
    return told(text)


@lru_cache(maxsize=4096)
def both_bytes(text: Text) -> bytes:
    """The same, ready to be written."""
    return told(text).encode()


def told(text: Text) -> str:
    """A sentence in both languages, what it quotes set apart; once and unmarked where they read alike."""
    vi, en = escape(plain(text.vi)), escape(plain(text.en))
    if vi == en:
        return vi
    return _side_by_side(*_quotations_apart(vi, en)) if "“" in vi else _side_by_side(vi, en)


@lru_cache(maxsize=1024)
def led_by(words: str, text: Text) -> Markup:
    """A sentence that begins with words which are Vietnamese in both languages: a name, a document."""
    vi, en, foreign = escape(plain(text.vi)), escape(plain(text.en)), escape(plain(words))
    if not foreign or not (vi.startswith(foreign) and en.startswith(foreign)):
        return Markup(told(text))
    rest = len(foreign)
    named_in_vi, named_in_en = f"<bdi>{foreign}</bdi>", f'<bdi lang="vi">{foreign}</bdi>'
    return Markup(_side_by_side(named_in_vi + vi[rest:], named_in_en + en[rest:]))


def _side_by_side(vi: str, en: str) -> str:
    return f'<span lang="vi">{vi}</span><span lang="en">{en}</span>'


def _quotations_apart(vi: str, en: str) -> tuple[str, str]:
    """What is quoted alike in both languages was written in the workbook, in Vietnamese."""
    for words in set(_QUOTED.findall(vi)):
        quoted = f"&quot;{words}&quot;"
        if quoted in en:
            vi = vi.replace(f"“{words}”", f"“<bdi>{words}</bdi>”")
            en = en.replace(quoted, f'&quot;<bdi lang="vi">{words}</bdi>&quot;')
    return vi, en


@lru_cache(maxsize=256)
def numbered(template: Text, number: int) -> Markup:
    """A phrase about a group, by the group's number."""
    return Markup(told(template.fill(number=number)))


def own(words: str) -> str:
    """What the hospital or the board wrote: Vietnamese in both languages of the page, and set apart."""
    return f'<bdi lang="vi">{escape(words)}</bdi>'


def linked(text: Text, anchors: Mapping[str, str]) -> Markup:
    """A sentence in which each criterion's code leads to its place in the page."""
    between, found = _codes_in(text)
    links = [_link(code, anchors) for code in found]
    return Markup("".join(chain.from_iterable(zip(between, (*links, ""), strict=True))))


@lru_cache(maxsize=1024)
def _codes_in(text: Text) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands between the codes of a sentence, and the codes."""
    pieces = _CODE.split(told(text))
    return tuple(pieces[::2]), tuple(pieces[1::2])


def codes(cited: tuple[Cited, ...], anchors: Mapping[str, str]) -> Markup:
    """Criteria as a list of links, each with the cell of its answer."""
    each = "".join([f"<li>{_link(escape(one.code), anchors, _cell(one))}</li>" for one in cited])
    return Markup(f'<ul class="codes">{each}</ul>')


def link(code: str, anchors: Mapping[str, str]) -> str:
    """A criterion's code, which leads to its place in the page where it has one."""
    return _link(escape(code), anchors)


def _link(code: str, anchors: Mapping[str, str], more: str = "") -> str:
    return f'<a href="#{anchors[code]}">{code}{more}</a>' if code in anchors else f"{code}{more}"


def _cell(cited: Cited) -> str:
    return f" <small>{escape(cited.cell)}</small>" if cited.cell else ""
