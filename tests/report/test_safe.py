"""Foreign text stays text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markdown_it import MarkdownIt

from emr_appraise.report.safe import markdown, one_line, plain
from tests.report.cases import HOSTILE

STARTS = ("# tiêu đề", "- gạch", "1. số", "> trích", "=====", "+ cộng")
TEXTS = [*HOSTILE, *STARTS, "&lt;b&gt;", "$x$", "a_b_c ~~d~~"]
TAGS = {"link_open", "image", "html_inline", "html_block", "em_open", "strong_open", "s_open", "code_inline"}


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_plain_leaves_nothing_that_steers(text: str) -> None:
    left = plain(text)

    assert not {letter for letter in left if unicodedata.category(letter) in ("Cc", "Cs")} - {"\n", "\t"}
    assert not set(left) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@pytest.mark.parametrize(
    "text", ["Bệnh viện Đa khoa", "Biên bản 12/BB-BV (2026)", "=1+1", "病院 🏥", "👩\u200d⚕️", "hai\ndòng"]
)
def test_plain_keeps_what_is_harmless(text: str) -> None:
    assert plain(text) == text


def test_one_line_cuts_and_says_so() -> None:
    assert one_line(" a \r\n\t b\u2028c ") == "a b c"
    assert one_line("W" * 5000, 10) == "W" * 9 + "…"
    assert one_line("W" * 10, 10) == "W" * 10


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_markdown_shows_the_text_itself(text: str) -> None:
    assert shown(markdown(text)) == one_line(text)


@given(some.text(alphabet=some.sampled_from("ab \\`*_{}[]()#+-.!|<>~&$=:/1\n@w\"'"), max_size=30))
def test_markdown_of_any_signs_shows_them(text: str) -> None:
    line = one_line(text)

    assert shown(markdown(text)) == line
    assert cells(f"| x | y |\n| --- | --- |\n| {markdown(text)} | end |") == [line, "end"]


def test_markdown_begins_no_link_of_its_own() -> None:
    assert "://" not in markdown("see https://bad.example and ftp://bad.example")
    assert "www." not in markdown("WWW.bad.example www.bad.example").lower()


def shown(source: str) -> str:
    """What a reader sees of a paragraph; fails where any markup was found."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    inside = [child for token in tokens for child in token.children or []]
    assert not TAGS & {token.type for token in [*tokens, *inside]}
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    return "".join(child.content for child in inside)


def cells(source: str) -> list[str]:
    """The cells of a table's second row."""
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    assert tokens[0].type == "table_open"
    inline = [token for token in tokens if token.type == "inline"]
    return ["".join(child.content for child in token.children or []) for token in inline[2:]]
