"""The journal: what it holds is exact, survives a killed run, and is nobody else's while a run has it."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emr_appraise.appraisal.model import Basis, DecisionState, Score
from emr_appraise.errors import InputError, OutputError
from emr_appraise.roster.journal import JOURNAL, Journal, open_journal
from emr_appraise.roster.line_codec import packed, unpacked
from emr_appraise.roster.model import Blocked, DecisionLine, Due, Line, Opinion, Rejection, Told
from emr_appraise.roster.task import Appraised, Refused, Result, Task
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Severity, Text
from tests.roster.rosters import line

EDITION = "e1"
USABLE = frozenset((EDITION,))
SHARES = st.none() | st.fractions(0, 1, max_denominator=12)
DAYS = st.none() | st.dates()
SCORES = st.builds(Score, st.fractions(0, 200), st.integers(0, 200))
VALUES = st.text() | st.booleans() | st.fractions()
LINES = st.builds(
    lambda **found: line(**found),
    code=st.text(max_size=9),
    name=st.text(max_size=30),
    facts=st.lists(st.tuples(st.text(max_size=9), VALUES)).map(tuple),
    submitted_on=DAYS,
    basis=st.sampled_from(Basis),
    board_group=st.none() | st.integers(1, 3),
    total=SCORES,
    blocking=st.lists(st.builds(Blocked, st.text(), st.lists(st.integers()).map(tuple), st.booleans())).map(tuple),
    decision=st.none() | st.builds(DecisionLine, st.text(), DAYS, st.sampled_from(DecisionState), st.sampled_from(DecisionSource)),
    due=st.none() | st.builds(Due, st.text(), st.dates(), st.integers()),
    told=st.lists(st.builds(Told, st.text(), st.sampled_from(Severity), st.integers())).map(tuple),
    opinions=st.lists(st.builds(Opinion, st.text(), SHARES, SHARES, st.text(), st.text(), st.text(), st.text())).map(tuple),
)  # fmt: skip


@given(LINES)
def test_line_comes_back_as_it_was(found: Line) -> None:
    back = unpacked(packed(found))

    assert back == found
    assert [type(value) for _, value in back.facts] == [type(value) for _, value in found.facts]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal that is open."""
    with Journal(tmp_path, "r1") as opened:
        yield opened


def appraised(sha256: str, **other: object) -> Appraised:
    """A result with a document that tells which it is."""
    made = line(sha256=sha256, **other)
    return Appraised(sha256, made.pack, made.group, packed(made), sha256.encode())


def refused(sha256: str, file: str = "a.xlsx") -> Refused:
    """A refusal."""
    return Refused(sha256, Rejection(file, "E106", Text("hỏng", "broken"), Text("gửi lại", "send it again")))


def filled(journal: Journal, files: dict[str, Result]) -> dict[str, Task]:
    """Let the journal hold these results; its tasks by their files."""
    for file in files:
        journal.add(Task(file, f"/nộp/{file}", None, 5))
    tasks = {task.file: task for task in journal.tasks()}
    for file, result in files.items():
        journal.keep(tasks[file], result, EDITION)
    return tasks


def test_what_is_kept_comes_by_name(journal: Journal) -> None:
    filled(journal, {"b.xlsx": appraised("2"), "a.xlsx": refused("1"), "ă.xlsx": appraised("3", code="79003")})

    found = list(journal.kept())

    assert [(each.task.file, each.sha256) for each in found] == [("a.xlsx", "1"), ("b.xlsx", "2"), ("ă.xlsx", "3")]
    assert [each.line and each.line.code for each in found] == [None, "79901", "79003"]
    assert found[0].rejection == refused("1").rejection
    assert [document for _, document in journal.documents()] == [b"2", b"3"]


def test_file_given_twice_is_one_workbook(journal: Journal) -> None:
    for file in ("a.xlsx", "x/a.xlsx"):
        journal.add(Task(file, "/nộp/a.xlsx"))
    for member in (0, 1, 0):
        journal.add(Task("b.zip/b.xlsx", "/nộp/b.zip", member))

    assert [task.file for task in journal.tasks()] == ["a.xlsx", "b.zip/b.xlsx", "b.zip/b.xlsx"]


def test_same_bytes_in_two_folders_keep_both_rows(journal: Journal) -> None:
    filled(journal, {"x/a.xlsx": appraised("1"), "y/a.xlsx": appraised("1")})

    assert [each.task.file for each in journal.kept()] == ["x/a.xlsx", "y/a.xlsx"]
    assert len(list(journal.documents())) == 2


@pytest.mark.parametrize(
    ("file", "sha256", "editions", "rules", "group"),
    [
        ("a.xlsx", "1", USABLE, "r1", 2),
        ("khác/a.xlsx", "1", USABLE, "r1", 2),
        ("a.xlsx", "2", USABLE, "r1", None),
        ("b.xlsx", "1", USABLE, "r1", None),
        ("a.xlsx", "1", frozenset(("e2",)), "r1", None),
        ("a.xlsx", "1", USABLE, "r2", None),
    ],
)
def test_result_is_recalled_for_the_same_question_only(
    file: str, sha256: str, editions: frozenset[str], rules: str, group: int | None, tmp_path: Path
) -> None:
    with Journal(tmp_path, "r1") as first:
        filled(first, {"a.xlsx": appraised("1", group=2)})
    with Journal(tmp_path, rules) as second:
        second.add(Task(file, "/đâu đó"))
        (task,) = second.tasks()
        recalled = second.recall(task, sha256, editions)

        assert (recalled and recalled.group) == group
        assert len(list(second.kept())) == (1 if group else 0)


def test_refusal_is_recalled_but_not_one_without_bytes(tmp_path: Path) -> None:
    with Journal(tmp_path, "r1") as first:
        filled(first, {"a.xlsx": refused("1"), "b.xlsx": refused("", "b.xlsx")})
        assert len(list(first.kept())) == 2
    with Journal(tmp_path, "r1") as second:
        filled(second, {})
        for file in ("a.xlsx", "b.xlsx"):
            second.add(Task(file, file))
        found = [second.recall(task, sha256, USABLE) for task, sha256 in zip(second.tasks(), ("1", ""), strict=True)]

    assert [each and (each.group,) for each in found] == [(None,), None]


@pytest.mark.parametrize(("code", "recalled"), [("E106", True), ("E174", False), ("E175", False), ("E176", False)])
def test_accident_may_have_been_the_machine_s_and_is_tried_again(code: str, recalled: bool, tmp_path: Path) -> None:
    accident = Refused("1", Rejection("a.xlsx", code, Text("hỏng", "broken"), Text("gửi lại", "send it again")))
    with Journal(tmp_path, "r1") as first:
        filled(first, {"a.xlsx": accident})
    with Journal(tmp_path, "r1") as second:
        second.add(Task("a.xlsx", "a.xlsx"))

        assert [second.recall(task, "1", USABLE) is not None for task in second.tasks()] == [recalled]


def test_others_are_forgotten(tmp_path: Path) -> None:
    with Journal(tmp_path, "r1") as first:
        filled(first, {"a.xlsx": appraised("1"), "b.xlsx": appraised("2")})
    with Journal(tmp_path, "r1") as second:
        second.add(Task("a.xlsx", "/nộp/a.xlsx"))
        (task,) = second.tasks()
        second.recall(task, "1", USABLE)
        second.forget_others()

        assert second.recall(task._replace(file="b.xlsx"), "2", USABLE) is None
        assert [document for _, document in second.documents()] == [b"1"]


def test_second_run_is_told_and_stops(journal: Journal) -> None:
    with pytest.raises(InputError, match="E172"):
        Journal(journal.path.parent, "r1")


def test_other_process_is_told_too(journal: Journal) -> None:
    code = f"from pathlib import Path; from emr_appraise.roster.journal import Journal; Journal(Path({str(journal.path.parent)!r}), 'r1')"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)

    assert "E172" in done.stderr


def test_killed_run_leaves_its_results_and_its_lock_is_gone(tmp_path: Path) -> None:
    code = f"""
import os, signal, time
from pathlib import Path
from emr_appraise.roster.journal import Journal
from tests.roster.test_journal import appraised, filled
journal = Journal(Path({str(tmp_path)!r}), "r1")
filled(journal, {{f"{{n}}.xlsx": appraised(str(n)) for n in range(5)}})
time.sleep(0.6)
filled(journal, {{"last.xlsx": appraised("last")}})
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == -signal.SIGKILL
    with Journal(tmp_path, "r1") as again:
        again.add(Task("3.xlsx", "/nộp/3.xlsx"))
        assert [again.recall(task, "3", USABLE) is not None for task in again.tasks()] == [True]


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + b"\xff" * 5_000], ids=["text", "garbage"])
def test_what_is_no_journal_is_told_and_left(content: bytes, tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(content)

    with pytest.raises(InputError, match="E180"):
        Journal(tmp_path, "r1")
    assert (tmp_path / JOURNAL).read_bytes() == content


def test_database_of_others_is_told_and_left(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / JOURNAL)
    other.execute("create table theirs (x)")
    other.commit()
    other.close()

    with pytest.raises(InputError, match="E180"):
        Journal(tmp_path, "r1")


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="E189"):
        Journal(tmp_path / "không có", "r1")


def test_exact_numbers_are_not_rounded() -> None:
    found = line(total=Score(Fraction(1, 3), 7), submitted_on=date(2026, 1, 2))

    assert unpacked(packed(found)).total.percent == Fraction(100, 21)
    assert unpacked(packed(found)).submitted_on == date(2026, 1, 2)


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_unusable_journal_is_laid_aside_where_all_is_scored_anew(content: bytes, tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(content)
    with pytest.raises(InputError, match="E180"):
        open_journal(tmp_path, "r", fresh=False)

    with open_journal(tmp_path, "r", fresh=True) as opened:
        assert opened.is_new

    assert (tmp_path / f"{JOURNAL}.old").read_bytes() == content


def test_journal_of_a_run_under_way_is_not_laid_aside(journal: Journal) -> None:
    with pytest.raises(InputError, match="E172"):
        open_journal(journal.path.parent, "r", fresh=True)


def test_journal_damaged_in_the_middle_is_told(tmp_path: Path) -> None:
    with Journal(tmp_path, "r") as opened:
        for number in range(300):
            opened.add(Task(f"{number}.xlsx", str(tmp_path / f"{number}.xlsx")))
            opened.keep(Task(f"{number}.xlsx", "", number=number + 1), Refused(f"{number:064}", Rejection("a", "E1", Text("a", "a"), Text("b", "b"))), EDITION)
    data = bytearray((tmp_path / JOURNAL).read_bytes())
    for page in range(4096 * 4, len(data), 4096):
        data[page : page + 200] = b"\xff" * 200
    (tmp_path / JOURNAL).write_bytes(data)

    with pytest.raises((InputError, OutputError)):
        _use(tmp_path)


def _use(folder: Path) -> None:
    with Journal(folder, "r") as opened:
        list(opened.kept())
        opened.recall(Task("7.xlsx", ""), f"{7:064}", USABLE)
        opened.forget_others()
