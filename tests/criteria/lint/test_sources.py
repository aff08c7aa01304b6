"""Which packs a path stands for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from emr_appraise.criteria.lint.sources import pack_sources
from emr_appraise.criteria.load import bundled_packs
from tests.criteria.lint.packs import FOLDER, SMALLEST


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Two packs in folders, one with cases; a pack in one file beside them; and a hidden folder."""
    for name in ("b", "a"):
        shutil.copytree(FOLDER, tmp_path / name)
    (tmp_path / "a" / "cases").mkdir()
    (tmp_path / "a" / "cases" / "one.yaml").write_text("[]", encoding="utf-8")
    (tmp_path / "single.yaml").write_text(SMALLEST, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    return tmp_path


CASES = [
    ((".",), ("single.yaml", "a/pack.yaml", "b/pack.yaml")),
    (("a",), ("a/pack.yaml",)),
    (("a/pack.yaml",), ("a/pack.yaml",)),
    (("a/access.yaml",), ("a/pack.yaml",)),
    (("a/cases/one.yaml",), ("a/pack.yaml",)),
    (("a/cases",), ("a/pack.yaml",)),
    (("b/access.yaml", "a", "b/pack.yaml", "b"), ("b/pack.yaml", "a/pack.yaml")),
    (("single.yaml",), ("single.yaml",)),
    (("-",), ("-",)),
    (("nothing",), ("nothing",)),
]


@pytest.mark.parametrize(("paths", "expected"), CASES, ids=[" ".join(paths) for paths, _ in CASES])
def test_paths_stand_for_packs(
    paths: tuple[str, ...], expected: tuple[str, ...], tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree)

    assert tuple(Path(source).as_posix() for source in pack_sources(paths)) == expected


def test_a_bundled_name_stands_for_its_pack() -> None:
    assert pack_sources(["vn-emr"]) == (str(bundled_packs()["vn-emr"] / "pack.yaml"),)
