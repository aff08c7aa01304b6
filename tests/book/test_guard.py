"""Unusual files are read in a process of their own: whatever happens there, the caller goes on."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from emr_appraise.book import guard
from emr_appraise.book.guard import read_guarded
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.open import open_book
from emr_appraise.errors import InputError
from tests.book.raw_zip import FORM, book

SLOW = book(FORM + '<row r="3">' + "<c><v>1</v></c>" * 900_000 + "</row>")
AMPLE = {"odd_cells": 2_000_000, "cells": 2_000_000, "ratio": 2_000}
ODD = book(FORM + '<row r="3"><c r="A3"><f>1+1</f></c></row>')


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Each test begins and ends without the process."""
    guard._GUARD.stop()
    yield
    guard._GUARD.stop()


def code_of(data: bytes, **limits: int) -> str:
    """What becomes of a file: `read`, or the code of its refusal."""
    try:
        open_book(data, "h.xlsx", replace(LIMITS, **limits))
    except InputError as error:
        return f"{error.code} {error.says.en}"
    return "read"


def test_one_process_serves_file_after_file() -> None:
    assert [code_of(ODD) for _ in range(3)] == ["read"] * 3
    process = guard._GUARD.process
    assert process is not None

    code_of(ODD)

    assert guard._GUARD.process is process


def test_plain_file_needs_no_process() -> None:
    from tests.workbook_table import workbook_bytes

    open_book(workbook_bytes("Trang 1:\n| a | 1 |"), "h.xlsx")

    assert guard._GUARD.process is None


def test_too_little_time_is_told_and_the_next_file_is_read() -> None:
    assert code_of(SLOW, seconds=1, **AMPLE).startswith('E109 the file is over the limit "time')
    assert code_of(ODD) == "read"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_too_little_memory_is_told_and_the_next_file_is_read() -> None:
    assert code_of(SLOW, memory_bytes=60_000_000, **AMPLE).startswith('E109 the file is over the limit "memory')
    assert code_of(ODD) == "read"


def test_process_killed_while_idle_is_replaced() -> None:
    assert code_of(ODD) == "read"
    assert guard._GUARD.process is not None
    guard._GUARD.process.kill()
    guard._GUARD.process.wait()

    assert code_of(ODD) == "read"


def test_process_killed_at_work_is_told_when_it_happens_again() -> None:
    stop = threading.Event()

    def kill() -> None:
        while not stop.wait(0.3):
            process = guard._GUARD.process
            if process is not None:
                process.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        told = code_of(SLOW, **AMPLE)
    finally:
        stop.set()
        killer.join()

    assert told.startswith("E106")
    assert code_of(ODD) == "read"


def test_process_is_renewed_from_time_to_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_FILES_EACH", 2)
    code_of(ODD)
    first = guard._GUARD.process
    code_of(ODD)
    code_of(ODD)

    assert guard._GUARD.process is not first


def test_refusal_arrives_in_both_languages() -> None:
    with pytest.raises(InputError) as caught:
        read_guarded(b"%PDF-1.7", "h.xlsx", LIMITS)

    assert (caught.value.code, caught.value.where) == ("E104", "h.xlsx")
    assert "PDF" in caught.value.says.vi
    assert "Excel" in caught.value.hint.en
    assert caught.value.says.vi != caught.value.says.en


def test_braces_in_a_refusal_are_only_letters() -> None:
    with pytest.raises(InputError) as caught:
        read_guarded(book(workbook="<workbook {x} {0}"), "{h}.xlsx", LIMITS)

    assert caught.value.where == "{h}.xlsx"


def test_reader_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    code_of(b"PK\x03\x04" + bytes(range(256)) * 4)
    code_of(ODD)

    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_forked_child_starts_its_own_process() -> None:
    assert code_of(ODD) == "read"
    mine = guard._GUARD.process
    child = os.fork()
    if child == 0:
        own = guard._GUARD.process is None and code_of(ODD) == "read"
        guard._GUARD.stop()
        os._exit(0 if own else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert guard._GUARD.process is mine
    assert code_of(ODD) == "read"


def test_idle_process_ends_with_its_caller() -> None:
    import subprocess

    script = (
        "from emr_appraise.book import guard; from emr_appraise.book.open import open_book; "
        "from tests.book.test_guard import ODD; open_book(ODD, 'h'); print(guard._GUARD.process.pid, flush=True); import os; os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    pid = int(done.stdout)

    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            break
        if _is_zombie(pid):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the process lives on")


def _is_zombie(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True
