"""A small pack with cases, as a folder on disk."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from tests.appraisal.small_pack import LADDER, pack_tree


def pack_folder(
    folder: Path, areas: str, cases: str, *, ladder: str = LADDER, evidence: str = "none", **frame: object
) -> Path:
    """Write pack.yaml and cases/01.yaml; further keys of pack.yaml may be given. Returns the folder."""
    tree = pack_tree(yaml.safe_load(areas), yaml.safe_load(ladder), evidence=evidence)
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    text = json.dumps({**tree, **frame}, ensure_ascii=False, indent=1)
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    (folder / "cases" / "01.yaml").write_text(cases, encoding="utf-8")
    return folder


def case(given: str, expect: str, *, name: str = "x", as_of: str = "2026-11-22") -> str:
    """One case in a line of YAML."""
    start = f"name: {json.dumps(name)}, as_of: \"{as_of}\""
    return f"- {{{start}{', ' if given else ''}{given}, expect: {{{expect}}}}}\n"
