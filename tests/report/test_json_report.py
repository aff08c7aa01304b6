"""The JSON document: its shape, and that the two languages differ in words only."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.report import SCHEMA_FILE, write_report
from emr_appraise.report.json_line import json_line
from emr_appraise.report.json_report import appraisal_document, write_json
from emr_appraise.words import Language
from tests.report.cases import CASES, case
from tests.submission.small import PACK as SMALL
from tests.submission.small import assessment, read

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
WORDS = {
    "language", "title", "meaning", "next_step", "failure", "text", "reason", "bar", "remedy", "article",
    "note", "message", "hint",
}  # fmt: skip


def document(name: str, language: Language = Language.VI) -> Any:
    out = io.StringIO()
    write_json(case(name), out, language)
    return json.loads(out.getvalue())


def without_words(value: Any) -> Any:
    """A document with every word that may differ by language taken out."""
    if isinstance(value, dict):
        return {key: "" if is_words(key, inner) else without_words(inner) for key, inner in value.items()}
    return [without_words(inner) for inner in value] if isinstance(value, list) else value


def is_words(key: str, value: Any) -> bool:
    return key in WORDS and isinstance(value, str)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_document_fits_its_schema(name: str, language: Language) -> None:
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(document(name, language))]

    assert errors == []


ONLY_WHERE_SEVERAL_SPEAK = {"also"}
ONLY_WITH_LADDERS = {"facility_level", "level_title"}


def test_schema_is_sound_and_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    objects = [schema for schema in schemas(SCHEMA) if schema.get("type") == "object"]

    assert len(objects) > 15
    assert all("additionalProperties" in schema for schema in objects)
    assert all(
        set(schema["properties"]) - set(schema["required"]) <= ONLY_WITH_LADDERS | ONLY_WHERE_SEVERAL_SPEAK
        for schema in objects
        if schema["additionalProperties"] is False and "at_least" not in schema["properties"]
    )


def schemas(value: Any) -> list[dict[str, Any]]:
    """Every schema inside a schema."""
    if isinstance(value, list):
        return [found for each in value for found in schemas(each)]
    if not isinstance(value, dict):
        return []
    return [value, *(found for each in value.values() for found in schemas(each))]


@pytest.mark.parametrize("name", CASES)
def test_languages_differ_in_words_only(name: str) -> None:
    vi, en = document(name, Language.VI), document(name, Language.EN)

    assert without_words(vi) == without_words(en)
    assert json.dumps(without_words(vi)) == json.dumps(without_words(en))
    assert vi != en


def test_writing_is_the_same_every_time() -> None:
    first, second = io.StringIO(), io.StringIO()
    write_report(case("middling"), "json", first, Language.VI)
    write_report(case("middling"), "json", second, Language.VI)

    assert first.getvalue() == second.getvalue()
    assert first.getvalue().endswith("}\n")
    assert '\n  "format": 1,' in first.getvalue()
    assert "Sao lưu" in first.getvalue()


def test_placement_says_why() -> None:
    placement = document("middling")["placement"]

    assert placement["group"] == 3
    assert [(each["group"], each["clause"], each["id"]) for each in placement["because"]] == [
        (1, "required_met", "everything"),
        (1, "score_at_least", "total"),
        (1, "score_at_least", "each"),
        (1, "level_at_least", "rung"),
        (1, "decision", "decided"),
        (2, "required_met", "backup"),
    ]
    last = placement["because"][-1]
    assert last["criteria"] == ["BKP-02"]
    assert last["places"] == [{"criterion": "BKP-02", "place": {"sheet": "Tự đánh giá", "cell": "F6"}}]
    assert placement["because"][1]["score"]["points_exact"] == "11/6"
    assert placement["because"][2]["areas"] == ["backup", "access"]


def test_evidence_that_lacks_is_named() -> None:
    alone = document("without evidence")["placement"]["on_answers_alone"]

    assert alone["group"] == 2
    assert alone["evidence_needed"] == ["BKP-01", "BKP-02"]
    assert alone["evidence_missing"] == ["BKP-01", "BKP-02", "ACC-02"]


def test_numbers_are_cut_and_exact() -> None:
    found = document("middling")

    assert found["score"] == {"points": 1.83, "points_exact": "11/6", "of": 5, "percent": 36.6}
    assert found["areas"][0]["percent"] == 50
    assert found["findings"][5]["value"] == 94.99
    assert found["findings"][1]["value"] == "2025-03-01"
    assert found["findings"][3]["bars"] == [{"at_least": 14, "partly_at_least": 8}]


def test_facility_has_every_field() -> None:
    assert document("blank")["facility"] == {
        "kind": None, "has_lab": None, "beds": None, "province": None, "code": "79001", "name": "",
    }  # fmt: skip
    assert document("middling")["facility"]["beds"] == 300


def test_gap_of_proof_alone_has_no_estimate() -> None:
    gap = document("without evidence")["gaps"][0]

    assert gap["evidence_only"] is True
    assert gap["effort_days"] is None
    assert gap["cost_vnd"] is None
    assert document("blank")["gaps"][0]["cost_vnd"] == [0, 2_500_000_000]


def test_reference_tells_whether_it_is_in_force() -> None:
    references = document("blank")["gaps"][0]["references"]

    assert [each["in_force"] for each in references] == [True, False, None]
    assert references[0]["note"] == "Suy ra."


def test_nothing_applies_has_no_percentage() -> None:
    found = document("nothing applies")["areas"]

    assert [(area["of"], area["percent"]) for area in found] == [(2, 0), (1, 0)]


def test_board_and_own_answers_are_kept_apart() -> None:
    finding = document("by the board")["findings"][0]

    assert (finding["by_board"], finding["answer"], finding["own_answer"]) == (True, "hội đồng", "2")
    assert finding["place"]["cell"] == "L5"


def test_document_is_plain_data() -> None:
    found = appraisal_document(case("middling"), Language.EN)

    assert json.loads(json.dumps(found)) == document("middling", Language.EN)


def test_cells_that_contradict_each_other_are_each_told() -> None:
    """The line of a roster says the same as the document."""
    found = appraise(SMALL, read(assessment("| BKP-01 | Có |\n| BKP-01 | Không |\n| BKP-05 | N/A | 6 |")))
    told = appraisal_document(found, Language.EN)
    Draft202012Validator(SCHEMA).validate(json.loads(json.dumps(told)))
    cells = {each["criterion"]: each for each in json.loads(json_line(found, Language.EN))["findings"]}

    assert [(each["typed"], each["place"]["cell"]) for each in cells["BKP-01"]["also"]] == [("Có", "B2"), ("Không", "B3")]
    assert (cells["BKP-05"]["answer"], cells["BKP-05"]["place"]["cell"]) == ("6", "C4")
    assert [name for name, each in cells.items() if "also" in each] == ["BKP-01", "BKP-05"]
    assert json.loads(json.dumps(told))["findings"] == list(cells.values())
