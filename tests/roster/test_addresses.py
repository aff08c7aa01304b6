"""Inputs at addresses: the same rules and the same results as in a folder of this machine."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from emr_appraise.book.limits import LIMITS
from emr_appraise.errors import InputError
from emr_appraise.roster import addresses
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.sources import find_workbooks
from emr_appraise.roster.task import Task
from emr_appraise.roster.worker import Packs, appraise_task, read_task
from tests.roster.rounds import GOOD, settings

fsspec = pytest.importorskip("fsspec", reason="the optional part `cluster` is not installed")


@pytest.fixture
def store() -> Iterator[object]:
    """A store in memory with a round in it."""
    memory = fsspec.filesystem("memory")
    for name in ("b.xlsx", "a/c.ods", "a/~$c.ods", "a/notes.txt", "__MACOSX/b.xlsx", ".trash/b.xlsx", "a/Bệnh viện.xlsx"):
        memory.pipe(f"/round/{name}", GOOD.read_bytes())
    yield memory
    memory.rm("/", recursive=True)


def archive(*names: str) -> bytes:
    """A zip that holds one workbook under these names."""
    content = io.BytesIO()
    with ZipFile(content, "w") as made:
        for name in names:
            made.write(GOOD, name)
    return content.getvalue()


def found(*paths: str) -> list[tuple[str, str]]:
    """The workbooks under the paths: name and address."""
    return [(each.file, each.address) for each in find_workbooks(paths) if isinstance(each, Task)]


def test_folder_is_walked_by_name_and_by_the_rules_of_folders(store: object) -> None:
    all_found = list(find_workbooks(["memory://round"]))

    assert [each.file for each in all_found if isinstance(each, Task)] == ["a/Bệnh viện.xlsx", "a/c.ods", "b.xlsx"]
    assert sorted(each for each in all_found if isinstance(each, Skipped)) == sorted(
        [Skipped.HIDDEN, Skipped.HIDDEN, Skipped.LOCK_FILE, Skipped.NO_WORKBOOK]
    )


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["memory://round/"], ["a/Bệnh viện.xlsx", "a/c.ods", "b.xlsx"]),
        (["memory://round/b.xlsx"], ["b.xlsx"]),
        (["memory://round/a", "memory://round/b.xlsx"], ["a/Bệnh viện.xlsx", "a/c.ods", "b.xlsx"]),
        (["memory://round/a/*.ods"], ["c.ods"]),
        (["memory://round/**/*.ods"], ["c.ods"]),
        (["memory://round/a/notes.txt"], ["notes.txt"]),
    ],
)
def test_names_start_where_those_of_paths_would(store: object, paths: list[str], names: list[str]) -> None:
    assert [name for name, _ in found(*paths)] == names


def test_addresses_beside_paths_are_named_in_full(store: object) -> None:
    assert found(str(GOOD), "memory://round/b.xlsx") == [(GOOD.name, str(GOOD)), ("memory/round/b.xlsx", "memory://round/b.xlsx")]


def test_file_address_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a b.xlsx").write_bytes(GOOD.read_bytes())

    assert found(f"file://{tmp_path}/a b.xlsx") == [("a b.xlsx", f"{tmp_path}/a b.xlsx")]
    assert found(f"file://{tmp_path}/a%20b.xlsx") == [("a b.xlsx", f"{tmp_path}/a b.xlsx")]


def test_workbook_at_an_address_comes_to_the_same(store: object) -> None:
    packs = Packs(settings())
    task = Task("b.xlsx", "memory://round/b.xlsx")

    assert appraise_task(task, packs) == appraise_task(task._replace(address=str(GOOD)), packs)


def test_zip_at_an_address_is_opened(store: object) -> None:
    store.pipe("/round/z.zip", archive("x/one.xlsx", "readme.txt", "two.xlsx"))  # type: ignore[attr-defined]

    tasks = [each for each in find_workbooks(["memory://round/z.zip"]) if isinstance(each, Task)]

    assert [task.file for task in tasks] == ["z.zip/x/one.xlsx", "z.zip/two.xlsx"]
    assert {read_task(task, LIMITS) for task in tasks} == {GOOD.read_bytes()}


def test_broken_zip_at_an_address_is_rejected(store: object) -> None:
    store.pipe("/round/z.zip", b"no zip")  # type: ignore[attr-defined]

    (only,) = find_workbooks(["memory://round/z.zip"])

    assert isinstance(only, Rejection)
    assert (only.file, only.code) == ("z.zip", "E178")


def test_only_the_first_bytes_are_read(store: object) -> None:
    assert addresses.read_address("memory://round/b.xlsx", 3) == GOOD.read_bytes()[:3]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("memory://nowhere", "E101"),
        ("memory://nowhere/*.xlsx", "E101"),
        ("unheard-of://host/a.xlsx", "E113"),
        ("simplecache::memory://round/b.xlsx", "E101"),
        ("zip://b.xlsx::memory://round/z.zip", "E113"),
        ("abfs://container/a.xlsx", "E182"),
    ],
)
def test_address_that_cannot_be_used_is_told(store: object, address: str, code: str) -> None:
    with pytest.raises(InputError) as raised:
        found(address)

    assert raised.value.code == code


def test_missing_fsspec_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    monkeypatch.setitem(sys.modules, "fsspec", None)

    with pytest.raises(InputError) as raised:
        found("s3://bucket/round")

    assert raised.value.code == "E182"
    assert "emr-appraise[cluster]" in raised.value.hint.vi


def test_workbook_that_is_gone_is_refused(store: object) -> None:
    with pytest.raises(InputError) as raised:
        read_task(Task("gone.xlsx", "memory://round/gone.xlsx"), LIMITS)

    assert raised.value.code == "E101"


def test_member_of_a_zip_that_is_gone_is_refused(store: object) -> None:
    with pytest.raises(InputError) as raised:
        read_task(Task("gone.zip/a.xlsx", "memory://round/gone.zip", 0), LIMITS)

    assert raised.value.code == "E101"


def test_password_in_an_address_is_not_shown() -> None:
    assert addresses.without_secret("sftp://user:secret@host/round") == "sftp://host/round"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ({"mtime": 1_700_000_000.9}, 1_700_000_000),
        ({"mtime": datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)}, 1_700_000_000),
        ({"LastModified": datetime(2023, 11, 14, 22, 13, 20)}, 1_700_000_000),
        ({"updated": "2023-11-14T22:13:20Z"}, 1_700_000_000),
        ({"LastModified": None}, 0),
        ({"mtime": "yesterday"}, 0),
        ({}, 0),
    ],
)
def test_time_of_change_is_told_as_each_store_tells_it(said: dict[str, object], seconds: int) -> None:
    assert addresses._entry("s3://bucket/a.xlsx", {"type": "file", **said}).changed == seconds


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("s3://bucket/a", True), ("memory://a", True), ("file:///a", False), ("/a/b", False), ("C://a", False), ("a:b", False)],
)
def test_what_is_an_address(path: str, is_one: bool) -> None:
    assert addresses.is_address(path) == is_one
