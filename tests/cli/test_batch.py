"""`batch` as real processes: the same bytes whatever comes between, every file accounted for."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from emr_appraise.roster.journal import JOURNAL
from emr_appraise.roster.outputs import NAMES
from tests.book.raw_zip import bomb
from tests.roster.rounds import CRITERIA, EXAMPLES, GOOD, SOUND, folder_of

BATCH = (sys.executable, "-m", "emr_appraise", "batch", "--as-of", "2026-11-22")
pytestmark = pytest.mark.slow
CODE = "79905"
"""The facility code in the workbook GOOD."""


def command(paths: Sequence[Path | str], out: Path, *options: str) -> list[str]:
    """A command line."""
    return [*BATCH, *map(str, paths), "-o", str(out), *options]


def batch(paths: Sequence[Path | str], out: Path, *options: str, code: int = 0, lang: str = "en") -> subprocess.CompletedProcess[str]:
    """Run it to its end; with one process, unless more are asked for: to start one takes longer than a few files."""
    environment = os.environ | {"EMR_APPRAISE_LANG": lang}
    line = command(paths, out, *options, *(() if "--jobs" in options else ("--jobs", "1")))
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=False, env=environment, timeout=300)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def files(out: Path) -> dict[str, bytes]:
    """What a run wrote."""
    return {name: (out / name).read_bytes() for name in NAMES}


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file."""
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def summary(out: Path) -> Any:
    """summary.json."""
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round over the examples."""
    out = tmp_path_factory.mktemp("examples") / "out"
    batch(SOUND, out, "--quiet")
    return out


def test_every_file_is_written(examples: Path) -> None:
    assert sorted(path.name for path in examples.iterdir()) == sorted([*NAMES, JOURNAL])
    assert [row["file"] for row in table(examples / "roster.csv")] == [path.name for path in SOUND]


def test_documents_are_those_of_score(examples: Path) -> None:
    score = [sys.executable, "-m", "emr_appraise", "score", str(SOUND[0]), "--as-of", "2026-11-22", "--format", "json", "--lang", "en"]
    alone = json.loads(subprocess.run(score, capture_output=True, check=True).stdout)

    documents = [json.loads(line) for line in (examples / "roster.jsonl").read_text(encoding="utf-8").splitlines()]

    assert documents[0] == alone
    assert [each["submission"]["file"] for each in documents] == [path.name for path in SOUND]


def test_record_names_what_went_in(examples: Path) -> None:
    record = json.loads((examples / "run.json").read_text(encoding="utf-8"))

    assert record["as_of"] == "2026-11-22"
    assert [each["file"] for each in record["inputs"]] == [path.name for path in SOUND]
    assert all(len(each["sha256"]) == 64 for each in record["inputs"])
    assert [each["id"] for each in record["packs"]] == ["vn-emr"]
    assert str(Path.cwd()) not in json.dumps(record)


def test_second_run_of_the_same_changes_nothing(examples: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in examples.iterdir() if path.name != JOURNAL}

    done = batch(SOUND, examples)

    assert "Nothing has changed" in done.stderr
    assert {path.name: path.stat().st_mtime_ns for path in examples.iterdir() if path.name != JOURNAL} == before


def test_file_that_was_touched_is_written_again(tmp_path: Path) -> None:
    batch([GOOD], tmp_path, "--quiet")
    before = files(tmp_path)
    (tmp_path / "roster.csv").write_bytes(b"edited")
    (tmp_path / "dashboard.html").unlink()

    batch([GOOD], tmp_path, "--quiet")

    assert files(tmp_path) == before


def test_changed_workbook_alone_is_scored_again(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", ["a.xlsx", "b.xlsx"])
    batch([tmp_path / "in"], tmp_path / "out", "--quiet")
    shutil.copyfile(SOUND[0], tmp_path / "in" / "b.xlsx")

    done = batch([tmp_path / "in"], tmp_path / "out")

    assert "1 unchanged" in done.stderr
    assert [row["name"] != "" for row in table(tmp_path / "out" / "roster.csv")] == [True, True]
    fresh = tmp_path / "fresh"
    batch([tmp_path / "in"], fresh, "--quiet")
    assert files(tmp_path / "out") == files(fresh)


def test_fresh_scores_everything_again(tmp_path: Path) -> None:
    batch([GOOD], tmp_path, "--quiet")

    assert "unchanged" not in batch([GOOD], tmp_path, "--fresh").stderr


def test_other_options_are_another_question(tmp_path: Path) -> None:
    batch([GOOD], tmp_path, "--quiet")

    assert "unchanged" not in batch([GOOD], tmp_path, "--basis", "board").stderr


def test_nothing_to_score_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "~$a.xlsx").write_bytes(b"x")

    assert "E171" in batch([tmp_path / "in"], tmp_path / "out", code=3).stderr


def test_file_of_ours_that_no_run_has_written_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_bytes(b"theirs")

    assert "E173" in batch([GOOD], tmp_path, code=3).stderr
    assert (tmp_path / "roster.csv").read_bytes() == b"theirs"


def test_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")

    assert "E132" in batch([GOOD], tmp_path / "out", code=3).stderr


def test_quiet_says_nothing_on_the_way(tmp_path: Path) -> None:
    done = batch([GOOD], tmp_path, "--quiet")

    assert done.stderr == ""
    assert "1" in done.stdout


def test_strict_asks_for_clean_files(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", ["a.xlsx"])
    (tmp_path / "in" / "b.xlsx").write_bytes(b"")

    batch([tmp_path / "in"], tmp_path / "out", "--quiet")
    batch([tmp_path / "in"], tmp_path / "out", "--quiet", "--strict", code=1)
    assert [(row["file"], row["code"]) for row in table(tmp_path / "out" / "rejected.csv")] == [("b.xlsx", "E103")]


def test_stamp_chooses_the_pack(tmp_path: Path) -> None:
    old = tmp_path / "old.xlsx"
    form = [sys.executable, "-m", "emr_appraise", "form", str(old), "--as-of", "2025-04-10"]
    subprocess.run(form, check=True, capture_output=True)

    batch([old], tmp_path / "then", "--quiet", "--as-of", "2025-04-10")
    batch([old, GOOD], tmp_path / "now", "--quiet")
    batch([old], tmp_path / "forced", "--quiet", "--criteria", "vn-emr")

    assert [row["pack"] for row in table(tmp_path / "then" / "roster.csv")] == ["vn-emr-2018"]
    assert [row["pack"] for row in table(tmp_path / "now" / "roster.csv")] == ["vn-emr"]
    for out in ("now", "forced"):
        assert [row["code"] for row in table(tmp_path / out / "rejected.csv")] == ["E111"]


def test_version_is_chosen_by_the_stamp_among_those_given(tmp_path: Path) -> None:
    newer = shutil.copytree(CRITERIA / "vn-emr", tmp_path / "newer")
    frame = (newer / "pack.yaml").read_text(encoding="utf-8")
    (newer / "pack.yaml").write_text(frame.replace('version: "2026.11.1"', 'version: "2026.12.1"'), encoding="utf-8")
    form = [sys.executable, "-m", "emr_appraise", "form", str(tmp_path / "newer.xlsx"), "--criteria", str(newer)]
    subprocess.run([*form, "--as-of", "2026-11-22"], check=True, capture_output=True)

    older = shutil.copyfile(GOOD, tmp_path / "older.xlsx")
    batch([older, tmp_path / "newer.xlsx"], tmp_path / "out", "--quiet", "--criteria", "vn-emr", "--criteria", str(newer))

    rows = table(tmp_path / "out" / "roster.csv")
    assert [(row["file"].split("/")[-1], row["pack_version"]) for row in rows] == [("newer.xlsx", "2026.12.1"), ("older.xlsx", "2026.11.1")]
    assert [each["whole"]["submitted"] for each in summary(tmp_path / "out")["packs"]] == [1, 1]


def test_zip_gives_the_same_as_its_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "nộp.zip", "w") as archive:
        for path in SOUND[:3]:
            archive.write(path, f"huyện/{path.name}")

    batch([tmp_path / "nộp.zip"], tmp_path / "zip", "--quiet")
    batch(SOUND[:3], tmp_path / "files", "--quiet")

    assert (tmp_path / "zip" / "roster.jsonl").read_bytes() == (tmp_path / "files" / "roster.jsonl").read_bytes()
    assert [row["file"] for row in table(tmp_path / "zip" / "roster.csv")] == [f"nộp.zip/huyện/{path.name}" for path in SOUND[:3]]


@pytest.mark.parametrize(
    ("policy", "standings", "rejected"),
    [("newest", ["superseded", "counted"], []), ("all", ["counted", "counted"], []), ("error", [], ["E177", "E177"])],
)
def test_same_code_twice(policy: str, standings: list[str], rejected: list[str], tmp_path: Path) -> None:
    folder_of(tmp_path / "in", ["a.xlsx", "b.xlsx"])
    os.utime(tmp_path / "in" / "a.xlsx", (1_700_000_000, 1_700_000_000))

    batch([tmp_path / "in"], tmp_path / "out", "--quiet", "--duplicates", policy)

    assert [row["standing"] for row in table(tmp_path / "out" / "roster.csv")] == standings
    assert [row["code"] for row in table(tmp_path / "out" / "rejected.csv")] == rejected
    assert len((tmp_path / "out" / "roster.jsonl").read_text(encoding="utf-8").splitlines()) == len(standings)


def test_list_tells_who_is_missing_and_who_is_not_on_it(tmp_path: Path) -> None:
    facilities = tmp_path / "cơ sở.csv"
    facilities.write_text(f"mã,tên,hình thức sở hữu\n{CODE},Phòng khám,tư nhân\n79001,Bệnh viện A,công lập\n", encoding="utf-8")
    shutil.copyfile(GOOD, tmp_path / "a.xlsx")
    shutil.copyfile(SOUND[0], tmp_path / "b.xlsx")

    batch([tmp_path], tmp_path / "out", "--quiet", "--facilities", str(facilities))

    assert [row["standing"] for row in table(tmp_path / "out" / "roster.csv")] == ["counted", "unlisted"]
    assert summary(tmp_path / "out")["counts"]["absent"] == 1
    assert summary(tmp_path / "out")["counts"]["skipped"]["not_submitted"] == 2


def hostile(folder: Path) -> dict[str, str]:
    """Five bad files, and the code that each earns."""
    (folder / "rỗng.xlsx").write_bytes(b"")
    (folder / "cụt.xlsx").write_bytes(GOOD.read_bytes()[:9_000])
    (folder / "bom.xlsx").write_bytes(bomb(1_100_000_000, 5_000))
    (folder / "ảnh.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (folder / "=cmd|' C calc'!A0.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000)
    return {"rỗng.xlsx": "E103", "cụt.xlsx": "E106", "bom.xlsx": "E106", "ảnh.xlsx": "E104", "=cmd|' C calc'!A0.xls": "E106"}


def test_bad_files_among_good_ones_are_lines_with_reasons(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", [f"{number:03}.xlsx" for number in range(200)])
    expected = hostile(folder)

    batch([folder], tmp_path / "out", "--quiet", "--duplicates", "all", "--jobs", "2")

    rejected = {row["file"].removeprefix("'"): row["code"] for row in table(tmp_path / "out" / "rejected.csv")}
    assert rejected == expected
    assert len(table(tmp_path / "out" / "roster.csv")) == 200
    assert len((tmp_path / "out" / "roster.jsonl").read_text(encoding="utf-8").splitlines()) == 200


@pytest.mark.parametrize(("lang", "folder"), [("vi", "dot-1"), ("en", "round-1")])
def test_readme_shows_what_is_printed(lang: str, folder: str, tmp_path: Path) -> None:
    readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    line = command([EXAMPLES / "cohort"], Path(folder), "--quiet", "--lang", lang)

    printed = subprocess.run(line, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout

    assert f"```text\n{printed}```" in readme


def test_returns_are_for_those_who_must_correct_something(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", ["tốt.xlsx"], EXAMPLES / "benh-vien-nhom-1.xlsx")
    folder_of(folder, ["lỗi.xlsx"], EXAMPLES / "loi-thuong-gap.xlsx")
    (folder / "hỏng.xlsx").write_bytes(b"")

    batch([folder], tmp_path / "out", "--quiet", "--returns", str(tmp_path / "tra-lai"))

    index = table(tmp_path / "tra-lai" / "index.csv")
    assert [(row["file"], row["annotated"] != "", row["problem"]) for row in index] == [("lỗi.xlsx", True, ""), ("hỏng.xlsx", False, "")]
    written = sorted(path.name for path in (tmp_path / "tra-lai").iterdir())
    assert written == sorted(["index.csv", *(row[column] for row in index for column in ("letter", "annotated") if row[column])])
    assert "E185" in batch([folder], tmp_path / "out", "--returns", str(tmp_path / "tra-lai"), code=3).stderr


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A folder of sixty workbooks and five bad files, and what an undisturbed run makes of it."""
    folder = tmp_path_factory.mktemp("sixty")
    for number in range(60):
        shutil.copyfile(SOUND[number % len(SOUND)], folder / f"{number:03}.xlsx")
    hostile(folder)
    for path in folder.iterdir():
        os.utime(path, (1_790_000_000, 1_790_000_000))
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    batch([folder], out, "--quiet", "--jobs", "2")
    return folder, files(out)


@pytest.mark.parametrize("options", [("--jobs", "1"), ("--jobs", "3"), ("--jobs", "2", "--lang", "en")])
def test_job_count_changes_no_byte(options: tuple[str, ...], sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    batch([sixty[0]], tmp_path / "out", "--quiet", *options)

    assert files(tmp_path / "out") == sixty[1]


def test_language_changes_no_figure(sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    batch([sixty[0]], tmp_path / "out", "--quiet", "--lang", "vi")

    assert (tmp_path / "out" / "roster.csv").read_bytes() == sixty[1]["roster.csv"]
    one, other = (json.loads(line) for line in (sixty[1]["summary.json"], (tmp_path / "out" / "summary.json").read_bytes()))
    assert numbers(one) == numbers(other)


def numbers(value: Any) -> list[Any]:
    """Every number of a document, in order."""
    if isinstance(value, dict):
        return [each for entry in value.values() for each in numbers(entry)]
    if isinstance(value, list):
        return [each for entry in value for each in numbers(entry)]
    return [value] if isinstance(value, int | float) else []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_terminal_sees_rate_and_groups(sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    line = command([sixty[0]], tmp_path / "out", "--jobs", "1", "--lang", "en")
    environment = {**os.environ, "TERM": "xterm"}
    running = subprocess.Popen(line, stderr=theirs, stdout=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    shown = b""
    with open(ours, "rb", buffering=0) as screen:
        while part := read_some(screen):
            shown += part

    assert running.wait(60) == 0
    last = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode()).replace("\r", "\n").split("\n")
    bars = [row for row in last if "Scoring" in row]
    assert re.fullmatch(r"Scoring \S+ 65/65 00:00 [0-9.]+ files/s · groups 1/2/3: [0-9]+/[0-9]+/[0-9]+ · rejected: 5 *", bars[-1])
    assert max(map(len, bars)) <= 80


def read_some(screen: io.FileIO) -> bytes:
    """What has appeared on a terminal; nothing once the other side is gone."""
    try:
        return screen.read(4096) or b""
    except OSError:
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_killed_again_and_again_it_comes_to_the_same_bytes(sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    out, kills = tmp_path / "out", 0
    line = command([sixty[0]], out, "--quiet", "--jobs", "2", "--lang", "en")
    for wait in (0.4, 0.9, 1.3, 1.6, 1.9, 2.2):
        running = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            running.wait(wait)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
            kills += 1
        half_written = [path.name for path in out.glob("*") if path.name in NAMES and path.read_bytes() != sixty[1][path.name]]
        assert half_written == []

    batch([sixty[0]], out, "--quiet", "--jobs", "2", "--lang", "en")

    assert kills > 1
    assert files(out) == sixty[1]
    assert sorted(path.name for path in out.iterdir()) == sorted([*NAMES, JOURNAL])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_interrupted_it_stops_cleanly_and_keeps_what_is_done(sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    out = tmp_path / "out"
    running = subprocess.Popen(command([sixty[0]], out, "--jobs", "1", "--lang", "en"), stderr=subprocess.PIPE, encoding="utf-8",
                               stdout=subprocess.DEVNULL, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))  # fmt: skip
    journal = out / JOURNAL
    while not journal.exists() or journal.stat().st_size < 200_000:
        time.sleep(0.05)
        assert running.poll() is None
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert "are kept" in told
    assert [path.name for path in out.iterdir()] == [JOURNAL]
    assert "unchanged" in batch([sixty[0]], out, "--jobs", "2").stderr
    assert files(out) == sixty[1]


def test_second_run_into_the_folder_stops(sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = subprocess.Popen(command([sixty[0]], out, "--quiet", "--lang", "en"), stdout=subprocess.DEVNULL)
    while not (out / JOURNAL).exists():
        time.sleep(0.02)
    time.sleep(0.2)

    second = batch([sixty[0]], out, code=3)

    assert "E172" in second.stderr
    assert first.wait(120) == 0
    assert files(out) == sixty[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("most", [30_000, 400_000, 3_000_000])
def test_full_disk_is_one_error_and_nothing_is_half_written(most: int, sixty: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    import resource

    out = tmp_path / "out"
    line = command([sixty[0]], out, "--quiet", "--lang", "en")
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=False, timeout=300,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))  # fmt: skip

    assert done.returncode == 3
    assert len([row for row in done.stderr.splitlines() if row.startswith("error")]) == 1
    assert [code for code in ("E132", "E189") if code in done.stderr]
    assert {path.name for path in out.iterdir()} <= {*NAMES, JOURNAL, f"{JOURNAL}-journal"}
    batch([sixty[0]], out, "--quiet")
    assert files(out) == sixty[1]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)

    assert "E189" in batch([GOOD], tmp_path / "out", code=3).stderr




def test_what_lies_beside_the_workbooks_is_news_too(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", ["a.xlsx"])
    batch([tmp_path / "in"], tmp_path / "out", "--quiet")
    (tmp_path / "in" / "hỏng.zip").write_bytes(b"x")
    (tmp_path / "in" / "ghi chú.txt").write_bytes(b"x")

    batch([tmp_path / "in"], tmp_path / "out", "--quiet")

    assert [row["file"] for row in table(tmp_path / "out" / "rejected.csv")] == ["hỏng.zip"]
    assert summary(tmp_path / "out")["counts"]["skipped"]["no_workbook"] == 1


def test_mended_wording_of_a_pack_is_written(tmp_path: Path) -> None:
    pack = shutil.copytree(CRITERIA / "vn-emr", tmp_path / "pack")
    options = ("--quiet", "--lang", "vi", "--criteria", str(pack))
    batch([GOOD], tmp_path / "out", *options)
    area = (pack / "governance.yaml").read_text(encoding="utf-8")
    (pack / "governance.yaml").write_text(area.replace("Sau khi hội đồng kết luận đạt, trình", "Đã mới: trình"), encoding="utf-8")

    batch([GOOD], tmp_path / "out", *options)
    batch([GOOD], tmp_path / "fresh", *options)

    assert files(tmp_path / "out") == files(tmp_path / "fresh")
    assert "Đã mới: trình" in (tmp_path / "out" / "roster.jsonl").read_text(encoding="utf-8")
    assert str(tmp_path) not in (tmp_path / "out" / "run.json").read_text(encoding="utf-8")


def test_output_may_go_where_the_workbooks_lie(tmp_path: Path) -> None:
    folder_of(tmp_path, ["a.xlsx"])
    batch([tmp_path], tmp_path, "--quiet")
    first = files(tmp_path)

    assert "Nothing has changed" in batch([tmp_path], tmp_path).stderr
    batch(sorted(tmp_path.glob("*.*")), tmp_path, "--quiet", "--fresh")

    assert files(tmp_path) == first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other pipes")
@pytest.mark.parametrize("closed", [True, False])
def test_nobody_listening_stops_no_round(closed: bool, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    line = command([GOOD], tmp_path / "out", "--lang", "en")

    done = subprocess.run(line, stdout=subprocess.PIPE, stderr=writing, check=False, timeout=120,
                          preexec_fn=(lambda: os.close(2)) if closed else None)  # fmt: skip
    os.close(writing)

    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([*NAMES, JOURNAL])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_list_from_a_pipe_is_read_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "list")
    running = subprocess.Popen(command([GOOD], tmp_path / "out", "--quiet", "--facilities", str(tmp_path / "list")), stdout=subprocess.DEVNULL)

    (tmp_path / "list").write_text(f"code\n{CODE}\n", encoding="utf-8")

    assert running.wait(60) == 0
    assert [row["standing"] for row in table(tmp_path / "out" / "roster.csv")] == ["counted"]


def test_what_a_killed_run_left_half_written_is_removed(tmp_path: Path) -> None:
    batch([GOOD], tmp_path, "--quiet")
    for name in (".roster.xlsx.a1b2c3d4", ".ai đó.xlsx"):
        (tmp_path / name).write_bytes(b"half")

    batch([GOOD], tmp_path, "--quiet", "--basis", "board")

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*NAMES, JOURNAL, ".ai đó.xlsx"])
