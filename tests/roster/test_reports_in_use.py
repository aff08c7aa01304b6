"""Reports in use: open elsewhere, edited, or not asked for now. Each costs itself only, and is told."""

from __future__ import annotations

import errno
import os
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.cli.main import main
from emr_appraise.cli.output import write_whole
from emr_appraise.errors import OutputError
from emr_appraise.report import write_report_file
from emr_appraise.roster.model import Registered
from emr_appraise.roster.reports.record import RECORD
from emr_appraise.roster.source_names import named
from emr_appraise.roster.worker import Packs
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.roster.office import BOTH, Office, contents, small_packs, table, times
from tests.roster.rounds import GOOD

LOCKS = [errno.EACCES, errno.EPERM, errno.EBUSY]
SECOND = "79002-benh-vien.md"


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    """The small pack, loaded once."""
    return small_packs(tmp_path_factory.mktemp("pack"))


@pytest.fixture
def office(tmp_path: Path, packs: Packs) -> Office:
    return Office(tmp_path, packs)


Lock = Callable[..., None]


@pytest.fixture
def lock(monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Keep the files of these names as Windows does for another program; 0 lets go of them."""
    real: dict[str, Any] = {"replace": os.replace, "unlink": Path.unlink, "open": Path.open}

    def keep(*names: str, why: int = errno.EACCES, reading: bool = False) -> None:
        def refusing(name: str, place: int) -> Callable[..., Any]:
            def attempt(*given: Any, **options: Any) -> Any:
                if why and Path(given[place]).name in names:
                    raise OSError(why, os.strerror(why), str(given[place]))
                return real[name](*given, **options)

            return attempt

        monkeypatch.setattr(os, "replace", refusing("replace", 1))
        monkeypatch.setattr(Path, "unlink", refusing("unlink", 0))
        monkeypatch.setattr(Path, "open", refusing("open", 0) if reading else real["open"])

    return keep


def shown(office: Office, format: str = "markdown") -> list[tuple[str, str]]:
    """What the list names in this format, and its problems."""
    return [(line[format], line["problem"]) for line in office.index()]


# A file that is open elsewhere.


@pytest.mark.parametrize("why", LOCKS)
def test_report_that_is_open_costs_itself_only(why: int, office: Office, lock: Lock) -> None:
    found = office.three()
    office.write(found)
    old = (office.out / SECOND).read_bytes()
    found = [office.submit(f"{code}.xlsx", answer="Chưa", code=code, name="Bệnh viện") for code in ("79001", "79002", "79003")]
    lock(SECOND, why=why)

    told = office.write(found)

    assert (told.written, told.failed, told.foreign, told.lacking, told.hospitals) == (5, 1, 0, 1, 3)
    assert [(each.file, each.code, SECOND in each.says.vi, "đóng" in each.hint.vi) for each in told.told] == [("79002.xlsx", "E199", True, True)]
    assert shown(office) == [("79001-benh-vien.md", ""), ("", "E199"), ("79003-benh-vien.md", "")]
    assert (office.out / SECOND).read_bytes() == old
    lock(SECOND, why=0)
    last = office.write(found)
    assert (last.written, last.kept, last.lacking) == (1, 5, 0)
    assert (office.out / SECOND).read_bytes() != old


def test_report_that_cannot_be_made_for_a_lock_leaves_nothing_behind(office: Office, lock: Lock) -> None:
    found = office.three()
    lock(SECOND)

    assert office.write(found).lacking == 1

    assert SECOND not in office.names()
    assert not [path.name for path in office.out.iterdir() if path.name.startswith(".")]
    lock(SECOND, why=0)
    assert office.write(found)[1:3] == (1, 5)


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS])
def test_full_or_broken_disk_stops_the_reports(why: int, office: Office, lock: Lock) -> None:
    found = office.three()
    lock(SECOND, why=why)

    with pytest.raises(OutputError) as told:
        office.write(found)

    assert (told.value.code, SECOND in told.value.where) == ("E132", True)
    assert not (office.out / "index.csv").exists()
    lock(SECOND, why=0)
    assert office.write(found).hospitals == 3


def test_folder_that_nothing_can_be_written_into_stops_the_reports(office: Office, lock: Lock, monkeypatch: pytest.MonkeyPatch) -> None:
    lock(SECOND)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != office.out)

    with pytest.raises(OutputError, match="E132"):
        office.write(office.three())


@pytest.mark.parametrize("why", LOCKS)
def test_old_report_that_is_open_is_removed_another_time(why: int, office: Office, lock: Lock) -> None:
    found = office.three()
    office.write(found)
    left = [found[0], found[2]]
    lock(SECOND, why=why)

    for removed in (1, 0):
        told = office.write(left)
        assert (told.removed, told.stuck, told.lacking) == (removed, 1, 0)
        assert [(each.file, each.code) for each in told.told] == [(SECOND, "E199")]
        assert SECOND in office.names()
    lock(SECOND, why=0)
    assert office.write(left).removed == 1
    assert [name for name in office.names() if "79002" in name] == []


def test_old_report_that_is_open_where_no_new_one_can_be_made_stays_ours(office: Office, lock: Lock) -> None:
    found = office.three()
    office.write(found)
    Path(found[1][0].address).unlink()
    lock(SECOND)

    told = office.write(found, rules="others")

    assert (told.failed, told.removed, told.stuck) == (2, 1, 1)
    assert [each.code for each in told.told] == ["E101", "E199"]
    assert shown(office)[1] == ("", "E101 E199")
    lock(SECOND, why=0)
    assert office.write([found[0], found[2]], rules="others").removed == 1


def test_list_that_is_open_stops_the_reports_before_any_is_touched(office: Office, lock: Lock) -> None:
    found = office.three()
    office.write(found)
    before = times(office.out)
    lock("index.csv")

    with pytest.raises(OutputError) as told:
        office.write(found, rules="others")

    assert (told.value.code, "index.csv" in told.value.says.vi, "Excel" in told.value.hint.vi) == ("E199", True, True)
    assert {name: time for name, time in times(office.out).items() if name != RECORD} == {name: time for name, time in before.items() if name != RECORD}
    lock("index.csv", why=0)
    assert office.write(found, rules="others").written == 6


def test_report_that_cannot_be_read_is_neither_lost_nor_overwritten(office: Office, lock: Lock) -> None:
    found = office.three()
    office.write(found)
    undisturbed = contents(office.out)
    for path in office.out.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    lock(SECOND, reading=True)

    told = office.write(found, rules="others")

    assert (told.written, told.lacking, [each.code for each in told.told]) == (5, 1, ["E199"])
    lock(SECOND, why=0)
    assert office.write(found, rules="others").written == 1
    assert contents(office.out) == undisturbed


# What a run lays aside on its way.


def test_temporary_folder_is_not_needed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(office.folder / "none"))

    assert office.write(office.three()).written == 6


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_disk_full_of_lines_is_told_with_the_folder(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: open("/dev/full", "w+b"))  # noqa: SIM115

    with pytest.raises(OutputError) as told:
        office.write(office.three())

    assert (told.value.code, told.value.where) == ("E196", str(office.out))
    assert not (office.out / "index.csv").exists()


# Formats that are not asked for now.


def test_report_in_a_format_not_asked_for_stays_while_it_holds(office: Office) -> None:
    found = office.three()
    office.write(found, ("markdown", "json"))
    found[1] = office.submit("79002.xlsx", answer="Chưa", code="79002", name="Bệnh viện")

    told = office.write(found[:2], ("json",))

    assert (told.written, told.kept, told.removed) == (1, 2, 3)
    assert office.names() == ["79001-benh-vien.json", "79001-benh-vien.md", "79002-benh-vien.json"]
    assert shown(office) == [("79001-benh-vien.md", ""), ("", "")]


def test_fresh_makes_anew_what_is_asked_for_only(office: Office) -> None:
    found = office.three()
    office.write(found)

    assert office.write(found, ("json",), fresh=True)[1:3] == (3, 3)
    assert len(office.names()) == 6


# Reports that somebody has edited.


@pytest.fixture
def edited(office: Office) -> Path:
    """A report of the second of three hospitals, signed by hand."""
    office.write(office.three())
    path = office.out / SECOND
    path.write_text("đã ký", encoding="utf-8")
    return path


@pytest.mark.parametrize("asked", [BOTH, ("json",)])
@pytest.mark.parametrize("fresh", [False, True])
def test_edited_report_of_the_same_results_is_not_lacking(asked: tuple[str, ...], fresh: bool, office: Office, edited: Path) -> None:
    found = office.three()
    for _ in range(2):
        told = office.write(found, asked, fresh=fresh)
        assert (told.lacking, told.edited, [each.code for each in told.told]) == (0, 1, ["E198"])
        assert "không đổi" in told.told[0].says.vi
        assert shown(office)[1] == (SECOND, "E198")
    assert edited.read_text(encoding="utf-8") == "đã ký"


def test_edited_report_of_older_results_is_lacking_until_they_are_back(office: Office, edited: Path) -> None:
    found = office.three()
    newer = [found[0], office.submit("79002.xlsx", answer="Chưa", code="79002", name="Bệnh viện"), found[2]]

    for _ in range(2):
        told = office.write(newer)
        assert (told.lacking, told.foreign, told.edited) == (1, 1, 0)
        assert "lần chấm cũ" in told.told[0].says.vi
        assert shown(office)[1] == ("", "E198")
    assert office.write(newer, ("json",)).lacking == 0
    assert office.write(found).lacking == 0
    edited.unlink()
    assert office.write(found)[1:3] == (1, 5)


def test_edited_report_changes_no_file_of_a_second_run(office: Office, edited: Path) -> None:
    found = office.three()
    office.write(found)
    before = times(office.out)

    assert office.write(found).edited == 1
    assert times(office.out) == before


@pytest.mark.parametrize("leaves", [True, False])
def test_edited_report_of_a_hospital_that_left_or_changed_its_name_is_told(leaves: bool, office: Office, edited: Path) -> None:
    found = office.three()
    found[1:2] = [] if leaves else [office.submit("79002.xlsx", code="79002", name="Trung tâm")]

    for _ in range(2):
        told = office.write(found)
        before = times(office.out)
        assert (told.lacking, told.edited) == (0, 1)
        assert [(each.file, each.code) for each in told.told] == [(SECOND, "E198")]
        assert "không còn cơ sở nào" in told.told[0].says.vi
    assert SECOND in office.names()
    assert office.write(found).edited == 1
    assert times(office.out) == before
    assert office.write(office.three()).edited == 1


def test_what_is_lacking_is_told_before_what_was_edited(office: Office) -> None:
    found = [office.submit(f"{number:02}.xlsx", code=f"790{number:02}") for number in range(30)]
    office.write(found)
    for path in sorted(office.out.glob("*.md"))[:25]:
        path.write_bytes(b"edited")
    Path(found[29][0].address).unlink()
    task, last = found[29]

    told = office.write([*found[:29], (task, replace(last, line=replace(last.line, sha256="0" * 64)))])

    assert [each.code for each in told.told] == ["E101", *["E198"] * 19]
    assert told.edited == 25


# What the list tells.


def test_list_names_the_hospital_as_its_workbook_does_where_the_board_does_not(office: Office) -> None:
    task, found = office.submit(code="79001", name="=Bệnh viện Bến Me")
    same = office.submit("b.xlsx", code="79002", name="Bệnh viện B", registered=Registered("79002", "Bệnh viện B", ()))

    office.write([(task, replace(found, registered=Registered("79001", "A", ()))), same])

    assert [(line["name"], line["own_name"]) for line in office.index()] == [("A", "'=Bệnh viện Bến Me"), ("Bệnh viện B", "")]


def test_hospital_without_any_report_is_not_counted(office: Office) -> None:
    found = office.three()
    Path(found[0][0].address).unlink()

    assert office.write(found).hospitals == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b"\xff\xfe-la.xlsx", b"a  b.xlsx", "Bệnh viện.xlsx".encode(), b"a\nb.xlsx"])
def test_file_is_named_in_its_reports_as_score_names_it(name: bytes, office: Office) -> None:
    task, found = office.submit()
    path = Path(task.address).with_name(os.fsdecode(name))
    Path(task.address).rename(path)
    shown = named(path.name)
    criteria = office.packs.given[0]
    appraisal = appraise(criteria, read_workbook(str(path), criteria))

    office.write([(task._replace(file=shown, address=str(path)), replace(found, file=shown))], ("markdown", "json"))

    for format, pattern in (("markdown", "*.md"), ("json", "*.json")):
        alone = office.folder / "alone"
        write_whole(alone, lambda out, format=format: write_report_file(appraisal, format, out, Language.VI))  # type: ignore[misc]
        assert [path.read_bytes() for path in office.out.glob(pattern)] == [alone.read_bytes()]


# The command itself.


def run(out: Path, *options: str) -> int:
    """Score one workbook."""
    return main(["batch", str(GOOD), "-o", str(out), "--as-of", "2026-11-22", "--lang", "en", "--jobs", "1", *options])


@pytest.mark.slow
def test_strict_asks_for_every_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert run(out, "--strict", "--reports", "csv") == 0
    (report,) = (name for line in table(out / "reports" / "index.csv") for name in (line["csv"],))
    (out / "reports" / report).with_suffix(".json").write_bytes(b"theirs")
    capsys.readouterr()

    assert run(out, "--strict", "--reports", "csv,json") == 1
    assert "--strict: 1 reports are lacking." in capsys.readouterr().err
    assert run(out, "--reports", "csv,json") == 0
    said = capsys.readouterr()
    assert "Reports on 1 facilities" in " ".join(said.out.split())
    assert "1 reports are lacking" in " ".join(said.out.split())


@pytest.mark.slow
def test_figures_are_printed_where_the_reports_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace

    def full(source: Any, target: Any) -> None:
        if Path(target).suffix == ".md":
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", full)

    assert run(tmp_path / "out", "--reports", "markdown", "--strict") == 3

    said = capsys.readouterr()
    assert "1 file: 1 appraised" in said.out
    assert "dashboard.html" in said.out
    assert "Reports on" not in said.out
    assert re.search(r"error: .*reports/.*\.md: E132", said.err)
    assert (tmp_path / "out" / "roster.xlsx").exists()
