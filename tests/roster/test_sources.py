"""Folders, files, patterns and zips as people hand them in: what is read, what is passed over, what is told."""

from __future__ import annotations

import os
import socket
import struct
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from emr_appraise.book.limits import LIMITS
from emr_appraise.errors import InputError
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.own_files import JOURNAL
from emr_appraise.roster.own_files import NAMES as OWN
from emr_appraise.roster.reports.record import HEAD
from emr_appraise.roster.sources import find_workbooks
from emr_appraise.roster.task import Task
from emr_appraise.roster.worker import read_task
from tests.roster.rounds import GOOD, folder_of

NAMES = [
    "79002.xlsx", "79001.XLSX", "huyện/79003.xls", "huyện/sâu/79004.ods", "huyện/79005.csv", "huyện/79006.xlsb",
    "~$79002.xlsx", ".~lock.79001.xlsx#", ".ẩn.xlsx", ".git/a.xlsx", "ghi chú.docx", "Thumbs.db", "ảnh.png",
]  # fmt: skip


def found(*paths: Path | str, left_out: tuple[Path, ...] = ()) -> tuple[list[str], Counter[Skipped], dict[str, str]]:
    """The names of workbooks, how many files were passed over, and the codes of what cannot be looked into."""
    all_found = list(find_workbooks([str(path) for path in paths], left_out))
    return (
        sorted(each.file for each in all_found if isinstance(each, Task)),
        Counter(each for each in all_found if isinstance(each, Skipped)),
        {each.file: each.code for each in all_found if isinstance(each, Rejection)},
    )


def test_folder_is_walked_to_the_bottom(tmp_path: Path) -> None:
    names, skipped, rejected = found(folder_of(tmp_path, NAMES))

    assert names == sorted([
        "79001.XLSX", "79002.xlsx", "huyện/79003.xls", "huyện/79005.csv", "huyện/79006.xlsb", "huyện/sâu/79004.ods",
    ])  # fmt: skip
    assert skipped == {Skipped.LOCK_FILE: 2, Skipped.HIDDEN: 2, Skipped.NO_WORKBOOK: 3}
    assert rejected == {}


def test_file_named_by_hand_is_taken_whatever_its_name(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a/biểu mẫu", "a/b.xlsx"])

    assert found(tmp_path / "a" / "biểu mẫu")[0] == ["biểu mẫu"]


def test_lock_file_named_by_hand_is_passed_over(tmp_path: Path) -> None:
    folder_of(tmp_path, ["~$a.xlsx"])

    assert found(tmp_path / "~$a.xlsx")[1] == {Skipped.LOCK_FILE: 1}


def test_several_paths_are_named_from_where_they_meet(tmp_path: Path) -> None:
    folder_of(tmp_path, ["đợt 1/a.xlsx", "đợt 2/a.xlsx", "lẻ.xlsx"])

    names, _, _ = found(tmp_path / "đợt 1", tmp_path / "đợt 2", tmp_path / "lẻ.xlsx")

    assert names == ["lẻ.xlsx", "đợt 1/a.xlsx", "đợt 2/a.xlsx"]


def test_pattern_that_the_shell_left_is_matched(tmp_path: Path) -> None:
    folder_of(tmp_path, ["79001.xlsx", "79002.xlsx", "80001.xlsx"])

    assert found(tmp_path / "79*.xlsx")[0] == ["79001.xlsx", "79002.xlsx"]


@pytest.mark.parametrize("name", ["không có", "không có/*.xlsx", ""])
def test_path_that_is_not_there_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="E101"):
        found(tmp_path / "x" / name)


def test_name_with_brackets_is_no_pattern(tmp_path: Path) -> None:
    folder_of(tmp_path, ["[1].xlsx"])

    assert found(tmp_path / "[1].xlsx")[0] == ["[1].xlsx"]


def test_name_typed_composed_finds_one_kept_apart(tmp_path: Path) -> None:
    folder_of(tmp_path, [unicodedata.normalize("NFD", "bệnh viện/sở.xlsx")])

    assert found(tmp_path / unicodedata.normalize("NFC", "bệnh viện"))[0] == [unicodedata.normalize("NFC", "sở.xlsx")]


def test_own_output_is_left_out(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "kết quả/roster.xlsx", "cơ sở.csv"])

    names, skipped, _ = found(tmp_path, left_out=(tmp_path / "kết quả", tmp_path / "cơ sở.csv"))

    assert names == ["a.xlsx"]
    assert skipped == {Skipped.NOT_SUBMITTED: 2}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_linked_folder_is_not_followed(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "b/c.xlsx"])
    (tmp_path / "b" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "d.xlsx").symlink_to(tmp_path / "a.xlsx")

    names, skipped, _ = found(tmp_path)

    assert names == ["a.xlsx", "b/c.xlsx", "d.xlsx"]
    assert skipped == {Skipped.LINKED_FOLDER: 1}


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_folder_without_permission_is_told(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "kín/b.xlsx"])
    (tmp_path / "kín").chmod(0)

    names, _, rejected = found(tmp_path)

    assert (names, list(rejected)) == (["a.xlsx"], ["kín"])
    (tmp_path / "kín").chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_name_that_is_no_text_is_read_and_shown(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx"])
    os.rename(tmp_path / "a.xlsx", os.fsencode(tmp_path) + b"/b\xe9nh\n\x1b.xlsx")

    (task,) = find_workbooks([str(tmp_path)])

    assert isinstance(task, Task)
    assert (task.file, os.path.exists(task.address)) == ("b?nh .xlsx", True)


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    """A zip of these members."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 8, 0, 0)), data)
    return path


def test_zip_is_a_folder(tmp_path: Path) -> None:
    members = ["79001.xlsx", "huyện/79002.xlsx", "huyện\\79003.ods", "../../../etc/79004.xlsx", "/79005.xlsx", "C:/79006.xlsx",
               "__MACOSX/._79001.xlsx", "~$79001.xlsx", "đọc tôi.txt", "trong.zip"]  # fmt: skip
    zipped(tmp_path / "nộp.zip", dict.fromkeys(members, b"x"))

    names, skipped, rejected = found(tmp_path)

    assert names == [
        "nộp.zip/79001.xlsx", "nộp.zip/79005.xlsx", "nộp.zip/C:/79006.xlsx", "nộp.zip/etc/79004.xlsx",
        "nộp.zip/huyện/79002.xlsx", "nộp.zip/huyện/79003.ods",
    ]  # fmt: skip
    assert skipped == {Skipped.HIDDEN: 1, Skipped.LOCK_FILE: 1, Skipped.NO_WORKBOOK: 1}
    assert rejected == {"nộp.zip/trong.zip": "E187"}


def test_zip_that_is_a_workbook_is_read_as_one(tmp_path: Path) -> None:
    folder_of(tmp_path, ["79001.zip"])

    assert found(tmp_path)[0] == ["79001.zip"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all", GOOD.read_bytes()[:-2_000]])
def test_broken_zip_is_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "hỏng.zip").write_bytes(data)

    names, _, rejected = found(tmp_path)

    assert (names, rejected) == ([], {"hỏng.zip": "E178"})


def test_locked_member_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"khóa.xlsx": b"x"})
    data = path.read_bytes().replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x01\x08")
    path.write_bytes(data)

    assert found(tmp_path)[2] == {"a.zip/khóa.xlsx": "E188"}


def test_two_members_of_one_name_are_two_workbooks(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.xlsx", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.xlsx", b"2")

    assert [task.member for task in find_workbooks([str(tmp_path)]) if isinstance(task, Task)] == [0, 1]


def patched(path: Path, before: bytes, at: int, after: bytes) -> None:
    """Overwrite a few bytes of a zip, so many behind the last of such marks."""
    data = bytearray(path.read_bytes())
    start = data.rindex(before) + at
    data[start : start + len(after)] = after
    path.write_bytes(data)


DIRECTORY, MEMBER = b"PK\x01\x02", b"PK\x03\x04"


def test_member_packed_in_month_fifteen_has_no_time(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xlsx": b"x"})
    patched(path, DIRECTORY, 14, struct.pack("<H", 10 << 9 | 15 << 5))
    os.utime(path, (1_790_000_000, 1_790_000_000))

    (task,) = find_workbooks([str(path)])

    assert isinstance(task, Task)
    assert task.changed == 1_790_000_000


@pytest.mark.parametrize(("method", "code"), [(zipfile.ZIP_BZIP2, None), (zipfile.ZIP_LZMA, "E178"), (97, "E178")])
def test_member_that_may_need_any_memory_is_told(method: int, code: str | None, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xlsx": b"x"})
    patched(path, DIRECTORY, 10, struct.pack("<H", method))

    names, _, rejected = found(path)

    assert (names, rejected) == ((["a.zip/a.xlsx"], {}) if code is None else ([], {"a.zip/a.xlsx": code}))


@pytest.mark.parametrize(("mark", "at", "after"), [
    (MEMBER, 30, b"\xff\xfe"),  # a name that is no UTF-8
    (DIRECTORY, 16, b"\x00\x00\x00\x01"),  # the wrong sum
    (DIRECTORY, 20, b"\xf0\xff\xff\xff\xf0\xff\xff\xff"),  # sizes beyond the end
    (DIRECTORY, 42, b"\xf0\xff\xff\x7f"),  # an offset beyond the end
    (DIRECTORY, 10, b"\x0c\x00"),  # packed otherwise than it says
])  # fmt: skip
def test_broken_member_is_a_refusal_that_says_why(mark: bytes, at: int, after: bytes, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"é.xlsx": b"some bytes"})
    patched(path, mark, at, after)
    (task,) = find_workbooks([str(path)])
    assert isinstance(task, Task)

    with pytest.raises(InputError) as refusal:
        read_task(task, LIMITS)

    assert refusal.value.code == "E106"
    assert not refusal.value.says.en.endswith(": ")


def test_zip_that_leads_nowhere_is_told_without_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.zip").symlink_to(tmp_path / "nowhere")

    (rejection,) = find_workbooks([str(tmp_path)])

    assert isinstance(rejection, Rejection)
    assert (rejection.file, rejection.code) == ("a.zip", "E178")
    assert str(tmp_path) not in rejection.says.vi + rejection.says.en


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these in a folder")
def test_what_is_no_ordinary_file_is_told_and_not_opened(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx"])
    os.mkfifo(tmp_path / "ống.xlsx")
    os.mkfifo(tmp_path / "ống.zip")
    (tmp_path / "vô tận.zip").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "cắm.csv"))

        names, _, rejected = found(tmp_path)

    assert names == ["a.xlsx"]
    assert rejected == dict.fromkeys(["ống.xlsx", "ống.zip", "vô tận.zip", "cắm.csv"], "E113")


def test_link_in_a_circle_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").symlink_to("a.xlsx")

    assert found(tmp_path)[0] == ["a.xlsx"]


@contextmanager
def thousand_deep(folder: Path) -> Iterator[None]:
    """A workbook below so many folders that nobody else could take them away again."""
    back = os.getcwd()
    os.chdir(folder)
    for _ in range(1_100):
        os.mkdir("d")
        os.chdir("d")
    Path("a.xlsx").write_bytes(b"x")
    os.chdir(back)
    try:
        yield
    finally:
        os.chdir(folder)
        for _ in range(1_100):
            os.chdir("d")
        os.remove("a.xlsx")
        for _ in range(1_100):
            os.chdir("..")
            os.rmdir("d")
        os.chdir(back)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no paths as long as this")
def test_folder_a_thousand_deep_is_walked(tmp_path: Path) -> None:
    with thousand_deep(tmp_path):
        names = found(tmp_path)[0]

    assert names == ["d/" * 1_100 + "a.xlsx"]


def test_folder_that_is_given_is_read_though_the_output_goes_there(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", *OWN, JOURNAL, f"{JOURNAL}-journal", "cũ/b.xlsx", f"cũ/{JOURNAL}", "cũ/roster.xlsx", "khác/roster.xlsx"])

    names, skipped, _ = found(tmp_path, left_out=(tmp_path,))

    assert names == ["a.xlsx", "cũ/b.xlsx", "khác/roster.xlsx"]
    assert skipped == {Skipped.NOT_SUBMITTED: 2}  # of the earlier run in cũ; of this run's own nothing is told
    assert found(*tmp_path.glob("*.*"), left_out=(tmp_path,))[:2] == (["a.xlsx"], {})


def test_what_is_given_twice_is_told_once(tmp_path: Path) -> None:
    folder_of(tmp_path, ["trong/a.xlsx", "trong/a.txt"])
    (tmp_path / "trong" / "hỏng.zip").write_bytes(b"x")

    all_found = list(find_workbooks([str(tmp_path / "trong"), str(tmp_path), f"{tmp_path}/trong/../trong", str(tmp_path / "trong" / "hỏng.zip")]))

    assert len(all_found) == 3


def test_marked_copies_are_no_submissions_unless_they_are_given(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "trả lại/a.xlsx", "khác/b.xlsx"])
    (tmp_path / "trả lại" / "index.csv").write_text("\ufefffile,code,name,letter,annotated,problem\r\n", encoding="utf-8")
    (tmp_path / "khác" / "index.csv").write_text("file,code\r\n", encoding="utf-8")

    assert found(tmp_path)[:2] == (["a.xlsx", "khác/b.xlsx", "khác/index.csv"], {Skipped.NOT_SUBMITTED: 1})
    assert "a.xlsx" in found(tmp_path / "trả lại")[0]


def test_reports_of_an_earlier_round_are_no_submissions(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "đợt trước/reports/79901.xlsx", "khác/b.xlsx"])
    (tmp_path / "đợt trước" / "reports" / "journal.jsonl").write_bytes(HEAD)
    (tmp_path / "khác" / "journal.jsonl").write_text("{}\n", encoding="utf-8")

    assert found(tmp_path)[0] == ["a.xlsx", "khác/b.xlsx"]
    assert found(tmp_path)[1][Skipped.NOT_SUBMITTED] == 1
