"""Returns: who gets one, what the letter and the marked copy say, and that no name leads out of the folder."""

from __future__ import annotations

import csv
import io
import json
import pickle
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from emr_appraise.appraisal.model import Basis
from emr_appraise.book import refusals as book_refusals
from emr_appraise.book.limits import LIMITS
from emr_appraise.cli.output import write_whole
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import OutputError
from emr_appraise.roster import remarks as roster_remarks
from emr_appraise.roster.line_codec import unpacked
from emr_appraise.roster.model import Opinion, Rejection, Row, Standing, Told
from emr_appraise.roster.returns.model import Candidate, ReturnFiles, ReturnTask, Work
from emr_appraise.roster.returns.needs import needs_return
from emr_appraise.roster.returns.work import return_files
from emr_appraise.roster.returns.write import Returned, refuse_folder, write_returns
from emr_appraise.roster.task import Appraised, Settings, Task
from emr_appraise.roster.worker import Packs, appraise_task
from emr_appraise.submission import remarks_facility, remarks_files, remarks_rows
from emr_appraise.submission.form import stamp
from emr_appraise.submission.model import Remark
from emr_appraise.submission.remarks import remark
from emr_appraise.submission.workbook import read_workbook_bytes
from emr_appraise.words import Language, Message, Severity, same
from tests.roster.rosters import line, row
from tests.submission.small import AS_OF, _tree, whole
from tests.submission.test_annotate import assert_reads_alike
from tests.workbook_table import workbook_bytes

COLUMNS = (
    "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Hội đồng: trả lời | Hội đồng: giá trị | Hội đồng: ý kiến | Ghi chú"
)
PERFECT = """
| BKP-01 | Có |             | Biên bản 1 | | | | |
| BKP-02 | Có |             | Biên bản 2 | | | | |
| BKP-03 |    | @2026-11-01 | Biên bản 3 | | | | |
| BKP-04 |    | 3           | Biên bản 4 | | | | |
| BKP-05 |    | 12          | Biên bản 5 | | | | |
| ACC-01 |    | 98          | Biên bản 6 | | | | |
| ACC-02 | Có |             | Biên bản 7 | | | | |
""".strip()


class Board:
    """A round by the small pack, with evidence asked for everything; workbooks are written as text tables."""

    def __init__(self, folder: Path, packs: Packs) -> None:
        self.folder, self.packs = folder, packs

    @property
    def criteria(self) -> Criteria:
        """The pack."""
        return self.packs.given[0]

    def receive(self, data: bytes, file: str = "bv.xlsx", **other: Any) -> Candidate:
        """A file as the round finds it; `other` are fields of its row."""
        path = self.folder / f"{len(list(self.folder.iterdir()))}.xlsx"
        path.write_bytes(data)
        task = Task(file, str(path))
        result = appraise_task(task, self.packs)
        if isinstance(result, Appraised):
            return Candidate(task, row(unpacked(result.packed_line), file=file, **other))
        return Candidate(task, result.rejection)

    def submit(self, rows: str, file: str = "bv.xlsx", **other: Any) -> Candidate:
        """The same of a workbook whose self-assessment has these rows, all else being in order."""
        return self.receive(workbook_bytes(whole(rows, COLUMNS), stamp(self.criteria)), file, **other)

    def give_back(
        self, *candidates: Candidate, into: str = "out", order: Callable[[Iterable[Any]], Iterable[Any]] = iter
    ) -> tuple[Returned, Path]:
        """What is written; `order` is that in which the work is done."""

        def mapper(work: Work, tasks: Iterable[ReturnTask]) -> Iterator[tuple[ReturnTask, ReturnFiles | Rejection]]:
            return ((task, work(task, self.packs)) for task in order(tasks))

        folder = self.folder / into
        return write_returns(candidates, folder, mapper, write_whole), folder

    def letter(self, candidate: Candidate, into: str = "one") -> str:
        """The words of the letter for one workbook."""
        _, folder = self.give_back(candidate, into=into)
        (page,) = folder.glob("*.html")
        return words_of(page.read_text(encoding="utf-8"))


def words_of(page: str) -> str:
    """A page as it is read."""
    body = page.partition("<body>")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def index(folder: Path) -> list[dict[str, str]]:
    """The list of what was returned."""
    with (folder / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Packs]:
    """The small pack, loaded once, by the language of the round."""
    pack = tmp_path_factory.mktemp("pack") / "small.yaml"
    pack.write_text(json.dumps({**_tree(), "evidence": {"required_for": "all"}}), encoding="utf-8")
    return {
        language: Packs(Settings(AS_OF, (str(pack),), Basis.SELF, language, LIMITS, None)) for language in Language
    }


@pytest.fixture
def board(tmp_path: Path, packs: dict[Language, Packs]) -> Board:
    return Board(tmp_path, packs[Language.VI])


def told(message: Message) -> tuple[Told, ...]:
    """A remark of the reader, as a line keeps it."""
    return (Told(message.code, message.severity, 1),)


def of_roster(message: Message, **values: object) -> tuple[Remark, ...]:
    """A remark of the roster."""
    return (remark(message, None, **values),)


def opinion(own: Fraction | None, board: Fraction | None) -> tuple[Opinion, ...]:
    """What both sides say of a criterion."""
    return (Opinion("BKP-01", own, board, "", "", "", "B2"),)


STRANGER = of_roster(roster_remarks.OTHER_NAME_SAME_CODE, found="79901", file="x.xlsx", other="Bệnh viện Khác", name="Bệnh viện Thử")
LISTED = of_roster(roster_remarks.NOT_LISTED, found="79901", near="")
TWICE = of_roster(roster_remarks.COUNTED_TWICE, found="79901", count=2, files="b.xlsx")


@pytest.mark.parametrize(
    ("found", "needed"),
    [
        pytest.param(row(line(gaps=40, percent=10)), False, id="gaps of substance only"),
        pytest.param(row(line(unanswered=1)), True, id="a blank answer"),
        pytest.param(row(line(unreadable=1)), True, id="an unreadable answer"),
        pytest.param(row(line(unsupported=1)), True, id="evidence not shown"),
        pytest.param(row(line(told=told(remarks_rows.UNKNOWN_CODE))), True, id="a rejected row"),
        pytest.param(row(line(told=told(remarks_rows.CODE_BENT))), False, id="a note"),
        pytest.param(row(line(told=told(remarks_files.OTHER_FINGERPRINT))), False, id="what a fresh form puts right"),
        pytest.param(row(line(told=told(remarks_facility.DECISION_WITHOUT_CONDITIONS))), False, id="conditions that fail"),
        pytest.param(row(line(opinions=opinion(Fraction(1), Fraction(0)))), True, id="the board differs"),
        pytest.param(row(line(opinions=opinion(None, Fraction(1)))), True, id="the board says it applies"),
        pytest.param(row(line(opinions=opinion(Fraction(1), Fraction(1)))), False, id="the board agrees"),
        pytest.param(row(line(), Standing.UNLISTED, remarks=LISTED), True, id="a code that is not listed"),
        pytest.param(row(line(), remarks=TWICE), False, id="what only the board can settle"),
        pytest.param(row(line(unanswered=9), Standing.SUPERSEDED), False, id="superseded"),
        pytest.param(row(line(), Standing.SUPERSEDED, remarks=STRANGER), True, id="superseded by a stranger's"),
        pytest.param(Rejection("a.xlsx", book_refusals.DAMAGED.code, same("x"), same("y")), True, id="rejected"),
        pytest.param(Rejection("a.xlsx", book_refusals.NO_PERMISSION.code, same("x"), same("y")), False, id="the board's own trouble"),
    ],
)  # fmt: skip
def test_who_gets_one(found: Row | Rejection, needed: bool) -> None:
    assert needs_return(found) is needed


def test_a_perfect_workbook_gets_none(board: Board) -> None:
    done, folder = board.give_back(board.submit(PERFECT))

    assert done == Returned(0, 0, 0)
    assert [path.name for path in folder.iterdir()] == ["index.csv"]
    assert index(folder) == []


MISTAKES = """
| BKP-01 | gần đạt |    | Biên bản 1 |            |       |   |                                  |
| BKP-02 | Có      |    |            |            |       |   |                                  |
| BKP-03 |         |    |            |            |       |   |                                  |
| BKP-04 |         | 3  | Biên bản 4 | 31/02/2026 |       |   |                                  |
| BKP-05 |         | 12 | Biên bản 5 |            |       | 48 | Nhật ký <b>ghi</b> 48 giờ & hơn |
| BKP-88 | Có      |    | Biên bản 8 |            |       |   |                                  |
| ACC-01 |         | 98 | Biên bản 6 |            |       | 97 |                                 |
""".strip()


def test_the_letter_names_everything_to_mend(board: Board) -> None:
    said = board.letter(board.submit(MISTAKES, "tỉnh/bv.xlsx"))

    assert "Kính gửi: Bệnh viện Thử (mã cơ sở 79901)" in said
    assert "tỉnh/bv.xlsx" in said
    assert "Bộ nhỏ (small, phiên bản 7)" in said
    assert "Ngày đánh giá 22/11/2026" in said
    assert "15/11/2026" in said
    assert "F5 tệp gốc: B2 BKP-01 Điều được hỏi gần đạt Câu trả lời “gần đạt” không thuộc: Có, Không" in said
    assert "Mã “BKP-88” không có trong bộ tiêu chí" in said
    assert "BKP-03 Điều được hỏi Ghi vào cột “Giá trị đo được”: ngày/tháng/năm." in said
    assert "BKP-02 Điều được hỏi Đã trả lời “Có” nhưng chưa ghi minh chứng. Ghi minh chứng vào biểu mẫu. Cần có: Biên bản." in said
    assert "BKP-05 Điều được hỏi 12 48 Nhật ký <b>ghi</b> 48 giờ & hơn" in said
    assert said.count("BKP-03") == 1
    assert said.count("BKP-04") == 1
    assert "ACC-01" not in said
    assert "còn 7 nội dung" in said


def test_foreign_text_stays_text(board: Board) -> None:
    _, folder = board.give_back(board.submit(MISTAKES))
    (page,) = folder.glob("*.html")

    assert "Nhật ký &lt;b&gt;ghi&lt;/b&gt; 48 giờ &amp; hơn" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_a_letter_is_whole_and_fetches_nothing(tmp_path: Path, packs: dict[Language, Packs], language: Language) -> None:
    board = Board(tmp_path, packs[language])
    _, folder = board.give_back(board.submit(MISTAKES), board.receive(b"no workbook", "khac.xlsx"))

    for page in folder.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
        assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import|https?:", text)
        assert "default-src 'none'" in text
        assert "{" not in words_of(text)


def test_the_copy_reads_as_the_original_did(board: Board) -> None:
    candidate = board.submit(MISTAKES)
    _, folder = board.give_back(candidate)
    (copy,) = folder.glob("*.xlsx")
    original = Path(candidate.task.address).read_bytes()

    first, second = (read_workbook_bytes(data, "a.xlsx", board.criteria) for data in (original, copy.read_bytes()))
    assert_reads_alike(first, second)


def test_the_copy_shows_what_the_letter_says(board: Board) -> None:
    _, folder = board.give_back(board.submit(MISTAKES, remarks=LISTED))
    (copy,) = folder.glob("*.xlsx")
    book = load_workbook(io.BytesIO(copy.read_bytes()))
    comments = {cell.coordinate: cell.comment.text for each in book["Tự đánh giá"].iter_rows() for cell in each if cell.comment}

    assert "Hội đồng (cảnh báo)\nHội đồng trả lời “48”, cơ sở trả lời “12”. Ý kiến của hội đồng: Nhật ký <b>ghi</b>" in comments["G9"]
    assert "Còn trống (cảnh báo)\nTiêu chí BKP-03 chưa được trả lời" in comments["G7"]
    assert "Minh chứng (cảnh báo)\nĐã trả lời “Có” nhưng chưa ghi minh chứng." in comments["I6"]
    assert book["Thông tin cơ sở"]["C5"].comment.text.startswith("W504 (cảnh báo)")
    heads = [cell.value for cell in book.worksheets[-1]["B"]]
    assert heads.count("Hội đồng") == 1


@pytest.mark.parametrize(
    ("language", "reason", "step"),
    [
        (Language.VI, "Tệp rỗng (0 byte). Đề nghị cơ sở: gửi lại tệp", "Dùng biểu mẫu tự đánh giá do hội đồng gửi"),
        (Language.EN, "The file is empty (0 bytes). What to do: send the file", "Use the self-assessment form that the board sent"),
    ],
)
def test_a_rejected_file_is_told_why_and_how(
    tmp_path: Path, packs: dict[Language, Packs], language: Language, reason: str, step: str
) -> None:
    board = Board(tmp_path, packs[language])
    said = board.letter(board.receive(b"", "huyện/khac.xlsx"))

    assert reason in said
    assert step in said
    assert "huyện/khac.xlsx" in said
    assert sha256(b"").hexdigest() in said
    assert index(tmp_path / "one") == [
        {"file": "huyện/khac.xlsx", "code": "", "name": "", "letter": "khac.html", "annotated": "", "problem": ""}
    ]
    assert not list((tmp_path / "one").glob("*.xlsx"))


@pytest.mark.parametrize("language", Language)
def test_no_letter_speaks_of_the_command_line(tmp_path: Path, packs: dict[Language, Packs], language: Language) -> None:
    board = Board(tmp_path, packs[language])
    foreign = workbook_bytes("Sổ:\n| Ngày | Việc |\n| 1 | 2 |")
    other_pack = workbook_bytes(whole(PERFECT, COLUMNS), {**stamp(board.criteria), "emr_appraise_version": "3"})
    candidates = [board.receive(data, f"{at}.xlsx") for at, data in enumerate((b"", b"PK\x03\x04", foreign, other_pack))]
    candidates.append(board.submit(MISTAKES + "\n| ACC-02 | | | | | Có | | |", remarks=(*LISTED, *STRANGER)))
    _, folder = board.give_back(*candidates)

    pages = [words_of(page.read_text(encoding="utf-8")) for page in folder.glob("*.html")]
    assert len(pages) == 5
    for said in pages:
        assert "--" not in said
        assert "emr-appraise" not in said


def test_another_hospital_is_not_named(board: Board) -> None:
    candidate = board.submit(PERFECT, standing=Standing.SUPERSEDED, remarks=STRANGER)
    said = board.letter(candidate)
    (copy,) = (board.folder / "one").glob("*.xlsx")

    assert "Mã 79901 cũng có trong bảng tính của một cơ sở khác" in said
    book = load_workbook(io.BytesIO(copy.read_bytes()))
    cells = [str(cell.value) for sheet in book for each in sheet.iter_rows() for cell in each if cell.value]
    assert not [cell for cell in [said, *cells] if "Bệnh viện Khác" in cell or "x.xlsx" in cell]


def test_what_the_board_wrote_badly_is_not_the_hospitals_to_mend(board: Board) -> None:
    candidate = board.submit(PERFECT.replace("| Biên bản 1 | | | | |", "| Biên bản 1 | | hình như | | |", 1))
    assert needs_return(candidate.found)

    done, folder = board.give_back(candidate)

    assert done == Returned(0, 0, 0)
    assert index(folder) == []


HOSTILE = ("../../etc/passwd", "C:\\Windows\\x", "CON", "", ".", "=cmd|' /C calc'!A0", "a" * 4000, "\x00\n<b>", "bệnh viện", "BỆNH VIỆN", "\u202exslx.exe")


def test_hostile_names_stay_in_the_folder(board: Board) -> None:
    first = board.submit(MISTAKES)
    assert isinstance(first.found, Row)
    found = first.found
    candidates = [
        Candidate(first.task, replace(found, line=replace(found.line, name=name, code=code))) for name in HOSTILE for code in ("../1", "79901")
    ]
    rejection = board.receive(b"").found
    assert isinstance(rejection, Rejection)
    candidates += [Candidate(first.task, replace(rejection, file=name)) for name in HOSTILE]
    before, folder = set(board.folder.iterdir()), board.folder / "out"

    def mapper(_: Work, tasks: Iterable[ReturnTask]) -> Iterator[tuple[ReturnTask, ReturnFiles | Rejection]]:
        return ((task, ReturnFiles(b"letter", b"copy" if isinstance(task.found, Row) else None)) for task in tasks)

    done = write_returns(candidates, folder, mapper, write_whole)

    assert set(board.folder.iterdir()) - before == {folder}
    assert all(path.is_file() and re.fullmatch(r"[a-z0-9.-]{1,125}", path.name) for path in folder.iterdir())
    listed = index(folder)
    names = [each[column] for each in listed for column in ("letter", "annotated") if each[column]]
    assert len(set(names)) == len(names) == done.letters + done.copies == len(list(folder.iterdir())) - 1
    assert done.letters == len(candidates)
    assert not [cell for each in listed for cell in each.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_order_of_the_work_changes_nothing(board: Board) -> None:
    candidates = [board.submit(MISTAKES, f"{at}.xlsx") for at in range(2)] + [board.receive(b"", "z.xlsx")]

    _, one = board.give_back(*candidates, into="one")
    _, other = board.give_back(*candidates, into="other", order=lambda tasks: reversed(list(tasks)))

    assert {path.name: path.read_bytes() for path in one.iterdir()} == {path.name: path.read_bytes() for path in other.iterdir()}
    assert [each["file"] for each in index(one)] == ["0.xlsx", "1.xlsx", "z.xlsx"]


def test_a_workbook_that_changed_since_is_told_in_the_list(board: Board) -> None:
    changed, gone, kept = (board.submit(MISTAKES, f"{name}.xlsx") for name in ("changed", "gone", "kept"))
    Path(changed.task.address).write_bytes(Path(changed.task.address).read_bytes() + b" ")
    Path(gone.task.address).unlink()

    done, folder = board.give_back(changed, gone, kept)

    assert done == Returned(1, 1, 2)
    assert [(each["problem"], bool(each["letter"])) for each in index(folder)] == [("E185", False), ("E101", False), ("", True)]
    assert len(list(folder.iterdir())) == 3


def test_letters_of_an_earlier_run_are_never_overwritten(board: Board) -> None:
    _, folder = board.give_back(board.submit(MISTAKES))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    with pytest.raises(OutputError, match="E185"):
        board.give_back(board.submit(PERFECT.replace("Có", "")))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")

    with pytest.raises(OutputError, match="E185"):
        refuse_folder(path)


def test_tasks_and_files_travel_between_processes(board: Board) -> None:
    candidate = board.submit(MISTAKES, remarks=LISTED)
    asked = ReturnTask(0, candidate.task, candidate.found, "a.html", "a.xlsx")
    work, sent = pickle.loads(pickle.dumps((return_files, asked)))  # noqa: S301

    files = work(sent, board.packs)

    assert sent == asked
    assert pickle.loads(pickle.dumps(files)) == files == return_files(asked, board.packs)  # noqa: S301


def test_the_list_comes_last(board: Board) -> None:
    written: list[str] = []

    def noting(path: Path, write: Callable[[Any], object], **other: bool) -> None:
        written.append(path.suffix)
        write_whole(path, write, **other)

    candidate = board.submit(MISTAKES)
    write_returns([candidate], board.folder / "out", lambda work, tasks: ((task, work(task, board.packs)) for task in tasks), noting)

    assert written == [".xlsx", ".html", ".csv"]


def test_tasks_are_taken_one_by_one(board: Board) -> None:
    candidate, taken = board.submit(MISTAKES), list[int]()

    def candidates() -> Iterator[Candidate]:
        for at in range(4):
            taken.append(at)
            yield candidate

    seen = list[int]()

    def mapper(work: Work, tasks: Iterable[ReturnTask]) -> Iterator[tuple[ReturnTask, ReturnFiles | Rejection]]:
        for task in tasks:
            seen.append(len(taken))
            yield task, Rejection(task.task.file, "E174", same("x"), same("y"))

    done = write_returns(candidates(), board.folder / "out", mapper, write_whole)

    assert seen == [1, 2, 3, 4]
    assert done == Returned(0, 0, 4)


def test_a_date_that_is_not_given_is_said(board: Board) -> None:
    candidate = board.submit(MISTAKES)
    assert isinstance(candidate.found, Row)
    undated = Candidate(candidate.task, replace(candidate.found, line=replace(candidate.found.line, submitted_on=None)))

    assert "Ngày tự đánh giá ghi trong tệp chưa ghi" in board.letter(undated)
    assert date(2026, 11, 15) == candidate.found.line.submitted_on


def test_severity_of_what_is_told_decides() -> None:
    info = Told(remarks_rows.UNKNOWN_CODE.code, Severity.INFO, 3)

    assert not needs_return(row(line(told=(info,))))
