"""The three ways to write a chain: the same facts, within the width, by the schema, hostile text as text."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from rich.cells import cell_len

from emr_appraise.report.chain import CHAIN_FORMATS, CHAIN_SCHEMA_FILE
from emr_appraise.report.chain.build import chain
from emr_appraise.report.chain.model import Chain
from emr_appraise.report.chain.remark_places import remark_places
from emr_appraise.report.chain.wrap import wrapped
from emr_appraise.report.screen_width import columns
from emr_appraise.submission import remarks_rows, remarks_values
from emr_appraise.words import Language, Text
from tests.report.cases import CASES, GOOD, appraisal, case
from tests.report.chain.made import bare, document, of_example, page, said
from tests.report.levels import pack_with_levels

SCHEMA = Draft202012Validator(json.loads(CHAIN_SCHEMA_FILE.read_text(encoding="utf-8")))
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
KINDS = {
    "met": ("benh-vien-nhom-3", "GOV-01"),
    "not met": ("benh-vien-nhom-3", "BKP-03"),
    "unsupported": ("benh-vien-nhom-3", "SOF-05"),
    "unreadable": ("benh-vien-nhom-3", "SOF-04"),
    "unanswered": ("benh-vien-nhom-3", "SOF-20"),
    "not applicable by profile": ("benh-vien-nhom-3", "INF-05"),
    "not applicable claimed": ("benh-vien-nhom-3", "SIG-02"),
    "measure with a bar": ("loi-thuong-gap", "ACC-04"),
    "others change too": ("loi-thuong-gap", "ACC-03"),
    "two rows that differ": ("loi-thuong-gap", "ACC-01"),
    "alone in the way": ("benh-vien-gan-dat", "BKP-03"),
}
HOSTILE = [name for name in CASES if name.startswith("hostile")]
both_languages = pytest.mark.parametrize("language", Language)


def facts(found: Chain) -> list[Text]:
    """Every sentence of a chain that a page is to show; a bar is told with the answer where there is one only."""
    left_out = {found.question.required_words, found.head.pack_words}
    if not found.question.bar_by_case:
        left_out.add(found.question.bar)
    return [text for text in said(found) if text.vi and text not in left_out]


@both_languages
@pytest.mark.parametrize("kind", KINDS)
def test_every_format_shows_the_same_facts(kind: str, language: Language) -> None:
    found = of_example(*KINDS[kind])
    shown = {format: bare(page(found, format, language)) for format in ("text", "markdown")}
    held = {bare(text) for text in strings(document(found, language))}

    for text in facts(found):
        words = bare(text.say(language))
        assert words in held
        for option in found.question.options:  # an option's label stands inside a sentence
            assert bare(option.label.say(language)) in shown["text"]
        assert words in shown["text"], words
        assert words in shown["markdown"], words


@both_languages
@pytest.mark.parametrize("kind", KINDS)
def test_page_shows_nothing_that_the_document_lacks(kind: str, language: Language) -> None:
    """Every number and day of the page stands in the document too."""
    found = of_example(*KINDS[kind])
    held = " ".join(strings(document(found, language)))
    numbers = set(re.findall(r"\d+", json.dumps(document(found, language), ensure_ascii=False) + held))

    page_numbers = set(re.findall(r"\d+", page(found, "text", language)))

    assert page_numbers - numbers <= {str(number) for number in range(1, 8)}  # the sections' own


def strings(found: Any) -> list[str]:
    """Every string of a document."""
    if isinstance(found, dict):
        return [text for each in found.values() for text in strings(each)]
    if isinstance(found, list):
        return [text for each in found for text in strings(each)]
    return [found] if isinstance(found, str) else []


@pytest.mark.parametrize("name", CASES)
def test_document_is_as_the_schema_says(name: str) -> None:
    for code in GOOD:
        SCHEMA.validate(document(chain(case(name), code)))


@both_languages
@pytest.mark.parametrize("kind", KINDS)
def test_document_of_an_example_is_as_the_schema_says(kind: str, language: Language) -> None:
    SCHEMA.validate(document(of_example(*KINDS[kind]), language))


def test_document_of_levels_and_of_places_is_as_the_schema_says() -> None:
    SCHEMA.validate(document(chain(appraisal(CASES["middling"], pack_with_levels()), "ACC-02")))
    SCHEMA.validate(document(remark_places(case("middling"), remarks_values.BAD_NUMBER, Text("vì", "because"))))
    SCHEMA.validate(document(remark_places(case("middling"), remarks_rows.NO_ROW, None)))


def test_schema_refuses_what_it_does_not_know() -> None:
    told = document(of_example(*KINDS["met"]))

    assert not SCHEMA.is_valid({**told, "more": 1})
    assert not SCHEMA.is_valid({**told, "result": {**told["result"], "outcome": "perhaps"}})
    assert not SCHEMA.is_valid({name: told[name] for name in told if name != "law"})


@pytest.mark.parametrize("kind", KINDS)
def test_languages_differ_in_words_only(kind: str) -> None:
    vi, en = (document(of_example(*KINDS[kind]), language) for language in Language)

    assert vi["what_if"]["trials"] != [] or kind == "not applicable by profile"
    for name in ("outcome", "reason_code", "points", "of", "value", "by_board", "satisfies"):
        assert vi["result"][name] == en["result"][name]
    assert [cell["typed"] for cell in vi["row"]["cells"]] == [cell["typed"] for cell in en["row"]["cells"]]
    assert vi["summary"] != en["summary"]


@both_languages
@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("kind", KINDS)
def test_no_line_is_wider_than_the_screen(kind: str, width: int, language: Language) -> None:
    lines = page(of_example(*KINDS[kind]), "text", language, width).splitlines()

    assert max(cell_len(line) for line in lines) <= (width if width > 40 else 60)
    assert all(line == line.rstrip() for line in lines)
    assert "\n\n\n" not in page(of_example(*KINDS[kind]), "text", language, width)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("code", "language"), [("BKP-01", Language.VI), ("ACC-02", Language.EN)])
def test_hostile_text_stays_text(name: str, code: str, language: Language) -> None:
    told = chain(case(name), code)

    assert not any(STEERING.search(page(told, format, language)) for format in CHAIN_FORMATS)
    assert max(cell_len(line) for line in page(told, "text", language).splitlines()) <= 80
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(page(told, "markdown", language))
    assert not re.search(r"<(script|a |img|code)", rendered)


def test_long_text_is_shortened_on_the_page_and_whole_in_the_document() -> None:
    told = chain(case("hostile 12"), "ACC-02")

    assert "the cell holds 5,000 characters" in " ".join(page(told).split())
    assert "W" * 5_000 in {cell["typed"] for cell in document(told)["row"]["cells"]}
    assert max(map(len, page(told, "markdown").splitlines())) < 3_000


def test_markdown_is_headings_lists_and_one_table() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(of_example(*KINDS["not met"]), "markdown"))
    kinds = [token.type for token in tokens]

    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", *["h2"] * 7]
    assert kinds.count("table_open") == 1
    assert kinds.count("bullet_list_open") >= 7


@pytest.mark.parametrize("format", CHAIN_FORMATS)
def test_day_is_written_for_people_and_for_machines(format: str) -> None:
    shown = page(of_example(*KINDS["not met"]), format)
    last = date(2026, 6, 13)

    assert f"{last:%d/%m/%Y}" in shown
    assert (last.isoformat() in shown) is (format == "json")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("a bb ccc", 20, ["- a bb ccc"]),
        ("aaaa bbbb cccc", 12, ["- aaaa bbbb", "  cccc"]),
        ("x" * 25, 12, ["- xxxxxxxxxx", "  xxxxxxxxxx", "  xxxxx"]),
        ("病" * 6, 12, ["- 病病病病病", "  病"]),
        ("", 20, ["-"]),
        ("e\u0301" * 10, 12, ["- " + "e\u0301" * 10]),
    ],
)
def test_text_is_wrapped_by_columns(text: str, width: int, expected: list[str]) -> None:
    lines = list(wrapped(text, width, "- "))

    assert lines == expected
    assert all(columns(line) <= width for line in lines)
