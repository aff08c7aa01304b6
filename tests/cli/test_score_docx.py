"""`score --format docx`: whose answers the minutes and the report count, and a council of another day."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Basis
from emr_appraise.cli.main import main
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report import write_report_file
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.conftest import AS_OF
from tests.report.docx.papers import lines

EXAMPLES = Path(__file__).parents[2] / "examples"
GROUP_3 = str(EXAMPLES / "benh-vien-nhom-3.xlsx")
BY_BOARD, BY_FACILITY = "Hội đồng đã ghi trả lời hoặc ý kiến cho 7/143", "Kết quả tính theo trả lời của cơ sở"
NOT_COUNTED = "chưa tính trả lời khác của Hội đồng"


def scored(folder: Path, *options: str) -> str:
    """The words of the document that `score` writes."""
    out = folder / "paper.docx"
    arguments = ["score", GROUP_3, "--as-of", "2026-11-22", "--format", "docx", "-o", str(out), *options]
    assert main([*arguments, "--lang", "vi"]) == 0
    return "\n".join(lines(out.read_bytes()))


@pytest.mark.parametrize(
    ("options", "said", "unsaid"),
    [
        ([], BY_BOARD, NOT_COUNTED),
        (["--basis", "board"], BY_BOARD, NOT_COUNTED),
        (["--basis", "self"], BY_FACILITY, "các tiêu chí còn lại tính theo trả lời của cơ sở"),
        (["--basis", "self"], NOT_COUNTED, "các tiêu chí còn lại tính theo trả lời của cơ sở"),
    ],
)
def test_minutes_count_the_boards_answers_unless_told_otherwise(
    options: list[str], said: str, unsaid: str, tmp_path: Path
) -> None:
    told = scored(tmp_path, "--as", "minutes", *options)

    assert said in told
    assert unsaid not in told


@pytest.mark.parametrize(
    ("options", "said"),
    [([], "Tự đánh giá việc"), (["--as", "report"], "Tự đánh giá việc"), (["--basis", "board"], "theo trả lời của hội đồng")],
)
def test_report_is_the_facilitys_own_unless_told_otherwise(options: list[str], said: str, tmp_path: Path) -> None:
    told = scored(tmp_path, *options)

    assert said in told
    assert ("Tự đánh giá việc" in told) == ("board" not in options)


@pytest.mark.parametrize("name", ["benh-vien-nhom-3", "benh-vien-nhom-2"])
@pytest.mark.parametrize("basis", Basis)
def test_report_is_the_one_that_a_round_writes(name: str, basis: Basis, tmp_path: Path) -> None:
    """Of the second example the board wrote nothing, so that no answer tells by whose the report went."""
    path, out, other = EXAMPLES / f"{name}.xlsx", tmp_path / "paper.docx", io.BytesIO()
    criteria = load_criteria("vn-emr", AS_OF)
    arguments = ["score", str(path), "--as-of", "2026-11-22", "--basis", basis.value, "--format", "docx", "-o", str(out)]
    assert main([*arguments, "--lang", "vi"]) == 0

    write_report_file(appraise(criteria, read_workbook(str(path), criteria), basis=basis), "docx", other, Language.VI)
    assert out.read_bytes() == other.getvalue()


def test_example_council_fits_the_as_of_date_of_the_examples(tmp_path: Path) -> None:
    assert "ngày 22 tháng 11 năm 2026" in scored(tmp_path, "--as", "minutes", "--council", str(EXAMPLES / "council.yaml"))


def test_minutes_of_a_meeting_before_the_as_of_date_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    council, out = tmp_path / "council.yaml", tmp_path / "paper.docx"
    council.write_text("meeting: {date: 2026-11-20}\n", encoding="utf-8")
    arguments = ["score", GROUP_3, "--as-of", "2026-11-22", "--format", "docx", "--as", "minutes", "--council", str(council)]

    assert main([*arguments, "-o", str(out), "--lang", "en"]) == 3
    told = " ".join(capsys.readouterr().err.split())
    assert "E127" in told
    assert "--as-of 2026-11-20" in told
    assert not out.exists()


@pytest.mark.parametrize("language", Language)
def test_help_names_the_default_of_the_basis(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    main(["score", "--help", "--lang", language])
    told = re.sub(r"[│\s]+", " ", capsys.readouterr().out)

    assert {"vi": "với --as minutes: board", "en": "with --as minutes: board"}[language] in told
