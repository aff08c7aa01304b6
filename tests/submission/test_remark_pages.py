"""Every remark and refusal has its page: what brings it about, and an example, in both languages."""

from __future__ import annotations

import re

import pytest

from emr_appraise.book import refusals
from emr_appraise.submission import (
    refusals_council,
    refusals_form,
    remarks_facility,
    remarks_files,
    remarks_rows,
    remarks_values,
)
from emr_appraise.submission.remark_pages import PAGES, messages
from emr_appraise.submission.wording_pages_council import COUNCIL
from emr_appraise.submission.wording_pages_facility import FACILITY
from emr_appraise.submission.wording_pages_files import FILES
from emr_appraise.submission.wording_pages_refusals import REFUSALS
from emr_appraise.submission.wording_pages_rows import ROWS
from emr_appraise.words import Message, Severity, Text

MESSAGES = {
    entry.code: entry
    for module in (refusals, refusals_council, refusals_form, remarks_facility, remarks_files, remarks_rows, remarks_values)
    for entry in vars(module).values()
    if isinstance(entry, Message)
}
VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
each_page = pytest.mark.parametrize("code", sorted(PAGES))


def test_every_code_has_one_page_and_every_page_a_code() -> None:
    parts = (REFUSALS, COUNCIL, ROWS, FILES, FACILITY)

    assert set(PAGES) == set(MESSAGES)
    assert sum(len(part) for part in parts) == len(PAGES)
    assert all(list(part) == sorted(part) for part in parts)


def test_messages_are_all_there_the_worst_first() -> None:
    found = messages()

    assert {message.code: message for message in found} == MESSAGES
    assert [message.severity for message in found] == sorted((each.severity for each in found), key=list(Severity).index)
    for severity in Severity:
        codes = [message.code for message in found if message.severity is severity]
        assert codes == sorted(codes)


@each_page
def test_page_speaks_both_languages(code: str) -> None:
    for text in PAGES[code]:
        assert text.vi != text.en
        assert VIETNAMESE.search(text.vi)
        assert not re.search(r"[“”]", text.en)
        assert '"' not in text.vi
        assert "{" not in text.vi + text.en
        assert text == Text(text.vi.strip(), text.en.strip())


@each_page
def test_cause_is_made_of_sentences_and_the_example_is_one_phrase(code: str) -> None:
    for said in PAGES[code].cause:
        assert said[0].isupper()
        assert said.endswith(".")
        assert 1 <= len(re.findall(r"\.(?= |$)", said)) <= 3
    for said in PAGES[code].example:
        assert not said.endswith(".")
        assert len(said) <= 120


def test_page_does_not_repeat_its_message() -> None:
    for code, message in MESSAGES.items():
        cause = PAGES[code].cause

        assert message.says.vi not in cause.vi
        assert message.says.en not in cause.en
        assert message.hint.vi not in cause.vi


def test_no_two_pages_are_alike() -> None:
    for said in (0, 1):
        assert len({page.cause[said] for page in PAGES.values()}) == len(PAGES)
        assert len({page.example[said] for page in PAGES.values()}) == len(PAGES)
