"""Paths of files as CI systems want them: from the current folder, with forward slashes, or as URIs."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from urllib.parse import quote


@lru_cache(maxsize=1024)
def path_from(here: PurePath, file: str) -> PurePath:
    """The way from a folder to a file at or below it; to any other, its whole path. Touches no disk."""
    parts = list[str]()
    for part in (here / file).parts:
        if part != "..":
            parts.append(part)
        elif len(parts) > 1:
            parts.pop()
    whole = type(here)(*parts)
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def uri(path: PurePath) -> str:
    """A relative URI reference for a relative path, a `file:` URI for a whole one; both in ASCII alone."""
    written = path.as_posix()
    if not path.is_absolute():
        return quote(written, errors="replace")
    start = "file:" if written.startswith("//") else "file://" if written.startswith("/") else "file:///"
    return start + quote(written, safe="/:", errors="replace")
