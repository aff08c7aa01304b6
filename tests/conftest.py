"""What many tests need: the bundled criteria, and filled forms made once."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from emr_appraise.criteria import load
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.submission.form import Filling, write_form
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.model import Chosen, Measured
from emr_appraise.trial.case import best_answer
from tests.tried import take_quick_profile

take_quick_profile()
AS_OF = date(2026, 11, 22)
FACILITY: Mapping[str, object] = {
    "code": "79999",
    "name": "Bệnh viện Thử nghiệm",
    "facility_type": "Bệnh viện",
    "ownership": "Công lập",
    "inpatient": "Có",
    "has_lab": "Có",
    "has_imaging": "Có",
    "bhyt_contract": "Có",
    "rented_software": "Không",
    "cloud": "Không",
    "online_portal": "Không",
    "converts_paper": "Không",
}
DECISION: Mapping[str, object] = {
    "decision_number": "367/QĐ-BV",
    "decision_date": date(2026, 9, 30),
    "decision_outcome": "Đạt",
}


@pytest.fixture(scope="session")
def criteria() -> Criteria:
    """The bundled pack on the as-of date of the examples."""
    return load.load_criteria("vn-emr", AS_OF)


@pytest.fixture(scope="session")
def blank_form(criteria: Criteria, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blank form in Vietnamese."""
    path = tmp_path_factory.mktemp("form") / "blank.xlsx"
    path.write_bytes(form_bytes(criteria, Filling()))
    return path


@pytest.fixture(scope="session")
def perfect_form(criteria: Criteria, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A form in which every criterion is met with evidence and a decision stands."""
    path = tmp_path_factory.mktemp("form") / "perfect.xlsx"
    path.write_bytes(form_bytes(criteria, perfect_filling(criteria)))
    return path


def form_bytes(criteria: Criteria, filling: Filling) -> bytes:
    """A form as the bytes of a file."""
    out = io.BytesIO()
    write_form(criteria, out, FormLanguage.VI, filling)
    return out.getvalue()


def perfect_filling(criteria: Criteria) -> Filling:
    """Every criterion met with evidence of the as-of date."""
    answers = {
        criterion.code: {**_best_cells(criterion), "evidence": "Biên bản số 1/BB", "evidence_date": AS_OF}
        for criterion in criteria.all
    }
    return Filling(FACILITY, answers, DECISION)


def _best_cells(criterion: Criterion) -> dict[str, object]:
    answer = best_answer(criterion, AS_OF)
    if isinstance(answer, Chosen):
        return {"answer": answer.option.label.vi}
    assert isinstance(answer, Measured)
    return {"value": answer.value if isinstance(answer.value, date) else float(answer.value)}


def pytest_configure() -> None:
    """Have a pack that ships read once a day of its law: hundreds of tests run a command that reads it."""
    read_now, folders = load.load_on_dates, load.bundled_packs()

    @cache
    def shipped(source: str, as_of: date) -> Criteria:
        return read_now(source, [as_of])[as_of]

    def load_on_dates(source: str, dates: Iterable[date]) -> dict[date, Criteria]:
        if source in folders and load.bundled_packs() == folders:
            return {as_of: shipped(source, as_of) for as_of in dates}
        return read_now(source, dates)

    load.load_on_dates = load_on_dates


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-readme` writes the help of every command into README.md, `--update-gold` what reports show."""
    parser.addoption("--update-readme", action="store_true", help="write every command's help into README.md")
    parser.addoption("--update-gold", action="store_true", help="take what every report shows as agreed")
