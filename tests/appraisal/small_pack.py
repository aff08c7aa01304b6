"""Small packs written as YAML in the test that needs them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria

AS_OF = date(2026, 11, 22)
FRAME: dict[str, Any] = yaml.safe_load("""
format: 1
id: small
version: "1"
title: Small pack
authority: Nobody
in_force: {from: "2020-01-01"}
documents: [{id: D, number: "1", title: A law, force: law, seen: text}]
scales:
  - {id: yes_no, title: Yes or no, options: [{value: 1, label: "Yes"}, {value: 0, label: "No"}]}
  - {id: partly, title: Partly too, options: [
      {value: 2, label: "Yes"}, {value: 1, label: Partly}, {value: 0, label: "No"}]}
  - {id: maturity, title: Up to the bar, options: [
      {value: 0, label: M0}, {value: 1, label: M1}, {value: 2, label: M2},
      {value: 3, label: M3}, {value: 4, label: M4}, {value: 5, label: M5}]}
  - {id: rated, title: Of the maximum, points: of_maximum, options: [
      {value: 0, label: R0}, {value: 1, label: R1}, {value: 2, label: R2}, {value: 3, label: R3}]}
not_applicable: {label: N/A}
units: [{id: days, label: days}, {id: items, label: items}]
profile:
  - {id: has_lab, label: Laboratory, kind: yes_no}
  - {id: cloud, label: Cloud, kind: yes_no}
  - {id: ownership, label: Ownership, kind: choice, options: [
      {id: public, label: Public}, {id: private, label: Private}]}
  - {id: beds, label: Beds, kind: number}
  - {id: province, label: Province, kind: text}
""")
LADDER = """
- group: 1
  clauses: [{id: all, required_met: all}, {id: decision, decision: {outcome: passed, accept: claim}}]
- {group: 2, clauses: [{id: all, required_met: all}]}
- {group: 3, clauses: []}
"""
STEPS = """
- group: 1
  clauses: [{id: all, required_met: all}, {id: decision, decision: {outcome: passed, accept: claim}}]
- {group: 2, clauses: [{id: technical, required_met: {except_tags: [dossier]}}]}
- {group: 3, clauses: []}
"""
_REFERENCE = {"document": "D", "article": "1", "seen": "text"}
_CRITERION: dict[str, Any] = {
    "text": "What is asked",
    "guidance": "How to check it",
    "answer": {"scale": "yes_no"},
    "required": True,
    "force": "law",
    "na": "forbidden",
    "evidence": {},
    "references": [_REFERENCE],
    "effort": 1,
    "needs": [],
}
_SENTENCES = frozenset(
    {"text", "guidance", "title", "authority", "label", "article", "show", "meaning", "next_step"}
)


@cache
def small_pack(
    areas: str, *, ladder: str = LADDER, evidence: str = "none", deadlines: str = "[]", as_of: date = AS_OF
) -> Criteria:
    """A pack from its areas, each `{CODE: what differs from a required yes or no}`, and its ladder."""
    tree = pack_tree(
        yaml.safe_load(areas), yaml.safe_load(ladder), evidence=evidence, deadlines=yaml.safe_load(deadlines)
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.yaml"
        path.write_text(json.dumps(tree), encoding="utf-8")
        return load_criteria(str(path), as_of)


def pack_tree(
    areas: Mapping[str, Any],
    ladder: Sequence[Mapping[str, Any]],
    *,
    evidence: str = "none",
    deadlines: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The same pack as a whole tree, everything filled in that a test does not care about."""
    tree: dict[str, Any] = _bilingual(
        {
            **FRAME,
            "areas": [_area(name, criteria) for name, criteria in areas.items()],
            "evidence": {"required_for": evidence},
            "placement": [_group(group) for group in ladder],
            "deadlines": [{"title": "Due", "reference": _REFERENCE, **each} for each in deadlines],
        }
    )
    return tree


def _area(name: str, criteria: Mapping[str, Any]) -> dict[str, Any]:
    prefix = next(iter(criteria)).split("-")[0]
    inside = [_criterion(code, given or {}) for code, given in criteria.items()]
    return {"area": name, "prefix": prefix, "title": name, "criteria": inside}


def _criterion(code: str, given: Mapping[str, Any]) -> dict[str, Any]:
    tree = {"code": code, **_CRITERION, **given}
    effort, needs = tree.pop("effort"), tree.pop("needs")
    tree["evidence"] = {"show": "A paper", **tree["evidence"]}
    tree["remedy"] = {
        "text": "Do it", "effort_days": effort, "cost_vnd": [0, 0], "basis": "estimate", "needs": needs
    }  # fmt: skip
    return tree


def _group(given: Mapping[str, Any]) -> dict[str, Any]:
    clauses = [{"title": clause["id"], **clause} for clause in given["clauses"]]
    return {"title": "Group", "meaning": "What it is", "next_step": "What next", **given, "clauses": clauses}


def _bilingual(tree: Any) -> Any:
    """The tree with every human sentence said in both languages."""
    if isinstance(tree, list):
        return [_bilingual(item) for item in tree]
    if not isinstance(tree, dict):
        return tree
    return {
        key: {"vi": value, "en": value} if key in _SENTENCES else _bilingual(value)
        for key, value in tree.items()
    }
