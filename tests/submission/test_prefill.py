"""The facility file: YAML by the ids of the form's fields."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import InputError
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.prefill import read_facility_file
from tests.submission.small import PACK


def prefill(
    folder: Path, content: str | bytes, language: FormLanguage = FormLanguage.VI
) -> dict[str, object]:
    """The values of a facility file with this content."""
    path = folder / "facility.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_facility_file(str(path), PACK, language)


VALUES = [
    ('code: "01999"', {"code": "01999"}),
    ("code: 01999", {"code": "01999"}),
    ("facility_type: hospital", {"facility_type": "Bệnh viện"}),
    ("facility_type: BV", {"facility_type": "Bệnh viện"}),
    ("has_lab: true", {"has_lab": "Có"}),
    ("has_lab: no", {"has_lab": "Không"}),
    ("beds: 120", {"beds": 120}),
    ("submitted_on: 2026-11-15", {"submitted_on": date(2026, 11, 15)}),
    ("name:", {"name": None}),
    ("facility_type:", {"facility_type": None}),
]


@pytest.mark.parametrize(("content", "values"), VALUES)
def test_value(content: str, values: dict[str, object], tmp_path: Path) -> None:
    assert prefill(tmp_path, content) == values


@pytest.mark.parametrize(
    ("language", "word"), [("vi", "Bệnh viện"), ("en", "Hospital"), ("both", "Bệnh viện / Hospital")]
)
def test_choice_in_the_form_s_language(language: str, word: str, tmp_path: Path) -> None:
    assert prefill(tmp_path, "facility_type: hospital", FormLanguage(language)) == {"facility_type": word}


BAD = [("fax: 1", "E121"), ("- a", "E121"), ("", "E121"), ("has_lab: có lẽ", "E122"), (b"\xff\xfe", "E113")]


@pytest.mark.parametrize(("content", "code"), BAD)
def test_bad_file(content: str | bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=code):
        prefill(tmp_path, content)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="E101"):
        read_facility_file(str(tmp_path / "x.yaml"), PACK, FormLanguage.VI)


def test_no_yaml(tmp_path: Path) -> None:
    with pytest.raises(CriteriaError, match="C002"):
        prefill(tmp_path, "a: [")
