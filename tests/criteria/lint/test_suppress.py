"""Suppressions: beside the line, for a reason, and never for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.criteria.lint.packs import SMALLEST, linted, place_of, spots, swapped

BENT = swapped(SMALLEST, ('version: "1"', "version: 2026-01-01"))
LINE = place_of(BENT, "version:")[0]


def with_comment(trailing: str = "", above: str = "") -> str:
    """The pack whose version YAML bends (C041), with a comment beside or above it."""
    lines = BENT.split("\n")
    lines[LINE - 1] += trailing
    return "\n".join([*lines[: LINE - 1], *([above] if above else []), *lines[LINE - 1 :]])


def test_the_fault_is_there_without_a_comment(tmp_path: Path) -> None:
    assert spots(linted(tmp_path, BENT)) == [("C041", *place_of(BENT, "2026-01-01"))]


GOOD = {
    "beside": with_comment("  # lint: ignore C041 because the year is meant"),
    "above": with_comment(above="# lint: ignore C041 because the year is meant"),
    "in Vietnamese": with_comment("  # lint: ignore C041 vì số hiệu là như thế"),
    "small letters": with_comment("  # Lint: IGNORE c041 BECAUSE so it is"),
    "above, past another comment": with_comment(above="# lint: ignore C041 because so\n# more words\n"),
}


@pytest.mark.parametrize("text", GOOD.values(), ids=list(GOOD))
def test_suppression_with_a_reason_hides(text: str, tmp_path: Path) -> None:
    assert linted(tmp_path, text) == ()


BROKEN = {
    "without a reason": "# lint: ignore C041",
    "with an empty reason": "# lint: ignore C041 because ",
    "of no code": "# lint: ignore because so",
    "of everything": "# lint: ignore all because so",
    "another word": "# lint: disable C041 because so",
    "an unknown code": "# lint: ignore C999 because so",
    "a fault that cannot be hidden": "# lint: ignore C006 because so",
}


@pytest.mark.parametrize("comment", BROKEN.values(), ids=list(BROKEN))
def test_broken_suppression_hides_nothing_and_is_told(comment: str, tmp_path: Path) -> None:
    text = with_comment(f"  {comment}")

    assert spots(linted(tmp_path, text)) == [
        ("C041", *place_of(text, "2026-01-01")),
        ("C049", *place_of(text, comment)),
    ]


def test_suppression_that_hides_nothing_is_told(tmp_path: Path) -> None:
    comment = "# lint: ignore C041 because it used to"
    text = swapped(SMALLEST, ('version: "1"', f'version: "1"  {comment}'))
    [found] = linted(tmp_path, text)

    assert (found.code, found.place.line, found.place.column) == ("C048", *place_of(text, comment))
    assert found.found == "C041"


def test_of_two_codes_only_the_idle_one_is_told(tmp_path: Path) -> None:
    found = linted(tmp_path, with_comment("  # lint: ignore C041, C046 because so"))

    assert [(each.code, each.found) for each in found] == [("C048", "C046")]


def test_on_another_line_it_hides_nothing(tmp_path: Path) -> None:
    text = swapped(BENT, ("format: 1", "format: 1  # lint: ignore C041 because so"))

    assert [code for code, *_ in spots(linted(tmp_path, text))] == ["C048", "C041"]


def test_comment_after_the_sign_of_a_folded_text_hides(tmp_path: Path) -> None:
    said = "\n          vi: Trong 24 giờ\n          en: >-  # lint: ignore C021 because so\n            Within 12 hours\n"
    text = swapped(SMALLEST, (" {vi: Xem, en: Look}\n", said))

    assert linted(tmp_path, text) == ()


@pytest.mark.slow
def test_thousands_of_comments_each_hide_their_line(tmp_path: Path) -> None:
    lines = [f'  - {{id: u{at}, label: {{vi: Trong {at} giờ, en: In {at + 1} hours}}}}  # lint: ignore C021, C047 because so' for at in range(3_000)]
    text = "# lint: ignore C021 because so\n" * 3_000 + SMALLEST.replace("units:\n", "")
    text += "units:\n" + "\n".join(lines) + "\n"

    assert {(each.code, each.place.line <= 3_000) for each in linted(tmp_path, text)} == {("C048", True)}


def test_a_text_that_looks_like_a_comment_is_none(tmp_path: Path) -> None:
    said = '{vi: "Xem # lint: ignore", en: "Look # lint: ignore"}'

    assert linted(tmp_path, swapped(SMALLEST, ("{vi: Xem, en: Look}", said))) == ()


def test_a_fault_that_keeps_the_pack_from_loading_cannot_be_hidden(tmp_path: Path) -> None:
    text = swapped(SMALLEST, ("force: law\n", "force: lawful  # lint: ignore C006 because so\n"))

    assert {code for code, *_ in spots(linted(tmp_path, text))} == {"C006", "C049"}


def test_a_rule_that_could_not_be_asked_is_not_called_idle(tmp_path: Path) -> None:
    text = swapped(SMALLEST, ("format: 1", "format: 2  # lint: ignore C046 because so"))

    assert {code for code, *_ in spots(linted(tmp_path, text))} == {"C006"}
