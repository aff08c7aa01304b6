"""Bad input gets one clear error, in the language asked, with its exit code; nothing is left half-written."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from emr_appraise.cli.main import main
from tests.book.old_book import boxed
from tests.workbook_table import workbook_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STAMP = {"emr_appraise_kind": "emr-appraise-form", "emr_appraise_pack": "vn-emr", "emr_appraise_version": "2026.11"}
ROWS = "Tự đánh giá:\n| Mã | Trả lời |\n| BKP-01 | Có |"
RUN = [sys.executable, "-m", "emr_appraise"]


def zipped(**members: str) -> bytes:
    """A zip archive of text members; `__` stands for a slash and `_dot_` for a point."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return out.getvalue()


BAD_FILES: dict[str, tuple[Callable[[], bytes], str, str, str]] = {
    "empty.xlsx": (lambda: b"", "E103", "rỗng", "empty"),
    "text.xlsx": (lambda: "xin chào".encode(), "E110", "“Mã”, “Trả lời”", '"Code", "Answer"'),
    "page.xls": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "E104", "HTML", "HTML"),
    "letter.docx": (lambda: zipped(word__document_dot_xml="<x/>"), "E105", "Word", "Word"),
    "archive.xlsx": (lambda: zipped(a_dot_txt="x"), "E104", "zip", "zip"),
    "cut.xlsx": (lambda: workbook_bytes(ROWS)[:2000], "E106", "hỏng", "damaged"),
    "locked.xlsx": (lambda: boxed({"EncryptedPackage": bytes(600), "EncryptionInfo": bytes(20)}), "E107", "mật khẩu", "password"),
    "old.doc": (lambda: boxed({"WordDocument": bytes(600)}), "E105", "đời cũ", "old"),
    "old.xls": (lambda: OLE + bytes(600), "E106", "hỏng", "damaged"),
    "~$form.xlsx": (lambda: b"\x05Nguyen" + bytes(100), "E108", "tệp khóa", "lock file"),
    "shopping.xlsx": (lambda: workbook_bytes("Danh sách:\n| gạo | 2 |"), "E110", "không phải biểu mẫu", "not the self-assessment"),
    "pack.xlsx": (lambda: workbook_bytes(ROWS, STAMP | {"emr_appraise_pack": "vn-emr-2018"}), "E111", "vn-emr-2018", "vn-emr-2018"),
    "version.xlsx": (lambda: workbook_bytes(ROWS, STAMP | {"emr_appraise_version": "2020.1"}), "E112", "2020.1", "2020.1"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_bad_workbook_is_one_clear_error(
    name: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, code, *words = BAD_FILES[name]
    path = tmp_path / name
    path.write_bytes(make())

    assert main(["score", str(path), "--lang", language]) == 3
    said = capsys.readouterr()
    first, hint = said.err.splitlines()
    assert said.out == ""
    assert first.startswith(f"{'lỗi' if language == 'vi' else 'error'}: {path}: {code} ")
    assert words[0 if language == "vi" else 1] in first
    assert hint.startswith("gợi ý: " if language == "vi" else "hint: ")


@pytest.mark.parametrize(("name", "code"), [("missing.xlsx", "E101"), ("", "E102")])
def test_file_that_is_none(name: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tmp_path / name)]) == 3
    assert f": {code} " in capsys.readouterr().err


BAD_PACKS = {
    "syntax": ("format: [1", "C002"),
    "duplicate": ("format: 1\nformat: 1", "C003"),
    "bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "C004"),
    "type": ("format: 1\nid: x\nversion: 1.10", "C006"),
    "unknown": ("format: 1\nid: x\ncolour: red", "C008"),
}


@pytest.mark.parametrize("name", BAD_PACKS)
def test_bad_criteria_are_told_with_their_place(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, code = BAD_PACKS[name]
    path = tmp_path / "pack.yaml"
    path.write_text(text, encoding="utf-8")

    assert main(["score", "x.xlsx", "--criteria", str(path), "--lang", "en"]) == 3
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error: ")]
    assert any(f": {code} " in line and line.startswith(f"error: {path}:") for line in told)


def test_criteria_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "list", "--criteria", "no-such-pack", "--lang", "en"]) == 3
    assert "vn-emr" in capsys.readouterr().err


def test_form_into_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", str(tmp_path / "no" / "x.xlsx")]) == 3
    assert ": E131 " in capsys.readouterr().err


def test_form_never_overwrites_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"answers")

    assert main(["form", str(path)]) == 3
    assert ": E133 " in capsys.readouterr().err
    assert path.read_bytes() == b"answers"
    assert main(["form", str(path), "--force"]) == 0
    assert path.read_bytes()[:2] == b"PK"


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    limit = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        "from emr_appraise.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )

    done = subprocess.run(
        [sys.executable, "-B", "-c", limit, "form", str(tmp_path / "x.xlsx"), "--lang", "en"],
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert (done.returncode, "E132" in done.stderr) == (3, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old", encoding="utf-8")
    link = tmp_path / "link.html"
    link.symlink_to("real.html")

    assert main(["criteria", "lint", "vn-emr-2018", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert (tmp_path / "real.html").read_text(encoding="utf-8") != "old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipe_is_written_to_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)

    assert main(["criteria", "lint", "vn-emr-2018", "--format", "json", "-o", str(pipe)]) == 0
    assert reader.communicate(timeout=20)[0].startswith(b"{")
    assert pipe.is_fifo()


def test_folder_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "lint", "vn-emr-2018", "-o", str(tmp_path), "--lang", "en"]) == 3
    assert ": E143 " in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["criteria", "docs"], ["criteria", "lint", "-o", "/dev/full"]])
def test_full_disk_behind_stdout_is_told_and_no_fault_of_ours(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*RUN, *arguments, "--lang", "en"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert (done.returncode, "E132" in done.stderr) == (3, True)
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m emr_appraise criteria list | head -n 1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, encoding="utf-8")

    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_interrupt_stops_with_130() -> None:
    environment = {**os.environ, "EMR_APPRAISE_LANG": "en"}
    child = subprocess.Popen(
        [*RUN, "score", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # background jobs are started deaf to it
    )  # fmt: skip
    for _ in range(20):  # on a busy machine the first may come while Python starts, which overhears it
        time.sleep(1)
        if child.poll() is not None:
            break
        child.send_signal(signal.SIGINT)
    said = child.communicate(timeout=20)[1]

    assert child.returncode == 130
    assert said.splitlines() == ["stopped as asked; nothing half-written was left."]


def test_own_fault_is_kept_in_a_file_not_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("emr_appraise.cli.commands.criteria_list.criteria_to_read", lambda *_: 1 / 0)

    assert main(["criteria", "list", "--lang", "en"]) == 70
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "ZeroDivisionError" in next(tmp_path.glob("emr-appraise-*.txt")).read_text(encoding="utf-8")


MISUSE = {
    "option": (["score", "x.xlsx", "--wat"], "E137"),
    "argument": (["score"], "E139"),
    "command": (["scor"], "E138"),
    "value": (["score", "x.xlsx", "--format", "poem"], "E140"),
    "date": (["score", "x.xlsx", "--as-of", "31/02/2026"], "E134"),
    "group": (["score", "x.xlsx", "--check", "7"], "E135"),
    "criterion": (["criteria", "show", "BKP-99"], "E136"),
}


@pytest.mark.parametrize("name", MISUSE)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_misuse_exits_with_2(name: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, code = MISUSE[name]

    assert main([*arguments, "--lang", language] if name != "command" else arguments) == 2
    assert f" {code} " in capsys.readouterr().err


def test_workbook_text_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(workbook_bytes(ROWS, STAMP | {"emr_appraise_pack": "&#27;[31mred"}))

    assert main(["score", str(path)]) == 3
    assert "\x1b" not in capsys.readouterr().err


VIETNAMESE = [
    (["criteria", "lint", "--format", "xml"], "chỉ dùng được: text, json"),
    (["score", "x", "--check", "z"], "phải là số nguyên"),
    (["criteria", "foo"], "không có lệnh “foo”"),
    (["criteria", "diff", "a"], "thiếu NEW"),
]


@pytest.mark.parametrize(("arguments", "said"), VIETNAMESE, ids=[row[1] for row in VIETNAMESE])
def test_parser_complains_in_vietnamese(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--lang", "vi"]) == 2
    assert said in capsys.readouterr().err
