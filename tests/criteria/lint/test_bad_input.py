"""Whatever bytes lint is given: one problem, at its place, in bounded time and memory; the other files still count."""

from __future__ import annotations

import os
import shutil
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.criteria.lint.engine import lint
from tests.criteria.lint.packs import AS_OF, FOLDER, SMALLEST, linted, spots
from tests.tried import tried

BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"\n".join(
    b"%c: &%c [%s]" % (98 + i, 98 + i, b",".join([b"*%c" % (97 + i)] * 9)) for i in range(9)
)
ONE_PROBLEM: dict[str, tuple[bytes, tuple[str, int, int]]] = {
    "tab": (b"a:\n\tb: 1\n", ("C002", 2, 1)),
    "tab inside a block": (b"a:\n  b: 1\n\tc: 2\n", ("C002", 3, 1)),
    "utf-16": (SMALLEST.encode("utf-16"), ("C017", 1, 1)),
    "latin letters": (b"id: x\ntitle: caf\xe9\n", ("C017", 2, 11)),
    "nul": (b"id: x\nab\x00c: 1\n", ("C002", 2, 3)),
    "empty": (b"", ("C006", 1, 1)),
    "only a comment": (b"# nothing here\n", ("C006", 1, 1)),
    "list at the top": (b"- 1\n- 2\n", ("C006", 1, 1)),
    "a word at the top": (b"hello\n", ("C006", 1, 1)),
    "ten thousand brackets": (b"a: " + b"[" * 10_000, ("C005", 1, 44)),
    "ten thousand brackets, closed": (b"a: " + b"[" * 10_000 + b"]" * 10_000, ("C005", 1, 44)),
    "ten thousand braces": (b"a: " + b"{a: " * 10_000, ("C005", 1, 164)),
    "ten thousand dashes": (b"- " * 10_000, ("C005", 1, 83)),
    "alias bomb": (BOMB, ("C004", 1, 4)),
    "alias of itself": (b"a: &a [*a]\n", ("C004", 1, 4)),
    "several documents": (SMALLEST.encode() + b"\n---\nid: other\n", ("C002", 51, 1)),
    "python tag": (b'a: !!python/object/apply:os.system ["ls"]\n', ("C004", 1, 4)),
    "own tag": (b"a: !law x\n", ("C004", 1, 4)),
    "unclosed bracket": (b"a: [1,\nb: }\n", ("C002", 2, 4)),
    "unclosed quote": (b'a: "x\nb: 1\n', ("C002", 3, 1)),
    "colon in a text": (b"a: b: c\n", ("C002", 1, 5)),
    "too many values": (b"a: [" + b"1," * 300_000 + b"]", ("C005", 1, 500_001)),
    "too large": (b"#" + b"x" * 5_000_000, ("C005", 1, 1)),
}


@pytest.mark.parametrize(("data", "expected"), ONE_PROBLEM.values(), ids=list(ONE_PROBLEM))
def test_bad_bytes_give_one_problem_with_its_place(data: bytes, expected: tuple[str, int, int], tmp_path: Path) -> None:
    assert spots(linted(tmp_path, data)) == [expected]


@pytest.mark.parametrize(("data", "expected"), ONE_PROBLEM.values(), ids=list(ONE_PROBLEM))
def test_broken_file_of_a_pack_hides_no_other(data: bytes, expected: tuple[str, int, int], tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "pack")
    (pack / "access.yaml").write_bytes(data)
    frame = pack / "pack.yaml"
    frame.write_text(frame.read_text(encoding="utf-8").replace("force: law", "force: lawful", 1), encoding="utf-8")

    found = lint([str(pack)], AS_OF).problems
    by_file = {(Path(each.place.file).name, each.code) for each in found}

    assert {("access.yaml", expected[0]), ("pack.yaml", "C006")} <= by_file


INVALID = [
    "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "- a\nb: 1\n", "a: [1, 2\nb: 3\n", "a: {b: 1, c\n",
    "a: [1, , 2]\n", "a: ]\n", "a: }\n", 'a: "\\q"\n', 'a: "\\xZZ"\n', "a: 'x\n", "a: 'x' y\n", 'a: "x" "y"\n', "a: &\n",
    "a: *\n", "a: *nobody\n", "a: @b\n", "a: `b`\n", "%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "%YAML 3.0\n---\na: 1\n",
    "%BAD\n", "--- a\nb: 1\n", "a: |x\n  b\n", "a: >0\n  b\n", "a: |\n  b\n c\n", "a: b: c: d\n", "a: - b\n", "? [a]: 1\n",
    "{a: 1}: 2\n", "[a]: 1\n", "a: !<bad\n", "a: !e!x 1\n", "a: \u0007\n", "a\n\tb: 1\n", "a: 1\n...\nb: 2\n", "key\nkey2: 1\n",
    "<<: *x\n", "a: b\n- c\n", "\"a\": 1\n 'b': 2\n", "a:\n- b\n  c: 1\n", "a: 1\n# c\n  b: 2\n", "- - a\n - b\n",
]  # fmt: skip
"""Wrong in the ways that the suites of YAML readers try."""


@pytest.mark.parametrize("text", INVALID, ids=[repr(text) for text in INVALID])
def test_invalid_yaml_is_told_at_a_place_in_both_languages(text: str, tmp_path: Path) -> None:
    found = linted(tmp_path, text)

    assert found
    assert {each.code for each in found} <= {"C002", "C004"}
    for each in found:
        assert 1 <= each.place.line <= text.count("\n") + 1
        assert each.says.vi != each.says.en


def test_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert linted(tmp_path, b"\xef\xbb\xbf" + SMALLEST.encode()) == linted(tmp_path, SMALLEST)


def test_file_of_a_hundred_megabytes_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()

    found = lint([str(path)], AS_OF).problems

    assert [each.code for each in found] == ["C005"]
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_are_walked_once(tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "packs" / "one")
    (tmp_path / "packs" / "again").symlink_to(tmp_path / "packs", target_is_directory=True)
    (tmp_path / "packs" / "self.yaml").symlink_to("self.yaml")

    result = lint([str(tmp_path / "packs")], AS_OF)

    assert result.packs == 1
    assert {Path(file).parent for file in result.files} == {pack}


NO_FILE = {"folder": Path.mkdir, "nothing": str, **({"pipe": os.mkfifo} if hasattr(os, "mkfifo") else {})}


@pytest.mark.parametrize("make", NO_FILE.values(), ids=list(NO_FILE))
def test_what_is_no_file_is_told(make: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    make(path)

    assert spots(lint([str(path)], AS_OF).problems) == [("C001", 1, 1)]


def test_every_bad_file_of_a_folder_is_told_in_one_run(tmp_path: Path) -> None:
    for number, (data, _) in enumerate(ONE_PROBLEM.values()):
        (tmp_path / f"{number:02}.yaml").write_bytes(data)

    found = lint([str(tmp_path)], AS_OF).problems

    assert spots(found) == [expected for _, expected in ONE_PROBLEM.values()]


PIECES = st.sampled_from(
    ["\t", "[", "]", "{", "}", ": ", "- ", "&a ", "*a", "!t ", '"', "'", "|", ">", "#", "# lint: ignore", "---\n", "? ",
     "\n", "  ", "null", "\x00", "\u2028", "\ufeff", "ế", "1.10", "no", "vi:", "en:", "code: ACC-01", "99999999999999999999"]
)  # fmt: skip


@settings(max_examples=tried(150), deadline=None)
@given(data=st.data())
def test_no_text_makes_lint_fall_over(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    text = SMALLEST
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        text = text[:start] + data.draw(PIECES) + text[end:]

    lines = text.encode("utf-8", "replace").decode().splitlines() or [""]

    for found in linted(tmp_path_factory.mktemp("mutant"), text):
        assert 1 <= found.place.line <= len(lines) + 2
        assert found.place.column >= 1
        assert "{" not in found.hint.vi.replace("{at_least", "").replace("{at_most", "")
