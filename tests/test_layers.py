"""The house: imports go down only, and heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "emr_appraise"
ROOMS = ("words", "places", "errors", "book", "criteria", "submission", "appraisal", "trial", "report", "roster", "cli")
BELOW = {
    "words": set(), "places": set(), "errors": {"words"},
    "book": {"words", "places", "errors"},
    "criteria": {"words", "places", "errors"},
    "submission": {"words", "places", "errors", "book", "criteria"},
    "appraisal": {"words", "places", "errors", "criteria", "submission"},
    "trial": {"words", "places", "errors", "criteria", "submission", "appraisal"},
    "report": {"words", "places", "errors", "book", "criteria", "submission", "appraisal", "trial"},
    "roster": {"words", "places", "errors", "book", "criteria", "submission", "appraisal", "report"},
    "cli": {"words", "places", "errors", "book", "criteria", "submission", "appraisal", "trial", "report", "roster"},
}  # fmt: skip
KEPT_IN = {
    "typer": ("cli",),
    "rich": ("cli", "report/terminal"),
    "openpyxl": ("submission",),
    "python_calamine": ("book",),
    "xlrd": ("book",),
    "yaml": ("criteria",),
    "jsonschema": ("criteria",),
    "jinja2": ("report/web_page", "report/docs", "report/html", "report/docx", "roster/dashboard", "roster/returns"),
    "xlsxwriter": ("roster/xlsx", "report/xlsx"),
    "typst": ("report/pdf",),
    "docxtpl": ("report/docx",),
    "docx": ("report/docx",),
    "pebble": ("roster/pool",),
    "distributed": ("roster/cluster",),
    "fsspec": ("roster/addresses",),
    "sqlite3": ("roster/journal",),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it."""
    found = set[str]()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(path: Path) -> str:
    """The room that a file of the package belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_imports_go_down_only() -> None:
    climbing = {}
    for path in (path for path in MODULES if room(path) in BELOW):
        rooms = {name.split(".")[1] for name in imports(path) if name.startswith("emr_appraise.")}
        climbing[str(path.relative_to(PACKAGE))] = rooms & set(ROOMS) - BELOW[room(path)] - {room(path)}

    assert {name: rooms for name, rooms in climbing.items() if rooms} == {}


@pytest.mark.parametrize("library", KEPT_IN)
def test_library_stays_in_its_rooms(library: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        for name in imports(path)
        if name.split(".")[0] == library
    }

    assert users
    assert not [user for user in users if not user.startswith(KEPT_IN[library])]


def test_module_says_what_it_is_for() -> None:
    heads = {path: (ast.get_docstring(parsed(path)) or "").split("\n")[0] for path in MODULES}

    assert [str(path) for path, head in heads.items() if not 0 < len(head) <= 110] == []


def test_no_import_cycle() -> None:
    names = {module_name(path): path for path in MODULES}
    graph = {name: loaded_first(path) & set(names) - {name} for name, path in names.items()}

    assert len(list(TopologicalSorter(graph).static_order())) == len(names)


def module_name(path: Path) -> str:
    """A file's dotted name."""
    return ".".join(("emr_appraise", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


ALL_NAMES = {module_name(path) for path in MODULES}


def loaded_first(path: Path) -> set[str]:
    """The modules that a file imports while it is loaded: not under TYPE_CHECKING, not inside a function."""
    found = set[str]()
    for node in parsed(path).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inside if inside <= ALL_NAMES else {node.module}
    return found


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from emr_appraise.cli.main import main; main(['--help']);"
        "print([n for n in ('openpyxl', 'python_calamine', 'jsonschema', 'rich.console') if n in sys.modules],"
        "file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.stderr.strip() == "[]"
