"""The likeliest mistakes of an office: each is read, or not, as the table says, and earns the remark it names."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from emr_appraise.submission.remark_pages import PAGES
from tests.submission.mistakes import NOISE_OF_TEXT, Mistake, mistakes, outcome
from tests.submission.mistakes_page import page

PAGE = Path(__file__).parents[2] / "examples" / "mistakes.md"
VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
MOST_OF_ONE_CODE = 8
NOT_HERE = {
    "W239": "takes a cell of 32,768 letters: tests/submission/test_bounds.py",
    "W246": "takes a link to another workbook, which only Excel writes: tests/book",
    "W248": "takes a macro, which only Excel writes: tests/book",
}
"""Remarks on a file that no table can say, and where they are tested."""
each_mistake = pytest.mark.parametrize("mistake", mistakes(), ids=lambda mistake: mistake.does.en[:50])


@each_mistake
def test_mistake_is_read_and_earns_remarks_as_the_table_says(mistake: Mistake) -> None:
    found = outcome(mistake)

    assert found.read_as == mistake.read_as
    assert found.refused == mistake.refused
    assert found.adds_up
    counted = [each for each in found.remarks if each in mistake.remarks or each.split()[0] not in mistake.noise]
    assert counted == list(mistake.remarks)


def test_there_are_enough_mistakes_of_many_kinds() -> None:
    times = Counter(code for mistake in mistakes() for code in mistake.codes)

    assert len(mistakes()) >= 60
    assert max(times.values()) <= MOST_OF_ONE_CODE


def test_each_mistake_expects_something() -> None:
    assert [mistake.does.en for mistake in mistakes() if bool(mistake.read_as) is bool(mistake.refused)] == []


def test_nearly_every_remark_on_a_file_is_earned() -> None:
    earned = {code for mistake in mistakes() for code in mistake.codes}
    on_a_file = {code for code in PAGES if code.startswith(("W2", "W3"))}

    assert on_a_file - earned == set(NOT_HERE)
    assert earned <= set(PAGES)


def test_mistakes_are_told_in_both_languages() -> None:
    for vi, en in (mistake.does for mistake in mistakes()):
        assert VIETNAMESE.search(vi)
        assert vi.strip(". ") == vi
        assert en.strip(". ") == en
        assert not re.search("[“”]", en)
        assert '"' not in vi


def test_no_mistake_stands_twice() -> None:
    assert len({mistake.does.vi for mistake in mistakes()}) == len(mistakes())
    assert len({mistake.does.en for mistake in mistakes()}) == len(mistakes())
    assert len({(mistake.data, mistake.file) for mistake in mistakes()}) == len(mistakes())


def test_noise_is_what_a_short_table_leaves_out() -> None:
    assert set(PAGES) >= NOISE_OF_TEXT


def test_the_page_is_up_to_date(request: pytest.FixtureRequest) -> None:
    """Refresh with `pytest tests/submission/test_mistakes.py --update-readme`."""
    expected = page(mistakes())
    if request.config.getoption("--update-readme"):
        PAGE.write_text(expected, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == expected
