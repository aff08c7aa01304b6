"""Reports of a round: one a hospital, the same bytes whatever comes between, never over what no run wrote."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.cli.main import main
from emr_appraise.cli.output import write_whole
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import MisuseError, OutputError
from emr_appraise.report import FILE_FORMATS, FORMATS, write_report_file
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import Rejection, Standing
from emr_appraise.roster.reports.folder import holds_reports, refuse_folder
from emr_appraise.roster.reports.formats import ENDINGS, chosen_formats
from emr_appraise.roster.reports.model import Reports, ReportTask, Work
from emr_appraise.roster.reports.record import RECORD
from emr_appraise.roster.reports.work import report_files
from emr_appraise.roster.reports.write import write_reports
from emr_appraise.roster.returns.mapper import side_by_side
from emr_appraise.roster.task import Settings, Task
from emr_appraise.roster.worker import Packs
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.roster.office import Office, Paired, contents, small_packs, table, times
from tests.roster.rounds import EXAMPLES, GOOD, SOUND, folder_of


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    """The small pack, loaded once."""
    return small_packs(tmp_path_factory.mktemp("pack"))


@pytest.fixture
def office(tmp_path: Path, packs: Packs) -> Office:
    return Office(tmp_path, packs)


@pytest.mark.parametrize(
    ("written", "formats"),
    [
        (["html"], ("html",)),
        (["json,markdown"], ("markdown", "json")),
        (["json", "html,json", " HTML , json ,"], ("html", "json")),
        ([",".join(reversed(ENDINGS))], tuple(ENDINGS)),
    ],
)
def test_formats_are_taken_once_and_in_one_order(written: list[str], formats: tuple[str, ...]) -> None:
    assert chosen_formats(written) == formats


@pytest.mark.parametrize("written", ["terminal", "md", "", " , ", "html,exe", "../html", "\x1b[31m"])
def test_unknown_format_is_told_with_those_allowed(written: str) -> None:
    with pytest.raises(MisuseError) as told:
        chosen_formats([written])

    assert told.value.code == "E195"
    assert ", ".join(ENDINGS) in told.value.hint.en
    assert "\x1b" not in told.value.says.en


def test_every_format_for_files_can_be_asked_for() -> None:
    assert {*FORMATS, *FILE_FORMATS} - {"terminal"} == set(ENDINGS)


@pytest.mark.parametrize(("format", "library", "extra"), [("pdf", "typst", "[pdf]"), ("docx", "docx", "[docx]"), ("docx", "docxtpl", "[docx]")])
def test_library_that_is_not_installed_is_told(format: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    assert chosen_formats(["html"]) == ("html",)
    with pytest.raises(MisuseError) as told:
        chosen_formats([f"html,{format}"])
    assert (told.value.code, extra in told.value.hint.vi) == ("E145", True)


def test_those_in_the_roster_get_their_reports_and_superseded_ones_none(office: Office) -> None:
    found = [
        office.submit("a.xlsx", code="79001", name="Bệnh viện A"),
        office.submit("b.xlsx", code="79001", name="Bệnh viện A", standing=Standing.SUPERSEDED, superseded_by="a.xlsx"),
        office.submit("c.xlsx", code="79002", name="Bệnh viện B", standing=Standing.UNLISTED),
    ]

    told = office.write(found)

    stems = ["79001-benh-vien-a", "79002-benh-vien-b"]
    assert (told.hospitals, told.written, told.failed) == (2, 4, 0)
    assert office.names() == sorted(stem + ending for stem in stems for ending in (".md", ".json"))
    assert office.index() == [
        {"file": "a.xlsx", "code": "79001", "name": "Bệnh viện A", "own_name": "", "standing": "counted", "group": "3", "markdown": f"{stems[0]}.md", "json": f"{stems[0]}.json", "problem": ""},
        {"file": "c.xlsx", "code": "79002", "name": "Bệnh viện B", "own_name": "", "standing": "unlisted", "group": "3", "markdown": f"{stems[1]}.md", "json": f"{stems[1]}.json", "problem": ""},
    ]


def test_report_is_that_of_score(office: Office) -> None:
    task, found = office.submit("bv.xlsx")
    office.write([(Task("0.xlsx", task.address), replace(found, file="0.xlsx"))])
    criteria: Criteria = office.packs.given[0]
    appraisal = appraise(criteria, read_workbook(task.address, criteria))

    for format, (path,) in (("json", office.out.glob("*.json")), ("markdown", office.out.glob("*.md"))):
        alone = io.BytesIO()
        write_report_file(appraisal, format, alone, Language.VI)
        assert path.read_bytes() == alone.getvalue()


def test_workbook_is_appraised_once_for_all_formats(office: Office) -> None:
    office.write([office.submit()], ("csv", "markdown", "json"))

    assert office.asked == ["bv.xlsx"]


def test_second_run_writes_nothing(office: Office) -> None:
    found = office.three()
    office.write(found)
    before = times(office.out)

    told = office.write(found)

    assert office.asked == []
    assert (told.written, told.kept, told.removed) == (0, 6, 0)
    assert times(office.out) == before


def test_copied_folder_is_known_again(office: Office) -> None:
    found = office.three()
    office.write(found)
    for path in office.out.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))

    assert office.write(found).kept == 6
    before = times(office.out)
    assert office.write(found).kept == 6
    assert times(office.out) == before


def test_changed_workbook_is_reported_anew_and_no_other(office: Office) -> None:
    found = office.three()
    office.write(found)
    before = times(office.out)
    found[1] = office.submit("79002.xlsx", answer="Chưa", code="79002", name="Bệnh viện")

    told = office.write(found)

    changed = {name for name, time in times(office.out).items() if before[name] != time}
    assert (office.asked, told.written, told.kept) == (["79002.xlsx"], 2, 4)
    assert {name for name in changed if name != RECORD} <= {"79002-benh-vien.md", "79002-benh-vien.json", "index.csv"}
    assert {"79002-benh-vien.md", "79002-benh-vien.json"} <= changed


@pytest.mark.parametrize("other", ["rules", "edition", "fresh"])
def test_other_rules_make_all_anew(other: str, office: Office) -> None:
    found = office.three()
    office.write(found)
    changes: dict[str, dict[str, Any]] = {
        "rules": {"rules": "others"},
        "edition": {"editions": {pack_mark(office.packs.given[0]): "another"}},
        "fresh": {"fresh": True},
    }

    told = office.write(found, **changes[other])

    assert (told.written, told.kept, told.removed) == (6, 0, 0)


def test_another_format_is_added_alone_and_one_less_is_kept(office: Office) -> None:
    found = office.three()
    office.write(found, ("json",))

    assert office.write(found, ("markdown", "json"))[1:3] == (3, 3)
    both, before = contents(office.out), times(office.out)
    last = office.write(found, ("markdown",))

    assert (last.written, last.kept, last.removed) == (0, 6, 0)
    assert (contents(office.out), times(office.out)) == (both, before)
    assert list(office.index()[0]) == ["file", "code", "name", "own_name", "standing", "group", "markdown", "json", "problem"]


def test_reports_that_no_longer_belong_are_removed(office: Office) -> None:
    found = office.three()
    office.write(found)
    (office.out / "ghi chú.docx").write_bytes(b"x")

    told = office.write(found[1:])

    assert told.removed == 2
    assert office.names() == sorted(["79002-benh-vien.json", "79002-benh-vien.md", "79003-benh-vien.json", "79003-benh-vien.md", "ghi chú.docx"])


def test_edited_report_is_never_overwritten_nor_removed(office: Office) -> None:
    found = office.three()
    office.write(found)
    edited = office.out / "79002-benh-vien.md"
    edited.write_text("đã ký", encoding="utf-8")

    assert office.write(found, fresh=True).written == 5
    assert office.write(found, rules="others").written == 5
    office.write(found[:1], rules="others")

    assert office.names() == ["79001-benh-vien.json", "79001-benh-vien.md", "79002-benh-vien.md"]
    assert edited.read_text(encoding="utf-8") == "đã ký"
    edited.unlink()
    assert office.write(found, rules="others").written == 4


@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling"])
def test_what_stands_in_a_reports_place_is_left_alone(kind: str, office: Office) -> None:
    found = office.three()
    office.write(found[:2])
    place, aim = office.out / "79003-benh-vien.md", office.folder / "aim"
    if kind == "file":
        place.write_bytes(b"mine")
    elif kind == "folder":
        place.mkdir()
    else:
        if kind == "link":
            aim.write_bytes(b"mine")
        place.symlink_to(aim)

    for _ in range(2):
        told = office.write(found)
        assert (told.foreign, office.index()[2]["problem"]) == (1, "E198")

    assert place.is_symlink() or place.is_dir() or place.read_bytes() == b"mine"
    assert aim.exists() == (kind == "link")
    assert (office.out / "79003-benh-vien.json").exists()


def test_link_in_place_of_a_report_of_ours_is_not_followed(office: Office) -> None:
    found = office.three()
    office.write(found)
    place, aim = office.out / "79003-benh-vien.md", office.folder / "aim.md"
    place.rename(aim)
    place.symlink_to(aim)
    before = aim.stat().st_mtime_ns

    assert office.write(found, fresh=True).foreign == 1
    office.write(found[:1])

    assert (aim.stat().st_mtime_ns, place.is_symlink()) == (before, True)


@pytest.mark.parametrize("name", ["79001-benh-vien.md", "index.csv", "journal.jsonl", "bv.xlsx"])
def test_folder_of_others_is_refused(name: str, office: Office) -> None:
    office.out.mkdir()
    (office.out / name).write_bytes(b"mine")

    with pytest.raises(OutputError) as told:
        office.write(office.three())

    assert told.value.code == "E196"
    assert name in told.value.says.en
    assert {path.name: path.read_bytes() for path in office.out.iterdir()} == {name: b"mine"}


def test_file_in_place_of_the_folder_is_refused(office: Office) -> None:
    office.out.write_bytes(b"mine")

    with pytest.raises(OutputError, match="E196"):
        office.write(office.three())
    assert office.out.read_bytes() == b"mine"


def test_empty_folder_will_do_and_that_of_the_returns_will_not(office: Office) -> None:
    office.out.mkdir()
    (office.out / ".DS_Store").write_bytes(b"x")

    refuse_folder(office.out, office.folder / "returns")
    assert not holds_reports(office.out)
    with pytest.raises(OutputError, match="E196"):
        refuse_folder(office.out, office.folder / "in" / ".." / "out" / "reports")


HOSTILE = [
    ("../../x", "../../../etc/passwd"), ("CON", ""), ("", "aux"), ("", "Index"), ("", "🏥🏥"), ("79001", "=HYPERLINK(\"x\")"),
    ("79001", "b" * 300), ("79001", "B" * 300), ("", "a/b\\c:d*e?f"), ("‮79", "\x00\x1b[31m"), ("", "journal"), ("", "-"),
]  # fmt: skip


def test_no_name_leads_out_of_the_folder_or_takes_another(office: Office) -> None:
    found = [office.submit(f"=cmd|{number}.xlsx", code=code, name=name) for number, (code, name) in enumerate(HOSTILE)]
    before = {path for path in office.folder.rglob("*") if "reports" not in path.parts}

    told = office.write(found, ("csv", "markdown", "json"))

    assert told.written == 3 * len(HOSTILE)
    names = office.names()
    assert len(names) == 3 * len(HOSTILE)
    assert all(len(name) <= 130 and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for name in names)
    assert {path for path in office.folder.rglob("*") if "reports" not in path.parts} == before
    index = office.index()
    assert [line["csv"] for line in index if "ndex" in line["name"]] == ["index-2.csv"]
    assert not [cell for line in index for cell in line.values() if cell.startswith(("=", "+", "-", "@"))]


def test_hospital_without_a_name_is_called_after_its_file(office: Office) -> None:
    office.write([office.submit("huyện/Trạm A.xlsx", code="", name=""), office.submit("Trạm A.xls", code="", name="。")], ("json",))

    assert office.names() == ["tram-a-2.json", "tram-a.json"]


def test_record_of_another_hand_leads_nowhere(office: Office) -> None:
    found = office.three()
    office.write(found)
    (office.out.parent / "x.json").write_bytes(b"")
    entry = ["mark", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, 0]
    with (office.out / RECORD).open("a") as record:
        for line in (["../x", {"json": [entry]}], ["../x", {"json": [[]]}], [1, {}], {"../x": {}}, ["a", {"../../x": [entry]}], ["b", 3]):
            record.write(json.dumps(line) + "\n")

    office.write(found)

    assert (office.out.parent / "x.json").exists()


def test_workbook_that_changes_between_scoring_and_reporting_gets_no_report(office: Office) -> None:
    found = office.three()
    office.write(found)
    Path(found[1][0].address).write_bytes(Path(office.submit(answer="Chưa")[0].address).read_bytes())

    told = office.write(found, fresh=True)

    assert (told.written, told.failed, told.hospitals) == (4, 2, 2)
    assert [each.code for each in told.told] == ["E197"]
    assert "đã thay đổi" in told.told[0].says.vi
    assert [line["problem"] for line in office.index()] == ["", "E197", ""]
    assert not [name for name in office.names() if "79002" in name]


def test_pack_that_changes_between_scoring_and_reporting_gets_no_report(office: Office) -> None:
    task, found = office.submit()
    mark = found.line.pack._replace(version="8")
    other = replace(found, line=replace(found.line, pack=mark))

    told = office.write([(task, other)], editions={mark: "edition"})

    assert [each.code for each in told.told] == ["E197"]
    assert "bộ tiêu chí" in told.told[0].says.vi


def test_workbook_that_is_gone_is_told(office: Office) -> None:
    found = office.three()
    Path(found[0][0].address).unlink()

    told = office.write(found)

    assert [(each.file, each.code) for each in told.told] == [("79001.xlsx", "E101")]
    assert told.written == 4


def test_writer_that_fails_costs_its_format_only(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(FORMATS, "markdown", broken)

    told = office.write(office.three()[:1])

    assert (told.written, told.failed) == (1, 1)
    assert office.index()[0]["problem"] == "E197"
    assert "ZeroDivisionError" in told.told[0].says.en


@pytest.mark.parametrize("order", [reversed, lambda tasks: sorted(tasks, key=lambda task: task.file[::-1])])
def test_order_of_the_work_changes_no_byte(order: Any, tmp_path: Path, packs: Packs) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one, other = Office(tmp_path / "one", packs), Office(tmp_path / "other", packs)

    one.write(one.three())
    other.write(other.three(), order=lambda tasks: order(list(tasks)))

    assert contents(one.out) == contents(other.out)


class Killed(BaseException):
    """What ends a run at once."""


def killed_after(writes: int, *, half: bool) -> Any:
    """A writer that is killed at some write, before or in the middle of it."""
    left = iter(range(writes))

    def write(path: Path, put: Callable[[BinaryIO], object]) -> None:
        if next(left, None) is None:
            if half:
                (path.parent / f".{path.name[:40]}.abcd1234").write_bytes(b"half")
            raise Killed
        write_whole(path, put)

    return write


@pytest.mark.parametrize("writes", range(10))
def test_killed_at_any_write_the_next_run_completes(writes: int, office: Office) -> None:
    found = office.three()
    office.write(found)
    undisturbed = contents(office.out)
    office.write(found[:2], ("json",), rules="older")

    def attempt() -> None:
        office.write(found, write=killed_after(writes, half=writes % 2 == 0))

    if writes < 8:  # five reports, the record, the list; and one more where ours was current
        with pytest.raises(Killed):
            attempt()
        assert not (office.out / "index.csv").exists()
    else:
        attempt()
    told = office.write(found)

    assert told.foreign == 0
    assert contents(office.out) == undisturbed
    assert office.write(found).kept == 6


def test_record_torn_in_the_middle_of_a_line_is_read_as_far_as_it_goes(office: Office) -> None:
    found = office.three()
    office.write(found)
    whole_record = (office.out / RECORD).read_bytes()
    (office.out / RECORD).write_bytes(whole_record + whole_record.splitlines()[1][:50])

    assert office.write(found).kept == 6
    assert office.write([office.submit("79001.xlsx", answer="Chưa", code="79001", name="Bệnh viện"), *found[1:]]).written == 2
    assert office.write(found).written == 2


def test_lost_record_costs_the_reports_their_owner(office: Office) -> None:
    found = office.three()
    office.write(found)
    (office.out / RECORD).unlink()

    with pytest.raises(OutputError, match="E196"):
        office.write(found)


def test_who_listens_is_told_of_every_hospital(office: Office) -> None:
    found, heard = office.three(), list[int]()

    def mapper(work: Work, tasks: Iterable[ReportTask]) -> Paired:
        for task in tasks:
            yield task, work(task, office.packs)

    write_reports(found, office.plan(), mapper, write_whole, heard.append)
    write_reports(found, office.plan(), mapper, write_whole, heard.append)

    assert heard == [1, 2, 3, 1, 2, 3]


# The command itself.


@pytest.mark.parametrize(("written", "told"), [("exe", "E195"), ("", "E195")])
def test_misuse_is_told_before_anything_is_made(written: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["batch", str(GOOD), "-o", str(tmp_path / "out"), "--as-of", "2026-11-22", "--reports", written]

    assert main(asked) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_missing_library_is_told_once_before_scoring(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    assert main(["batch", *map(str, SOUND), "-o", str(tmp_path / "out"), "--as-of", "2026-11-22", "--reports", "html,pdf"]) == 2
    assert capsys.readouterr().err.count("E145") == 1
    assert not (tmp_path / "out").exists()


def test_foreign_folder_is_told_before_scoring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out" / "reports").mkdir(parents=True)
    (tmp_path / "out" / "reports" / "bv.xlsx").write_bytes(b"mine")

    assert main(["batch", str(GOOD), "-o", str(tmp_path / "out"), "--as-of", "2026-11-22", "--reports", "json"]) == 3
    assert "E196" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["reports"]


def command(paths: Iterable[Path], out: Path, *options: str) -> list[str]:
    """A command line."""
    return [sys.executable, "-m", "emr_appraise", "batch", "--as-of", "2026-11-22", "--lang", "en", *map(str, paths), "-o", str(out), *options]


def batch(paths: Iterable[Path], out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    done = subprocess.run(command(paths, out, *options), capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A folder of thirty workbooks, two of them bad, and the reports that an undisturbed run makes of it."""
    folder = tmp_path_factory.mktemp("thirty")
    for number, path in enumerate(sorted((EXAMPLES / "cohort").glob("*.xlsx"))[:28]):
        (folder / f"{number:03}.xlsx").write_bytes(path.read_bytes())
    (folder / "rỗng.xlsx").write_bytes(b"")
    (folder / "cụt.xlsx").write_bytes(GOOD.read_bytes()[:9_000])
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    batch([folder], out, "--quiet", "--jobs", "2", "--reports", "json,markdown")
    return folder, contents(out / "reports")


@pytest.mark.slow
def test_reports_of_a_round(thirty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    done = batch([thirty[0]], tmp_path / "out", "--jobs", "1", "--reports", "markdown", "--reports", "json,json")

    assert contents(tmp_path / "out" / "reports") == thirty[1]
    assert len(thirty[1]) == 2 * 28 + 1
    assert "56 files written, 0 kept" in done.stderr
    assert "Reports on 28 facilities" in " ".join(done.stdout.split())
    before = times(tmp_path / "out" / "reports")
    again = batch([thirty[0]], tmp_path / "out", "--reports", "json,markdown")
    assert "0 files written, 56 kept" in again.stderr
    assert times(tmp_path / "out" / "reports") == before
    without = batch([thirty[0]], tmp_path / "out")
    assert "add --reports" in without.stderr
    assert times(tmp_path / "out" / "reports") == before
    assert batch([thirty[0]], tmp_path / "out", "--quiet", "--fresh", "--reports", "json,markdown").stderr == ""
    assert contents(tmp_path / "out" / "reports") == thirty[1]


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_killed_again_and_again_the_reports_come_to_the_same_bytes(thirty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    out, kills, seen = tmp_path / "out", 0, set[int]()
    line = command([thirty[0]], out, "--quiet", "--jobs", "2", "--reports", "json,markdown")
    batch([thirty[0]], out, "--quiet")
    for enough in (1, 5, 9, 15, 21):
        running = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        while running.poll() is None and len(list((out / "reports").glob("*.json"))) < enough:
            time.sleep(0.002)
        if running.poll() is None:
            running.send_signal(signal.SIGKILL)
            kills += 1
            assert not (out / "reports" / "index.csv").exists()
        assert running.wait() in (0, -signal.SIGKILL)
        stand = contents(out / "reports")
        assert {name: content for name, content in stand.items() if name[0] != "." and thirty[1][name] != content} == {}
        seen.add(len(stand))

    batch([thirty[0]], out, "--quiet", "--reports", "json,markdown")

    assert kills > 1
    assert len(seen) > 2
    assert contents(out / "reports") == thirty[1]


def accident(asked: ReportTask, packs: Packs) -> Reports | Rejection:
    """What a worker does, with accidents at some files."""
    if asked.file == "79001.xlsx":
        os._exit(7)
    if asked.file == "79002.xlsx":
        raise KeyError
    return report_files(asked, packs)


@pytest.mark.slow
def test_file_that_breaks_the_worker_costs_its_report_only(office: Office) -> None:
    round_settings: Settings = office.packs.settings

    def mapper(_: Work, tasks: Iterable[ReportTask]) -> Paired:
        return side_by_side(round_settings, 2, accident, tasks)

    told = write_reports([*office.three(), office.submit("4.xlsx", code="79004")], office.plan(), mapper, write_whole)

    assert (told.written, told.failed) == (4, 4)
    assert [line["problem"] for line in office.index()] == ["E174", "E174", "", ""]
    assert {(each.file, each.code) for each in told.told} == {("79001.xlsx", "E174"), ("79002.xlsx", "E174")}


@pytest.mark.long
@pytest.mark.slow
def test_reports_are_never_taken_for_submissions(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx", "b.xlsx"])
    options = ("--quiet", "--duplicates", "all", "--reports", "csv,json")
    batch([tmp_path], tmp_path, *options)
    first = {path.name: path.read_bytes() for path in tmp_path.glob("*.*") if "journal" not in path.name}

    batch([tmp_path], tmp_path, *options)
    batch([tmp_path], tmp_path, *options[:3])
    batch([tmp_path], tmp_path, "--fresh", *options)

    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.*") if "journal" not in path.name} == first
    assert [line["file"] for line in table(tmp_path / "reports" / "index.csv")] == ["a.xlsx", "b.xlsx"]


@pytest.mark.long
@pytest.mark.slow
def test_every_format_at_once(tmp_path: Path) -> None:
    options = ("--quiet", "--reports", ",".join(ENDINGS))
    for jobs in ("1", "2"):
        batch(SOUND[::2], tmp_path / jobs, *options, "--jobs", jobs)

    one, two = (contents(tmp_path / jobs / "reports") for jobs in ("1", "2"))
    assert one == two
    index = table(tmp_path / "1" / "reports" / "index.csv")
    assert [line["problem"] for line in index] == [""] * len(index)
    assert sorted(one) == sorted(["index.csv", *(line[format] for line in index for format in ENDINGS)])
