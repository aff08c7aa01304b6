"""The files by which other people's repositories and CI systems use the program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from emr_appraise.cli.app import COMMANDS, CRITERIA_COMMANDS

ROOT = Path(__file__).parents[1]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
NEEDED = {"id", "name", "entry", "language"}
KNOWN = NEEDED | {"description", "files", "types", "require_serial", "pass_filenames", "args"}


def by_id(hook: str) -> dict[str, Any]:
    return next(each for each in HOOKS if each["id"] == hook)


def test_hooks_are_the_ones_promised() -> None:
    assert [hook["id"] for hook in HOOKS] == ["emr-criteria-lint", "emr-criteria-test"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hook_has_the_keys_of_a_hook(hook: dict[str, Any]) -> None:
    assert set(hook) >= NEEDED
    assert set(hook) <= KNOWN
    assert hook["language"] == "python"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hook_runs_a_command_that_there_is(hook: dict[str, Any]) -> None:
    program, group, name = hook["entry"].split()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert program in project["scripts"]
    assert group == "criteria"
    assert group not in COMMANDS
    assert (ROOT / "emr_appraise/cli/commands" / f"{CRITERIA_COMMANDS[name]}.py").is_file()


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hook_looks_at_criteria_files(hook: dict[str, Any]) -> None:
    looked_at = re.compile(hook["files"])
    packs = [path.relative_to(ROOT).as_posix() for path in (ROOT / "criteria").rglob("*.yaml")]

    assert len(packs) > 10
    assert all(looked_at.search(path) for path in packs)
    assert looked_at.search("docs/criteria/own/pack.yaml")
    assert not looked_at.search(".github/workflows/ci.yaml")
    assert not looked_at.search("my-criteria/pack.yaml")


def test_lint_hook_keeps_the_files_of_a_pack_together() -> None:
    assert by_id("emr-criteria-lint")["require_serial"] is True
    assert "pass_filenames" not in by_id("emr-criteria-lint")


def test_test_hook_runs_packs_and_not_single_files() -> None:
    assert by_id("emr-criteria-test")["pass_filenames"] is False
    assert by_id("emr-criteria-test")["args"] == ["criteria"]
