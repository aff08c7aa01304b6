"""summary.json: exact, described by its schema, the same in both languages but for titles."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from io import StringIO
from typing import Any

import jsonschema
import pytest

from emr_appraise.roster.figures import statistics
from emr_appraise.roster.model import Blocked, Due, Opinion, Registered, Row
from emr_appraise.roster.previous import Previous
from emr_appraise.roster.summary import SUMMARY_SCHEMA_FILE, write_summary
from emr_appraise.words import Language
from tests.roster.figures_asked import hospitals
from tests.roster.rosters import AS_OF, VN_EMR, HeldRoster, line, row

SCHEMA = json.loads(SUMMARY_SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
CODE = VN_EMR.all[0].code


def full() -> HeldRoster:
    """A roster that has something of everything."""
    said = Opinion(CODE, Fraction(1), Fraction(1, 2), "Có", "Một phần", "", "F1")
    deadline = VN_EMR.deadlines[0]
    due = Due(deadline.id, deadline.due, (deadline.due - AS_OF).days)
    one = row(line(2, "40000", blocking=(Blocked(CODE, (1,), False),), due=due, opinions=(said,), facts=(("province", "<b>&"),)))
    rows = [*hospitals({1: 25, 3: 17}, 10000), *hospitals({1: 9, 3: 39}, 11000, ownership="private"), one]
    return HeldRoster(rows, missing=[Registered("90000", "", ())], has_list=True)


def text(roster: HeldRoster, language: Language = Language.VI, min_cell: int = 0, previous: Previous | None = None) -> str:
    """The document as written."""
    out = StringIO()
    write_summary(statistics(roster, min_cell, previous), roster, out, language)
    return out.getvalue()


def document(rows: list[Row]) -> Any:
    """The document of these rows, as read back."""
    return json.loads(text(HeldRoster(rows)))


EARLIER = Previous("2026-05-01", {VN_EMR.id: {"40000": 3, "10000": 1}})


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("min_cell", [0, 5])
@pytest.mark.parametrize("roster", [HeldRoster(), full()], ids=["empty", "full"])
def test_document_is_as_its_schema_says(roster: HeldRoster, min_cell: int, language: Language) -> None:
    for previous in (None, EARLIER):
        VALIDATOR.validate(json.loads(text(roster, language, min_cell, previous)))


def test_schema_is_one_and_is_strict() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    found = json.loads(text(full()))
    found["packs"][0]["whole"]["submited"] = 1

    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(found)


def test_shares_have_two_decimals_and_scores_one() -> None:
    rows = [*hospitals({1: 25, 3: 17}, 10000), *hospitals({1: 9, 3: 39}, 11000, ownership="private")]

    by_ownership = document(rows)["packs"][0]["tables"][0]

    assert by_ownership["fields"] == [{"id": "ownership", "label": "Hình thức sở hữu"}]
    assert [part["values"] for part in by_ownership["slices"]] == [
        [{"id": "public", "label": "Công lập"}],
        [{"id": "private", "label": "Tư nhân"}],
    ]
    assert [part["groups"][0] for part in by_ownership["slices"]] == [
        {"group": 1, "hospitals": 25, "share": 59.52},
        {"group": 1, "hospitals": 9, "share": 18.75},
    ]
    assert by_ownership["slices"][0]["scores"]["median"] == 50


def test_share_is_cut_towards_failure() -> None:
    whole = document(hospitals({1: 2999, 3: 1}))["packs"][0]["whole"]

    assert whole["groups"][0]["share"] == 99.96


def test_everything_is_told() -> None:
    pack = json.loads(text(full(), previous=EARLIER))["packs"][0]

    deadline = VN_EMR.deadlines[0]
    assert pack["deadlines"] == [
        {"id": deadline.id, "date": deadline.due.isoformat(), "days_left": (deadline.due - AS_OF).days, "hospitals": 1, "done": 0}
    ]
    assert pack["whole"]["blocking"] == [{"criterion": CODE, "hospitals": 1}]
    assert pack["titles"]["criteria"] == {CODE: VN_EMR.all[0].text.vi}
    assert pack["agreement"]["compared"] == 1
    assert pack["change"]["better"] == ["40000"]
    assert pack["whole"]["registered"] == 1


def test_languages_differ_in_titles_only() -> None:
    vietnamese, english = (text(full(), language, 0, EARLIER) for language in (Language.VI, Language.EN))

    def bare(written: str) -> str:
        return re.sub(r'("(?:title|label|language|[A-Z]+-\d+|[\w-]+)": )"[^"]*"', r"\1", written)

    assert vietnamese != english
    assert re.findall(r": (-?[\d.]+)", vietnamese) == re.findall(r": (-?[\d.]+)", english)
    assert bare(vietnamese) == bare(english)


def test_same_roster_gives_the_same_bytes() -> None:
    roster = full()
    backwards = HeldRoster(list(reversed(roster.held)), missing=roster.missing, has_list=True)

    assert text(roster) == text(backwards)


def test_min_cell_leaves_no_small_slice() -> None:
    found = json.loads(text(full(), min_cell=5, previous=EARLIER))["packs"][0]

    assert all(part["submitted"] >= 5 for table in found["tables"] for part in table["slices"])
    assert "<b>" not in text(full(), min_cell=5)
    assert (found["deadlines"], found["agreement"], found["change"]["better"]) == ([], None, [])
